// The wait we tell: nothing without facts, wider when less is known, never a promise of minutes.
#include <catch2/catch.hpp>

#include "core/wait.h"

using namespace porchlight;
using std::chrono::minutes;

namespace {

std::vector<minutes> of(std::initializer_list<int> numbers) {
    std::vector<minutes> all;
    for (const int number : numbers) {
        all.emplace_back(number);
    }
    return all;
}

WaitInputs ten_minutes_each(int counters, int ahead) {
    return {.services = of({9, 10, 11, 10, 10, 9, 11}),
            .busy = {},
            .counters = counters,
            .ahead = ahead,
            .out = 0};
}

}  // namespace

TEST_CASE("with too little to go on there is no range", "[wait]") {
    CHECK_FALSE(wait_range({}));
    CHECK_FALSE(wait_range({of({10, 12, 9, 11}), {}, 1, 3, 0}));  // four people: too few
    CHECK(wait_range({of({10, 12, 9, 11, 10}), {}, 1, 3, 0}));
    CHECK_FALSE(wait_range({of({10, 12, 9, 11, 10}), {}, 0, 3, 0}));  // nobody is helping
}

TEST_CASE("the range follows who is ahead and who is helping", "[wait]") {
    CHECK(wait_range(ten_minutes_each(1, 0)) == WaitRange{minutes{0}, minutes{5}});
    CHECK(wait_range(ten_minutes_each(1, 3)) == WaitRange{minutes{20}, minutes{40}});
    CHECK(wait_range(ten_minutes_each(3, 3)) == WaitRange{minutes{5}, minutes{15}});
    CHECK(wait_range(ten_minutes_each(1, 6))->from > wait_range(ten_minutes_each(1, 3))->from);
}

TEST_CASE("whoever is helped already is not helped from the start again", "[wait]") {
    WaitInputs inputs = ten_minutes_each(1, 0);
    inputs.busy = of({0});
    CHECK(wait_range(inputs) == WaitRange{minutes{5}, minutes{15}});
    inputs.busy = of({8});
    CHECK(wait_range(inputs) == WaitRange{minutes{0}, minutes{5}});
    inputs.busy = of({45});  // longer than anybody yet
    CHECK(wait_range(inputs) == WaitRange{minutes{0}, minutes{10}});
}

TEST_CASE("people who have stepped out make the range wider, not just longer", "[wait]") {
    WaitInputs inputs = ten_minutes_each(1, 2);
    const auto here = wait_range(inputs);
    inputs.out = 3;
    const auto unsure = wait_range(inputs);
    CHECK(unsure->to > here->to);
    CHECK(unsure->to - unsure->from > here->to - here->from);
}

TEST_CASE("the same facts give the same range", "[wait]") {
    const WaitInputs inputs{of({3, 40, 8, 12, 25, 6}), of({2, 14}), 2, 5, 1};
    CHECK(wait_range(inputs) == wait_range(inputs));
    CHECK(wait_range(inputs)->from < wait_range(inputs)->to);
    CHECK(wait_range(inputs)->from % minutes{5} == minutes{0});
    CHECK(wait_range(inputs)->to % minutes{5} == minutes{0});
}
