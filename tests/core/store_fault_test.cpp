// What the disk can do wrong: each has its health, none is a crash, none loses a thing in silence.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "core/store.h"
#include "failing_disk.h"
#include "store_file.h"
#include "store_place.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

StoreHealth health_at_open(const fs::path& file) {
    const auto store = Store::open({file, {}}, system_clock());
    return store ? StoreHealth::ok : store.error();
}

/// A store with one person in line.
VisitId make_store(const fs::path& file) {
    auto store = Store::open({file, {}}, system_clock());
    REQUIRE(store);
    const CheckIn asked = check_in_now();
    REQUIRE((*store)->run(command(asked), one_queue_clinic()));
    return asked.visit;
}

/// Root may write everywhere: while this lives we are nobody.
class AsNobody {
public:
    AsNobody() : was_(geteuid()) {
        if (was_ == 0) {
            REQUIRE(seteuid(65534) == 0);
        }
    }
    ~AsNobody() {
        if (was_ == 0) {
            (void)!seteuid(0);
        }
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    uid_t was_;
};

}  // namespace

TEST_CASE("a store made by a newer version is left alone", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    make_store(file);
    fs::remove(file.string() + ".lock");
    run_sql(file, "PRAGMA user_version = 999");
    const auto before = bytes_of(file);
    CHECK(health_at_open(file) == StoreHealth::newer_version);
    CHECK(bytes_of(file) == before);
    CHECK_FALSE(fs::exists(file.string() + ".lock"));
}

TEST_CASE("a newer version that comes while we run stops our writes", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    auto store = Store::open({file, {}}, system_clock());
    REQUIRE(store);
    run_sql(file, "PRAGMA user_version = 999");
    const auto before = bytes_of(file);
    const auto result = (*store)->run(command(check_in_now()), one_queue_clinic());
    REQUIRE_FALSE(result);
    CHECK(result.error() == Refusal::cannot_save);
    CHECK((*store)->health() == StoreHealth::newer_version);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("garbage is damage, and stays as it is for whoever mends it", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    const std::string garbage(8'192, 'x');
    std::ofstream(file) << garbage;
    CHECK(health_at_open(file) == StoreHealth::damaged);
    CHECK(bytes_of(file) == garbage);
}

TEST_CASE("another program's database is not written into", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    run_sql(file, "CREATE TABLE songs (title TEXT)");
    const auto before = bytes_of(file);
    CHECK(health_at_open(file) == StoreHealth::damaged);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("overwritten pages are found, by use or by check", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    make_store(file);
    const auto whole = bytes_of(file);
    constexpr std::size_t page = 4'096;
    REQUIRE(whole.size() % page == 0);
    for (std::size_t at = page; at < whole.size(); at += page) {
        auto torn = whole;
        torn.replace(at, page, page, '\xAB');
        std::ofstream(file, std::ios::binary) << torn;
        const auto store = Store::open({file, {}}, system_clock());
        INFO("page " << at / page + 1);
        if (store) {
            CHECK_FALSE((*store)->check().empty());
        } else {
            CHECK(store.error() == StoreHealth::damaged);
        }
    }
}

TEST_CASE("a file that cannot be written is read-only", "[sqlite]") {
    const TempFolder folder;
    fs::permissions(folder.path, fs::perms::all);
    const auto file = folder.path / "clinic.db";
    make_store(file);
    fs::permissions(file, fs::perms{0444});
    const AsNobody nobody;
    CHECK(health_at_open(file) == StoreHealth::read_only);
}

TEST_CASE("a folder that cannot be written is read-only", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    make_store(file);
    fs::remove(file.string() + ".lock");
    fs::remove(file.string() + "-journal");
    fs::permissions(file, fs::perms::all);
    fs::permissions(folder.path, fs::perms{0555});
    const AsNobody nobody;
    CHECK(health_at_open(file) == StoreHealth::read_only);
}

TEST_CASE("a folder that is not there yet is away", "[sqlite]") {
    const TempFolder folder;
    CHECK(health_at_open(folder.path / "usb" / "clinic.db") == StoreHealth::away);
}

TEST_CASE("a full disk is told, loses nothing, and is over when there is room", "[sqlite]") {
    FailingDisk disk;
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    const VisitId before = make_store(file);
    auto store = Store::open({file, {}}, system_clock());
    REQUIRE(store);
    const Command asked = command(check_in_now());

    disk.fail_after(0, FailingDisk::Fault::full);
    const auto result = (*store)->run(asked, one_queue_clinic());
    REQUIRE_FALSE(result);
    CHECK(result.error() == Refusal::cannot_save);
    CHECK((*store)->health() == StoreHealth::full);
    CHECK(health_at_open(file) == StoreHealth::full);

    disk.mend();
    CHECK((*store)->run(asked, one_queue_clinic()));
    CHECK((*store)->health() == StoreHealth::ok);
    CHECK((*store)->seen().visits.size() == 2);
    CHECK((*store)->seen().visits.contains(before));
    CHECK((*store)->check().empty());
}

TEST_CASE("a disk that is full from the start makes no store", "[sqlite]") {
    FailingDisk disk;
    const TempFolder folder;
    disk.fail_after(0, FailingDisk::Fault::full);
    CHECK(health_at_open(folder.path / "clinic.db") == StoreHealth::full);
    disk.mend();
    CHECK(health_at_open(folder.path / "clinic.db") == StoreHealth::ok);
}

// As SQLite tests itself: fail at the first write, then at the second, until all goes well.
TEST_CASE("wherever the disk gives up, a command is there wholly or not at all", "[sqlite]") {
    FailingDisk disk;
    const auto settings = one_queue_clinic();
    const auto fault = GENERATE(FailingDisk::Fault::full, FailingDisk::Fault::broken);
    int good_ones = 0;
    for (bool went_well = false; !went_well; ++good_ones) {
        REQUIRE(good_ones < 200);
        const TempFolder folder;
        const auto file = folder.path / "clinic.db";
        const VisitId first = make_store(file);
        const CheckIn asked = check_in_now();
        const Command sent = command(asked);
        bool confirmed = false;
        {
            auto store = Store::open({file, {}}, system_clock());
            REQUIRE(store);
            disk.fail_after(good_ones, fault);
            confirmed = (*store)->run(sent, settings).has_value();
            went_well = !disk.has_failed();
            CHECK(confirmed == ((*store)->health() == StoreHealth::ok));
        }
        disk.mend();
        auto store = Store::open({file, {}}, system_clock());
        REQUIRE(store);
        const auto state = (*store)->read();
        REQUIRE(state);
        CHECK(state->visits.contains(first));
        const bool is_there = state->visits.contains(asked.visit);
        // A disk that gives up in the last sync leaves it open; confirmed is always there.
        CHECK((is_there || !confirmed));
        CHECK((*store)->check().empty());
        // So the station sends it again, and it happens once.
        REQUIRE((*store)->run(sent, settings));
        CHECK((*store)->seen().visits.size() == 2);
        CHECK((*store)->seen().visits.at(asked.visit).entries.size() == 1);
        CHECK((*store)->check().empty());
    }
    CHECK(good_ones > 5);  // there were places to fail at
}

TEST_CASE("a file that was moved away gets no more writes", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    auto store = Store::open({file, {}}, system_clock());
    REQUIRE(store);
    REQUIRE((*store)->read());
    fs::rename(file, folder.path / "old.db");
    CHECK((*store)->changed_elsewhere());
    CHECK_FALSE((*store)->run(command(check_in_now()), one_queue_clinic()));
    CHECK((*store)->health() == StoreHealth::away);
    CHECK_FALSE((*store)->read());
}

TEST_CASE("a command waits for another process that holds the store, and is kept", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    make_store(file);
    int held[2];
    REQUIRE(pipe(held) == 0);
    const pid_t other = fork();
    if (other == 0) {
        sqlite3* raw = nullptr;
        sqlite3_open(file.c_str(), &raw);
        sqlite3_exec(raw, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
        (void)!write(held[1], "x", 1);
        be_killed_in(std::chrono::seconds(2));
        for (;;) {
            pause();
        }
    }
    char holds = 0;
    REQUIRE(read(held[0], &holds, 1) == 1);
    auto store = Store::open({file, {}}, system_clock());
    REQUIRE(store);
    REQUIRE((*store)->run(command(check_in_now()), one_queue_clinic()));
    CHECK((*store)->seen().visits.size() == 2);
    REQUIRE(waitpid(other, nullptr, 0) == other);
    close(held[0]);
    close(held[1]);
}

}  // namespace porchlight
