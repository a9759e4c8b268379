// What staff can say about a call for help, by touch and by key, whatever the desk shows.
#include <catch2/catch.hpp>

#include "tests/ui/drawn_desk.h"
#include "tests/ui/signed_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

struct DeskCalled {
    DrawnDesk desk;
    AlertId alert = new_id<AlertId>();
    DeskCalled() {
        desk.arrives({"nurse"}, 30min);
        desk.draw();
    }
    void call() { desk.happens(RaiseHelp{alert, desk.now().wall}); }
    [[nodiscard]] const HelpAlert& now() const { return desk.state.alerts.at(alert); }
};

/// Each of the four, and what the desk says then.
void say_everything(DeskCalled& at, bool by_key) {
    const auto say = [&](Key key, const char* button) {
        at.desk.pass(1s);
        if (by_key) {
            at.desk.press(key);
        } else {
            at.desk.tap(button);
        }
    };
    say(Key::f2, "more_help_");
    CHECK(at.now().more_asked);
    CHECK_FALSE(at.now().ambulance_called);
    CHECK_FALSE(at.now().taken);
    CHECK(at.desk.sees("More help asked for, "));
    say(Key::f3, "ambulance_");
    CHECK(at.now().ambulance_called);
    CHECK(at.desk.sees("911 was called, "));
    say(Key::f1, "going_");
    CHECK(at.now().taken);
    CHECK(at.desk.sees("Someone is going."));
    for (const char* done : {"going_", "more_help_", "ambulance_"}) {
        CHECK(at.desk.find(done) == nullptr);
    }
    CHECK(at.now().open());
    say(Key::f4, "all_clear_");
    CHECK(at.now().closed);
    CHECK_FALSE(at.now().by_mistake);
    CHECK_FALSE(at.desk.sees("Someone needs help now"));
}

}  // namespace

TEST_CASE("Each answer to a call for help has a button and a key, over whatever is open",
          "[help]") {
    // The lanes, the cover, a panel, a field that is written in, all keys.
    for (const char32_t opens : {U'\0', U'v', U'n', U'/', U'?'}) {
        for (const bool by_key : {true, false}) {
            INFO("opened with " << static_cast<char>(opens) << ", by key " << by_key);
            DeskCalled at;
            if (opens != U'\0') at.desk.type(opens);
            at.call();
            CHECK(at.desk.sees("Naloxone: Front desk, top drawer. Oxygen: Room 1."));
            CHECK(at.desk.sees("No answer yet."));
            CHECK(at.desk.sees("No one loses a place."));
            say_everything(at, by_key);
        }
    }
}

TEST_CASE("A shaky second press of a key does not close the next call too", "[help]") {
    Driver driver(Driver::Options{});
    driver.panel({1920, 1080, 24});
    driver.face(Face::front_desk);
    const auto first = new_id<AlertId>(), second = new_id<AlertId>();
    driver.ask(RaiseHelp{first, driver.now().wall});
    driver.ask(RaiseHelp{second, driver.now().wall + 1s});
    CHECK(driver.sees("1 more call for help"));
    driver.pass(1s);
    EventQueue keys{KeyPress{Key::f4, 0, false}, KeyPress{Key::f4, 0, false}};
    while (!keys.empty()) {
        driver.app().frame(keys);
    }
    driver.settle();
    CHECK_FALSE(driver.state().alerts.at(first).open());
    CHECK(driver.state().alerts.at(second).open());
}

TEST_CASE("Who is going is said by name only when somebody is signed in", "[help]") {
    SignedDesk desk;
    const auto call = [&] {
        desk.driver.face(Face::waiting_room);
        desk.driver.tap("@help");
        desk.driver.face(Face::front_desk);
        REQUIRE(desk.driver.comes_to("Someone needs help now", true));
    };
    SECTION("nobody is") {
        call();
        desk.driver.press_key(Key::f1);
        CHECK(desk.driver.sees("Someone is going."));
    }
    SECTION("Dee is") {
        desk.sign_in("Dee", "4711");
        call();
        desk.driver.press_key(Key::f1);
        CHECK(desk.driver.sees("Dee (peer) is going."));
        desk.driver.settle();
        CHECK(desk.driver.state().alerts.begin()->second.taken_staff == StaffId{"dee"});
    }
}
