#include "core/booked_share.h"

#include <catch2/catch.hpp>

#include "tests/core/small_clinic.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const std::string zone = "America/New_York";
const QueueId nurse{"nurse"};
constexpr auto today = std::chrono::year{2026} / 11 / 23;

ClinicState clinic_with_days(const std::vector<int>& helped_each_day) {
    ClinicState state;
    auto settings = std::make_shared<Settings>();
    settings->time_zone = zone;
    settings->queues.push_back({nurse, {{{"en", "Nurse"}}}, {}, "healing", {{"room-1"}}});
    settings->queues.push_back({{"peer"}, {{{"en", "Peer"}}}, {}, "forum", {{"room-2"}}});
    state.settings = settings;
    std::vector<DayCount> counts;
    std::chrono::sys_days day{today};
    for (const int helped : helped_each_day) {
        day -= std::chrono::days{1};
        counts.push_back({day, "seen", "nurse", 0, helped});
        counts.push_back({day, "seen", "peer", 0, 100});
        counts.push_back({day, "arrivals", "nurse", 9 * 60, 100});
    }
    state.day_counts = with_counts(no_day_counts(), counts);
    return state;
}

void book(ClinicState& state, const QueueId& queue, std::chrono::year_month_day day, int times) {
    for (int i = 0; i < times; ++i) {
        Expected one;
        one.id = new_id<ExpectedId>();
        one.queue = queue;
        one.time = from_local(day, std::chrono::minutes{600 + 10 * i}, zone);
        state.expected[one.id] = one;
    }
}

WallTime at(std::chrono::minutes since_midnight) {
    return from_local(today, since_midnight, zone);
}

}  // namespace

TEST_CASE("With fewer than three days to go on nothing is said of booked times") {
    ClinicState state = clinic_with_days({10, 10});
    book(state, nurse, today, 9);
    CHECK(booked_share(state, nurse, today, at(10h)) == std::nullopt);
    // A day on which this queue helped nobody says nothing about what it serves.
    CHECK(booked_share(clinic_with_days({10, 0, 0, 10}), nurse, today, at(10h)) == std::nullopt);
}

TEST_CASE("Booked times are held against the middle one of the last days") {
    ClinicState state = clinic_with_days({8, 30, 10, 12, 2});
    book(state, nurse, today, 5);
    book(state, {"peer"}, today, 3);
    book(state, nurse, std::chrono::sys_days{today} + std::chrono::days{1}, 6);
    CHECK(booked_share(state, nurse, today, at(10h)) == BookedShare{5, 10});
    CHECK_FALSE(booked_share(state, nurse, today, at(10h))->too_much());
    const auto tomorrow = std::chrono::sys_days{today} + std::chrono::days{1};
    CHECK(booked_share(state, nurse, tomorrow, at(10h)) == BookedShare{6, 10});
    CHECK(booked_share(state, nurse, tomorrow, at(10h))->too_much());
    CHECK(booked_share(state, {"peer"}, today, at(10h)) == BookedShare{3, 100});
}

TEST_CASE("Only the last ten days count") {
    ClinicState state = clinic_with_days(
        {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40});
    CHECK(booked_share(state, nurse, today, at(10h)) == BookedShare{0, 9});
}

TEST_CASE("A day that has gone beyond a usual one counts as it is") {
    ClinicState state = clinic_with_days({2, 2, 2});
    book(state, nurse, today, 2);
    for (int i = 0; i < 5; ++i) {
        Visit visit;
        visit.id = new_id<VisitId>();
        QueueEntry entry;
        entry.queue = nurse;
        // One of them was helped on the day before.
        entry.periods = {{Waiting{}, at(-1h)}, {Finished{}, i == 0 ? at(-1min) : at(9h)}};
        visit.entries.push_back(entry);
        state.visits[visit.id] = visit;
    }
    CHECK(booked_share(state, nurse, today, at(10h)) == BookedShare{2, 4});
}
