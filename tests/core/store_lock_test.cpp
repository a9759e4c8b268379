// Whoever asked first writes first, and whoever dies holds nobody up.
#include "core/store_lock.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

#include "core/store_engine.h"
#include "store_place.h"

namespace porchlight {

namespace {

/// The number that the next one to ask will draw; it stands in the file.
std::int64_t next_number(const std::filesystem::path& store) {
    std::int64_t next = 0;
    std::ifstream in(store.string() + ".lock", std::ios::binary);
    in.read(reinterpret_cast<char*>(&next), sizeof next);
    return next;
}

void wait_until_somebody_asks_after(std::int64_t number, const std::filesystem::path& store) {
    while (next_number(store) == number) {
        std::this_thread::yield();
    }
}

}  // namespace

TEST_CASE("the store goes to whoever asked first, not to whoever had it last", "[sqlite]") {
    const TempFolder folder;
    const auto store = folder.path / "clinic.db";
    WriteLock mine(store);
    mine.take();
    std::mutex mutex;
    std::string order;
    const auto note = [&](char name) {
        const std::lock_guard lock(mutex);
        order += name;
    };
    std::vector<std::thread> others;
    for (const char name : {'a', 'b', 'c'}) {
        const auto number = next_number(store);
        others.emplace_back([&note, &store, name] {
            WriteLock theirs(store);
            theirs.take();
            note(name);
            theirs.release();
        });
        wait_until_somebody_asks_after(number, store);
    }
    {
        const std::lock_guard lock(mutex);
        CHECK(order.empty());  // nobody while it is ours
    }
    mine.release();
    mine.take();
    note('m');
    mine.release();
    for (std::thread& other : others) {
        other.join();
    }
    CHECK(order == "abcm");
}

TEST_CASE("whoever is killed while waiting or writing leaves the queue", "[sqlite]") {
    const TempFolder folder;
    const auto store = folder.path / "clinic.db";
    WriteLock mine(store);
    mine.take();
    std::vector<pid_t> others;
    for (int other = 0; other < 2; ++other) {
        const auto number = next_number(store);
        others.push_back(fork());
        if (others.back() == 0) {
            WriteLock theirs(store);
            theirs.take();
            for (;;) {
                pause();
            }
        }
        wait_until_somebody_asks_after(number, store);
    }
    mine.release();  // now the first of them writes, and the second waits
    for (const pid_t other : others) {
        kill(other, SIGKILL);
        REQUIRE(waitpid(other, nullptr, 0) == other);
    }
    CHECK_NOTHROW(mine.take());
}

TEST_CASE("a lock file that somebody cut short or filled with anything still locks", "[sqlite]") {
    const TempFolder folder;
    const auto store = folder.path / "clinic.db";
    for (const std::string content :
         {"", "abc", "\xff\xff\xff\xff\xff\xff\xff\xff", "\xff\xff\xff\xff\xff\xff\xff\x7f"}) {
        std::ofstream(store.string() + ".lock", std::ios::binary) << content;
        WriteLock mine(store);
        CHECK_NOTHROW(mine.take());
        mine.release();
        WriteLock again(store);
        CHECK_NOTHROW(again.take());
    }
}

}  // namespace porchlight
