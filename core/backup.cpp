#include "core/backup.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <regex>

#include "core/part_file.h"
#include "core/store_engine.h"
#include "core/store_lock.h"
#include "core/store_look.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr int pages_a_step = 256;       // 1 MiB, a few milliseconds
constexpr int pause_between_steps = 5;  // ms; whoever waits to write asks each millisecond
// SQLite starts over when somebody writes between two steps. After this often, the writers wait
// until the rest is there: some 20 ms for a clinic's store.
constexpr int most_starts = 3;

tl::unexpected<Fault> fault(std::string sentence) {
    return tl::unexpected(Fault{std::move(sentence)});
}

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

Database open_database(const fs::path& file) {
    sqlite3* raw = nullptr;
    // Not read-only: whoever was killed in the middle of a write left a journal to play back.
    sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_busy_timeout(raw, static_cast<int>(lock_wait.count()));
    return Database(raw);
}

tl::unexpected<Fault> cannot_copy(const fs::path& from, const fs::path& to,
                                  const std::string& why) {
    return fault(fmt::format("{} cannot be copied to {}: {}.", from.string(), to.string(), why));
}

std::string why(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "the disk is full";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program holds it";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "it is damaged";
        default:
            return sqlite3_errstr(code);
    }
}

/// Copies until SQLite says that it is done, or why not.
int copy_steps(sqlite3_backup* copy, WriteLock* others, const CopyProgress& progress) {
    int left_before = INT_MAX;
    for (int starts = 0;;) {
        if (others != nullptr) {
            others->take();
        }
        const int code = sqlite3_backup_step(copy, starts < most_starts ? pages_a_step : -1);
        if (others != nullptr) {
            others->release();
        }
        if (code != SQLITE_OK) {
            return code;
        }
        const int left = sqlite3_backup_remaining(copy), all = sqlite3_backup_pagecount(copy);
        starts += left >= left_before ? 1 : 0;
        left_before = left;
        progress(static_cast<std::size_t>(all - left), static_cast<std::size_t>(all));
        sqlite3_sleep(pause_between_steps);
    }
}

/// `others`: whose turn to write is taken for each step; null for a file that nobody writes.
Checked<void> copy_pages(const fs::path& from, const fs::path& to, WriteLock* others,
                         const CopyProgress& progress) {
    const Database source = open_database(from), target = open_database(to);
    // The copy is synced once, when it is whole; until then it is worth nothing to anybody.
    sqlite3_exec(target.get(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr,
                 nullptr, nullptr);
    sqlite3_backup* copy = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (copy == nullptr) {
        return cannot_copy(from, to, why(sqlite3_errcode(target.get())));
    }
    int code = SQLITE_ERROR;
    try {
        code = copy_steps(copy, others, progress);
    } catch (const Trouble& trouble) {
        sqlite3_backup_finish(copy);
        return cannot_copy(from, to, trouble.what());
    }
    const int finished = sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE || finished != SQLITE_OK) {
        return cannot_copy(from, to, why(code != SQLITE_DONE ? code : finished));
    }
    return {};
}

Checked<StoreLook> look_at_copy(const fs::path& copy, const fs::path& of) {
    auto look = look_at_store({copy, {}});
    if (!look) {
        std::string sentence = look.error().sentence;
        if (const auto at = sentence.find(copy.string()); at != std::string::npos) {
            sentence.replace(at, copy.string().size(), of.string());
        }
        return fault(std::move(sentence));
    }
    if (!look->damage.empty()) {
        return fault(fmt::format("{} is damaged. {}", of.string(), look->damage));
    }
    return look;
}

bool are_one_file(const fs::path& first, const fs::path& second) {
    std::error_code one_is_not_there;
    return fs::equivalent(first, second, one_is_not_there);
}

/// Where links lead to; a file that is not there yet is fine.
fs::path real_path(const fs::path& file) {
    std::error_code failed;
    fs::path real = fs::weakly_canonical(fs::absolute(file), failed);
    return failed ? fs::absolute(file) : real;
}

Checked<void> may_become_backup(const fs::path& file, const fs::path& store) {
    std::error_code ignored;
    if (are_one_file(file, store)) {
        return fault(
            fmt::format("{} is the store itself. Give the backup another name.", file.string()));
    }
    if (!fs::exists(file, ignored)) {
        return {};
    }
    if (!fs::is_regular_file(file, ignored)) {
        return fault(fmt::format("{} is not a file. Name a file for the backup.", file.string()));
    }
    if (fs::file_size(file, ignored) != 0 && !is_store_file(file)) {
        return fault(fmt::format(
            "{} is there already and is no backup of Porchlight. Give the backup another name.",
            file.string()));
    }
    return {};
}

/// What may be printed of "host=... dbname=...".
std::string without_password(const std::string& postgresql) {
    static const std::regex password(R"(\s*\bpassword\s*=\s*('([^'\\]|\\.)*'|\S*))");
    return std::regex_replace(postgresql, password, "");
}

/// A number is added when the day has one already. The old store stays where it is, too.
Checked<fs::path> keep_old_store(const fs::path& store, std::chrono::year_month_day today) {
    const std::string name = fmt::format(
        "{}.before-restore-{:04}-{:02}-{:02}", store.string(), static_cast<int>(today.year()),
        static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day()));
    std::string kept = name;
    for (int number = 2; ::link(store.c_str(), kept.c_str()) != 0; ++number) {
        if (errno != EEXIST) {
            return fault(fmt::format("The store of now cannot be kept as {}: {}.", kept,
                                     std::strerror(errno)));
        }
        kept = fmt::format("{}-{}", name, number);
    }
    return kept;
}

/// What a face that was killed has not played back yet belongs to the old store and would be
/// played back into the new one.
void move_side_files(const fs::path& store, const fs::path& kept) {
    std::error_code not_there;
    for (const char* side : {"-journal", "-wal"}) {
        fs::rename(store.string() + side, kept.string() + side, not_there);
    }
    remove_side_files(store);
}

/// The part takes the store's place while nobody writes.
Checked<fs::path> swap_in(PartFile& part, const fs::path& store,
                          std::chrono::year_month_day today) {
    WriteLock others(store);
    try {
        others.take();
    } catch (const Trouble& trouble) {
        return fault(fmt::format("{} cannot be replaced: {}.", store.string(), trouble.what()));
    }
    fs::path kept;
    std::error_code ignored;
    if (fs::exists(store, ignored)) {
        // Lets SQLite play back what it can, so that what is kept is whole.
        sqlite3_exec(open_database(store).get(), "SELECT COUNT(*) FROM sqlite_master", nullptr,
                     nullptr, nullptr);
        auto made = keep_old_store(store, today);
        if (!made) {
            return made;
        }
        kept = std::move(*made);
        move_side_files(store, kept);
    }
    if (const auto taken = part.take_place(); !taken) {
        return tl::unexpected(taken.error());
    }
    return kept;
}

}  // namespace

Checked<BackupReport> backup_store(const StorePlace& place, const fs::path& asked,
                                   const CopyProgress& progress) {
    if (!place.postgresql.empty()) {
        return fault(
            fmt::format("This clinic keeps its store in PostgreSQL; back it up with: "
                        "pg_dump --format=custom --file=\"{}\" --dbname=\"{}\"",
                        asked.string(), without_password(place.postgresql)));
    }
    const fs::path file = real_path(asked);
    if (const auto may = may_become_backup(file, place.sqlite_file); !may) {
        return tl::unexpected(may.error());
    }
    std::error_code ignored;
    if (!fs::exists(place.sqlite_file, ignored)) {
        return fault(fmt::format("There is no {}, so there is nothing to back up.",
                                 place.sqlite_file.string()));
    }
    const auto part = PartFile::open(file);
    if (!part) {
        return tl::unexpected(part.error());
    }
    WriteLock others(place.sqlite_file);
    const auto copied = copy_pages(place.sqlite_file, (*part)->path(), &others, progress);
    if (!copied) {
        return tl::unexpected(copied.error());
    }
    const auto look = look_at_copy((*part)->path(), place.sqlite_file);
    if (!look) {
        return tl::unexpected(look.error());
    }
    const auto done = (*part)->sync().and_then([&] { return (*part)->take_place(); });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return BackupReport{fs::file_size(file, ignored), look->visits};
}

Checked<RestoreReport> restore_store(const StorePlace& place, const fs::path& file,
                                     std::chrono::year_month_day today,
                                     const CopyProgress& progress) {
    if (!place.postgresql.empty()) {
        return fault(fmt::format(
            "This clinic keeps its store in PostgreSQL; close the faces and restore with: "
            "pg_restore -c --if-exists --single-transaction --dbname=\"{}\" \"{}\"",
            without_password(place.postgresql), file.string()));
    }
    const fs::path store = real_path(place.sqlite_file);
    if (are_one_file(file, store)) {
        return fault(fmt::format("{} is the store itself. Name a backup.", file.string()));
    }
    std::error_code ignored;
    if (!is_store_file(file)) {
        return fault(
            fs::exists(file, ignored)
                ? fmt::format("{} is damaged, or is no backup of Porchlight.", file.string())
                : fmt::format("There is no {}.", file.string()));
    }
    const auto part = PartFile::open(store);
    if (!part) {
        return tl::unexpected(part.error());
    }
    const auto copied = copy_pages(file, (*part)->path(), nullptr, progress);
    if (!copied) {
        return tl::unexpected(copied.error());
    }
    const auto look = look_at_copy((*part)->path(), file);
    if (!look) {
        return tl::unexpected(look.error());
    }
    (*part)->be_like(fs::exists(store, ignored) ? store : store.parent_path());
    const auto kept = (*part)->sync().and_then([&] { return swap_in(**part, store, today); });
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return RestoreReport{look->visits, *kept};
}

}  // namespace porchlight
