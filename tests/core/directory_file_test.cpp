#include "core/directory_file.h"

#include <sqlite3.h>
#include <catch2/catch.hpp>

#include <fstream>

#include "core/ids.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("porchlight-" + new_uuid());
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] fs::path file() const { return path / "directory.db"; }
    [[nodiscard]] long files() const {
        return std::distance(fs::directory_iterator(path), fs::directory_iterator());
    }
};

Directory two_places() {
    using namespace std::chrono;
    Place full;
    full.id = "1@2";
    full.name = "Harbor’s \"Drop-In\"";
    full.organization = "Harbor";
    full.description = "One.\n\nTwo.";
    full.address = "14 Harbor Street";
    full.latitude = 25.775000001;
    full.longitude = -80.2;
    full.phones = {{"213-555-0142", "front desk"}, {"213-555-0143", ""}};
    full.schedules = {weekly({Monday}, 540min, 1020min), weekly({Saturday}, 1140min, 1860min)};
    full.hours_text = "Sunday: call";
    full.languages = {"es", "en"};
    full.kinds = {"Showers", "Drop-in centers"};
    full.facts = {PlaceFact::walk_in, PlaceFact::free, PlaceFact::from_afar};
    full.checked = 2026y / November / 19;
    Place bare;
    bare.id = "3@";
    bare.name = "Bare";
    return {{full, bare}, "county", WallTime{Millis{1'700'000'000'123}}};
}

Directory loaded(const fs::path& file) {
    const auto directory = load_directory(file);
    INFO((directory ? "" : directory.error().sentence));
    REQUIRE(directory);
    return **directory;
}

std::string fault(const fs::path& file) {
    const auto directory = load_directory(file);
    REQUIRE_FALSE(directory);
    return directory.error().sentence;
}

void change(const fs::path& file, const char* sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("directory.db gives back every field as it was") {
    const Folder folder;
    REQUIRE(save_directory(two_places(), folder.file()));
    const Directory read = loaded(folder.file());
    const Directory meant = two_places();
    CHECK(read.source == meant.source);
    CHECK(read.imported == meant.imported);
    REQUIRE(read.places.size() == 2);
    CHECK(read.places[0] == meant.places[0]);
    CHECK(read.places[1] == meant.places[1]);
}

TEST_CASE("directory.db is swapped whole: who has the old one open keeps reading it") {
    const Folder folder;
    REQUIRE(save_directory(two_places(), folder.file()));
    std::ifstream old(folder.file(), std::ios::binary);
    const auto old_size = fs::file_size(folder.file());
    Directory next = two_places();
    next.source = "next";
    next.places.resize(1);
    REQUIRE(save_directory(next, folder.file()));
    const std::string bytes{std::istreambuf_iterator<char>(old), {}};
    CHECK(bytes.size() == old_size);
    CHECK(contains(bytes, "county"));
    CHECK(loaded(folder.file()).source == "next");
    CHECK(folder.files() == 1);
    CHECK((fs::status(folder.file()).permissions() & fs::perms::others_read) != fs::perms::none);
}

TEST_CASE("directory.db: leftovers of an import that was killed go, young ones stay") {
    const Folder folder;
    const auto leftover = folder.path / "directory.db.new-abc",
               young = folder.path / "directory.db.new-def";
    std::ofstream(leftover) << "x";
    std::ofstream(young) << "x";
    fs::last_write_time(leftover, fs::file_time_type::clock::now() - std::chrono::hours{2});
    REQUIRE(save_directory(two_places(), folder.file()));
    CHECK_FALSE(fs::exists(leftover));
    CHECK(fs::exists(young));
}

TEST_CASE("directory.db that cannot be written leaves nothing behind") {
    const Folder folder;
    const auto saved = save_directory(two_places(), folder.path / "missing" / "directory.db");
    REQUIRE_FALSE(saved);
    CHECK(contains(saved.error().sentence, "could not be written: No such file or directory."));
    fs::create_directory(folder.path / "directory.db");
    REQUIRE_FALSE(save_directory(two_places(), folder.path / "directory.db"));
    CHECK(folder.files() == 1);
    // Two places with one id is our own bug, and still no half file.
    Directory twice = two_places();
    twice.places[1].id = twice.places[0].id;
    fs::remove(folder.path / "directory.db");
    REQUIRE_FALSE(save_directory(twice, folder.file()));
    CHECK(folder.files() == 0);
}

TEST_CASE("directory.db that is missing, newer, foreign or damaged is one sentence") {
    const Folder folder;
    CHECK(contains(fault(folder.file()), "is not there"));
    std::ofstream(folder.file()) << "this is not a database, it only has the name of one ...";
    CHECK(contains(fault(folder.file()), "is damaged"));
    fs::remove(folder.file());
    change(folder.file(), "CREATE TABLE x (y)");
    CHECK(contains(fault(folder.file()), "is not a directory of Porchlight"));

    REQUIRE(save_directory(two_places(), folder.file()));
    change(folder.file(), "PRAGMA user_version = 1000");
    CHECK(contains(fault(folder.file()), "was made by a newer Porchlight"));
    change(folder.file(), "PRAGMA user_version = 1");
    CHECK(contains(fault(folder.file()), "was made by an older Porchlight"));

    REQUIRE(save_directory(two_places(), folder.file()));
    change(folder.file(), "DELETE FROM place WHERE number = 1");
    CHECK(contains(fault(folder.file()), "places are missing in it"));
    REQUIRE(save_directory(two_places(), folder.file()));
    change(folder.file(), "UPDATE place SET body = '{\"phones\": 7}' WHERE number = 0");
    CHECK(contains(fault(folder.file()), "is damaged (a place in it)"));

    // Cut in the middle, as after a bad copy.
    REQUIRE(save_directory(two_places(), folder.file()));
    fs::resize_file(folder.file(), fs::file_size(folder.file()) / 2);
    CHECK(contains(fault(folder.file()), "is damaged"));
}
