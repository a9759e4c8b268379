// Four stations at once on one store; tests/bench measures the same with 2,000 commands each.
#include "store_race.h"

#include <catch2/catch.hpp>

#include "store_place.h"

namespace porchlight {

TEST_CASE("four stations at once lose nothing that was confirmed", "[sqlite]") {
    const TempFolder folder;
    const Race over = race(folder.path, 4, 50);
    CHECK(over.waits.size() == 200);
    CHECK(over.confirmed > 100);
    CHECK(over.faults == std::vector<std::string>{});
}

}  // namespace porchlight
