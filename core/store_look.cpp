#include "core/store_look.h"

#include <fmt/format.h>
#include <soci/soci.h>

#include <array>
#include <fstream>
#include <string_view>

#include "core/store_engine.h"
#include "core/store_rows.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

std::string name_of(const StorePlace& place) {
    return place.postgresql.empty() ? place.sqlite_file.string() : "The store on PostgreSQL";
}

Fault fault_of(const StorePlace& place, const Trouble& trouble) {
    const std::string name = name_of(place);
    switch (trouble.health) {
        case StoreHealth::newer_version:
            return {fmt::format("{} was used by a newer Porchlight. Use that one.", name)};
        case StoreHealth::damaged:
            return {fmt::format("{} is damaged, or is no store of Porchlight.", name)};
        case StoreHealth::read_only:
            return {fmt::format("{} may not be written by this account.", name)};
        case StoreHealth::full:
            return {fmt::format("The disk of {} is full.", name)};
        default:
            return {fmt::format("{} cannot be reached ({}).", name, trouble.what())};
    }
}

std::unique_ptr<Engine> open_there(const StorePlace& place) {
    return place.postgresql.empty() ? open_sqlite(place.sqlite_file)
                                    : open_postgresql(place.postgresql);
}

std::string one_word(soci::session& sql, const std::string& query) {
    std::string word;
    sql << query, soci::into(word);
    return word;
}

void ask_sqlite(soci::session& sql, StoreLook& look) {
    look.engine = "SQLite " + one_word(sql, "SELECT sqlite_version()");
    long long level = 0;
    sql << "PRAGMA synchronous", soci::into(level);
    constexpr std::array levels{"off", "normal", "full", "extra"};
    look.journal = fmt::format("{}, synchronous {}", one_word(sql, "PRAGMA journal_mode"),
                               levels.at(static_cast<std::size_t>(level)));
}

void ask_postgresql(soci::session& sql, StoreLook& look) {
    look.engine = "PostgreSQL " + one_word(sql, "SHOW server_version");
    look.journal =
        fmt::format("wal, synchronous_commit {}, fsync {}",
                    one_word(sql, "SHOW synchronous_commit"), one_word(sql, "SHOW fsync"));
}

/// Reads all of it as a face would; nothing of this is committed.
void read_all(Engine& engine, StoreLook& look) {
    try {
        if (look.schema == look.newest_schema) {
            engine.begin_read();
        } else {
            engine.begin_write();
            migrate(engine);
        }
        look.visits = load_clinic(engine.sql).visits.size();
        long long newest = 0;
        engine.sql << "SELECT COALESCE(MAX(at), 0) FROM applied_command", soci::into(newest);
        look.newest = WallTime{Millis{newest}};
    } catch (const std::exception&) {
        look.damage = "It could not be read to its end.";
    }
    engine.roll_back();
}

StoreLook look(Engine& engine, bool sqlite) {
    StoreLook look;
    sqlite ? ask_sqlite(engine.sql, look) : ask_postgresql(engine.sql, look);
    look.schema = engine.schema_version();
    look.newest_schema = newest_schema();
    look.damage = engine.check();
    if (look.damage.empty()) {
        read_all(engine, look);
    }
    return look;
}

}  // namespace

Checked<StoreLook> look_at_store(const StorePlace& place) {
    if (place.postgresql.empty() && !is_store_file(place.sqlite_file)) {
        std::error_code ignored;
        return tl::unexpected(
            Fault{fs::exists(place.sqlite_file, ignored)
                      ? fmt::format("{} is damaged, or is no store of Porchlight.", name_of(place))
                      : fmt::format("There is no {}.", name_of(place))});
    }
    try {
        const auto engine = open_there(place);
        try {
            return look(*engine, place.postgresql.empty());
        } catch (const soci::soci_error& failure) {
            throw Trouble(engine->health_of(failure), failure.what());
        }
    } catch (const Trouble& trouble) {
        return tl::unexpected(fault_of(place, trouble));
    }
}

bool is_store_file(const fs::path& file) {
    // The first 100 bytes of every SQLite file; our number is the one at 68, most telling byte
    // first (https://www.sqlite.org/fileformat.html).
    constexpr std::size_t header_size = 100, number_at = 68;
    std::array<char, header_size> header{};
    std::ifstream in(file, std::ios::binary);
    if (!in.read(header.data(), header.size()) ||
        !std::string_view(header.data(), header.size()).starts_with("SQLite format 3")) {
        return false;
    }
    long long number = 0;
    for (std::size_t at = number_at; at < number_at + 4; ++at) {
        number = number * 256 + static_cast<unsigned char>(header[at]);
    }
    return number == store_application_id;
}

}  // namespace porchlight
