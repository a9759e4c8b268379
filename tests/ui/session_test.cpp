// What a session keeps, and when it is forgotten.
#include <catch2/catch.hpp>

#include "kiosk/drive/driver.h"
#include "kiosk/drive/script.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

void open_waiting_room(Driver& driver) {
    driver.panel({1920, 1080, 15.6});
    driver.face(Face::waiting_room);
}

}  // namespace

TEST_CASE("the still-there question comes after 90 s and goes back to exactly where you were",
          "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@way_needs");
    driver.tap("@need_wound");
    driver.pass(89s);
    CHECK_FALSE(driver.sees("Are you still there?"));
    driver.pass(1s);
    CHECK(driver.sees("Are you still there?"));
    driver.pass(44s);
    CHECK(driver.sees("Are you still there?"));
    driver.tap("@still_here");
    CHECK_FALSE(driver.sees("Are you still there?"));
    CHECK(driver.session().check_in.needs == std::vector{NeedId{"wound"}});
    CHECK(driver.session().screen == Screen::needs);
}

TEST_CASE("a sheet that was open is still open after \"I am still here\"", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@way_needs");
    driver.tap("@text_and_color");
    driver.pass(90s);
    driver.tap("@still_here");
    CHECK(driver.session().sheet == Sheet::text_and_color);
}

TEST_CASE("when nobody answers, the next person finds nothing of the last", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.session().language = "es";
    driver.session().look = Look::contrast_dark;
    driver.tap("@way_needs");
    driver.tap("@need_wound");
    driver.pass(90s);
    driver.pass(45s);
    CHECK(driver.session().at_rest());
    CHECK(driver.session().check_in.needs.empty());
    CHECK(driver.sees("Come as you are."));
}

TEST_CASE("the help button stays bright over a dialog", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@way_needs");
    driver.pass(90s);
    driver.tap("@help");
    CHECK(driver.session().screen == Screen::overdose);
    CHECK(driver.sees("Wake them"));
}

TEST_CASE("a shaky second tap on what just appeared does nothing for 250 ms", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@way_promises");
    const auto deaf = driver.tree();
    const auto back =
        std::find_if(deaf.begin(), deaf.end(), [](const Node& node) { return node.key == "back"; });
    REQUIRE(back != deaf.end());
    driver.touch_at_once(back->box.middle_x(), back->box.middle_y());
    CHECK(driver.session().screen == Screen::promises);
    driver.pass(250ms);
    driver.touch_at_once(back->box.middle_x(), back->box.middle_y());
    CHECK(driver.session().screen == Screen::home);
}

TEST_CASE("sliding off a button before letting go does nothing", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.drag("@way_needs", 40, 40);
    CHECK(driver.session().screen == Screen::home);
}

TEST_CASE("Tab walks the screen in reading order, Enter touches", "[keyboard]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    const auto focused = [&] {
        for (const Node& node : driver.tree()) {
            if (node.focused) {
                return node.key;
            }
        }
        return std::string();
    };
    driver.press_key(Key::tab);
    CHECK(focused() == "text_and_color");
    driver.press_key(Key::tab);
    CHECK(focused() == "language");
    driver.press_key(Key::tab);
    CHECK(focused() == "way_needs");
    driver.press_key(Key::enter);
    CHECK(driver.session().screen == Screen::needs);
}

TEST_CASE("Arabic mirrors the screen and nothing else moves", "[mirror]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    const Tree english = driver.tree();
    driver.locale("ar");
    const Tree arabic = driver.tree();
    const auto box = [](const Tree& tree, std::string_view key) {
        const auto found = std::find_if(tree.begin(), tree.end(),
                                        [&](const Node& node) { return node.key == key; });
        REQUIRE(found != tree.end());
        return found->box;
    };
    for (const char* key : {"way_needs", "way_promises", "help"}) {
        INFO(key);
        CHECK(box(arabic, key).x == Approx(1920 - box(english, key).right()).margin(1.5));
        CHECK(box(arabic, key).y == Approx(box(english, key).y).margin(1.5));
    }
}

TEST_CASE("a call for help says only what is true", "[help]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@help");
    CHECK_FALSE(driver.sees("We told the staff."));
    driver.pass(1s);  // no desk is there to hear it
    CHECK(driver.sees("Shout. Send someone to the desk. Stay."));
    CHECK(driver.sees("No answer from the desk yet. Call 911."));
    CHECK_FALSE(driver.sees("Staff are coming."));
    driver.tap("@by_mistake");
    CHECK(driver.sees("Is it happening now?"));
    CHECK(driver.state().alerts.size() == 1);
    CHECK(driver.state().alerts.begin()->second.by_mistake);
}

namespace {

/// What the desk was told after nobody answered "Are you still there?".
std::vector<NoteKind> notes_after_time_out(const std::vector<const char*>& touches) {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    for (const char* touch : touches) {
        driver.tap(touch);
    }
    driver.pass(90s);
    driver.pass(45s);
    CHECK(driver.session().at_rest());
    std::vector<NoteKind> kinds;
    for (const auto& [id, note] : driver.state().notes) {
        CHECK(note.visit.empty());
        kinds.push_back(note.kind);
    }
    CHECK(driver.state().visits.size() <= 1);
    return kinds;
}

}  // namespace

TEST_CASE("who leaves in the middle of picking leaves a note for the desk, and nothing else",
          "[session]") {
    const std::vector<NoteKind> one{NoteKind::left_midway};
    CHECK(notes_after_time_out({"@way_needs", "@need_wound"}) == one);
    CHECK(notes_after_time_out({"@way_needs", "@need_wound", "@next"}) == one);
    CHECK(notes_after_time_out({"@way_supplies", "@more_naloxone_spray"}) == one);
}

TEST_CASE("who only looked, or is done, leaves no note", "[session]") {
    CHECK(notes_after_time_out({"@way_needs"}).empty());
    CHECK(notes_after_time_out({"@way_needs", "@need_wound", "@need_wound"}).empty());
    CHECK(notes_after_time_out({"@way_places"}).empty());
    CHECK(notes_after_time_out({"@way_overdose"}).empty());
    CHECK(notes_after_time_out({"@way_supplies"}).empty());
    CHECK(notes_after_time_out({"@way_supplies", "@more_naloxone_spray", "@get_my_bag"}).empty());
    CHECK(notes_after_time_out({"@way_needs", "@need_wound", "@next", "@join"}).empty());
}

TEST_CASE("who says that they are finished leaves no note", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@way_needs");
    driver.tap("@need_wound");
    driver.pass(90s);
    driver.tap("@finished");
    CHECK(driver.state().notes.empty());
}

TEST_CASE("going Back to the first screen keeps nothing for the next person", "[session]") {
    Driver driver(Driver::Options{});
    open_waiting_room(driver);
    driver.tap("@way_needs");
    driver.tap("@need_wound");
    driver.tap("@back");
    CHECK_FALSE(driver.session().at_rest());
    driver.pass(90s);
    driver.pass(45s);
    CHECK(driver.session().at_rest());
    CHECK(driver.session().check_in.needs.empty());
}
