// kill -9 in the middle of check-ins and hand-overs: what was confirmed is there, and nothing half.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <random>
#include <utility>

#include "core/store.h"
#include "store_place.h"

namespace porchlight {

namespace {

/// What the station told people before it was killed.
struct Confirmed {
    std::set<VisitId> tickets;
    std::set<RequestId> given;
};

constexpr std::size_t id_length = 36;

/// One short write to a pipe is whole or not at all.
void confirm(int out, char kind, const std::string& id) {
    const std::string line = kind + id;
    (void)!write(out, line.data(), line.size());
}

/// The station: checks people in, hands supplies over, sees them off. Until somebody kills it.
[[noreturn]] void work_until_killed(const StorePlace& place, Millis life, bool after_first,
                                    int out) {
    if (!after_first) {
        be_killed_in(life);
    }
    const auto settings = one_queue_clinic();
    auto store = Store::open(place, system_clock());
    if (!store) {
        _exit(1);
    }
    const auto run = [&](auto what) {
        if (!(*store)->run(command(std::move(what)), settings)) {
            _exit(2);
        }
    };
    for (;;) {
        const CheckIn asked = check_in_now();
        run(asked);
        confirm(out, 'T', asked.visit.value);
        if (std::exchange(after_first, false)) {
            be_killed_in(life);
        }
        const AskForSupplies supplies{
            new_id<RequestId>(), asked.visit, {{SupplyId{"naloxone"}, 2}, {SupplyId{"strips"}, 5}}};
        run(supplies);
        run(Give{supplies.request});
        confirm(out, 'G', supplies.request.value);
        run(Call{asked.visit, QueueId{"nurse"}, CounterId{"room-2"}});
        run(Finish{asked.visit, QueueId{"nurse"}});
    }
}

void read_confirmed(int in, Confirmed& confirmed) {
    std::string all;
    char bytes[4'096];
    for (ssize_t got = 0; (got = read(in, bytes, sizeof bytes)) > 0;) {
        all.append(bytes, static_cast<std::size_t>(got));
    }
    REQUIRE(all.size() % (id_length + 1) == 0);
    for (std::size_t at = 0; at < all.size(); at += id_length + 1) {
        const auto id = all.substr(at + 1, id_length);
        if (all[at] == 'T') {
            confirmed.tickets.insert(VisitId{id});
        } else {
            confirmed.given.insert(RequestId{id});
        }
    }
}

/// Lets a station work until it is killed, `life` after its first confirmation or its start.
void run_and_kill(const StorePlace& place, Millis life, bool after_first, Confirmed& confirmed) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t station = fork();
    if (station == 0) {
        close(ends[0]);
        work_until_killed(place, life, after_first, ends[1]);
    }
    close(ends[1]);
    read_confirmed(ends[0], confirmed);
    close(ends[0]);
    int status = 0;
    REQUIRE(waitpid(station, &status, 0) == station);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(WTERMSIG(status) == SIGKILL);
}

void verify(Store& store, const Confirmed& confirmed, int kills) {
    REQUIRE(store.check().empty());
    const auto state = store.read();
    REQUIRE(state);
    for (const auto& id : confirmed.tickets) {
        REQUIRE(state->visits.contains(id));
    }
    for (const auto& id : confirmed.given) {
        REQUIRE(state->requests.contains(id));
        REQUIRE(state->requests.at(id).given);
    }
    // At most the one it was at when it died may be there without having been confirmed.
    REQUIRE(state->visits.size() <= confirmed.tickets.size() + static_cast<std::size_t>(kills));
    for (const auto& [id, visit] : state->visits) {
        REQUIRE(visit.entries.size() == 1);
    }
    std::map<RequestId, int> left_the_shelf;
    for (const auto& [id, movement] : state->stock) {
        left_the_shelf[movement.request] -=
            movement.kind == MovementKind::issue ? movement.count : 0;
    }
    for (const auto& [id, request] : state->requests) {
        REQUIRE(request.lines.size() == 2);
        // A bag and the shelf are one transaction: 2 and 5 left with it, or nothing did.
        REQUIRE(left_the_shelf[id] == (request.given ? 7 : 0));
    }
}

}  // namespace

TEST_CASE("kill -9 takes nothing back that was confirmed", "[store][kill]") {
    const int kills = std::getenv("PORCHLIGHT_LONG") != nullptr ? 300 : 15;
    const char* const wanted = std::getenv("PORCHLIGHT_SEED");
    const unsigned seed =
        wanted != nullptr ? static_cast<unsigned>(std::stoul(wanted)) : std::random_device{}();
    std::printf("kill -9: %d times, PORCHLIGHT_SEED=%u\n", kills, seed);
    INFO("PORCHLIGHT_SEED=" << seed);
    std::mt19937 dice(seed);
    std::uniform_int_distribution<int> life(0, 400);

    std::size_t tickets = 0, hand_overs = 0;
    for (int done = 0; done < kills;) {
        // Some kills on one store, so that what an earlier one left is seen to stay, too.
        const FreshStore fresh;
        Confirmed confirmed;
        for (int here = 1; here <= 5 && done < kills; ++here, ++done) {
            run_and_kill(fresh.place, Millis{life(dice)}, here != 1, confirmed);
            verify(*fresh.open(), confirmed, here);
        }
        tickets += confirmed.tickets.size();
        hand_overs += confirmed.given.size();
    }
    std::printf("%zu tickets and %zu hand-overs were confirmed, all are there\n", tickets,
                hand_overs);
    CHECK(tickets >= static_cast<std::size_t>(kills) * 4 / 5);  // it did work in between
}

}  // namespace porchlight
