// Check-in as a person touches it: from home to the ticket, and everything beside that road.
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "kiosk/drive/driver.h"
#include "kiosk/drive/script.h"
#include "tests/ui/bare_screen.h"

using namespace porchlight;

namespace {

const CheckIn& asked_check_in(BareScreen& screen) {
    return std::get<CheckIn>(screen.commands.asked().back().what);
}

void picks_a_need(BareScreen& screen) {
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("need_wound"));
    REQUIRE(screen.tap("next"));
}

/// As the next person finds it.
void is_fresh(const Session& session) {
    CHECK(session.at_rest());
    CHECK(session.trail.empty());
    CHECK(session.answers.empty());
    CHECK(session.check_in == CheckInDraft{});
    CHECK(session.tell_desk == TellDeskDraft{});
}

}  // namespace

TEST_CASE("two touches from home put a person in line") {
    Driver driver({});
    driver.face(Face::waiting_room);
    driver.tap("See someone today");
    driver.tap("Just put me in line");
    CHECK(driver.sees("You are in line."));
    CHECK(driver.sees("You are next."));
    REQUIRE(driver.app().state()->visits.size() == 1);
    const Visit& visit = driver.app().state()->visits.begin()->second;
    CHECK(visit.needs.empty());
    CHECK(visit.call_way == CallWay::on_screen);
}

TEST_CASE("four touches with one thing picked and the preset way to be called") {
    Driver driver({});
    driver.face(Face::waiting_room);
    driver.tap("See someone today");
    driver.tap("Wound care");
    driver.tap("Next: 1 picked");
    driver.tap("Join the line");
    CHECK(driver.sees("You are in line."));
    REQUIRE(driver.app().state()->visits.size() == 1);
    const Visit& visit = driver.app().state()->visits.begin()->second;
    CHECK(visit.needs == std::vector<NeedId>{{"wound"}});
    CHECK(visit.entry(QueueId{"nurse"}) != nullptr);
}

TEST_CASE("start over leaves nothing, from every screen of check-in") {
    const std::vector<std::string> ways{
        "tap @way_needs tap @need_nurse",
        "tap @way_needs tap @need_nurse tap @next tap @way_find_me tap @spot_sofa",
        "tap @way_needs tap @just_join",
        "tap @way_needs tap @just_join tap @naloxone",
        "tap @way_needs tap @very_sick",
        "tap @way_needs tap @for_someone",
        "screen cannot-save",
    };
    for (const std::string& way : ways) {
        INFO(way);
        Driver driver({});
        driver.face(Face::waiting_room);
        std::ostringstream nothing;
        run_line(driver, way, nothing);
        driver.tap("@start_over");
        is_fresh(driver.session());
    }
}

TEST_CASE("nothing is confirmed before the answer") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    CHECK(screen.sees("Saving your place"));
    CHECK_FALSE(screen.sees("You are in line."));
    CHECK_FALSE(screen.tap("done"));
    // Not even when somebody else's snapshot brings the visit first.
    const auto change =
        decide(screen.state, screen.commands.asked().back(), screen.session.now.wall);
    REQUIRE(change);
    ClinicState before = screen.state;
    apply(screen.state, *change);
    screen.draw();
    CHECK(screen.sees("Saving your place"));
    screen.state = before;
    screen.answer();
    CHECK(screen.sees("You are in line."));
    CHECK_FALSE(screen.sees("Saving your place"));
}

TEST_CASE("an answer whose visit is not there yet confirms nothing") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.session.answers[screen.session.check_in.pending] = {screen.session.check_in.pending, {}};
    screen.draw();
    CHECK(screen.sees("Saving your place"));
}

TEST_CASE("asking twice makes one visit") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.session.screen = Screen::needs;
    REQUIRE(screen.tap("just_join"));
    CHECK(screen.commands.asked().size() == 1);
    screen.answer();
    screen.session.screen = Screen::needs;
    REQUIRE(screen.tap("just_join"));
    CHECK(screen.commands.asked().size() == 1);
    CHECK(screen.state.visits.size() == 1);
}

TEST_CASE("a shaky second tap does not close the ticket that just came") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
    REQUIRE(screen.tap("done", Millis{100}));
    CHECK_FALSE(screen.commands.wants_start_over());
    REQUIRE(screen.tap("done"));
    CHECK(screen.commands.wants_start_over());
}

TEST_CASE("what cannot be saved sends to the desk with the time, and a retry is the same visit") {
    BareScreen screen;
    screen.session.check_in.came = screen.session.now.wall;
    picks_a_need(screen);
    REQUIRE(screen.tap("join"));
    const CheckIn first = asked_check_in(screen);
    screen.answer(Refusal::cannot_save);
    CHECK(screen.session.screen == Screen::desk_instead);
    CHECK(screen.sees("This screen cannot save right now."));
    CHECK(screen.sees("Say you came at 10:42"));
    REQUIRE(screen.tap("try_again"));
    CHECK(screen.session.screen == Screen::ticket);
    CHECK(screen.commands.asked().size() == 2);
    CHECK(asked_check_in(screen).visit == first.visit);
    CHECK(asked_check_in(screen).arrived == first.arrived);
    CHECK(asked_check_in(screen).needs == first.needs);
    screen.answer();
    CHECK(screen.sees("You are in line."));
}

TEST_CASE("a lost answer does not hide the ticket: the visit stands in line") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
    screen.session.answers[screen.session.check_in.pending].refusal = Refusal::not_now;
    screen.draw();
    CHECK(screen.session.screen == Screen::ticket);
    CHECK(screen.sees("You are in line."));
}

TEST_CASE("Back from the desk's words goes to the question, with what was picked") {
    BareScreen screen;
    picks_a_need(screen);
    REQUIRE(screen.tap("join"));
    screen.answer(Refusal::cannot_save);
    REQUIRE(screen.tap("back"));
    CHECK(screen.session.screen == Screen::call_way);
    CHECK(screen.session.check_in.needs == std::vector<NeedId>{{"wound"}});
}

TEST_CASE("the ticket has no Back: a check-in is not taken back by leaving") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    CHECK_FALSE(screen.tap("back"));
    screen.answer();
    CHECK_FALSE(screen.tap("back"));
    REQUIRE(screen.tap("start_over"));
    CHECK(screen.state.visits.size() == 1);
    CHECK(screen.commands.asked().size() == 1);
}

TEST_CASE("when every picture is in use, the desk has a paper ticket") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer(Refusal::none_free);
    CHECK(screen.sees("All our pictures are in use."));
    CHECK(screen.sees("paper ticket"));
}

TEST_CASE("\"I feel very sick now\" checks in at once and says that the desk was told") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("need_nurse"));
    REQUIRE(screen.tap("very_sick"));
    CHECK(asked_check_in(screen).feels_very_sick);
    CHECK(asked_check_in(screen).needs == std::vector<NeedId>{{"nurse"}});
    CHECK_FALSE(screen.sees("We told the desk."));
    screen.answer();
    CHECK(screen.sees("We told the desk."));
    CHECK(screen.state.notes.size() == 1);
}

TEST_CASE("\"I am here for someone else\" tells the desk, and says so after the answer") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("for_someone"));
    CHECK_FALSE(screen.sees("The desk knows you are here."));
    screen.answer();
    CHECK(screen.sees("The desk knows you are here."));
    REQUIRE(screen.state.notes.size() == 1);
    CHECK(screen.state.notes.begin()->second.kind == NoteKind::here_for_someone);
    REQUIRE(screen.tap("way_needs"));
    CHECK(screen.session.screen == Screen::needs);
}

TEST_CASE("at the largest text size \"I am here for someone else\" comes behind More") {
    BareScreen screen;
    screen.session.text_size = TextSize::extra;
    screen.session.go(Screen::needs);
    CHECK_FALSE(screen.tap("for_someone"));
    CHECK(screen.tap("very_sick"));
    screen.session.screen = Screen::needs;
    REQUIRE(screen.tap("more_choices"));
    CHECK(screen.tap("for_someone"));
}

TEST_CASE("where I will be is only asked when I am to be found, and may be skipped") {
    BareScreen screen;
    picks_a_need(screen);
    CHECK_FALSE(screen.tap("spot_sofa"));
    REQUIRE(screen.tap("way_find_me"));
    REQUIRE(screen.tap("spot_sofa"));
    REQUIRE(screen.tap("spot_sofa"));  // touched again: nobody has to say
    REQUIRE(screen.tap("join"));
    CHECK(asked_check_in(screen).call_way == CallWay::find_me);
    CHECK_FALSE(asked_check_in(screen).spot);
}

TEST_CASE("naloxone to take home is asked for once, for this visit") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
    REQUIRE(screen.tap("naloxone"));
    CHECK_FALSE(screen.sees("It will be at the desk."));
    CHECK_FALSE(screen.tap("naloxone"));
    screen.answer();
    CHECK(screen.sees("It will be at the desk."));
    REQUIRE(screen.state.requests.size() == 1);
    CHECK(screen.state.requests.begin()->second.visit == screen.session.check_in.visit);
}

TEST_CASE("a clinic without naloxone does not offer it") {
    BareScreen screen;
    Settings settings = *screen.state.settings;
    for (SupplySetting& supply : settings.supplies) {
        supply.on = !supply.naloxone;
    }
    screen.state.settings = std::make_shared<const Settings>(settings);
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
    CHECK_FALSE(screen.sees("Naloxone"));
}

TEST_CASE("who was passed is told, and only what is true") {
    BareScreen screen;
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
    CHECK_FALSE(screen.sees("A person with a time came."));
    screen.state.visits.at(screen.session.check_in.visit).entries[0].passes = {
        {PassKind::time, WallTime{}}};
    screen.draw();
    CHECK(screen.sees("A person with a time came."));
    CHECK(screen.sees("It will not happen again."));
    Settings settings = *screen.state.settings;
    settings.passes = 3;
    screen.state.settings = std::make_shared<const Settings>(settings);
    screen.draw();
    CHECK(screen.sees("You still have your place."));
    CHECK_FALSE(screen.sees("It will not happen again."));
}

TEST_CASE("how many are ahead, and how many of them are out") {
    BareScreen screen;
    for (const char* name : {"a", "b"}) {
        CheckIn check_in;
        check_in.visit = {name};
        const Command command{new_id<CommandId>(), {}, check_in};
        const auto change = decide(screen.state, command, screen.session.now.wall);
        REQUIRE(change);
        apply(screen.state, *change);
    }
    screen.session.go(Screen::needs);
    REQUIRE(screen.tap("just_join"));
    screen.answer();
    CHECK(screen.sees("2 people are ahead of you."));
    const Command out{new_id<CommandId>(), {}, StepOut{VisitId{"a"}}};
    apply(screen.state, *decide(screen.state, out, screen.session.now.wall));
    screen.draw();
    CHECK(screen.sees("1 of them is out for a moment."));
}
