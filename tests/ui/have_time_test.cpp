// "I have a time today", and coming to the first question with a picture already.
#include <catch2/catch.hpp>

#include "kiosk/drive/driver.h"
#include "tests/ui/bare_screen.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const ExpectedId morning_one{"expected"};

void expects(BareScreen& screen, Millis from_now, const ExpectedId& id = morning_one) {
    const Command command{
        new_id<CommandId>(),
        {},
        Expect{id, {"nurse"}, screen.session.now.wall + from_now, "with partner agency", true}};
    const auto change = decide(screen.state, command, screen.session.now.wall);
    REQUIRE(change);
    apply(screen.state, *change);
}

}  // namespace

TEST_CASE("a touch on one's picture is a check-in with the time", "[time]") {
    Driver driver({});
    driver.face(Face::waiting_room);
    const WallTime time = driver.now().wall + 3h;
    driver.ask(Expect{morning_one, {"nurse"}, time, "with partner agency", true});
    const Ticket held = driver.state().expected.at(morning_one).ticket.value();
    driver.tap("@way_needs");
    driver.tap("@have_time");
    CHECK(driver.sees("Which picture is yours?"));
    CHECK_FALSE(driver.sees("partner"));
    driver.tap("@ticket_first");
    CHECK(driver.sees("Good to see you. You have your place."));
    CHECK(driver.sees("You are next."));
    REQUIRE(driver.state().visits.size() == 1);
    const Visit& visit = driver.state().visits.begin()->second;
    CHECK(visit.ticket == held);
    CHECK(visit.entries.front().appointment == time);
    CHECK(driver.state().expected.at(morning_one).visit == visit.id);
}

TEST_CASE("three hours late or early, the words are the same ordinary ones", "[time]") {
    for (const Millis from_now : {Millis{-3h}, Millis{0}, Millis{3h}}) {
        BareScreen screen;
        expects(screen, from_now);
        screen.session.go(Screen::have_time);
        REQUIRE(screen.tap("ticket_first"));
        screen.answer();
        CHECK(screen.sees("Good to see you. You have your place."));
        for (const char* mark : {"late", "Late", "early", "Early", "missed"}) {
            CHECK_FALSE(screen.sees(mark));
        }
    }
}

TEST_CASE("only today's pictures that have not come are shown, and nothing about their times",
          "[time]") {
    BareScreen screen;
    expects(screen, 24h);
    screen.session.go(Screen::have_time);
    CHECK_FALSE(screen.tap("ticket_first"));
    expects(screen, 1h, {"today"});
    CHECK_FALSE(screen.sees("1:4"));
    screen.state.expected.at({"today"}).visit = VisitId{"came"};
    CHECK_FALSE(screen.tap("ticket_first"));
    screen.state.expected.at({"today"}).visit.reset();
    CHECK(screen.tap("ticket_first"));
}

TEST_CASE("who came already is shown the place they have, in kind words", "[time]") {
    BareScreen screen;
    expects(screen, 1h);
    screen.session.go(Screen::have_time);
    REQUIRE(screen.tap("ticket_first"));
    CheckIn other;  // somebody touched the same picture on the other screen
    other.visit = {"other"};
    other.arrived = screen.session.now.wall;
    other.expected = morning_one;
    const Command command{new_id<CommandId>(), {}, other};
    apply(screen.state, *decide(screen.state, command, screen.session.now.wall));
    CHECK(decide(screen.state, screen.commands.asked().back(), screen.session.now.wall).error() ==
          Refusal::in_line_already);
    screen.answer(Refusal::in_line_already);
    CHECK(screen.session.screen == Screen::my_place);
    CHECK(screen.session.my_place.visit == VisitId{"other"});
    CHECK(screen.sees("You are already in line. Your place is kept."));
    CHECK(screen.sees("You are next."));
}

TEST_CASE("a time that was taken away meanwhile is found at the desk", "[time]") {
    BareScreen screen;
    expects(screen, 1h);
    screen.session.go(Screen::have_time);
    REQUIRE(screen.tap("ticket_first"));
    screen.answer(Refusal::gone);
    CHECK(screen.sees("The desk finds your time."));
    CHECK(screen.sees("Go to the front desk"));
}

TEST_CASE("an ordinary check-in after a refused one carries no time", "[time]") {
    BareScreen screen;
    expects(screen, 1h);
    screen.session.go(Screen::needs);
    screen.session.go(Screen::have_time);
    REQUIRE(screen.tap("ticket_first"));
    screen.answer(Refusal::cannot_save);
    screen.session.screen = Screen::needs;
    REQUIRE(screen.tap("just_join"));
    CHECK_FALSE(std::get<CheckIn>(screen.commands.asked().back().what).expected);
}

TEST_CASE("without a picture the desk finds the time", "[time]") {
    Driver driver({});
    driver.face(Face::waiting_room);
    driver.tap("@way_needs");
    driver.tap("@have_time");
    driver.tap("@tell_desk");
    CHECK(driver.sees("Say that you have a time today"));
    driver.tap("@back");
    driver.tap("@back");
    CHECK(driver.session().screen == Screen::needs);
}

TEST_CASE("who has a picture already goes from the first question to their place", "[time]") {
    Driver driver({});
    driver.face(Face::waiting_room);
    for (const char* key : {"@way_needs", "@just_join", "@done", "@way_needs", "@have_picture"}) {
        driver.tap(key);
    }
    driver.tap("@ticket_first");
    CHECK(driver.sees("You still have your place."));
    CHECK(driver.state().visits.size() == 1);
}

TEST_CASE("at the largest text size these ways come behind More", "[time]") {
    BareScreen screen;
    screen.session.text_size = TextSize::extra;
    screen.session.go(Screen::needs);
    CHECK_FALSE(screen.tap("have_time"));
    REQUIRE(screen.tap("more_choices"));
    REQUIRE(screen.tap("have_time"));
    CHECK(screen.session.screen == Screen::have_time);
}
