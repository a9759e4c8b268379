// What somebody in line is told: who is ahead, how long, who went before them and why.
#include <catch2/catch.hpp>

#include "tests/ui/bare_screen.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const QueueId provider{"provider"};

void does(BareScreen& screen, decltype(Command::what) what) {
    const Command command{new_id<CommandId>(), {}, std::move(what)};
    const auto change = decide(screen.state, command, screen.session.now.wall);
    REQUIRE(change);
    apply(screen.state, *change);
}

CheckIn arriving(const BareScreen& screen, const char* visit) {
    CheckIn check_in;
    check_in.visit = {visit};
    check_in.arrived = screen.session.now.wall;
    return check_in;
}

/// One person in line, who looks at their place.
struct AtMyPlace {
    BareScreen screen;
    VisitId me{"me"};

    AtMyPlace() {
        does(screen, arriving(screen, "me"));
        screen.session.my_place.visit = me;
        screen.session.go(Screen::my_place);
        screen.draw();
    }
    Visit& visit() { return screen.state.visits.at(me); }
    QueueEntry& entry() { return visit().entries.front(); }
};

void put_in_line(BareScreen& screen) {
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
}

/// Six people who were helped for ten minutes each, all of them done.
void have_served(BareScreen& screen) {
    for (int i = 0; i < 6; ++i) {
        Visit done;
        done.id = {"done-" + std::to_string(i)};
        const WallTime then = screen.session.now.wall - 20min;
        QueueEntry entry{provider, then, then, {}, {}, {}, {}, {}, {}};
        entry.periods = {
            {Waiting{}, then}, {InService{{"room-2"}}, then + 1min}, {Finished{}, then + 11min}};
        done.entries = {entry};
        screen.state.visits[done.id] = done;
    }
}

}  // namespace

TEST_CASE("who was passed is told why, and only what is true", "[my place]") {
    AtMyPlace at;
    CHECK_FALSE(at.screen.sees("came"));
    at.entry().passes = {{PassKind::time, WallTime{}}};
    at.screen.draw();
    CHECK(at.screen.sees("A person with a time came."));
    CHECK(at.screen.sees("It will not happen again."));
    at.entry().passes = {{PassKind::urgent, WallTime{}}, {PassKind::sent, WallTime{}}};
    at.screen.draw();
    CHECK(at.screen.sees("Someone needed care right away."));
    CHECK(at.screen.sees("Someone came over from another line. They were here before you."));
    CHECK_FALSE(at.screen.sees("It will not happen again."));
}

TEST_CASE("it will not happen again is only said when the clinic's limit is reached",
          "[my place]") {
    AtMyPlace at;
    Settings settings = *at.screen.state.settings;
    for (const std::optional<int> passes : {std::optional<int>(2), std::optional<int>()}) {
        settings.passes = passes;
        at.screen.state.settings = std::make_shared<const Settings>(settings);
        at.entry().passes = {{PassKind::time, WallTime{}}};
        at.screen.draw();
        CHECK(at.screen.sees("A person with a time came."));
        CHECK_FALSE(at.screen.sees("It will not happen again."));
    }
}

TEST_CASE("the wait is a range, or we can't say yet", "[my place]") {
    AtMyPlace at;
    CHECK(at.screen.sees("We can't say yet how long."));
    have_served(at.screen);
    at.screen.session.wait = {};  // as with a new snapshot
    at.screen.draw();
    CHECK(at.screen.sees("minutes."));
    CHECK(at.screen.sees("This is our best guess."));
}

TEST_CASE("the wait is computed once for a snapshot and a minute", "[my place]") {
    AtMyPlace at;
    have_served(at.screen);  // the same snapshot, as far as anybody can tell
    at.screen.draw();
    CHECK(at.screen.sees("We can't say yet how long."));
    REQUIRE(at.screen.tap("back", 61s));
    at.screen.session.screen = Screen::my_place;
    at.screen.draw();
    CHECK(at.screen.sees("This is our best guess."));
}

TEST_CASE("right after the check-in the wait is the one that was told", "[my place]") {
    BareScreen screen;
    put_in_line(screen);
    screen.state.visits.at(screen.session.check_in.visit).entries.front().told =
        Told{screen.session.now.wall, 25min, 55min};
    screen.draw();
    CHECK(screen.sees("About 25 to 55 minutes."));
}

TEST_CASE("a wait that is longer than told is said, and only then", "[my place]") {
    AtMyPlace at;
    at.entry().told = Told{at.screen.session.now.wall - 40min, 15min, 40min};
    at.screen.draw();
    CHECK_FALSE(at.screen.sees("It is taking longer than we said."));
    at.entry().told->at -= 1min;
    at.screen.draw();
    CHECK(at.screen.sees("It is taking longer than we said. You still have your place."));
}

TEST_CASE("who is called sees where to go", "[my place]") {
    AtMyPlace at;
    does(at.screen, Call{at.me, provider, {"room-2"}});
    at.screen.draw();
    CHECK(at.screen.sees("It is your turn: Room 2"));
    CHECK(at.screen.sees("Left, past the plants"));
    CHECK_FALSE(at.screen.sees("We can't say yet how long."));
}

TEST_CASE("a break is said with its end, and only one's own screen names the line", "[my place]") {
    BareScreen screen;
    does(screen, PauseQueue{provider, screen.session.now.wall + 168min});
    put_in_line(screen);
    CHECK(screen.sees("Provider is back at 1:30"));
    CHECK(screen.sees("You keep your place."));
    CHECK_FALSE(screen.sees("We can't say yet how long."));
    screen.session.my_place.visit = screen.session.check_in.visit;
    screen.session.screen = Screen::my_place;
    screen.draw();
    CHECK(screen.sees("This line is back at 1:30"));
    CHECK_FALSE(screen.sees("Provider"));
    screen.state.pauses.begin()->second.until = screen.session.now.wall;
    screen.draw();
    CHECK_FALSE(screen.sees("This line is back"));
}

TEST_CASE("with two lines, the next one is said too; a picture names neither", "[my place]") {
    BareScreen screen;
    screen.session.check_in.needs = {{"nurse"}, {"medication"}};
    screen.session.go(Screen::call_way);
    REQUIRE(screen.tap("join"));
    screen.answer();
    CHECK(screen.sees("This line is for: Provider"));
    CHECK(screen.sees("After this: Nurse"));
    screen.session.my_place.visit = screen.session.check_in.visit;
    screen.session.screen = Screen::my_place;
    screen.draw();
    CHECK(screen.sees("After this you have one more line. That place is kept too."));
    CHECK_FALSE(screen.sees("Provider"));
    CHECK_FALSE(screen.sees("Nurse"));
}

TEST_CASE("\"I have been waiting\" tells the desk once, until the desk has answered",
          "[my place]") {
    AtMyPlace at;
    REQUIRE(at.screen.tap("been_waiting"));
    CHECK_FALSE(at.screen.sees("We told the desk."));
    at.screen.answer();
    CHECK(at.screen.sees("We told the desk. You still have your place."));
    REQUIRE(at.screen.tap("been_waiting"));
    CHECK(at.screen.sees("We told the desk. You still have your place."));
    CHECK(at.screen.commands.asked().size() == 1);
    at.screen.state.notes.begin()->second.answered = at.screen.session.now.wall;
    REQUIRE(at.screen.tap("been_waiting"));
    CHECK(at.screen.commands.asked().size() == 2);
}

TEST_CASE("while one touch is on its way, another one asks for nothing", "[my place]") {
    AtMyPlace at;
    REQUIRE(at.screen.tap("step_out"));
    REQUIRE(at.screen.tap("leave"));
    CHECK(at.screen.commands.asked().size() == 1);
}

TEST_CASE("a lost picture is confirmed by the answer, not by the touch", "[my place]") {
    BareScreen screen;
    screen.session.go(Screen::find_ticket);
    REQUIRE(screen.tap("lost_picture"));
    CHECK_FALSE(screen.sees("We told the desk."));
    screen.answer();
    CHECK(screen.sees("We told the desk. Go there, they will find you."));
    screen.session.answers.begin()->second.refusal = Refusal::cannot_save;
    screen.draw();
    CHECK(screen.sees("Go to the front desk. They will find you."));
}

TEST_CASE("close to closing the place is kept for the next day the clinic is open", "[my place]") {
    AtMyPlace at;  // Sunday, 10:42; open every day until 18:00
    CHECK_FALSE(at.screen.sees("Not seen today?"));
    REQUIRE(at.screen.tap("back", 6h + 20min));
    at.screen.session.screen = Screen::my_place;
    at.screen.draw();
    CHECK(at.screen.sees("Not seen today? Keep your picture. Your place is kept for tomorrow."));
    Settings settings = *at.screen.state.settings;
    settings.hours[1].reset();
    at.screen.state.settings = std::make_shared<const Settings>(settings);
    at.screen.draw();
    CHECK(at.screen.sees("Your place is kept for Tuesday."));
}

TEST_CASE("who was not seen is welcomed back, with \"I am back\" first", "[my place]") {
    AtMyPlace at;
    at.visit().carried = 2026y / 11 / 23;
    at.entry().periods = {{SteppedOut{}, at.screen.session.now.wall}};
    at.screen.draw();
    CHECK_FALSE(at.screen.sees("Welcome back."));  // still Sunday
    at.visit().carried = 2026y / 11 / 22;
    at.screen.draw();
    CHECK(at.screen.sees("Welcome back. You kept your place."));
    CHECK_FALSE(at.screen.tap("step_out"));
    REQUIRE(at.screen.tap("come_back"));
    at.screen.answer();
    CHECK(at.entry().is<Waiting>());
    CHECK(at.screen.sees("Good to see you. You have the same place."));
    CHECK_FALSE(at.screen.sees("Welcome back."));
}

TEST_CASE("who is done or being helped finds nothing that would not work", "[my place]") {
    AtMyPlace at;
    does(at.screen, Start{at.me, provider, {"room-2"}});
    at.screen.draw();
    CHECK(at.screen.sees("Someone is helping you now."));
    CHECK_FALSE(at.screen.tap("step_out"));
    does(at.screen, Finish{at.me, provider});
    at.screen.draw();
    CHECK(at.screen.sees("You are done for today."));
    CHECK_FALSE(at.screen.tap("leave"));
}
