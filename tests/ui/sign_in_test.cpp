// The sign-in at the desk: who gets in, and what a wrong PIN waits for.
#include <catch2/catch.hpp>

#include "tests/ui/drawn_desk.h"
#include "tests/ui/signed_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

TEST_CASE("Where nobody has a PIN, the desk works as before and never locks", "[sign-in]") {
    Driver driver(Driver::Options{});
    SECTION("nobody works here yet") {}
    SECTION("somebody without a PIN does") {
        add_staff(driver, "Dee", StaffRole::peer, "");
    }
    driver.face(Face::front_desk);
    CHECK_FALSE(driver.sees("Who is here?"));
    CHECK_FALSE(driver.sees("Change staff"));
    driver.type("n2");
    driver.press_key(Key::enter);
    driver.pass(10h);
    CHECK_FALSE(driver.sees("Who is here?"));
    driver.press_key(Key::enter);
    driver.type("k");
    CHECK_FALSE(driver.sees("Who is here?"));
    REQUIRE(driver.state().acts.size() == 1);
    CHECK(driver.state().acts.begin()->second.front().by.empty());
}

TEST_CASE("The right PIN signs in, and what is done from then on is theirs", "[sign-in]") {
    SignedDesk desk;
    CHECK(desk.asks());
    CHECK_FALSE(desk.is_open());
    SECTION("by touch") {
        desk.driver.tap("Dee");
        for (const char* key : {"@pin_4", "@pin_7", "@pin_2", "@pin_erase", "@pin_1", "@pin_1"}) {
            desk.driver.tap(key);
        }
        desk.driver.tap("@sign_in");
    }
    SECTION("by keys only") {
        desk.driver.type("d47");
        desk.driver.type("2");
        desk.driver.press_key(Key::backspace);
        desk.driver.type("11");
        desk.driver.press_key(Key::enter);
    }
    REQUIRE(desk.is_open());
    CHECK(desk.driver.sees("Dee"));
    desk.driver.type("n2");
    desk.driver.press_key(Key::enter);
    REQUIRE(desk.driver.state().acts.size() == 1);
    CHECK(desk.driver.state().acts.begin()->second.front().by == StaffId{"dee"});
}

TEST_CASE("A name comes before the PIN, and another name starts afresh", "[sign-in]") {
    SignedDesk desk;
    CHECK(desk.driver.sees("Touch your name first."));
    CHECK_FALSE(desk.touchable("pin_1"));
    desk.driver.type("47");
    desk.driver.tap("Sam");
    CHECK(desk.driver.sees("0 digits typed"));
    desk.driver.type("25");
    desk.driver.tap("Dee");
    CHECK(desk.driver.sees("0 digits typed"));
    desk.driver.type("471");
    desk.driver.press_key(Key::enter);
    CHECK(desk.driver.sees("A PIN has 4 to 8 digits."));
    desk.driver.type("1");
    CHECK_FALSE(desk.driver.sees("A PIN has 4 to 8 digits."));
    desk.driver.press_key(Key::enter);
    CHECK(desk.is_open());
}

TEST_CASE("The PIN itself is nowhere on the screen", "[sign-in]") {
    SignedDesk desk;
    desk.driver.tap("Sam");
    desk.driver.type("2580");
    CHECK(desk.driver.sees("4 digits typed"));
    CHECK_FALSE(desk.driver.sees("2580"));
}

TEST_CASE("A wrong PIN waits longer each time, for that person alone", "[sign-in]") {
    SignedDesk desk;
    desk.driver.tap("Dee");
    for (int i = 0; i < 2; ++i) {
        desk.driver.type("4712");
        desk.driver.press_key(Key::enter);
        CHECK_FALSE(desk.is_open());
        CHECK(desk.driver.sees("That is not the PIN we know."));
        CHECK(desk.driver.sees("Please try again."));
    }
    desk.driver.type("4712");
    desk.driver.press_key(Key::enter);
    CHECK(desk.driver.sees("Try again in 1 second."));
    desk.driver.pass(1s);
    desk.driver.type("4712");
    desk.driver.press_key(Key::enter);
    CHECK(desk.driver.sees("Try again in 2 seconds."));
    desk.driver.pass(2s);
    desk.driver.type("4712");
    desk.driver.press_key(Key::enter);
    CHECK(desk.driver.sees("Try again in 4 seconds."));
    CHECK_FALSE(desk.touchable("sign_in"));
    desk.driver.type("4711");
    desk.driver.press_key(Key::enter);
    CHECK_FALSE(desk.is_open());

    SECTION("Sam gets in meanwhile, and their own wait is still Dee's") {
        desk.sign_in("Sam", "2580");
        REQUIRE(desk.is_open());
        desk.driver.type("k");
        desk.driver.tap("Dee");
        CHECK(desk.driver.sees("Try again in"));
    }
    SECTION("and then the right one is right, and the next wrong one is the first again") {
        desk.driver.pass(4s);
        desk.driver.press_key(Key::enter);
        REQUIRE(desk.is_open());
        desk.driver.type("k");
        desk.sign_in("Dee", "4712");
        CHECK(desk.driver.sees("Please try again."));
    }
}

TEST_CASE("Counting down is seen by itself", "[sign-in]") {
    SignedDesk desk;
    desk.driver.tap("Dee");
    desk.driver.session().sign_in.delays = {};
    for (int i = 0; i < 5; ++i) {
        desk.driver.session().sign_in.delays.wrong({"dee"}, desk.driver.now().mono);
    }
    desk.driver.pass(0s);
    CHECK(desk.driver.sees("Try again in 4 seconds."));
    desk.driver.pass(1s);
    CHECK(desk.driver.sees("Try again in 3 seconds."));
    desk.driver.pass(3s);
    CHECK_FALSE(desk.driver.sees("Try again in"));
    CHECK(desk.touchable("sign_in"));
}

TEST_CASE("While a PIN is checked the screen says so, and nothing else is taken", "[sign-in]") {
    DrawnDesk desk;  // nobody answers here until the test does
    desk.state.staff[{"dee"}] = {{"dee"}, "Dee", StaffRole::peer, "$argon2id$"};
    desk.draw();
    for (const char32_t digit : U"4711") {
        if (digit != 0) {
            desk.type(digit);
        }
    }
    desk.press(Key::enter);
    CHECK(desk.sees("One moment"));
    CHECK(desk.find("pin_1") == nullptr);
    CHECK(desk.find("staff_dee") == nullptr);
    desk.type(U'5');
    CHECK(desk.sees("4 digits typed"));
    // Nothing turns meanwhile: only the clock's next minute is worth a frame.
    CHECK(desk.frame().wake_at >= desk.now().mono + 10s);
    SECTION("it fits") {
        desk.session.sign_in.fits = true;
        desk.draw();
        CHECK(desk.find("add_person") != nullptr);
    }
    SECTION("it does not") {
        desk.session.sign_in.fits = false;
        desk.draw();
        CHECK(desk.sees("That is not the PIN we know."));
        CHECK(desk.find("pin_1") != nullptr);
    }
    SECTION("they work here no more") {
        desk.state.staff.clear();
        desk.state.staff[{"sam"}] = {{"sam"}, "Sam", StaffRole::nurse, "$argon2id$"};
        desk.session.sign_in.fits = true;
        desk.draw();
        CHECK(desk.find("add_person") == nullptr);
    }
}

TEST_CASE("Somebody who works here no more is signed out at once", "[sign-in]") {
    SignedDesk desk;
    desk.sign_in("Dee", "4711");
    remove_staff(desk.driver, "Dee");
    CHECK(desk.asks());
    CHECK_FALSE(desk.touchable("staff_dee"));
    add_staff(desk.driver, "Dee", StaffRole::peer, "9302");  // somebody else of that name
    CHECK(desk.asks());
}

TEST_CASE("More than eight people turn pages", "[sign-in]") {
    SignedDesk desk;
    for (const char* name : {"Ana", "Jo", "Mo", "Lee", "Kim", "Rae"}) {
        add_staff(desk.driver, name, StaffRole::provider, "4711");
    }
    CHECK(desk.touchable("staff_sam"));
    CHECK_FALSE(desk.touchable("more_staff"));
    add_staff(desk.driver, "Bo", StaffRole::provider, "4711");
    CHECK_FALSE(desk.touchable("staff_sam"));
    SECTION("by touch") {
        desk.driver.tap("@more_staff");
        CHECK(desk.touchable("staff_sam"));
    }
    SECTION("by the first letter") {
        desk.driver.type("s");
        CHECK(desk.touchable("staff_sam"));
        CHECK(desk.driver.sees("Hi Sam."));
    }
}
