#include "core/import.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/csv_table.h"
#include "core/directory_file.h"
#include "core/hsds.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

/// One table: what 3.0 calls it, what its file is called in 1.1, and the columns it cannot do
/// without ("a|b": one of the two).
struct Kind {
    const char* name;
    const char* file_3_0;
    std::vector<const char*> files_1_1;
    std::vector<std::string> columns;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"organizations", "organizations.csv", {}, {"id", "name"}},
        {"locations", "locations.csv", {}, {"id"}},
        {"services", "services.csv", {}, {"id", "name"}},
        {"service_at_location",
         "service_at_location.csv",
         {"services_at_location.csv"},
         {"service_id", "location_id"}},
        {"addresses", "addresses.csv", {"physical_addresses.csv"}, {"location_id", "address_1"}},
        {"phones", "phones.csv", {}, {"number"}},
        {"schedules",
         "schedules.csv",
         {"regular_schedules.csv"},
         {"weekday|byday", "opens_at", "closes_at"}},
        {"languages", "languages.csv", {}, {"language|name"}},
        {"accessibility",
         "accessibility.csv",
         {"accessibility_for_disabilities.csv"},
         {"location_id"}},
        {"taxonomy_terms", "taxonomy_terms.csv", {"taxonomy.csv"}, {"id", "name"}},
        {"attributes",
         "attributes.csv",
         {"services_taxonomy.csv", "service_taxonomy.csv"},
         {"link_id|service_id", "taxonomy_term_id|taxonomy_id"}},
        {"required_documents", "required_documents.csv", {}, {"service_id", "document"}},
        {"cost_options", "cost_options.csv", {}, {"service_id", "amount"}},
    };
    return all;
}

/// The CSV files of a package by their names in lower case.
using Files = std::map<std::string, fs::path>;

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

void add_folder(Files& files, const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = lower(entry.path().filename().string());
        if (name.ends_with(".csv")) files.emplace(name, entry.path());
    }
}

/// Files that datapackage.json names in folders of their own. One that is no JSON says nothing:
/// the files beside it speak for themselves.
Checked<void> add_named_files(Files& files, const fs::path& folder) {
    std::ifstream in(folder / "datapackage.json");
    const auto package = nlohmann::json::parse(in, nullptr, false);
    if (!package.is_object() || !package.contains("resources")) return {};
    for (const auto& resource : package["resources"]) {
        if (!resource.is_object() || !resource.contains("path")) continue;
        if (!resource["path"].is_string()) continue;
        const fs::path path = fs::path(resource["path"].get<std::string>()).lexically_normal();
        if (path.is_absolute() || (!path.empty() && *path.begin() == ".."))
            return tl::unexpected(Fault{fmt::format(
                "datapackage.json names {}, which is outside its folder.", path.string())});
        const std::string name = lower(path.filename().string());
        std::error_code ignored;
        if (name.ends_with(".csv") && fs::is_regular_file(folder / path, ignored))
            files.emplace(name, folder / path);
    }
    return {};
}

Checked<Files> find_files(const fs::path& folder) {
    Files files;
    if (const auto added = add_named_files(files, folder); !added)
        return tl::unexpected(added.error());
    add_folder(files, folder);
    add_folder(files, folder / "data");
    if (!files.contains("services.csv"))
        return tl::unexpected(Fault{fmt::format(
            "There is no services.csv in {}, so this is not an HSDS directory of CSV files.",
            folder.string())});
    return files;
}

bool is_1_1(const Files& files) {
    if (files.contains("regular_schedules.csv")) return true;
    if (files.contains("schedules.csv")) return false;
    return std::any_of(kinds().begin(), kinds().end(), [&](const Kind& kind) {
        return std::any_of(kind.files_1_1.begin(), kind.files_1_1.end(),
                           [&](const char* name) { return files.contains(name); });
    });
}

Checked<void> check_columns(const CsvTable& table, const Kind& kind) {
    for (const std::string& column : kind.columns) {
        const auto bar = column.find('|');
        if (table.has(column.substr(0, bar))) continue;
        if (bar != column.npos && table.has(column.substr(bar + 1))) continue;
        return tl::unexpected(Fault{fmt::format("{}, line 1: there is no column \"{}\".",
                                                table.file, column.substr(0, bar))});
    }
    return {};
}

/// Takes the files it reads out of `files`.
Checked<HsdsTables> read_tables(Files& files, bool old) {
    HsdsTables tables;
    for (const Kind& kind : kinds()) {
        std::vector<std::string> names(kind.files_1_1.begin(), kind.files_1_1.end());
        names.insert(old ? names.end() : names.begin(), kind.file_3_0);
        const auto name = std::find_if(names.begin(), names.end(),
                                       [&](const auto& n) { return files.contains(n); });
        if (name == names.end()) continue;
        auto table = read_csv(files.at(*name));
        if (!table) return tl::unexpected(table.error());
        if (const auto checked = check_columns(*table, kind); !checked)
            return tl::unexpected(checked.error());
        tables.emplace(kind.name, std::move(*table));
        files.erase(*name);
    }
    return tables;
}

/// Rows nobody reads are accounted for too.
void note_unread(const Files& files, ImportReport& report) {
    for (const auto& [name, path] : files) {
        const auto table = read_csv(path);
        const std::size_t rows = table ? table->rows.size() + table->odd.size() : 0;
        report.skipped.push_back(
            {path.filename().string(), 1,
             fmt::format("not read, no screen shows anything of it (rows: {})", rows)});
        report.files.push_back({path.filename().string(), rows, 0, rows});
    }
}

/// " (line 2: has no id)": why the first row of that file was left out, where there is one.
std::string first_reason(const ImportReport& report, const std::string& file) {
    for (const auto& note : report.skipped)
        if (note.file == file) return fmt::format(" (line {}: {})", note.line, note.reason);
    return {};
}

Checked<fs::path> folder_of(const fs::path& from) {
    std::error_code ignored;
    const fs::path whole = fs::absolute(from).lexically_normal();
    if (!fs::exists(whole, ignored))
        return tl::unexpected(Fault{fmt::format("There is no {}.", from.string())});
    const bool folder = fs::is_directory(whole, ignored);
    if (lower(whole.extension().string()) == ".zip" && !folder)
        return tl::unexpected(Fault{
            fmt::format("{} is packed. Unpack it first, then import the folder.", from.string())});
    const fs::path found = folder ? whole : whole.parent_path();
    return found.has_filename() ? found : found.parent_path();
}

}  // namespace

Checked<ImportReport> import_directory(const fs::path& from, const fs::path& directory_file,
                                       const ImportProgress& progress) {
    const auto folder = folder_of(from);
    if (!folder) return tl::unexpected(folder.error());
    auto files = find_files(*folder);
    if (!files) return tl::unexpected(files.error());
    const bool old = is_1_1(*files);
    const auto tables = read_tables(*files, old);
    if (!tables) return tl::unexpected(tables.error());

    ImportReport report;
    report.format = old ? "HSDS 1.1" : "HSDS 3.0";
    const auto now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    Directory directory;
    directory.source = folder->filename().string();
    directory.imported = now;
    directory.places =
        join_hsds(*tables, std::chrono::floor<std::chrono::days>(now), report, progress);
    note_unread(*files, report);
    const std::string& services = tables->at("services").file;
    if (report.services == 0)
        return tl::unexpected(Fault{fmt::format(
            "{} has no service in it that can be used{}. The directory before it stays.", services,
            first_reason(report, services))});
    if (const auto saved = save_directory(directory, directory_file); !saved)
        return tl::unexpected(saved.error());
    return report;
}

}  // namespace porchlight
