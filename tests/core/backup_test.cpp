// Backups while others write, and what becomes of them when the disk, a kill or a person goes
// wrong.
#include "core/backup.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "core/store_look.h"
#include "failing_disk.h"
#include "store_file.h"
#include "store_place.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day today{2026y / std::chrono::November / 22};
const CopyProgress quiet = [](std::size_t, std::size_t) {};

/// A clinic's folder with one person in line.
struct Home {
    TempFolder folder;
    StorePlace place{folder.path / "clinic.db", {}};
    fs::path backup = folder.path / "usb" / "monday.backup";

    Home() {
        fs::create_directory(folder.path / "usb");
        check_in();
    }
    VisitId check_in() const {
        auto store = Store::open(place, system_clock());
        REQUIRE(store);
        const CheckIn asked = check_in_now();
        REQUIRE((*store)->run(command(asked), one_queue_clinic()));
        return asked.visit;
    }
    [[nodiscard]] std::map<VisitId, Visit> visits() const {
        auto store = Store::open(place, system_clock());
        REQUIRE(store);
        REQUIRE((*store)->check().empty());
        return (*store)->seen().visits.empty() ? (*store)->read()->visits : (*store)->seen().visits;
    }
    /// Much more than one step copies.
    void make_large() const {
        run_sql(place.sqlite_file,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
                "INSERT INTO note SELECT 'n' || i || hex(zeroblob(400)), 'lost_picture', NULL, i, "
                "NULL FROM n");
    }
    [[nodiscard]] std::size_t files_beside_backup() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(backup.parent_path()), fs::directory_iterator()));
    }
};

template <class Report>
std::string sentence_of(const Report& report) {
    REQUIRE_FALSE(report);
    return report.error().sentence;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Runs `what` in another process and gives how that ended.
template <class What>
int status_of_other(const What& what) {
    const pid_t other = fork();
    if (other == 0) {
        what();
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(other, &status, 0) == other);
    return status;
}

}  // namespace

TEST_CASE("a backup holds what the store holds, and is nobody else's to read", "[backup]") {
    const Home home;
    const auto report = backup_store(home.place, home.backup, quiet);
    REQUIRE(report);
    CHECK(report->visits == 1);
    CHECK(report->bytes == fs::file_size(home.backup));
    CHECK(home.files_beside_backup() == 1);
    struct stat found {};
    REQUIRE(stat(home.backup.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777U) == 0600U);
    const auto look = look_at_store({home.backup, {}});
    REQUIRE(look);
    CHECK(look->damage.empty());
    CHECK(look->visits == 1);
}

TEST_CASE("a restore puts back what the backup holds and keeps the store before it", "[backup]") {
    const Home home;
    const auto before = home.visits();
    REQUIRE(backup_store(home.place, home.backup, quiet));
    const VisitId after = home.check_in();

    const auto first = restore_store(home.place, home.backup, today, quiet);
    REQUIRE(first);
    CHECK(first->visits == 1);
    CHECK(home.visits() == before);
    CHECK(first->kept == home.folder.path / "clinic.db.before-restore-2026-11-22");
    CHECK(look_at_store({first->kept, {}})->visits == 2);

    // The next one of that day never overwrites it.
    const std::string kept_before = bytes_of(first->kept);
    const auto second = restore_store(home.place, first->kept, today, quiet);
    REQUIRE(second);
    CHECK(second->kept == home.folder.path / "clinic.db.before-restore-2026-11-22-2");
    CHECK((bytes_of(first->kept) == kept_before));
    CHECK(home.visits().contains(after));
    CHECK_FALSE(fs::exists(home.folder.path / "clinic.db.part"));
}

TEST_CASE("a restore works where no store is yet, and keeps nothing then", "[backup]") {
    const Home home;
    REQUIRE(backup_store(home.place, home.backup, quiet));
    const TempFolder other;
    const auto report = restore_store({other.path / "clinic.db", {}}, home.backup, today, quiet);
    REQUIRE(report);
    CHECK(report->kept.empty());
    CHECK(look_at_store({other.path / "clinic.db", {}})->visits == 1);
}

TEST_CASE("what a killed face left half done is not played back into the restored store",
          "[backup]") {
    const Home home;
    home.make_large();
    REQUIRE(backup_store(home.place, home.backup, quiet));
    const auto before = home.visits();
    // Killed in the middle of a large write that has reached the file: a hot journal is left.
    const int status = status_of_other([&] {
        sqlite3* raw = nullptr;
        sqlite3_open(home.place.sqlite_file.c_str(), &raw);
        sqlite3_exec(raw,
                     "PRAGMA cache_size = 5; PRAGMA cache_spill = 5; BEGIN IMMEDIATE; "
                     "UPDATE note SET id = 'x' || id",
                     nullptr, nullptr, nullptr);
        raise(SIGKILL);
    });
    REQUIRE(WIFSIGNALED(status));
    const fs::path journal = home.place.sqlite_file.string() + "-journal";
    REQUIRE(fs::file_size(journal) > 0);
    // And the store itself is so broken that nothing of it can be played back.
    std::ofstream(home.place.sqlite_file, std::ios::binary) << std::string(8'192, 'x');
    const auto report = restore_store(home.place, home.backup, today, quiet);
    REQUIRE(report);
    CHECK(fs::exists(report->kept));
    CHECK((!fs::exists(journal) || fs::file_size(journal) == 0));
    CHECK(home.visits() == before);
}

TEST_CASE("a backup ends while others write all the time", "[backup]") {
    const Home home;
    home.make_large();
    auto store = Store::open(home.place, system_clock());
    REQUIRE(store);
    int writes = 0;
    const auto report = backup_store(home.place, home.backup, [&](std::size_t, std::size_t) {
        REQUIRE(++writes < 100);
        REQUIRE((*store)->run(command(RaiseHelp{new_id<AlertId>(), {}}), one_queue_clinic()));
    });
    REQUIRE(report);
    CHECK(writes >= 3);  // and nobody is kept from writing for long
    CHECK(look_at_store({home.backup, {}})->damage.empty());
}

TEST_CASE("when the disk fills up the old backup stays", "[backup]") {
    FailingDisk disk;
    const Home home;
    home.make_large();
    REQUIRE(backup_store(home.place, home.backup, quiet));
    const std::string old = bytes_of(home.backup);
    home.check_in();
    int good_ones = 0;
    for (bool went_well = false; !went_well; good_ones = good_ones * 2 + 1) {
        REQUIRE(good_ones < 100'000);
        disk.fail_after(good_ones, FailingDisk::Fault::full);
        const auto report = backup_store(home.place, home.backup, quiet);
        went_well = !disk.has_failed();
        disk.mend();
        CHECK(report.has_value() == went_well);
        CHECK((bytes_of(home.backup) == old) == !went_well);
        CHECK(home.files_beside_backup() == 1);
        if (!went_well) {
            CHECK(has(sentence_of(report), "the disk is full"));
        }
    }
    CHECK(good_ones > 20);  // there were places to fail at
    CHECK(look_at_store({home.backup, {}})->visits == 2);
}

TEST_CASE("when the disk fills up a restore leaves the store as it was", "[backup]") {
    FailingDisk disk;
    const Home home;
    REQUIRE(backup_store(home.place, home.backup, quiet));
    home.check_in();
    const auto before = home.visits();
    disk.fail_after(3, FailingDisk::Fault::full);
    CHECK_FALSE(restore_store(home.place, home.backup, today, quiet));
    disk.mend();
    CHECK(home.visits() == before);
    CHECK_FALSE(fs::exists(home.folder.path / "clinic.db.part"));
    CHECK(std::distance(fs::directory_iterator(home.folder.path), fs::directory_iterator()) <= 4);
}

TEST_CASE("kill -9 in the middle leaves no half file under the final name", "[backup]") {
    const Home home;
    home.make_large();
    const auto killed_half_way = [&] {
        (void)backup_store(home.place, home.backup, [](std::size_t done, std::size_t all) {
            if (done * 2 > all) {
                raise(SIGKILL);
            }
        });
    };
    REQUIRE(WIFSIGNALED(status_of_other(killed_half_way)));
    CHECK_FALSE(fs::exists(home.backup));
    CHECK(fs::exists(home.backup.string() + ".part"));

    // A journal of somebody else's under that name is not played back either.
    std::ofstream(home.backup.string() + ".part-journal") << std::string(4'096, 'x');
    REQUIRE(backup_store(home.place, home.backup, quiet));
    CHECK(home.files_beside_backup() == 1);
    const std::string good = bytes_of(home.backup);
    REQUIRE(WIFSIGNALED(status_of_other(killed_half_way)));
    CHECK((bytes_of(home.backup) == good));
}

TEST_CASE("two backups into one file do not mix", "[backup]") {
    const Home home;
    home.make_large();
    std::string second;
    bool asked = false;
    REQUIRE(backup_store(home.place, home.backup, [&](std::size_t, std::size_t) {
        if (!std::exchange(asked, true)) {
            second = sentence_of(backup_store(home.place, home.backup, quiet));
        }
    }));
    CHECK(has(second, "is being written by another command right now."));
    CHECK(look_at_store({home.backup, {}})->damage.empty());
}

TEST_CASE("a damaged store gives no backup, and the old one stays", "[backup]") {
    const Home home;
    home.make_large();
    REQUIRE(backup_store(home.place, home.backup, quiet));
    const std::string old = bytes_of(home.backup);
    SECTION("the whole file") {
        std::ofstream(home.place.sqlite_file, std::ios::binary) << std::string(100'000, 'x');
    }
    SECTION("a page in the middle") {
        std::fstream file(home.place.sqlite_file, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(40 * 4'096);
        file << std::string(4'096, 'x');
    }
    CHECK(has(sentence_of(backup_store(home.place, home.backup, quiet)), "damaged"));
    CHECK((bytes_of(home.backup) == old));
    CHECK(home.files_beside_backup() == 1);
}

TEST_CASE("what is no good backup is refused, and changes nothing", "[backup]") {
    const Home home;
    home.make_large();
    REQUIRE(backup_store(home.place, home.backup, quiet));
    const auto before = home.visits();
    const std::string good = bytes_of(home.backup);
    std::string why;
    SECTION("not there") {
        fs::remove(home.backup);
        why = "There is no ";
    }
    SECTION("empty") {
        std::ofstream(home.backup, std::ios::trunc).flush();
        why = "is no backup of Porchlight";
    }
    SECTION("something else") {
        std::ofstream(home.backup) << std::string(5'000, 'x');
        why = "is no backup of Porchlight";
    }
    SECTION("another program's database") {
        fs::remove(home.backup);
        run_sql(home.backup, "CREATE TABLE songs (title TEXT)");
        why = "is no backup of Porchlight";
    }
    SECTION("cut short") {
        fs::resize_file(home.backup, good.size() / 2);
        why = "damaged";
    }
    SECTION("a broken page") {
        std::fstream file(home.backup, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(30 * 4'096);
        file << std::string(4'096, 'x');
        why = "damaged";
    }
    SECTION("a word that no store of ours holds") {
        run_sql(home.backup, "UPDATE visit SET color = 'beige'");
        why = "damaged";
    }
    SECTION("of a newer version") {
        run_sql(home.backup, "PRAGMA user_version = 999");
        why = "newer Porchlight";
    }
    SECTION("a folder") {
        fs::remove(home.backup);
        fs::create_directory(home.backup);
        why = "is no backup of Porchlight";
    }
    const auto report = restore_store(home.place, home.backup, today, quiet);
    INFO(sentence_of(report));
    CHECK(has(sentence_of(report), why));
    CHECK(has(sentence_of(report), home.backup.string()));
    CHECK(home.visits() == before);
    CHECK_FALSE(fs::exists(home.folder.path / "clinic.db.before-restore-2026-11-22"));
    CHECK_FALSE(fs::exists(home.folder.path / "clinic.db.part"));
}

TEST_CASE("a backup never takes the place of something else", "[backup]") {
    const Home home;
    const auto before = home.visits();
    std::ofstream(home.folder.path / "clinic.toml") << "name = \"Mine\"\n";
    fs::create_symlink(home.place.sqlite_file, home.folder.path / "link");
    for (const auto& [name, why] :
         std::map<std::string, std::string>{{"clinic.db", "is the store itself"},
                                            {"link", "is the store itself"},
                                            {"clinic.toml", "is no backup of Porchlight"},
                                            {"usb", "is not a file"}}) {
        const fs::path file = home.folder.path / name;
        CHECK(has(sentence_of(backup_store(home.place, file, quiet)), why));
    }
    CHECK(has(sentence_of(backup_store(home.place, "/dev/null", quiet)), "is not a file"));
    CHECK(has(sentence_of(restore_store(home.place, home.place.sqlite_file, today, quiet)),
              "is the store itself"));
    CHECK(bytes_of(home.folder.path / "clinic.toml") == "name = \"Mine\"\n");
    CHECK(home.visits() == before);
    CHECK(has(sentence_of(backup_store({home.folder.path / "none.db", {}}, home.backup, quiet)),
              "nothing to back up"));
    CHECK_FALSE(fs::exists(home.folder.path / "none.db"));
}

TEST_CASE("a restore waits until nobody writes", "[backup]") {
    const Home home;
    const auto before = home.visits();
    REQUIRE(backup_store(home.place, home.backup, quiet));
    int held[2];
    REQUIRE(pipe(held) == 0);
    const pid_t writer = fork();
    if (writer == 0) {
        const int lock = open((home.place.sqlite_file.string() + ".lock").c_str(), O_RDWR);
        (void)!write(held[1], "x", flock(lock, LOCK_EX) == 0 ? 1 : 0);
        be_killed_in(300ms);
        for (;;) {
            pause();
        }
    }
    char holds = 0;
    REQUIRE(read(held[0], &holds, 1) == 1);
    REQUIRE(restore_store(home.place, home.backup, today, quiet));
    CHECK(kill(writer, 0) == 0);  // not reaped yet, so that this is its end and no other's
    CHECK(waitpid(writer, nullptr, WNOHANG) == writer);
    CHECK(home.visits() == before);
    close(held[0]);
    close(held[1]);
}

}  // namespace porchlight
