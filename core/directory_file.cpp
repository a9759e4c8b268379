#include "core/directory_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr int schema_version = 1;
constexpr int our_files = 0x504c4452;  // "PLDR", SQLite's application_id

constexpr const char* schema = R"sql(
CREATE TABLE about (source TEXT NOT NULL, imported BIGINT NOT NULL, places BIGINT NOT NULL);
CREATE TABLE place (
  number INTEGER PRIMARY KEY,  -- 0, 1, 2 ... in the order of the directory
  id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, organization TEXT NOT NULL,
  description TEXT NOT NULL, address TEXT NOT NULL, latitude REAL, longitude REAL,
  hours_text TEXT NOT NULL, walk_in INTEGER NOT NULL, free INTEGER NOT NULL,
  wheelchair INTEGER NOT NULL, no_papers INTEGER NOT NULL,
  checked TEXT);               -- YYYY-MM-DD
CREATE TABLE hours (place INTEGER NOT NULL, weekday INTEGER NOT NULL,  -- 0 is Sunday
  opens INTEGER NOT NULL, closes INTEGER NOT NULL);                    -- minutes since midnight
CREATE TABLE word (place INTEGER NOT NULL, what TEXT NOT NULL, word TEXT NOT NULL);
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

std::string day_text(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", int(day.year()), unsigned(day.month()),
                       unsigned(day.day()));
}

std::optional<std::chrono::year_month_day> day_of(const std::string& text) {
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return {};
    return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                       std::chrono::day{day}};
}

void write_places(sqlite3* db, const std::vector<Place>& places) {
    Statement place(db, "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?,''))");
    Statement hours(db, "INSERT INTO hours VALUES (?,?,?,?)");
    Statement word(db, "INSERT INTO word VALUES (?,?,?)");
    for (std::int64_t number = 0; const Place& p : places) {
        place.insert(number, p.id, p.name, p.organization, p.description, p.address, p.latitude,
                     p.longitude, p.hours_text, std::int64_t{p.walk_in}, std::int64_t{p.free},
                     std::int64_t{p.wheelchair}, std::int64_t{p.no_papers},
                     p.checked ? day_text(*p.checked) : std::string());
        for (const DayHours& h : p.hours)
            hours.insert(number, std::int64_t{h.weekday.c_encoding()},
                         std::int64_t{h.opens.count()}, std::int64_t{h.closes.count()});
        for (const auto& phone : p.phones) word.insert(number, std::string_view("phone"), phone);
        for (const auto& tag : p.languages) word.insert(number, std::string_view("language"), tag);
        for (const auto& kind : p.kinds) word.insert(number, std::string_view("kind"), kind);
        ++number;
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
    Statement row(db,
                  "SELECT id, name, organization, description, address, latitude, longitude,"
                  " hours_text, walk_in, free, wheelchair, no_papers, checked"
                  " FROM place ORDER BY number");
    while (row.step()) {
        Place p;
        p.id = row.text(0);
        p.name = row.text(1);
        p.organization = row.text(2);
        p.description = row.text(3);
        p.address = row.text(4);
        p.latitude = row.real(5);
        p.longitude = row.real(6);
        p.hours_text = row.text(7);
        p.walk_in = row.integer(8) != 0;
        p.free = row.integer(9) != 0;
        p.wheelchair = row.integer(10) != 0;
        p.no_papers = row.integer(11) != 0;
        p.checked = day_of(row.text(12));
        directory.places.push_back(std::move(p));
    }
}

Place& place_of(Directory& directory, std::int64_t number) {
    if (number < 0 || static_cast<std::size_t>(number) >= directory.places.size())
        throw std::runtime_error("its parts do not fit together");
    return directory.places[static_cast<std::size_t>(number)];
}

void read_details(sqlite3* db, Directory& directory) {
    Statement hours(db, "SELECT place, weekday, opens, closes FROM hours ORDER BY rowid");
    while (hours.step()) {
        if (hours.integer(1) < 0 || hours.integer(1) > 6)
            throw std::runtime_error("its parts do not fit together");
        place_of(directory, hours.integer(0))
            .hours.push_back({std::chrono::weekday{static_cast<unsigned>(hours.integer(1))},
                              std::chrono::minutes{hours.integer(2)},
                              std::chrono::minutes{hours.integer(3)}});
    }
    Statement words(db, "SELECT place, what, word FROM word ORDER BY rowid");
    while (words.step()) {
        Place& place = place_of(directory, words.integer(0));
        const std::string what = words.text(1);
        auto& list = what == "phone"      ? place.phones
                     : what == "language" ? place.languages
                                          : place.kinds;
        list.push_back(words.text(2));
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
        Statement check(db.get(), "PRAGMA quick_check(1)");
        if (!check.step() || check.text(0) != "ok") throw std::runtime_error(check.text(0));
        const auto directory = std::make_shared<Directory>();
        read_about(db.get(), *directory);
        read_places(db.get(), *directory);
        read_details(db.get(), *directory);
        return directory;
    } catch (const std::runtime_error& broken) {
        return fault(fmt::format("is damaged ({}). Run `porchlight import` again.", broken.what()));
    }
}

}  // namespace porchlight
