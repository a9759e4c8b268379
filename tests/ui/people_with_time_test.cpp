// People with a time, breaks of a line, and finding somebody who lost their picture.
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "kiosk/ui/widgets.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const QueueId nurse{"nurse"};

const Expected& only_one(const DrawnDesk& desk) {
    REQUIRE(desk.state.expected.size() == 1);
    return desk.state.expected.begin()->second;
}

void type_all(DrawnDesk& desk, const std::string& words) {
    for (const char letter : words) {
        if (letter == ' ') {
            desk.press(Key::space);
        } else {
            desk.type(static_cast<char32_t>(letter));
        }
    }
}

ExpectedId expects(DrawnDesk& desk, std::chrono::minutes from_now, const QueueId& queue,
                   bool with_ticket = false) {
    const auto id = new_id<ExpectedId>();
    desk.happens(Expect{id, queue, desk.now().wall + from_now, "", with_ticket, {}});
    return id;
}

}  // namespace

TEST_CASE("A time is written down by keys and touch, with staff's own words") {
    DrawnDesk desk;
    desk.type('b');
    REQUIRE(desk.sees("Nobody has a time yet."));
    desk.type('n');
    REQUIRE(desk.find("time_save") != nullptr);
    desk.tap("time_queue_nurse");
    desk.tap("time_on_60");
    desk.tap("time_note");
    type_all(desk, "bpz 12");  // letters that are shortcuts elsewhere
    desk.press(Key::backspace);
    desk.press(Key::enter);

    const Expected& one = only_one(desk);
    CHECK(one.queue == nurse);
    CHECK(one.note == "bpz 1");
    CHECK(one.time == desk.state.expected.begin()->second.time);
    CHECK(to_local(one.time, desk.state.settings->time_zone).since_midnight == 11h + 45min);
    CHECK_FALSE(one.ticket);
    CHECK(desk.sees("bpz 1"));
    CHECK(desk.sees("11:45 am"));
}

TEST_CASE("A note holds sixty characters and no more") {
    DrawnDesk desk;
    desk.type('b');
    desk.type('n');
    desk.tap("time_note");
    type_all(desk, std::string(70, 'x'));
    desk.press(Key::enter);
    CHECK(only_one(desk).note == std::string(60, 'x'));
}

TEST_CASE("A picture that was given with a time is said to them, and comes back with an undo") {
    DrawnDesk desk;
    desk.type('b');
    desk.type('n');
    desk.tap("time_picture");
    desk.press(Key::enter);
    const Expected before = only_one(desk);
    REQUIRE(before.ticket);
    CHECK(desk.sees("Say their picture to them: "));
    // "Written down" can be taken back at once; here something newer is.
    desk.tap("away_");
    REQUIRE(desk.state.expected.empty());
    CHECK(desk.sees("taken off the list"));
    desk.type('z');
    const Expected& after = only_one(desk);
    CHECK(after.ticket == before.ticket);
    CHECK(after.time == before.time);
    CHECK(after.queue == before.queue);
}

TEST_CASE("Writing down a time can be undone at once") {
    DrawnDesk desk;
    desk.type('b');
    desk.type('n');
    desk.press(Key::enter);
    REQUIRE(desk.state.expected.size() == 1);
    REQUIRE(desk.find("undo") != nullptr);
    desk.tap("undo");
    CHECK(desk.state.expected.empty());
}

TEST_CASE("They are here: the time keeps their place, and the list says when they came") {
    DrawnDesk desk;
    const VisitId waiting = desk.arrives({"nurse"}, 30min);
    const ExpectedId id = new_id<ExpectedId>();
    // Written down yesterday, for 40 minutes ago.
    desk.session.now.wall -= 24h;
    desk.happens(Expect{id, nurse, desk.now().wall + 24h - 40min, "", true, {}});
    desk.session.now.wall += 24h;
    desk.type('b');
    desk.tap("here_");
    const Expected& one = desk.state.expected.at(id);
    REQUIRE(one.visit);
    CHECK(line(desk.state, nurse).front().visit->id == *one.visit);
    CHECK(desk.state.visits.at(*one.visit).ticket == *one.ticket);
    CHECK(desk.sees("Came at 10:42 am"));
    CHECK(desk.find("here_") == nullptr);
    CHECK(desk.state.visits.contains(waiting));
}

TEST_CASE("Add a person offers the times of today that nobody has come for") {
    DrawnDesk desk;
    const ExpectedId later = expects(desk, 60min, nurse, true);
    const ExpectedId came = expects(desk, 30min, nurse);
    expects(desk, 24h, nurse);
    CheckIn here;
    here.visit = new_id<VisitId>();
    here.arrived = desk.now().wall;
    here.expected = came;
    desk.happens(here);
    desk.type('n');
    desk.tap("has_time");
    REQUIRE(desk.find("theirs_") != nullptr);
    CHECK(desk.find("theirs_")->key == "theirs_" + later.value);
    int offered = 0;
    for (const Node& node : desk.tree()) {
        offered += node.touch && node.key.starts_with("theirs_") ? 1 : 0;
    }
    CHECK(offered == 1);
    desk.type('1');
    CHECK(desk.sees("Their time is written down. It counts."));
    desk.press(Key::enter);
    REQUIRE(desk.state.expected.at(later).visit);
    const Visit& visit = desk.state.visits.at(*desk.state.expected.at(later).visit);
    CHECK(visit.ticket == *desk.state.expected.at(later).ticket);
}

TEST_CASE("A time nobody wrote down counts from when they came, and the panel says so") {
    DrawnDesk desk;
    expects(desk, 60min, nurse);
    desk.type('n');
    desk.tap("has_time");
    desk.tap("chooser_other");
    CHECK(desk.sees("Nobody wrote this time down before."));
    CHECK(desk.find("time_on_5") != nullptr);
}

TEST_CASE("Somebody who came already has their place, and hears so") {
    DrawnDesk desk;
    const ExpectedId id = expects(desk, 60min, nurse);
    desk.type('n');
    desk.tap("has_time");
    desk.tap("theirs_");
    CheckIn elsewhere;  // the kiosk was faster
    elsewhere.visit = new_id<VisitId>();
    elsewhere.arrived = desk.now().wall;
    elsewhere.expected = id;
    desk.happens(elsewhere);
    desk.press(Key::enter);
    CHECK(desk.sees("They are already in line. Their place is kept."));
    CHECK(desk.state.visits.size() == 1);
}

TEST_CASE("Times that take more than half of what a line serves are pointed out") {
    DrawnDesk desk;
    std::vector<DayCount> counts;
    for (int i = 0; i < 3; ++i) {
        counts.push_back({std::chrono::year{2026} / 11 / (17 + i), "seen", "nurse", 0, 4});
    }
    desk.state.day_counts = with_counts(no_day_counts(), counts);
    expects(desk, 30min, nurse);
    expects(desk, 60min, nurse);
    desk.type('b');
    CHECK_FALSE(desk.sees("Leave room for walk-ins."));
    expects(desk, 90min, nurse);
    CHECK(desk.sees("Today, Nurse: 3 have a time. Most days about 4 are helped."));
}

TEST_CASE("A line takes a break with words, and opens again") {
    DrawnDesk desk;
    desk.arrives({"nurse"}, 9min);
    desk.tap("pause_nurse");
    REQUIRE(desk.find("back_in_30") != nullptr);
    desk.type('2');
    REQUIRE(desk.state.pauses.contains(nurse));
    CHECK(*desk.state.pauses.at(nurse).until - desk.now().wall > 29min);
    CHECK(desk.sees("Back at 11:15 am"));
    CHECK(desk.sees("Nurse is paused, back at 11:15 am"));

    SECTION("by hand") {
        desk.tap("open_again_nurse");
        CHECK_FALSE(desk.state.pauses.contains(nurse));
        desk.type('z');  // and that can be taken back
        CHECK(desk.state.pauses.contains(nurse));
    }
    SECTION("by undo") {
        desk.type('z');
        CHECK_FALSE(desk.state.pauses.contains(nurse));
    }
    SECTION("when its time is up") {
        desk.pass(40min);
        CHECK(desk.find("open_again_nurse") == nullptr);
    }
}

TEST_CASE("P pauses the lane in focus, until a time or until somebody says so") {
    DrawnDesk desk;
    desk.arrives({"peer"}, 9min);
    desk.type('3');
    desk.type('p');
    desk.tap("back_later_60");
    desk.type('4');
    REQUIRE(desk.state.pauses.contains({"peer"}));
    CHECK(desk.sees("Back at 1:45 pm"));
    desk.type('p');
    desk.type('5');
    CHECK_FALSE(desk.state.pauses.at({"peer"}).until);
    CHECK(desk.sees("On a break until you open it"));
    desk.type('p');
    desk.type('6');
    CHECK_FALSE(desk.state.pauses.contains({"peer"}));
    for (const auto& [key, least] : {std::pair{'1', 15min}, {'2', 30min}, {'3', 60min}}) {
        desk.type('p');
        desk.type(static_cast<char32_t>(key));
        const auto until = desk.state.pauses.at({"peer"}).until;
        REQUIRE(until);
        const auto in = *until - desk.now().wall;
        CHECK(in >= least);  // rounded up to what people say
        CHECK(in < least + 15min);
    }
}

TEST_CASE("A lost picture is found by time, language and what was asked for") {
    DrawnDesk desk;
    const VisitId early = desk.arrives({"nurse"}, 130min, "es");
    const VisitId out = desk.arrives({"nurse"}, 10min, "es");
    desk.arrives({"peer"}, 10min, "es");
    desk.arrives({"nurse"}, 10min, "en");
    desk.happens(StepOut{out});
    desk.type('/');
    desk.tap("spoke_es");
    desk.tap("asked_nurse");
    CHECK(desk.find("found_" + early.value) != nullptr);
    CHECK(desk.find("found_" + out.value) != nullptr);
    desk.tap("hour_10");
    CHECK(desk.find("found_" + early.value) == nullptr);
    int found = 0;
    for (const Node& node : desk.tree()) {
        found += node.touch && node.key.starts_with("found_") ? 1 : 0;
    }
    CHECK(found == 1);
    desk.tap("found_" + out.value);
    CHECK(desk.session.desk.focused == out);
    REQUIRE(desk.session.desk.card);
    CHECK(desk.session.desk.card->visit == out);
    desk.press(Key::escape);
    CHECK(desk.find("row_nurse_" + out.value) != nullptr);
    CHECK_FALSE(desk.session.desk.find);
}

TEST_CASE("Who is found far down a long lane comes into view") {
    DrawnDesk desk;
    VisitId last;
    for (int i = 0; i < 30; ++i) {
        last = desk.arrives({"nurse"}, std::chrono::minutes{100 - i}, i == 29 ? "fa" : "en");
    }
    REQUIRE(desk.find("row_nurse_" + last.value) == nullptr);
    desk.type('/');
    desk.tap("spoke_fa");
    desk.tap("found_");
    desk.press(Key::escape);  // the card
    CHECK(desk.find("row_nurse_" + last.value) != nullptr);
}

TEST_CASE("Who left today is found, and is back with one touch") {
    DrawnDesk desk;
    const VisitId left = desk.arrives({"nurse"}, 20min);
    const VisitId done = desk.arrives({"nurse"}, 20min);
    desk.happens(Leave{left});
    desk.happens(Start{done, nurse, {"room-1"}});
    desk.happens(Finish{done, nurse});
    desk.type('/');
    CHECK(desk.sees("Done at"));
    desk.tap("found_" + left.value);
    CHECK(desk.state.visits.at(left).entry(nurse)->is<Waiting>());
    CHECK(desk.sees("is back"));
}

// Seen to fail: with who is done left out of the search, and with no card opened for them.
TEST_CASE("Who was marked done by a slip is found, and the card takes it back") {
    DrawnDesk desk;
    const VisitId done = desk.arrives({"nurse"}, 20min);
    const VisitId here = desk.arrives({"nurse"}, 30min);
    desk.happens(Start{done, nurse, {"room-1"}});
    desk.pass(1min);
    desk.happens(Finish{done, nurse});
    desk.pass(20min);  // the toast that took it back is gone
    desk.type('/');
    desk.tap("found_");  // who is here stands before who is done
    REQUIRE(desk.session.desk.card);
    CHECK(desk.session.desk.card->visit == here);
    desk.press(Key::escape);
    desk.type('/');
    desk.tap("found_" + done.value);
    CHECK(desk.sees("Done: Nurse"));
    desk.tap("undo_");
    CHECK(desk.state.visits.at(done).entry(nurse)->is<InService>());
}

TEST_CASE("The note of a lost picture opens the search, and is answered by finding them") {
    DrawnDesk desk;
    desk.arrives({"nurse"}, 20min);
    const auto note = new_id<NoteId>();
    desk.happens(TellDesk{note, NoteKind::lost_picture, {}});
    desk.tap("note_" + note.value);
    REQUIRE(desk.session.desk.find);
    CHECK_FALSE(desk.state.notes.at(note).answered);
    desk.tap("found_");
    CHECK(desk.state.notes.at(note).answered);
}

TEST_CASE("More shows what has no room in the bar, with its keys") {
    DrawnDesk desk({1280, 800, 15.6});
    desk.type('m');
    REQUIRE(desk.find("more_times") != nullptr);
    desk.type('b');
    CHECK(desk.session.desk.times);
    desk.press(Key::escape);
    CHECK_FALSE(desk.session.desk.times);
    desk.tap("more");
    desk.type('v');  // on a later page of the menu: its letter is heard all the same
    CHECK(desk.sees("This screen is covered"));
}
