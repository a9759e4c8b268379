// When a face rings for help, and how long.
#include "kiosk/app/help_sound.h"

#include <catch2/catch.hpp>

#include "tests/ui/signed_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const StationId kiosk{"waiting-room-1"};

struct Ringing {
    HelpRinging memory;
    std::map<AlertId, HelpAlert> alerts;
    MonoTime now{1h};
    StationId only_from;  ///< empty: a desk

    HelpAlert& raise(const std::string& id) {
        HelpAlert alert;
        alert.id = AlertId{id};
        alert.from = kiosk;
        return alerts[alert.id] = alert;
    }
    HelpSound look() { return help_sound_due(memory, alerts, only_from, now); }
    /// How often it rings while that time passes, looking every second.
    int rings_in(std::chrono::seconds time) {
        int rings = 0;
        for (auto i = 0s; i < time; i += 1s, now += 1s) {
            rings += look().now ? 1 : 0;
        }
        return rings;
    }
};

}  // namespace

TEST_CASE("a desk rings at once and every 4 s until somebody takes or closes the call", "[help]") {
    Ringing desk;
    CHECK_FALSE(desk.look().now);
    HelpAlert& alert = desk.raise("one");
    const HelpSound first = desk.look();
    CHECK(first.now);
    CHECK(first.next == desk.now + 4s);
    CHECK_FALSE(desk.look().now);
    desk.now += 4s;
    CHECK(desk.look().now);
    desk.now += 4s;
    CHECK(desk.rings_in(60s) == 15);
    SECTION("taken") {
        alert.taken = WallTime{1s};
    }
    SECTION("closed") {
        alert.closed = WallTime{1s};
    }
    CHECK(desk.look().over);
    CHECK_FALSE(desk.look().over);
    CHECK(desk.look().next == MonoTime::max());
    CHECK(desk.rings_in(60s) == 0);
}

TEST_CASE("told again, or more help asked for: a desk rings again for 20 s", "[help]") {
    Ringing desk;
    HelpAlert& alert = desk.raise("one");
    alert.taken = WallTime{1s};
    CHECK(desk.rings_in(30s) == 0);
    SECTION("told again") {
        ++alert.told;
    }
    SECTION("more help") {
        alert.more_asked = WallTime{2s};
    }
    CHECK(desk.look().now);
    CHECK(desk.rings_in(60s) == 4);
    alert.closed = WallTime{3s};
    CHECK(desk.rings_in(60s) == 0);
}

TEST_CASE("a second call rings at once, also right after the first one rang", "[help]") {
    Ringing desk;
    desk.raise("one");
    CHECK(desk.look().now);
    desk.now += 1s;
    desk.raise("two");
    CHECK(desk.look().now);
}

TEST_CASE("a waiting room rings for its own calls only, until they are taken", "[help]") {
    Ringing room;
    room.only_from = kiosk;
    room.raise("of another room").from = StationId{"waiting-room-2"};
    CHECK(room.rings_in(10s) == 0);
    HelpAlert& own = room.raise("own");
    CHECK(room.rings_in(8s) == 2);
    own.more_asked = WallTime{1s};
    own.taken = WallTime{1s};
    CHECK(room.look().over);
    CHECK(room.rings_in(10s) == 0);
}

TEST_CASE("a call rings at the screen that was touched and at a locked desk", "[help]") {
    SignedDesk desk;
    Driver& driver = desk.driver;
    driver.face(Face::waiting_room);
    driver.tap_only("@help");
    CHECK(driver.rung(Face::waiting_room).times == 1);
    driver.face(Face::front_desk);
    REQUIRE(driver.soon_sees("Someone needs help now"));
    CHECK(desk.asks());
    CHECK(driver.rung(Face::front_desk).times == 1);
    EventQueue none;
    CHECK(driver.app().frame(none).wake_at <= driver.now().mono + 4s);
    driver.pass(4s);
    CHECK(driver.rung(Face::front_desk).times == 2);
    CHECK(driver.rung(Face::waiting_room).times == 2);
    CHECK_FALSE(driver.rung(Face::front_desk).hushed);
    driver.tap("I am going");
    CHECK(driver.rung(Face::front_desk).hushed);
    driver.face(Face::waiting_room);
    REQUIRE(driver.comes_to("Staff are coming.", true));
    CHECK(driver.rung(Face::waiting_room).hushed);
    driver.pass(1min);
    CHECK(driver.rung(Face::front_desk).times == 2);
    CHECK(driver.rung(Face::waiting_room).times == 2);
    driver.tap("@tell_again");
    driver.face(Face::front_desk);
    REQUIRE(driver.comes_to("Touched 2 times.", true));
    CHECK(driver.rung(Face::front_desk).times == 3);
    driver.face(Face::waiting_room);
    driver.tap("@by_mistake");
    CHECK(driver.rung(Face::waiting_room).hushed);
}

TEST_CASE("a desk without sound says so, and no lane moves for it", "[help]") {
    for (const bool sounds : {true, false}) {
        Driver driver(Driver::Options{});
        driver.sounds(sounds);
        driver.panel({1920, 1080, 24});
        driver.face(Face::front_desk);
        CHECK(driver.sees("This computer has no sound. Calls for help only show here.") != sounds);
        driver.face(Face::waiting_room);
        driver.tap("@help");
        CHECK_FALSE(driver.sees("no sound"));
    }
}
