// The person card: everything about one person, and every step of it taken back later.
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "kiosk/ui/widgets.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const QueueEntry& entry(const DrawnDesk& desk, const VisitId& visit, const char* queue) {
    return *desk.state.visits.at(visit).entry({queue});
}

std::string row(const VisitId& visit, const char* queue) {
    return "row_" + std::string(queue) + "_" + visit.value;
}

std::string name_of(const DrawnDesk& desk, const VisitId& visit) {
    return ticket_name(desk.state.visits.at(visit).ticket);
}

int how_many(const DrawnDesk& desk, const std::string& prefix) {
    return static_cast<int>(std::ranges::count_if(desk.tree(), [&](const Node& node) {
        return node.touch && !node.inert && node.key.starts_with(prefix);
    }));
}

/// Told 20 to 45 minutes when they came.
void tell(DrawnDesk& desk, const VisitId& visit, const char* queue) {
    QueueEntry& told = *desk.state.visits.at(visit).entry({queue});
    told.told = Told{told.asked, 20min, 45min};
    desk.draw();
}

}  // namespace

TEST_CASE("A touch on the ticket opens the card, Enter on the row too, and Esc closes it") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"medication", "something_else", "nurse"}, 48min);
    tell(desk, visit, "provider");
    SECTION("by touch") {
        desk.tap(row(visit, "provider"));
    }
    SECTION("by keys") {
        desk.type('1');
        CHECK(desk.find("card_close") == nullptr);
        desk.press(Key::enter);
    }
    REQUIRE(desk.find("card_close") != nullptr);
    for (const char* words :
         {"Asked for", "Medication", "Something else", "Visit", "Provider. First in line.",
          "Nurse. First in line.", "Longer than we told: 20 to 45", "By picture on the TV",
          "Goes away at closing", "Checked in", "Provider, told: 20 to 45 minutes"}) {
        INFO(words);
        CHECK(desk.sees(words));
    }
    // The free words that were drawn are kept out: nothing of them is there.
    CHECK_FALSE(desk.sees("Notes"));
    desk.press(Key::escape);
    CHECK(desk.find("card_close") == nullptr);
}

TEST_CASE("A touch beside the card closes it, and does nothing else") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 9min);
    desk.tap("C_nurse_");
    desk.tap(row(visit, "nurse"));
    REQUIRE(desk.find("card_close") != nullptr);
    desk.tap_at(100, 500);
    CHECK(desk.find("card_close") == nullptr);
    CHECK(entry(desk, visit, "nurse").is<Called>());
}

TEST_CASE("Each action of the card has its key and its button") {
    struct Step {
        const char* button;
        char32_t key;
        bool (*done)(const QueueEntry& entry);
    };
    const std::vector<Step> steps{
        {"card_C", U'c', [](const QueueEntry& e) { return e.is<Called>(); }},
        {"card_S", U's', [](const QueueEntry& e) { return e.is<InService>(); }},
        {"card_O", U'o', [](const QueueEntry& e) { return e.is<SteppedOut>(); }},
        {"card_D", U'd', [](const QueueEntry& e) { return e.is<Finished>(); }},
        {"card_X", U'x', [](const QueueEntry& e) { return e.is<Left>(); }},
    };
    for (const Step& step : steps) {
        for (const bool by_key : {true, false}) {
            INFO(step.button << by_key);
            DrawnDesk desk;
            const VisitId visit = desk.arrives({"nurse"}, 9min);
            desk.tap(row(visit, "nurse"));
            REQUIRE(desk.find(step.button) != nullptr);
            by_key ? desk.type(step.key) : desk.tap(step.button);
            CHECK(step.done(entry(desk, visit, "nurse")));
            CHECK(desk.find("card_close") == nullptr);
            desk.tap("undo");
            CHECK(entry(desk, visit, "nurse").is<Waiting>());
        }
    }
}

TEST_CASE("Sending somebody on keeps the place, says where to go, and can be taken back") {
    DrawnDesk desk;
    const VisitId sooner = desk.arrives({"nurse"}, 30min);
    const VisitId later = desk.arrives({"peer"}, 10min);
    const Visit before = desk.state.visits.at(sooner);
    SECTION("from the card") {
        desk.tap(row(sooner, "nurse"));
        CHECK(desk.sees("Peer, 1 wait"));
        desk.tap("send_peer");
    }
    SECTION("from the row") {
        desk.tap("E_nurse_");
        desk.tap("send_peer");
    }
    SECTION("by keys") {
        desk.type('2');
        desk.type('e');
        desk.type('2');
    }
    CHECK(entry(desk, sooner, "nurse").is<Finished>());
    CHECK(entry(desk, sooner, "peer").place == before.entries.front().place);
    CHECK(line(desk.state, {"peer"}).front().visit->id == sooner);
    CHECK(entry(desk, later, "peer").passed(PassKind::sent) == 1);
    CHECK(desk.sees(name_of(desk, sooner) +
                    " keeps the place. Tell them: Peer is next, watch the TV."));
    desk.tap("undo");
    CHECK(desk.state.visits.at(sooner).entries == before.entries);
    CHECK(entry(desk, later, "peer").passes.empty());
}

TEST_CASE("Urgent needs a reason, counts for one line, and can be taken back") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"nurse"}, 30min);
    const VisitId second = desk.arrives({"nurse", "peer"}, 20min);
    const auto order = [&] { return line(desk.state, {"nurse"}).front().visit->id; };
    desk.tap(row(second, "nurse"));
    desk.tap("urgent");
    CHECK_FALSE(entry(desk, second, "nurse").urgent);
    CHECK(desk.sees("Pick a reason first."));
    desk.tap("reason_2");
    desk.type('u');
    REQUIRE(entry(desk, second, "nurse").urgent);
    CHECK(entry(desk, second, "nurse").urgent->reason == UrgentReason::safety);
    CHECK_FALSE(entry(desk, second, "peer").urgent);
    CHECK(order() == second);
    CHECK(entry(desk, first, "nurse").passed(PassKind::urgent) == 1);
    CHECK(desk.sees("Urgent: Safety"));
    SECTION("with the same key") {
        desk.type('u');
    }
    SECTION("in the toast") {
        desk.tap("undo");
    }
    SECTION("in the history") {
        desk.pass(13s);
        REQUIRE(how_many(desk, "undo_") == 1);
        desk.tap("undo_");
    }
    CHECK_FALSE(entry(desk, second, "nurse").urgent);
    CHECK(order() == first);
    CHECK(entry(desk, first, "nurse").passes.empty());
}

TEST_CASE("The newest step of each chain is taken back from the history, even much later") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 40min);
    const RequestId bag = new_id<RequestId>();
    desk.happens(AskForSupplies{bag, visit, {{{"socks"}, 2}}, true, false, "en"});
    desk.happens(Call{visit, {"nurse"}, {"room-3"}});
    desk.pass(1min);
    desk.happens(StepOut{visit});
    desk.pass(1min);
    desk.happens(Give{bag, true});
    desk.pass(20min);
    desk.tap(row(visit, "nurse"));
    CHECK(desk.sees("Called to Room 3"));
    CHECK(desk.sees("Called. Not there. Place kept"));
    CHECK(desk.sees("2 Socks, pairs"));
    REQUIRE(how_many(desk, "undo_") == 2);
    desk.tap("undo_");  // the newest stands first
    CHECK_FALSE(desk.state.requests.at(bag).given);
    REQUIRE(how_many(desk, "undo_") == 1);
    desk.tap("undo_");
    CHECK(entry(desk, visit, "nurse").is<Called>());
    desk.tap("undo_");
    CHECK(entry(desk, visit, "nurse").is<Waiting>());
    CHECK(how_many(desk, "undo_") == 0);
    CHECK(desk.sees("A step was taken back"));
}

TEST_CASE("The history says who did it, by the name they chose") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 40min);
    const StaffId dee{"018f"};
    desk.state.staff[dee] = Staff{dee, "Dee", StaffRole::peer, ""};
    const Command command{
        new_id<CommandId>(), {"front-desk-1"}, Call{visit, {"nurse"}, {"room-1"}}, dee};
    apply(desk.state, decide(desk.state, command, desk.now().wall).value());
    desk.tap(row(visit, "nurse"));
    CHECK(desk.sees("Dee"));
    CHECK(desk.sees("Screen"));
}

TEST_CASE("A long history pages, and every line of it is on one page") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 90min);
    for (int i = 0; i < 12; ++i) {
        desk.pass(1min);
        desk.happens(StepOut{visit});
        desk.pass(1min);
        desk.happens(ComeBack{visit});
    }
    desk.tap(row(visit, "nurse"));
    const auto lines = [&] {
        return static_cast<int>(std::ranges::count_if(desk.tree(), [](const Node& node) {
            return !node.inert && (node.label == "Stepped out" || node.label == "Is back" ||
                                   node.label == "Checked in");
        }));
    };
    int seen = lines();
    while (desk.find("card_history_more")->label != "First") {
        desk.tap("card_history_more");
        seen += lines();
    }
    CHECK(seen >= 25);
    CHECK(desk.sees("Checked in"));
}

TEST_CASE("What the desk sees for itself is said once, most pressing first") {
    DrawnDesk desk;
    const VisitId long_wait = desk.arrives({"nurse"}, 50min);
    const VisitId back = desk.arrives({"nurse"}, 30min);
    tell(desk, long_wait, "nurse");
    desk.happens(TellDesk{new_id<NoteId>(), NoteKind::left_midway, {}});
    desk.happens(StepOut{back});
    desk.pass(1min);
    desk.happens(ComeBack{back});
    const auto says = [&](const std::string& words) { return desk.sees(words); };
    // Two lines fit: the long wait and who is back stand before a screen left in the middle.
    CHECK(says(name_of(desk, long_wait) + " waits longer than we told: 20 to 45 minutes"));
    CHECK(says(name_of(desk, back) + " is back since"));
    CHECK_FALSE(says("Take a look."));
    desk.happens(TellDesk{new_id<NoteId>(), NoteKind::feels_very_sick, back});
    CHECK(says("feels very sick since"));
    CHECK_FALSE(says("is back since"));

    const ClinicState before = desk.state;
    desk.tap("note_told_");
    CHECK(desk.session.desk.focused == long_wait);
    CHECK(desk.state.visits == before.visits);
    CHECK(desk.state.notes == before.notes);
    CHECK_FALSE(says("waits longer than we told"));
    CHECK(says("Longer than we told"));  // the row goes on saying it
}

TEST_CASE("Who is back in two lines is told of once") {
    DrawnDesk desk;
    const VisitId back = desk.arrives({"nurse", "peer"}, 30min);
    desk.happens(StepOut{back});
    desk.pass(1min);
    desk.happens(ComeBack{back});
    const auto told = std::ranges::count_if(desk.tree(), [](const Node& node) {
        return node.label.find("is back since") != std::string::npos;
    });
    CHECK(told == 1);
}

TEST_CASE("\"Talk to them\" turns to the page with the row") {
    DrawnDesk desk;
    VisitId last;
    for (int i = 0; i < 30; ++i) {
        last = desk.arrives({"nurse"}, std::chrono::minutes{100 - i});
    }
    tell(desk, last, "nurse");
    REQUIRE(desk.find(row(last, "nurse")) == nullptr);
    desk.tap("note_told_");
    CHECK(desk.find(row(last, "nurse")) != nullptr);
}

TEST_CASE("Who came back is news for a few minutes only") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 30min);
    desk.happens(StepOut{visit});
    desk.pass(1min);
    desk.happens(ComeBack{visit});
    CHECK(desk.sees("is back since"));
    desk.pass(5min);
    CHECK_FALSE(desk.sees("is back since"));
}

TEST_CASE("The card shows what they shared of a private check, in words, and nothing of it else") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 8min);
    desk.state.shared_checks[visit] = {{"alone", "most"}, {"naloxone", "not_yet"}};
    desk.draw();
    CHECK_FALSE(desk.sees("Most of the time"));
    desk.tap(row(visit, "nurse"));
    CHECK(desk.sees("Do you ever use alone?"));
    CHECK(desk.sees("Most of the time"));
    CHECK(desk.sees("Is naloxone close when you use?"));
    CHECK(desk.sees("Not yet"));
    CHECK_FALSE(desk.sees("Do you mix things?"));
}
