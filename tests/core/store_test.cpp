// What the store promises, on SQLite and on PostgreSQL alike.
#include <catch2/catch.hpp>
#include <thread>

#include "core/store.h"
#include "store_place.h"

namespace porchlight {

namespace {

AskForSupplies ask_for_naloxone(const VisitId& visit) {
    AskForSupplies asked;
    asked.request = new_id<RequestId>();
    asked.visit = visit;
    asked.lines = {{SupplyId{"naloxone"}, 2}, {SupplyId{"strips"}, 5}};
    asked.for_others = true;
    return asked;
}

ClinicState read(Store& store) {
    auto state = store.read();
    REQUIRE(state.has_value());
    return std::move(*state);
}

/// A notice from PostgreSQL may still be on its way when the other's commit returns.
bool hears_of_a_change(Store& store) {
    constexpr auto long_enough = std::chrono::seconds(10);
    const auto give_up = std::chrono::steady_clock::now() + long_enough;
    while (!store.changed_elsewhere()) {
        if (std::chrono::steady_clock::now() > give_up) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

}  // namespace

TEST_CASE("what was confirmed is there after opening the store again", "[store]") {
    const FreshStore fresh;
    const auto settings = one_queue_clinic();
    const CheckIn asked = check_in_now();
    const AskForSupplies supplies = ask_for_naloxone(asked.visit);
    {
        const auto store = fresh.open();
        REQUIRE(store->run(command(asked), settings));
        REQUIRE(store->run(command(supplies), settings));
        REQUIRE(store->run(command(Give{supplies.request}), settings));
        CHECK(store->seen().visits == read(*store).visits);
    }
    const auto store = fresh.open();
    const ClinicState state = read(*store);
    REQUIRE(state.visits.contains(asked.visit));
    const Visit& visit = state.visits.at(asked.visit);
    CHECK(visit.entries.at(0).is<Waiting>());
    CHECK(visit.entries.at(0).place == asked.arrived);
    CHECK(state.requests.at(supplies.request).given);
    CHECK(state.requests.at(supplies.request).lines == supplies.lines);
    CHECK(state.deck != Deck{});
    CHECK(store->check().empty());
}

TEST_CASE("a command that comes twice happens once", "[store]") {
    const FreshStore fresh;
    const auto settings = one_queue_clinic();
    const auto store = fresh.open();
    const RaiseHelp raise{new_id<AlertId>(), system_clock()().wall};
    const Command told = command(raise);
    REQUIRE(store->run(told, settings));
    REQUIRE(store->run(told, settings));
    CHECK(read(*store).alerts.at(raise.alert).told == 1);
    // Also when the first answer was lost with the program.
    REQUIRE(fresh.open()->run(told, settings));
    CHECK(read(*store).alerts.at(raise.alert).told == 1);
    // "Tell them again" is another command.
    REQUIRE(store->run(command(raise), settings));
    CHECK(read(*store).alerts.at(raise.alert).told == 2);
}

TEST_CASE("a command that is refused leaves nothing behind", "[store]") {
    const FreshStore fresh;
    const auto settings = one_queue_clinic();
    const auto store = fresh.open();
    const Command call = command(Call{VisitId{"nobody"}, QueueId{"nurse"}, CounterId{"room-2"}});
    const auto result = store->run(call, settings);
    REQUIRE_FALSE(result);
    CHECK(result.error() == Refusal::gone);
    CHECK(store->health() == StoreHealth::ok);
    // Nor is it remembered: asked again, it is decided again.
    CHECK_FALSE(store->run(call, settings));
}

TEST_CASE("two stations on one store see what the other wrote", "[store]") {
    const FreshStore fresh;
    const auto settings = one_queue_clinic();
    const auto kiosk = fresh.open();
    const auto desk = fresh.open();
    read(*kiosk);
    read(*desk);
    CHECK_FALSE(desk->changed_elsewhere());

    const CheckIn asked = check_in_now();
    REQUIRE(kiosk->run(command(asked), settings));
    CHECK_FALSE(kiosk->changed_elsewhere());  // it knows what it wrote itself
    CHECK(hears_of_a_change(*desk));
    CHECK(desk->changed_elsewhere());  // until it has read
    CHECK(read(*desk).visits == kiosk->seen().visits);
    CHECK_FALSE(desk->changed_elsewhere());

    // A command is decided on what is there, read before or not.
    const auto call = Call{asked.visit, QueueId{"nurse"}, CounterId{"room-2"}};
    REQUIRE(desk->run(command(call), settings));
    CHECK(hears_of_a_change(*kiosk));
    REQUIRE(desk->run(command(Finish{asked.visit, QueueId{"nurse"}}), settings));
    const auto again = kiosk->run(command(StepOut{asked.visit}), settings);
    REQUIRE_FALSE(again);
    CHECK(again.error() == Refusal::not_now);
    CHECK(kiosk->seen().visits.at(asked.visit).entries.at(0).is<Finished>());
    CHECK_FALSE(kiosk->changed_elsewhere());
}

TEST_CASE("two stations that both deal tickets never deal the same one", "[store]") {
    const FreshStore fresh;
    const auto settings = one_queue_clinic();
    const auto first = fresh.open();
    const auto second = fresh.open();
    std::set<Ticket> tickets;
    for (int i = 0; i < 24; ++i) {
        Store& store = i % 2 == 0 ? *first : *second;
        const CheckIn asked = check_in_now();
        REQUIRE(store.run(command(asked), settings));
        tickets.insert(store.seen().visits.at(asked.visit).ticket);
    }
    CHECK(tickets.size() == 24);
}

TEST_CASE("a station whose clock is ahead may still check people in", "[store]") {
    const FreshStore fresh;
    const auto settings = one_queue_clinic();
    const Clock ahead = [] {
        Moment now = system_clock()();
        now.wall += std::chrono::minutes(3);
        return now;
    };
    auto store = Store::open(fresh.place, ahead);
    REQUIRE(store);
    CheckIn asked = check_in_now();
    asked.arrived = ahead().wall;
    REQUIRE((*store)->run(command(asked), settings));
    // The future by the station's own clock stays a mistake.
    CheckIn tomorrow = check_in_now();
    tomorrow.arrived = ahead().wall + std::chrono::hours(24);
    const auto result = (*store)->run(command(tomorrow), settings);
    REQUIRE_FALSE(result);
    CHECK(result.error() == Refusal::bad_time);
}

}  // namespace porchlight
