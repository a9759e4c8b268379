#include "kiosk/drive/small_map.h"

#include <cairo.h>
#include <sqlite3.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>

namespace porchlight {

namespace {

constexpr int side = 256;

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, Close>;

void run(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

void put(sqlite3* database, const char* sql, int zoom, int x, int row, const std::string& bytes) {
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &made, nullptr);
    sqlite3_bind_int(made, 1, zoom);
    sqlite3_bind_int(made, 2, x);
    sqlite3_bind_int(made, 3, row);
    sqlite3_bind_blob(made, 4, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    sqlite3_step(made);
    sqlite3_finalize(made);
}

void put_tile(sqlite3* database, int zoom, int x, int y, const std::string& bytes) {
    put(database, "INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?)", zoom, x, (1 << zoom) - 1 - y,
        bytes);
}

void put_word(sqlite3* database, const std::string& name, const std::string& value) {
    const std::string sql = "INSERT INTO metadata VALUES ('" + name + "', '" + value + "')";
    run(database, sql.c_str());
}

Database open_new(const std::filesystem::path& file, const std::string& least_zoom,
                  const std::string& most_zoom) {
    sqlite3* raw = nullptr;
    sqlite3_open(file.c_str(), &raw);
    Database database(raw);
    run(raw,
        "CREATE TABLE metadata (name TEXT, value TEXT); CREATE TABLE tiles (zoom_level INTEGER, "
        "tile_column INTEGER, tile_row INTEGER, tile_data BLOB, "
        "PRIMARY KEY (zoom_level, tile_column, tile_row)); BEGIN");
    put_word(raw, "format", "png");
    put_word(raw, "attribution", "<a href=\"https://example.org\">&copy; Map makers</a>");
    put_word(raw, "minzoom", least_zoom);
    put_word(raw, "maxzoom", most_zoom);
    return database;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

/// Streets every few hundred metres, the same on each tile of a zoom.
std::string street_tile(int zoom, int x, int y) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side);
    cairo_t* cairo = cairo_create(surface);
    const bool park = (x * 7 + y * 3) % 5 == 0, water = (x + 2 * y) % 11 == 0;
    cairo_set_source_rgb(cairo, 0.93, 0.89, 0.82);
    cairo_paint(cairo);
    if (park) {
        cairo_set_source_rgb(cairo, 0.84, 0.90, 0.73);
        cairo_rectangle(cairo, 30, 40, 160, 130);
        cairo_fill(cairo);
    } else if (water) {
        cairo_set_source_rgb(cairo, 0.81, 0.88, 0.94);
        cairo_rectangle(cairo, 0, 150, side, 106);
        cairo_fill(cairo);
    }
    cairo_set_source_rgb(cairo, 1, 1, 1);
    const int streets = zoom >= 15 ? 2 : 4;
    for (int i = 0; i < streets; ++i) {
        const double at = side * (i + 0.5) / streets;
        cairo_set_line_width(cairo, i == 0 ? 12 : 6);
        cairo_move_to(cairo, at, 0);
        cairo_line_to(cairo, at, side);
        cairo_move_to(cairo, 0, at);
        cairo_line_to(cairo, side, at);
        cairo_stroke(cairo);
    }
    std::string png;
    cairo_surface_write_to_png_stream(surface, &append, &png);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return png;
}

}  // namespace

void make_small_map(const std::filesystem::path& file, double latitude, double longitude) {
    const Database database = open_new(file, "12", "16");
    const double radians = latitude * std::numbers::pi / 180;
    const double east = (longitude + 180) / 360;
    const double south = (1 - std::asinh(std::tan(radians)) / std::numbers::pi) / 2;
    for (int zoom = 12; zoom <= 16; ++zoom) {
        const auto x = static_cast<int>(east * std::exp2(zoom));
        const auto y = static_cast<int>(south * std::exp2(zoom));
        for (int dy = -4; dy <= 4; ++dy) {
            for (int dx = -5; dx <= 5; ++dx) {
                put_tile(database.get(), zoom, x + dx, y + dy, street_tile(zoom, x + dx, y + dy));
            }
        }
    }
    run(database.get(), "COMMIT");
}

void make_map_of(const std::filesystem::path& file, const std::string& tile,
                 const std::string& least_zoom, const std::string& most_zoom) {
    const Database database = open_new(file, least_zoom, most_zoom);
    put_tile(database.get(), 0, 0, 0, tile);
    run(database.get(), "COMMIT");
}

}  // namespace porchlight
