#include "core/clock.h"

#include <catch2/catch.hpp>

using namespace porchlight;
using namespace std::chrono;

namespace {
const std::string miami = "America/New_York";
}

TEST_CASE("a wall clock in the clinic's zone shows local minutes", "[clock]") {
    const WallTime winter = sys_days{2026y / November / 22} + 15h + 42min + 59s;
    const LocalTime local = to_local(winter, miami);
    CHECK(local.day == 2026y / November / 22);
    CHECK(local.since_midnight == 10h + 42min);
    CHECK(local.weekday == Sunday);
    CHECK(from_local(local.day, local.since_midnight, miami) == winter - 59s);
}

TEST_CASE("a minute that the clocks skip reads as the next real one", "[clock]") {
    const WallTime skipped = from_local(2026y / March / 8, 2h + 30min, miami);
    CHECK(to_local(skipped, miami).since_midnight == 3h);
}

TEST_CASE("only zones of the IANA database exist", "[clock]") {
    CHECK(zone_exists(miami));
    CHECK_FALSE(zone_exists("Miami"));
}
