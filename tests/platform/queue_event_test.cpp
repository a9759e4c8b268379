#include <catch2/catch.hpp>

#include "kiosk/platform/window.h"

using namespace porchlight;

namespace {

EventQueue queued(std::initializer_list<RawEvent> all) {
    EventQueue events;
    for (const RawEvent& event : all) queue_event(events, event);
    return events;
}

}  // namespace

TEST_CASE("of motion in a row only the last is kept", "[platform]") {
    const EventQueue events = queued({PointerMove{1, 1}, PointerMove{2, 2}, PointerMove{3, 4}});
    REQUIRE(events.size() == 1);
    CHECK(std::get<PointerMove>(events[0]).x == 3);
    CHECK(std::get<PointerMove>(events[0]).y == 4);
}

TEST_CASE("a touch comes as one event, not as motion and press", "[platform]") {
    const EventQueue events = queued({PointerMove{5, 6}, PointerEdge{5, 6, true}});
    REQUIRE(events.size() == 1);
    CHECK(std::get<PointerEdge>(events[0]).down);
}

TEST_CASE("no edge and no key is ever lost, and all stay in order", "[platform]") {
    const EventQueue events =
        queued({PointerEdge{1, 1, true}, PointerMove{2, 2}, PointerMove{3, 3},
                KeyPress{Key::tab, 0, true}, PointerMove{4, 4}, PointerEdge{4, 4, false},
                PointerEdge{4, 4, true}, KeyPress{Key::character, U'ñ', false}});
    REQUIRE(events.size() == 6);
    CHECK(std::get<PointerEdge>(events[0]).down);
    CHECK(std::get<PointerMove>(events[1]).x == 3);
    CHECK(std::get<KeyPress>(events[2]).shift);
    CHECK_FALSE(std::get<PointerEdge>(events[3]).down);
    CHECK(std::get<PointerEdge>(events[4]).down);
    CHECK(std::get<KeyPress>(events[5]).character == U'ñ');
}
