// Commands that a written morning cannot say well: help, notes, and the ends of what is there.
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "tests/core/small_clinic.h"

using namespace porchlight;

namespace {

int commands = 0;

template <class What>
std::optional<Refusal> ask(ClinicState& state, const What& what, int minute = 600) {
    return run(state, {{"command " + std::to_string(++commands)}, {"desk-1"}, what},
               at_minute(minute));
}

CheckIn nurse_for(const std::string& visit, int minute = 600) {
    CheckIn asked;
    asked.visit = {visit};
    asked.arrived = at_minute(minute);
    asked.needs = {{"nurse"}};
    return asked;
}

}  // namespace

TEST_CASE("help is raised, told again, taken and closed", "[rules]") {
    ClinicState state = small_clinic();
    const AlertId id{"alert"};
    CHECK(ask(state, TakeHelp{id}) == Refusal::gone);
    CHECK(ask(state, CloseHelp{id}) == Refusal::gone);
    CHECK_FALSE(ask(state, RaiseHelp{id, at_minute(599)}, 600));
    CHECK_FALSE(ask(state, RaiseHelp{id, at_minute(601)}, 601));
    const HelpAlert& alert = state.alerts.at(id);
    CHECK(alert.from == StationId{"desk-1"});
    CHECK(alert.raised == at_minute(599));
    CHECK(alert.told == 2);
    CHECK_FALSE(alert.taken);

    CHECK_FALSE(ask(state, TakeHelp{id}, 602));
    CHECK_FALSE(run(state, {{"other"}, {"desk-2"}, TakeHelp{id}}, at_minute(603)));
    CHECK(alert.taken == at_minute(602));
    CHECK(alert.taken_by == StationId{"desk-1"});
    CHECK(alert.open());

    CHECK_FALSE(ask(state, CloseHelp{id, true}, 604));
    CHECK_FALSE(ask(state, CloseHelp{id, false}, 605));
    CHECK(alert.closed == at_minute(604));
    CHECK(alert.by_mistake);

    CHECK_FALSE(ask(state, RaiseHelp{id, at_minute(606)}, 606));
    CHECK(alert.told == 3);
    CHECK_FALSE(alert.open());
}

TEST_CASE("who is going, more help and an ambulance are on record, the first time each",
          "[rules]") {
    ClinicState state = small_clinic();
    const AlertId id{"alert"};
    CHECK(ask(state, AskMoreHelp{id}) == Refusal::gone);
    CHECK(ask(state, CallAmbulance{id}) == Refusal::gone);
    CHECK_FALSE(ask(state, RaiseHelp{id, at_minute(600)}, 600));
    const HelpAlert& alert = state.alerts.at(id);
    CHECK_FALSE(run(state, {{"one"}, {"desk-2"}, TakeHelp{id}, {"dee"}}, at_minute(601)));
    CHECK_FALSE(run(state, {{"two"}, {"desk-1"}, TakeHelp{id}, {"sam"}}, at_minute(602)));
    CHECK(alert.taken_staff == StaffId{"dee"});
    for (const int minute : {603, 604}) {
        CHECK_FALSE(ask(state, AskMoreHelp{id}, minute));
        CHECK_FALSE(ask(state, CallAmbulance{id}, minute + 1));
    }
    CHECK(alert.more_asked == at_minute(603));
    CHECK(alert.ambulance_called == at_minute(604));
    CHECK(alert.open());
}

TEST_CASE("what the direct road knows is added to the record and undoes nothing", "[rules]") {
    ClinicState state = small_clinic();
    HelpAlert heard;
    heard.id = AlertId{"alert"};
    heard.from = StationId{"waiting-room"};
    heard.raised = at_minute(600);
    heard.taken = at_minute(601);
    heard.taken_by = StationId{"desk-2"};
    CHECK_FALSE(ask(state, KeepHelp{heard}, 620));
    CHECK(state.alerts.at(heard.id) == heard);
    CHECK_FALSE(ask(state, AskMoreHelp{heard.id}, 621));
    CHECK_FALSE(ask(state, CloseHelp{heard.id}, 622));
    CHECK_FALSE(ask(state, KeepHelp{heard}, 623));
    CHECK(state.alerts.at(heard.id).more_asked == at_minute(621));
    CHECK(state.alerts.at(heard.id).closed == at_minute(622));
    CHECK(state.alerts.at(heard.id).taken == at_minute(601));
}

TEST_CASE("nobody can say they are going to help that is over", "[rules]") {
    ClinicState state = small_clinic();
    CHECK_FALSE(ask(state, RaiseHelp{{"alert"}, at_minute(600)}));
    CHECK_FALSE(ask(state, CloseHelp{{"alert"}}));
    CHECK_FALSE(ask(state, TakeHelp{{"alert"}}));
    CHECK_FALSE(ask(state, AskMoreHelp{{"alert"}}));
    CHECK_FALSE(ask(state, CallAmbulance{{"alert"}}));
    CHECK_FALSE(state.alerts.at({"alert"}).taken);
    CHECK_FALSE(state.alerts.at({"alert"}).more_asked);
    CHECK_FALSE(state.alerts.at({"alert"}).ambulance_called);
}

TEST_CASE("a note is told once and answered once", "[rules]") {
    ClinicState state = small_clinic();
    const TellDesk here_for_someone{{"note"}, NoteKind::here_for_someone, {}};
    CHECK_FALSE(ask(state, here_for_someone, 600));
    CHECK_FALSE(ask(state, AnswerNote{{"note"}}, 601));
    CHECK_FALSE(ask(state, AnswerNote{{"note"}}, 602));
    CHECK_FALSE(ask(state, here_for_someone, 603));
    REQUIRE(state.notes.size() == 1);
    CHECK(state.notes.at({"note"}).at == at_minute(600));
    CHECK(state.notes.at({"note"}).answered == at_minute(601));
    CHECK(ask(state, AnswerNote{{"other"}}) == Refusal::gone);
    CHECK(ask(state, TellDesk{{"other"}, NoteKind::been_waiting, {"nobody"}}) == Refusal::gone);
}

TEST_CASE("how to be found is asked of the desk once until it is answered", "[rules]") {
    ClinicState state = small_clinic();
    CHECK_FALSE(ask(state, nurse_for("me")));
    const ChangeCallWay find_me{{"me"}, CallWay::find_me, SpotId{"sofa"}};
    CHECK_FALSE(ask(state, find_me));
    CHECK_FALSE(ask(state, find_me));
    REQUIRE(state.notes.size() == 1);
    CHECK(state.visits.at({"me"}).spot == SpotId{"sofa"});
    CHECK_FALSE(ask(state, AnswerNote{state.notes.begin()->first}));
    CHECK_FALSE(ask(state, find_me));
    CHECK(state.notes.size() == 1);
    CHECK_FALSE(ask(state, ChangeCallWay{{"me"}, CallWay::find_me, SpotId{"window"}}));
    CHECK(state.notes.size() == 2);
    CHECK_FALSE(ask(state, ChangeCallWay{{"me"}, CallWay::outside, SpotId{"window"}}));
    CHECK_FALSE(state.visits.at({"me"}).spot);
    CHECK(ask(state, ChangeCallWay{{"nobody"}, CallWay::outside, {}}) == Refusal::gone);
}

TEST_CASE("the same supplies told twice are asked for once", "[rules]") {
    ClinicState state = small_clinic();
    AskForSupplies asked;
    asked.request = {"request"};
    asked.visit = {"me"};
    asked.lines = {{{"test_strips"}, 3}};
    asked.for_others = true;
    asked.locale = "es";
    CHECK_FALSE(ask(state, asked, 600));
    CHECK_FALSE(ask(state, Give{{"request"}}, 601));
    CHECK_FALSE(ask(state, asked, 602));
    CHECK(state.requests.size() == 1);
    CHECK(state.requests.at({"request"}).given == at_minute(601));
    CHECK(state.visits.at({"me"}).locale == "es");
    CHECK(state.visits.at({"me"}).entries.empty());
}

TEST_CASE("when every ticket is held the desk has a paper one", "[rules]") {
    ClinicState state = small_clinic();
    for (int i = 0; i < picture_count * color_count; ++i) {
        REQUIRE_FALSE(ask(state, nurse_for("visit " + std::to_string(i))));
    }
    CHECK(live_tickets(state).size() == picture_count * color_count);
    CHECK(ask(state, nurse_for("one more")) == Refusal::none_free);
    AskForSupplies supplies;
    supplies.visit = {"one more"};
    supplies.lines = {{{"test_strips"}, 1}};
    CHECK(ask(state, supplies) == Refusal::none_free);
    CHECK_FALSE(ask(state, Finish{{"visit 7"}, {"nurse"}}));
    CHECK_FALSE(ask(state, nurse_for("one more")));
    CHECK(state.visits.at({"one more"}).ticket == state.visits.at({"visit 7"}).ticket);
}

TEST_CASE("whoever is back in line by undo shares no ticket with the one who got it", "[rules]") {
    ClinicState state = small_clinic();
    CHECK_FALSE(ask(state, nurse_for("first"), 600));
    const Ticket was = state.visits.at({"first"}).ticket;
    CHECK_FALSE(ask(state, Finish{{"first"}, {"nurse"}}, 601));
    CHECK_FALSE(ask(state, nurse_for("second"), 602));
    CHECK_FALSE(ask(state, Undo{{"first"}, at_minute(601)}, 603));
    CHECK(state.visits.at({"first"}).ticket == was);  // nobody got it: it stays

    const auto next_color = static_cast<Color>((static_cast<int>(was.color) + 1) % color_count);
    for (const Color color : {was.color, next_color}) {
        state.visits.at({"first"}).ticket = was;
        CHECK_FALSE(ask(state, Finish{{"first"}, {"nurse"}}, 604));
        state.visits.at({"second"}).ticket = {color, was.picture};
        CHECK_FALSE(ask(state, Undo{{"first"}, at_minute(604)}, 605));
        CHECK(state.visits.at({"first"}).ticket.picture != was.picture);
        CHECK(state.visits.at({"first"}).entry({"nurse"})->place == at_minute(600));
        CHECK(line(state, {"nurse"}).front().visit->id == VisitId{"first"});
    }
}

TEST_CASE("urgent goes first and no time passes it", "[rules]") {
    ClinicState state = small_clinic();
    CHECK_FALSE(ask(state, nurse_for("first", 600), 600));
    CHECK_FALSE(ask(state, nurse_for("urgent", 610), 610));
    CHECK_FALSE(ask(state, MarkUrgent{{"urgent"}, {"nurse"}, UrgentReason::safety}, 611));
    CHECK_FALSE(ask(state, Expect{{"time"}, {"nurse"}, at_minute(590), "", false}, 612));
    CheckIn with_time = nurse_for("timed", 620);
    with_time.expected = ExpectedId{"time"};
    CHECK_FALSE(ask(state, with_time, 620));
    const auto people = line(state, {"nurse"});
    REQUIRE(people.size() == 3);
    CHECK(people[0].visit->id == VisitId{"urgent"});
    CHECK(people[1].visit->id == VisitId{"timed"});
    CHECK(people[1].entry->place == at_minute(590));
    CHECK(people[0].entry->passes.empty());
    CHECK(people[1].entry->passed(PassKind::urgent) == 1);
    CHECK(people[2].entry->passed(PassKind::time) == 1);
    CHECK(people[2].entry->passed(PassKind::urgent) == 1);
}

TEST_CASE("two steps in one moment can still be told apart by undo", "[rules]") {
    ClinicState state = small_clinic();
    CHECK_FALSE(ask(state, nurse_for("me"), 600));
    CHECK_FALSE(ask(state, Call{{"me"}, {"nurse"}, {"room-1"}}, 600));
    CHECK_FALSE(ask(state, StepOut{{"me"}}, 600));
    const QueueEntry& entry = *state.visits.at({"me"}).entry({"nurse"});
    REQUIRE(entry.periods.size() == 3);
    CHECK(entry.periods[1].since == at_minute(600) + Millis{1});
    CHECK(entry.periods[2].since == at_minute(600) + Millis{2});
    CHECK_FALSE(ask(state, Undo{{"me"}, entry.periods[2].since}, 600));
    CHECK(state.visits.at({"me"}).entry({"nurse"})->is<Called>());
}
