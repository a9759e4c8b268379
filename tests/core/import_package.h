// Small packages of CSV files for the tests of the import, and what came of them.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "core/directory.h"
#include "core/ids.h"
#include "core/import.h"

namespace porchlight::test {

namespace fs = std::filesystem;

using Csv = std::map<std::string, std::string>;

/// A package in a folder of its own, and the directory.db made of it.
struct Package {
    fs::path path = fs::temp_directory_path() / ("porchlight-" + new_uuid());
    explicit Package(const Csv& files) {
        for (const auto& [name, text] : files) {
            fs::create_directories((path / name).parent_path());
            std::ofstream(path / name, std::ios::binary) << text;
        }
    }
    ~Package() { fs::remove_all(path); }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    [[nodiscard]] fs::path db() const { return path / "out.db"; }
    [[nodiscard]] auto import() const { return import_directory(path, db(), {}); }
};

inline std::string line(const ImportNote& note) {
    return note.file + ":" + std::to_string(note.line) + ": " + note.reason;
}

/// The package imported: its notes by line, and its places by id.
struct Outcome {
    ImportReport report;
    std::vector<std::string> notes;
    std::map<std::string, Place> places;
};

inline Outcome imported(const ImportWay& way, const fs::path& db) {
    auto report = import_directory(way, db, {});
    INFO((report ? "" : report.error().sentence));
    REQUIRE(report);
    Outcome outcome{*report, {}, {}};
    for (const auto& note : report->skipped) outcome.notes.push_back(line(note));
    const auto directory = load_directory(db);
    REQUIRE(directory);
    for (const auto& place : (*directory)->places) outcome.places[place.id] = place;
    // No row gets lost on the way, in any test.
    for (const auto& file : report->files) {
        INFO(file.file);
        CHECK(file.rows == file.used + file.left_out);
    }
    return outcome;
}

inline Outcome imported(const fs::path& from, const fs::path& db) {
    return imported(ImportWay{from, {}}, db);
}

inline Outcome imported(const Csv& files) {
    const Package package(files);
    return imported(package.path, package.db());
}

/// One service, Harbor, at one location: what the tests below add to.
inline Csv harbor() {
    return {{"services.csv", "id,name\n1,Harbor\n"},
            {"locations.csv", "id,latitude,longitude\n2,25.776,-80.2\n"},
            {"service_at_location.csv", "id,service_id,location_id\n3,1,2\n"}};
}

inline Csv with(Csv files, const std::string& name, const std::string& text) {
    files[name] = text;
    return files;
}

using Notes = std::vector<std::string>;

inline std::string fault(const Csv& files) {
    const Package package(files);
    std::ofstream(package.db()) << "the old one";
    const auto report = package.import();
    REQUIRE_FALSE(report);
    std::string kept;
    std::getline(std::ifstream(package.db()), kept);
    CHECK(kept == "the old one");
    return report.error().sentence;
}

/// "Mo540-1020 We600-720 ", of rules that are a plain week; others as they are.
inline std::string shown(const Place& place) {
    std::string text;
    for (const Schedule& schedule : place.schedules) {
        const std::string times = std::to_string(schedule.opens.count()) + "-" +
                                  std::to_string(schedule.closes.count()) + " ";
        const std::string weekly = "FREQ=WEEKLY;BYDAY=";
        const bool plain = schedule.rule.starts_with(weekly) &&
                           schedule.rule.find(';', weekly.size()) == std::string::npos;
        if (!plain) {
            text += schedule.rule + " " + times;
            continue;
        }
        std::string days = schedule.rule.substr(weekly.size());
        for (; days.size() >= 2; days.erase(0, 3))
            text += std::string(1, days[0]) + static_cast<char>(std::tolower(days[1])) + times;
    }
    return text;
}

}  // namespace porchlight::test
