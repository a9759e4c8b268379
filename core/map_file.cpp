#include "core/map_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <optional>

#include "core/mend_text.h"

namespace porchlight {

namespace {

constexpr int deepest_zoom = 22;
constexpr int largest_tile = 2 << 20;   // bytes
constexpr int most_steps = 20'000'000;  // of SQLite's machine in one question
constexpr std::size_t longest_attribution = 200;

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &made, nullptr);
    return {made, &sqlite3_finalize};
}

std::string bytes_of(sqlite3_stmt* statement, int column) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    return bytes == nullptr ? std::string()
                            : std::string(bytes, static_cast<std::size_t>(std::max(0, size)));
}

/// The file comes from outside: it may not run what it likes, nor for ever, nor fill the memory.
void put_in_bounds(sqlite3* database) {
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, largest_tile);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_progress_handler(
        database, most_steps, [](void*) { return 1; }, nullptr);
}

std::string metadata(sqlite3* database, const char* name) {
    const Statement asked = prepare(database, "SELECT value FROM metadata WHERE name = ? LIMIT 1");
    if (asked == nullptr) {
        return {};
    }
    sqlite3_bind_text(asked.get(), 1, name, -1, SQLITE_STATIC);
    return sqlite3_step(asked.get()) == SQLITE_ROW ? bytes_of(asked.get(), 0) : std::string();
}

std::optional<int> zoom_in(sqlite3* database, const char* name, const char* else_asked) {
    const std::string written = metadata(database, name);
    int zoom = -1;
    if (!written.empty()) {
        zoom = std::atoi(written.c_str());
    } else if (const Statement asked = prepare(database, else_asked);
               asked != nullptr && sqlite3_step(asked.get()) == SQLITE_ROW) {
        zoom = sqlite3_column_int(asked.get(), 0);
    }
    return zoom >= 0 && zoom <= deepest_zoom ? std::optional(zoom) : std::nullopt;
}

/// Attributions are written as HTML; we have no links.
std::string without_tags(const std::string& html) {
    std::string text;
    bool tag = false;
    for (const char each : html) {
        tag = each == '<' || (tag && each != '>');
        if (!tag && each != '>') {
            text += each;
        }
    }
    for (const auto& [written, meant] : {std::pair{"&copy;", "©"}, {"&amp;", "&"}}) {
        for (auto at = text.find(written); at != std::string::npos; at = text.find(written)) {
            text.replace(at, std::string_view(written).size(), meant);
        }
    }
    mend_utf8(text);
    text = one_line(text);
    return text.size() <= longest_attribution ? text : std::string();
}

Fault no_map(const std::filesystem::path& file, std::string_view why) {
    return {fmt::format("{} is no map for this screen: {}", file.string(), why)};
}

}  // namespace

bool is_tile_picture(std::string_view bytes) {
    return bytes.starts_with("\x89PNG\r\n\x1a\n") || bytes.starts_with("\xFF\xD8\xFF");
}

Checked<MapFile> MapFile::open(const std::filesystem::path& file) {
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    MapFile made;
    made.database_ = {raw, &sqlite3_close};
    if (code != SQLITE_OK) {
        return tl::unexpected(no_map(file, "it cannot be read."));
    }
    put_in_bounds(raw);
    const Statement any = prepare(raw, "SELECT tile_data FROM tiles LIMIT 1");
    if (any == nullptr) {
        return tl::unexpected(no_map(file, "it is not an MBTiles file."));
    }
    if (sqlite3_step(any.get()) != SQLITE_ROW) {
        return tl::unexpected(no_map(file, "it has no tiles that can be read."));
    }
    if (!is_tile_picture(bytes_of(any.get(), 0))) {
        return tl::unexpected(no_map(file, "its tiles are no PNG or JPEG pictures."));
    }
    const auto least = zoom_in(raw, "minzoom", "SELECT min(zoom_level) FROM tiles");
    const auto most = zoom_in(raw, "maxzoom", "SELECT max(zoom_level) FROM tiles");
    if (!least || !most || *least > *most) {
        return tl::unexpected(no_map(file, "its zoom levels make no sense."));
    }
    made.least_zoom = *least;
    made.most_zoom = *most;
    made.attribution = without_tags(metadata(raw, "attribution"));
    return made;
}

std::string MapFile::tile(int zoom, int x, int y) const {
    const int side = 1 << std::clamp(zoom, 0, deepest_zoom);
    if (zoom < least_zoom || zoom > most_zoom || x < 0 || y < 0 || x >= side || y >= side) {
        return {};
    }
    const Statement asked = prepare(database_.get(),
                                    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND "
                                    "tile_column = ? AND tile_row = ?");
    if (asked == nullptr) {
        return {};
    }
    sqlite3_bind_int(asked.get(), 1, zoom);
    sqlite3_bind_int(asked.get(), 2, x);
    sqlite3_bind_int(asked.get(), 3, side - 1 - y);  // MBTiles counts rows from the south
    return sqlite3_step(asked.get()) == SQLITE_ROW ? bytes_of(asked.get(), 0) : std::string();
}

}  // namespace porchlight
