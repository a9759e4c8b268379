// Whole days, made up from seeds: see simulate_day.h. A few in each run; PORCHLIGHT_LONG plays
// 1,000.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

#include "tests/core/simulate_day.h"

using namespace porchlight;
using std::chrono::minutes;

namespace {

std::uint64_t seed_of_this_run() {
    const char* seed = std::getenv("PORCHLIGHT_SEED");
    return seed == nullptr ? 1 : std::stoull(seed);
}

int days_to_play() {
    return std::getenv("PORCHLIGHT_LONG") == nullptr ? 1 : 1000;
}

}  // namespace

// Seen to fail: with place_now always giving `arrived` (the clock), and with passes by urgent
// people left out.
TEST_CASE("simulated days: nobody lost, nobody overtaken in secret, one ticket each", "[day]") {
    for (int day = 0; day < days_to_play(); ++day) {
        const std::uint64_t seed = seed_of_this_run() + static_cast<std::uint64_t>(day);
        INFO("seed " << seed);
        const SimulatedDay played = simulate_day(seed);
        REQUIRE(played.broken == "");
        CHECK(played.visits > 300);
        CHECK(played.commands > 1500);
        CHECK(played.reopened == 3);
    }
}

// These seeds are fixed: the same days on every machine, so that this can be asserted.
TEST_CASE("simulated days: four of five waits fall inside what was told", "[day]") {
    int told = 0, kept = 0;
    std::vector<minutes> widths;
    for (const std::uint64_t seed : {11U, 12U}) {
        for (const ToldAndReal& one : simulate_day(seed).waits) {
            ++told;
            kept += one.from <= one.real && one.real <= one.to ? 1 : 0;
            widths.push_back(one.to - one.from);
        }
    }
    std::ranges::nth_element(widths, widths.begin() + static_cast<std::ptrdiff_t>(told / 2));
    const minutes middle = widths.at(static_cast<std::size_t>(told) / 2);
    UNSCOPED_INFO(fmt::format("{} of {} inside, half of the ranges under {} min", kept, told,
                              middle.count()));
    CHECK(told > 300);
    CHECK(kept * 100 >= told * 80);
    CHECK(middle < minutes{40});
}
