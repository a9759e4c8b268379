// What locks the desk, what nobody sees then, and whose half typed things are still there.
#include <catch2/catch.hpp>

#include "kiosk/front_desk/sign_in.h"
#include "kiosk/ui/widgets.h"
#include "tests/ui/signed_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

TEST_CASE("A quiet desk is covered by the sign-in, and shows nothing about anyone", "[sign-in]") {
    SignedDesk desk;
    desk.sign_in("Dee", "4711");
    desk.driver.type("n2");
    desk.driver.press_key(Key::enter);
    desk.driver.press_key(Key::enter);
    const Visit visit = desk.driver.state().visits.begin()->second;
    REQUIRE(desk.driver.sees(ticket_name(visit.ticket)));
    desk.driver.pass(2min + 59s);
    CHECK(desk.is_open());
    SECTION("a touch starts the three minutes again") {
        desk.driver.press_key(Key::escape);
        desk.driver.pass(2min);
        CHECK(desk.is_open());
    }
    SECTION("by itself") {
        desk.driver.pass(1s);
        CHECK(desk.asks());
        CHECK(desk.driver.sees("The desk locked itself after 3 quiet minutes."));
        CHECK_FALSE(desk.driver.sees(ticket_name(visit.ticket)));
        CHECK_FALSE(desk.driver.sees("in line"));
        CHECK(desk.driver.session().sign_in.staff.empty());
    }
    SECTION("also where the first frame for hours brings a touch") {
        EventQueue events;
        events.push_back(KeyPress{Key::character, U'z', false});
        desk.driver.pass(0s);
        desk.driver.session().last_touch -= 1h;
        desk.driver.app().frame(events);
        CHECK(desk.asks());
    }
}

TEST_CASE("A desk without a veil stays open, one with another time keeps to it", "[sign-in]") {
    SignedDesk desk;
    desk.sign_in("Dee", "4711");
    const auto set_veil = [&](const std::string& minutes) {
        change_clinic(desk.driver, "desk_veil_minutes = 3", "desk_veil_minutes = " + minutes);
        desk.driver.wait_until([&](const ClinicState& state) {
            return state.settings->timeouts.desk_veil == std::chrono::minutes{std::stoi(minutes)};
        });
    };
    SECTION("never") {
        set_veil("0");
        desk.driver.pass(10h);
        CHECK(desk.is_open());
    }
    SECTION("ten minutes") {
        set_veil("10");
        desk.driver.pass(9min);
        CHECK(desk.is_open());
        desk.driver.pass(1min);
        CHECK(desk.driver.sees("The desk locked itself after 10 quiet minutes."));
    }
}

TEST_CASE("What was half typed is there for the same person, gone for another", "[sign-in]") {
    SignedDesk desk;
    desk.sign_in("Dee", "4711");
    desk.driver.type("n3");
    REQUIRE(desk.touchable("add_close"));
    if (GENERATE(true, false)) {
        desk.driver.pass(3min);
    } else {
        lock_desk(desk.driver.session(), false);
        desk.driver.settle();
    }
    REQUIRE(desk.asks());
    CHECK_FALSE(desk.driver.sees("Add a person"));
    SECTION("the same person") {
        desk.sign_in("Dee", "4711");
        REQUIRE(desk.touchable("add_close"));
        CHECK(desk.driver.session().desk.add->needs.size() == 1);
    }
    SECTION("another") {
        desk.sign_in("Sam", "2580");
        CHECK(desk.is_open());
        CHECK_FALSE(desk.touchable("add_close"));
        SECTION("and then for good") {
            desk.driver.type("k");
            desk.sign_in("Dee", "4711");
            CHECK(desk.is_open());
        }
    }
}

TEST_CASE("What is on its way to disk goes on while the desk locks", "[sign-in]") {
    Session session;
    session.sign_in.staff = {"dee"};
    DeskAction finishing;
    finishing.command = {"command"};
    finishing.what = Finish{};
    session.desk.under_way.push_back(finishing);
    lock_desk(session, true);
    CHECK(session.desk.under_way.size() == 1);
}

TEST_CASE("Half a PIN does not wait for the next person", "[sign-in]") {
    SignedDesk desk;
    desk.driver.tap("Dee");
    desk.driver.type("471");
    desk.driver.pass(3min);
    CHECK(desk.driver.sees("0 digits typed"));
}

TEST_CASE("A call for help shows over the sign-in and needs no PIN", "[sign-in]") {
    SignedDesk desk;
    desk.driver.face(Face::waiting_room);
    desk.driver.tap("@help");
    desk.driver.face(Face::front_desk);
    REQUIRE(desk.driver.comes_to("Someone needs help now", true));
    CHECK(desk.asks());
    SECTION("by touch") {
        desk.driver.tap("I am going");
    }
    SECTION("by keys") {
        for (int i = 0; i < 40 && !desk.driver.sees("Someone is going."); ++i) {
            const auto& focus = std::ranges::find_if(desk.driver.tree(), &Node::focused);
            const bool there = focus != desk.driver.tree().end() && focus->label == "I am going";
            desk.driver.press_key(there ? Key::enter : Key::tab);
        }
    }
    CHECK(desk.driver.sees("Someone is going."));
    REQUIRE(desk.driver.state().alerts.size() == 1);
    CHECK(desk.driver.state().alerts.begin()->second.taken);
    CHECK(desk.asks());
    CHECK_FALSE(desk.is_open());
    desk.sign_in("Sam", "2580");
    CHECK(desk.is_open());
    CHECK(desk.driver.sees("Someone is going."));
}

TEST_CASE("Change staff by touch or key; the quick cover signs nobody out", "[sign-in]") {
    SignedDesk desk;
    desk.sign_in("Dee", "4711");
    SECTION("by touch") {
        desk.driver.tap("Change staff");
        CHECK(desk.asks());
        CHECK(desk.driver.sees("Touch your name first."));
    }
    SECTION("by key") {
        desk.driver.type("k");
        CHECK(desk.asks());
    }
    SECTION("covered and back") {
        desk.driver.type("v");
        CHECK(desk.driver.sees("This screen is covered"));
        desk.driver.press_key(Key::space);
        CHECK(desk.is_open());
    }
    SECTION("covered for long") {
        desk.driver.type("v");
        desk.driver.pass(3min);
        CHECK(desk.asks());
        desk.sign_in("Dee", "4711");
        CHECK(desk.is_open());
    }
}

TEST_CASE("The store away takes nobody's sign-in away", "[sign-in]") {
    SECTION("they are known from before") {
        SignedDesk desk;
        lose_store(desk.driver);
        CHECK(desk.asks());
        CHECK_FALSE(desk.is_open());
        desk.sign_in("Dee", "4711");
        CHECK(desk.is_open());
    }
    SECTION("never read: the desk is open, for the one who calls for help") {
        Driver driver(Driver::Options{});
        driver.panel({1920, 1080, 24});
        add_staff(driver, "Dee", StaffRole::peer, "4711");
        change_clinic(driver, "store = \"\"", "store = \"postgresql host=/nowhere dbname=clinic\"");
        driver.face(Face::front_desk);
        driver.wait_until([](const ClinicState& s) { return s.health != StoreHealth::ok; });
        CHECK_FALSE(driver.sees("Who is here?"));
        CHECK(driver.sees("Add a person"));
    }
}
