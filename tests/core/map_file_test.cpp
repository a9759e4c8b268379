// Maps come from outside: right ones are read, wrong ones are one sentence.
#include "core/map_file.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "core/ids.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

const std::string png = std::string("\x89PNG\r\n\x1a\n", 8) + "and so on";

struct Folder {
    fs::path path = fs::temp_directory_path() / ("porchlight-map-" + new_uuid());
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] fs::path made_by(const std::string& sql) const {
        const fs::path file = path / (new_uuid() + ".mbtiles");
        sqlite3* database = nullptr;
        sqlite3_open(file.c_str(), &database);
        char* fault = nullptr;
        sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &fault);
        CHECK(fault == nullptr);
        sqlite3_close(database);
        return file;
    }
};

std::string hex(const std::string& bytes) {
    std::string made = "X'";
    for (const unsigned char each : bytes) {
        made += "0123456789abcdef"[each >> 4U];
        made += "0123456789abcdef"[each & 15U];
    }
    return made + "'";
}

const std::string tables =
    "CREATE TABLE metadata (name TEXT, value TEXT);"
    "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, "
    "tile_data BLOB);";

std::string tile(int zoom, int x, int row, const std::string& bytes) {
    return "INSERT INTO tiles VALUES (" + std::to_string(zoom) + "," + std::to_string(x) + "," +
           std::to_string(row) + "," + hex(bytes) + ");";
}

std::string why_not(const fs::path& file) {
    const auto map = MapFile::open(file);
    return map ? "" : map.error().sentence.substr(map.error().sentence.find(": ") + 2);
}

}  // namespace

TEST_CASE("a map has its zooms, its makers and its tiles from the north", "[map]") {
    const Folder folder;
    const fs::path file = folder.made_by(
        tables + tile(2, 1, 3, png + "north") + tile(2, 1, 0, png + "south") + tile(3, 0, 0, png) +
        "INSERT INTO metadata VALUES ('attribution', '<a href=\"https://x.org\">&copy; A &amp; "
        "B</a>');");
    const auto map = MapFile::open(file);
    REQUIRE(map);
    CHECK(map->least_zoom == 2);
    CHECK(map->most_zoom == 3);
    CHECK(map->attribution == "© A & B");
    CHECK(map->tile(2, 1, 0) == png + "north");
    CHECK(map->tile(2, 1, 3) == png + "south");
    CHECK(map->tile(2, 0, 0).empty());
    for (const auto& [zoom, x, y] : {std::tuple{1, 0, 0},
                                     {4, 0, 0},
                                     {2, -1, 0},
                                     {2, 4, 0},
                                     {2, 0, -1},
                                     {2, 0, 4},
                                     {99, 0, 0},
                                     {-1, 0, 0}}) {
        CHECK(map->tile(zoom, x, y).empty());
    }
}

TEST_CASE("what is no such map is one sentence", "[map]") {
    const Folder folder;
    CHECK(why_not(folder.path / "none.mbtiles") == "it cannot be read.");
    CHECK(why_not(folder.path) == "it cannot be read.");
    const fs::path text = folder.path / "text.mbtiles";
    std::ofstream(text) << std::string(5000, 'x');
    CHECK(why_not(text) == "it is not an MBTiles file.");
    CHECK(why_not(folder.made_by("CREATE TABLE cats (name TEXT);")) ==
          "it is not an MBTiles file.");
    CHECK(why_not(folder.made_by(tables)) == "it has no tiles that can be read.");
    CHECK(why_not(folder.made_by(tables + tile(1, 0, 0, "\x1f\x8bvector"))) ==
          "its tiles are no PNG or JPEG pictures.");
    const std::string good = tables + tile(1, 0, 0, png);
    for (const char* zoom : {"-3", "99"}) {
        CHECK(why_not(folder.made_by(good + "INSERT INTO metadata VALUES ('minzoom','" + zoom +
                                     "');")) == "its zoom levels make no sense.");
    }
}

TEST_CASE("a map that never ends, and a tile that fills the memory, are given up", "[map]") {
    const Folder folder;
    const std::string endless =
        "CREATE TABLE metadata (name TEXT, value TEXT);"
        "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) "
        "SELECT i AS zoom_level, i AS tile_column, i AS tile_row, x'00' AS tile_data FROM n "
        "WHERE i < 0;";
    CHECK(why_not(folder.made_by(endless)) == "it has no tiles that can be read.");
    const std::string huge = tables + "INSERT INTO tiles VALUES (0,0,0,zeroblob(50000000));";
    CHECK(why_not(folder.made_by(huge)) == "it has no tiles that can be read.");
}
