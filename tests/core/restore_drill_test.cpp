// The restore drill: people check in, a backup is made while they do, the store is wrecked and put
// back. Everything that was confirmed before the backup is there, and the faces go on.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "core/backup.h"
#include "core/store_thread.h"
#include "store_place.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day today{2026y / std::chrono::November / 22};
constexpr std::size_t id_length = 36;
const CopyProgress quiet = [](std::size_t, std::size_t) {};

/// Another process that checks people in until it is killed, and says who is confirmed.
class Kiosk {
public:
    explicit Kiosk(const StorePlace& place) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        process_ = fork();
        if (process_ == 0) {
            close(ends[0]);
            work(place, ends[1]);
        }
        close(ends[1]);
        in_ = ends[0];
    }
    ~Kiosk() {
        stop();
        close(in_);
    }
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    VisitId next_confirmed() const {
        std::string id(id_length, ' ');
        REQUIRE(read(in_, id.data(), id.size()) == static_cast<ssize_t>(id.size()));
        return VisitId{id};
    }
    void stop() {
        if (process_ > 0) {
            kill(process_, SIGKILL);
            waitpid(process_, nullptr, 0);
            process_ = -1;
        }
    }

private:
    [[noreturn]] static void work(const StorePlace& place, int out) {
        const auto store = Store::open(place, system_clock());
        for (int people = 0; store && people < 80; ++people) {
            const CheckIn asked = check_in_now();
            if (!(*store)->run(command(asked), one_queue_clinic())) {
                break;
            }
            (void)!write(out, asked.visit.value.data(), asked.visit.value.size());
            if (!(*store)->run(command(Leave{asked.visit}), one_queue_clinic())) {
                break;
            }
        }
        close(out);
        for (;;) {
            pause();
        }
    }

    pid_t process_ = -1;
    int in_ = -1;
};

void wreck(const fs::path& store) {
    std::fstream file(store, std::ios::binary | std::ios::in | std::ios::out);
    file << std::string(20'000, 'x');
}

}  // namespace

TEST_CASE("the restore drill", "[backup]") {
    const TempFolder home;
    const StorePlace place{home.path / "clinic.db", {}};
    const fs::path backup = home.path / "backup";
    std::vector<VisitId> confirmed;
    {
        Kiosk kiosk(place);
        for (int people = 0; people < 10; ++people) {
            confirmed.push_back(kiosk.next_confirmed());
        }
        REQUIRE(backup_store(place, backup, quiet));
        for (int people = 0; people < 5; ++people) {
            (void)kiosk.next_confirmed();  // it went on through the backup
        }
    }

    // A face that runs sees its store wrecked, and the restored one a little later.
    std::mutex mutex;
    std::condition_variable bell;
    StoreThread face(one_queue_clinic(), {home.path, system_clock(), [&] {
                                              const std::lock_guard lock(mutex);
                                              bell.notify_all();
                                          }});
    const auto comes = [&](const auto& condition) {
        std::unique_lock lock(mutex);
        return bell.wait_for(lock, 30s, condition);
    };
    REQUIRE(comes([&] { return face.snapshot()->visits.size() >= 15; }));
    wreck(place.sqlite_file);
    const auto restored = restore_store(place, backup, today, quiet);
    REQUIRE(restored);
    CHECK(restored->visits >= confirmed.size());
    REQUIRE(comes([&] {
        return face.snapshot()->health == StoreHealth::ok &&
               face.snapshot()->visits.size() == restored->visits;
    }));
    for (const VisitId& visit : confirmed) {
        CHECK(face.snapshot()->visits.contains(visit));
    }

    // And it checks the next person in.
    const CheckIn asked = check_in_now();
    face.ask(command(asked));
    CHECK(comes([&] { return face.snapshot()->visits.contains(asked.visit); }));
    const auto store = Store::open(place, system_clock());
    REQUIRE(store);
    CHECK((*store)->check().empty());
}

}  // namespace porchlight
