#include "core/directory_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/place_json.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr int schema_version = 2;
constexpr int our_files = 0x504c4452;  // "PLDR", SQLite's application_id

constexpr const char* schema = R"sql(
CREATE TABLE about (source TEXT NOT NULL, imported BIGINT NOT NULL, places BIGINT NOT NULL);
CREATE TABLE place (
  number INTEGER PRIMARY KEY,  -- 0, 1, 2 ... in the order of the directory
  id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);  -- JSON, see place_json.h
)sql";

/// Thrown and caught in this file only: between opening SQLite and the one sentence.
struct SqliteFault : std::runtime_error {
    explicit SqliteFault(sqlite3* db) : runtime_error(sqlite3_errmsg(db)) {}
};

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

void run(sqlite3* db, const char* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw SqliteFault(db);
}

/// One prepared statement, bound and read from left to right.
class Statement {
public:
    Statement(sqlite3* db, const char* sql) : db_(db) {
        if (sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr) != SQLITE_OK)
            throw SqliteFault(db);
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(std::string_view text) {
        sqlite3_bind_text(statement_, ++bound_, text.data(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    }
    void bind(std::int64_t value) { sqlite3_bind_int64(statement_, ++bound_, value); }
    void bind(std::optional<double> value) {
        ++bound_;  // left alone it is NULL
        if (value) sqlite3_bind_double(statement_, bound_, *value);
    }
    template <class... Values>
    void insert(const Values&... values) {
        (bind(values), ...);
        step();
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
        bound_ = 0;
    }
    /// True while there is a row.
    bool step() {
        const int result = sqlite3_step(statement_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) throw SqliteFault(db_);
        return result == SQLITE_ROW;
    }
    [[nodiscard]] std::int64_t integer(int column) const {
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] std::optional<double> real(int column) const {
        if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return {};
        return sqlite3_column_double(statement_, column);
    }
    [[nodiscard]] std::string text(int column) const {
        const auto* bytes = sqlite3_column_text(statement_, column);
        const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes ? std::string(reinterpret_cast<const char*>(bytes), length) : std::string();
    }

private:
    sqlite3* db_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};

Database open_file(const fs::path& file, int flags) {
    sqlite3* db = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &db, flags, nullptr);
    Database open(db, &sqlite3_close);
    if (result != SQLITE_OK) throw SqliteFault(db);
    return open;
}

void write_places(sqlite3* db, const std::vector<Place>& places) {
    Statement row(db, "INSERT INTO place VALUES (?,?,?)");
    for (std::int64_t number = 0; const Place& place : places) {
        row.insert(number++, place.id, json_of(place));
    }
}

void write_all(const Directory& directory, const fs::path& file) {
    const Database db = open_file(file, SQLITE_OPEN_READWRITE);
    // No journal: the file is nobody's until it is whole, synced and renamed.
    run(db.get(), "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN");
    run(db.get(), schema);
    run(db.get(),
        fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", our_files, schema_version)
            .c_str());
    write_places(db.get(), directory.places);
    Statement(db.get(), "INSERT INTO about VALUES (?,?,?)")
        .insert(directory.source, std::int64_t{directory.imported.time_since_epoch().count()},
                static_cast<std::int64_t>(directory.places.size()));
    run(db.get(), "COMMIT");
}

/// False with errno set.
bool sync_to_disk(const fs::path& path, int flags) {
    const int fd = open(path.c_str(), flags | O_CLOEXEC);
    if (fd < 0) return false;
    const bool synced = fsync(fd) == 0;
    const int why = errno;
    close(fd);
    errno = why;
    return synced;
}

constexpr std::string_view half_written = ".new-";

/// What an import that was killed left behind; younger ones may belong to one that still runs.
void remove_leftovers(const fs::path& file) {
    const std::string begin = file.filename().string() + std::string(half_written);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), ignored)) {
        const bool ours = entry.path().filename().string().starts_with(begin);
        const auto age = fs::file_time_type::clock::now() - entry.last_write_time(ignored);
        if (ours && age > std::chrono::hours{1}) fs::remove(entry.path(), ignored);
    }
}

tl::unexpected<Fault> cannot_write(const fs::path& file, const std::string& why) {
    return tl::unexpected(Fault{fmt::format(
        "{} could not be written: {}. The directory before it stays.", file.string(), why)});
}

void read_about(sqlite3* db, Directory& directory) {
    Statement about(db, "SELECT source, imported, places FROM about");
    if (!about.step()) throw std::runtime_error("it has no beginning");
    directory.source = about.text(0);
    directory.imported = WallTime{Millis{about.integer(1)}};
    directory.places.reserve(static_cast<std::size_t>(std::max<std::int64_t>(0, about.integer(2))));
    Statement count(db, "SELECT count(*) FROM place");
    if (!count.step() || count.integer(0) != about.integer(2))
        throw std::runtime_error("places are missing in it");
}

void read_places(sqlite3* db, Directory& directory) {
    Statement row(db, "SELECT body FROM place ORDER BY number");
    while (row.step()) {
        directory.places.push_back(place_from_json(row.text(0)));
    }
}

std::int64_t pragma(sqlite3* db, const char* name) {
    Statement read(db, name);
    return read.step() ? read.integer(0) : 0;
}

}  // namespace

Checked<void> save_directory(const Directory& directory, const fs::path& target) {
    const fs::path file = fs::absolute(target);
    remove_leftovers(file);
    std::string fresh = file.string() + std::string(half_written) + "XXXXXX";
    const int fd = mkstemp(fresh.data());
    if (fd < 0) return cannot_write(file, std::strerror(errno));
    fchmod(fd, 0644);  // the kiosk may run as somebody else; there is nothing secret in it
    close(fd);
    std::string why;
    try {
        write_all(directory, fresh);
        if (!sync_to_disk(fresh, O_RDWR) || rename(fresh.c_str(), file.c_str()) != 0)
            why = std::strerror(errno);
    } catch (const SqliteFault& fault) {
        why = fault.what();
    }
    if (!why.empty()) {
        unlink(fresh.c_str());
        return cannot_write(file, why);
    }
    sync_to_disk(file.parent_path(), O_RDONLY | O_DIRECTORY);
    return {};
}

Checked<std::shared_ptr<const Directory>> load_directory(const fs::path& file) {
    const auto fault = [&](std::string_view what) {
        return tl::unexpected(Fault{fmt::format("{} {}", file.string(), what)});
    };
    if (!fs::exists(file)) return fault("is not there. Run `porchlight import` to make it.");
    try {
        const Database db = open_file(file, SQLITE_OPEN_READONLY);
        if (pragma(db.get(), "PRAGMA application_id") != our_files)
            return fault("is not a directory of Porchlight. Run `porchlight import` again.");
        if (pragma(db.get(), "PRAGMA user_version") > schema_version)
            return fault("was made by a newer Porchlight. Run `porchlight import` of this one.");
        if (pragma(db.get(), "PRAGMA user_version") < schema_version)
            return fault("was made by an older Porchlight. Run `porchlight import` again.");
        Statement check(db.get(), "PRAGMA quick_check(1)");
        if (!check.step() || check.text(0) != "ok") throw std::runtime_error(check.text(0));
        const auto directory = std::make_shared<Directory>();
        read_about(db.get(), *directory);
        read_places(db.get(), *directory);
        return directory;
    } catch (const nlohmann::json::exception&) {
        return fault("is damaged (a place in it). Run `porchlight import` again.");
    } catch (const std::runtime_error& broken) {
        return fault(fmt::format("is damaged ({}). Run `porchlight import` again.", broken.what()));
    }
}

}  // namespace porchlight
