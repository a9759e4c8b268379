// The front desk: what it shows, what it keeps to itself, and what each touch comes to.
#include <catch2/catch.hpp>

#include <set>
#include <thread>

#include "core/queue.h"
#include "kiosk/drive/driver.h"
#include "kiosk/ui/widgets.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

std::string row(const VisitId& visit, const char* queue) {
    return "row_" + std::string(queue) + "_" + visit.value;
}

}  // namespace

TEST_CASE("A check-in shows on the desk, and is called, helped and done") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"peer"}, 5min);
    REQUIRE(desk.find(row(visit, "peer")) != nullptr);
    CHECK(desk.sees("Room to breathe."));

    desk.tap("C_peer_");
    CHECK(desk.entry(visit, "peer").status() == Status{Called{{"room-5"}}});
    CHECK(desk.sees("Called just now"));
    // Another room is one more touch, and the record says where they went.
    desk.tap("other_room");
    desk.tap("room_front-desk");
    CHECK(desk.entry(visit, "peer").status() == Status{Called{{"front-desk"}}});

    desk.tap("S_peer_");
    CHECK(desk.entry(visit, "peer").status() == Status{InService{{"front-desk"}}});
    CHECK(desk.sees("With staff"));

    desk.tap("D_peer_");
    CHECK(desk.entry(visit, "peer").is<Finished>());
    CHECK(desk.find(row(visit, "peer")) == nullptr);
}

TEST_CASE("Undo brings the last step back, and only for 12 seconds") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 5min);
    const QueueEntry before = desk.entry(visit, "nurse");
    desk.tap("D_nurse_");
    REQUIRE(desk.entry(visit, "nurse").is<Finished>());
    SECTION("by a touch") {
        desk.tap("undo");
        CHECK(desk.entry(visit, "nurse") == before);
        CHECK(desk.find("undo") == nullptr);
    }
    SECTION("by its key") {
        desk.type('z');
        CHECK(desk.entry(visit, "nurse") == before);
    }
    SECTION("too late") {
        desk.pass(11s);
        CHECK(desk.find("undo") != nullptr);
        desk.pass(2s);
        CHECK(desk.find("undo") == nullptr);
    }
}

TEST_CASE("Stepping out and coming back keeps everybody's place") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"nurse"}, 30min);
    const VisitId second = desk.arrives({"nurse"}, 20min);
    const VisitId third = desk.arrives({"nurse"}, 10min);
    const std::vector<VisitId> all{first, second, third};
    desk.tap("O_nurse_" + first.value);
    CHECK(desk.entry(first, "nurse").is<SteppedOut>());
    CHECK(desk.order("nurse") == all);
    // The one who is out stays above; the next one who is here has all the actions.
    CHECK(desk.find(row(first, "nurse"))->box.y < desk.find(row(second, "nurse"))->box.y);
    CHECK(desk.find("S_nurse_" + second.value) != nullptr);
    desk.tap("O_nurse_" + first.value);
    CHECK(desk.entry(first, "nurse").is<Waiting>());
    CHECK(desk.order("nurse") == all);
}

TEST_CASE("Reasons show only on the row in focus") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"medication"}, 30min);
    desk.arrives({"medication"}, 20min);
    CHECK_FALSE(desk.sees("Medication"));
    CHECK(desk.sees("1 ask"));
    desk.type('1');
    const auto shown = std::count_if(desk.tree().begin(), desk.tree().end(),
                                     [](const Node& node) { return node.label == "Medication"; });
    CHECK(shown == 1);
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees("Medication"));
    // A look at the card leaves nothing behind.
    desk.tap(row(first, "provider"));
    CHECK(desk.sees("Medication"));
    desk.tap("card_close");
    CHECK_FALSE(desk.sees("Medication"));
}

TEST_CASE("Nobody leaves by a slip of the hand: \"Left\" stands on the card, or is a key") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 30min);
    CHECK(desk.find("X_nurse_") == nullptr);
    desk.type('2');
    CHECK(desk.find("X_nurse_") == nullptr);
    desk.type('x');
    CHECK(desk.entry(visit, "nurse").is<Left>());
    desk.type('z');
    CHECK(desk.entry(visit, "nurse").is<Waiting>());
}

TEST_CASE("A person added by hand has the place of the time they came") {
    DrawnDesk desk;
    const VisitId here = desk.arrives({"nurse"}, 10min);
    desk.type('n');
    desk.tap("need_wound");
    desk.tap("came_back_5");
    desk.tap("came_back_5");
    desk.tap("came_back_5");
    desk.press(Key::enter);
    REQUIRE(desk.state.visits.size() == 2);
    const auto line_now = desk.order("nurse");
    REQUIRE(line_now.size() == 2);
    CHECK(line_now.back() == here);
    // The new ticket is on the screen, so that staff can say it.
    CHECK(desk.find("add_done") != nullptr);
    CHECK(desk.sees("Say their picture to them."));
    desk.press(Key::enter);
    CHECK(desk.find("add_done") == nullptr);
}

TEST_CASE("A time typed as somebody comes is shown, and the place counts from the arrival") {
    DrawnDesk desk;
    desk.type('n');
    desk.tap("has_time");
    desk.tap("time_back_60");
    desk.press(Key::enter);
    REQUIRE(desk.state.visits.size() == 1);
    const QueueEntry& added = desk.state.visits.begin()->second.entries.front();
    REQUIRE(added.appointment);
    CHECK(*added.appointment == WallTime{std::chrono::sys_days{2026y / 11 / 22} + 14h + 45min});
    CHECK(added.place == added.asked);
}

TEST_CASE("Nothing is confirmed before it is saved") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 10min);
    desk.hold = true;
    desk.tap("D_nurse_");
    CHECK(desk.sees("Saving"));
    CHECK(desk.find("undo") == nullptr);
    CHECK(desk.find("D_nurse_") == nullptr);
    desk.answer_held();
    CHECK_FALSE(desk.sees("Saving"));
    CHECK(desk.find("undo") != nullptr);

    desk.type('n');
    desk.press(Key::enter);
    CHECK(desk.find("add_done") == nullptr);
    CHECK(desk.sees("Saving"));
    desk.answer_held();
    CHECK(desk.find("add_done") != nullptr);
}

TEST_CASE("A refusal is one calm sentence") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse", "peer"}, 10min);
    desk.happens(Start{visit, {"nurse"}, {"room-1"}});
    CHECK(desk.sees("In another line"));
    desk.tap("C_peer_");
    CHECK(desk.sees("They are with someone in another line."));
    CHECK(desk.entry(visit, "peer").is<Waiting>());
    desk.pass(13s);
    CHECK_FALSE(desk.sees("They are with someone in another line."));
}

TEST_CASE("One key covers the whole desk, any key or touch takes the cover off") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"medication"}, 30min);
    desk.asks_for({{{"socks"}, 2}});
    desk.happens(TellDesk{new_id<NoteId>(), NoteKind::been_waiting, visit});
    desk.type('1');
    REQUIRE(desk.sees("Medication"));
    std::set<std::string> before;
    for (const Node& node : desk.tree()) {
        before.insert(node.label);
    }
    desk.type('v');
    for (const Node& node : desk.tree()) {
        CHECK_FALSE(before.contains(node.label));
    }
    SECTION("a key") {
        desk.type('x');
    }
    SECTION("a touch") {
        desk.tap("uncover");
    }
    CHECK(desk.find(row(visit, "provider")) != nullptr);
    CHECK_FALSE(desk.sees("Medication"));
}

TEST_CASE("A call for help shows on a covered desk") {
    DrawnDesk desk;
    desk.arrives({"nurse"}, 30min);
    desk.type('v');
    const auto alert = new_id<AlertId>();
    desk.happens(RaiseHelp{alert, desk.now().wall});
    CHECK(desk.sees("Someone needs help now"));
    desk.tap("going_");
    CHECK(desk.state.alerts.at(alert).taken);
    CHECK(desk.session.desk.covered);
}

TEST_CASE("Supplies are set aside, given, and each taken back") {
    DrawnDesk desk;
    const RequestId request = desk.asks_for({{{"naloxone_spray"}, 2}, {{"socks"}, 4}});
    CHECK(desk.sees("Boxes of naloxone"));
    const auto now = [&]() -> const SupplyRequest& { return desk.state.requests.at(request); };
    desk.tap("aside_");
    CHECK(now().ready);
    desk.tap("undo");
    CHECK_FALSE(now().ready);
    desk.tap("given_");
    CHECK(now().given);
    CHECK(desk.find("given_") == nullptr);
    desk.type('z');
    CHECK_FALSE(now().given);
    CHECK(desk.find("given_") != nullptr);
}

TEST_CASE("A screen that cannot save says so, in the place that is kept for it") {
    DrawnDesk desk;
    desk.state.health = StoreHealth::read_only;
    desk.draw();
    CHECK(desk.sees("This screen cannot save right now."));
}

namespace {

/// Draws until the other face's change has come through the store, or something is stuck.
bool comes_to_see(Driver& driver, const std::string& words) {
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    while (!driver.sees(words) && std::chrono::steady_clock::now() < give_up) {
        driver.draw_once();
        std::this_thread::yield();
    }
    return driver.sees(words);
}

}  // namespace

TEST_CASE("A check-in at the kiosk shows on the desk, and is called from there") {
    Driver driver({});
    driver.face(Face::front_desk);
    driver.face(Face::waiting_room);
    driver.tap("@way_needs");
    driver.tap("@just_join");
    driver.face(Face::front_desk);
    REQUIRE(comes_to_see(driver, "Room to breathe."));
    const auto& visits = driver.app().state()->visits;
    REQUIRE(visits.size() == 1);
    const std::string name = ticket_name(visits.begin()->second.ticket);
    CHECK(driver.sees(name));
    driver.type("1c1");
    CHECK(comes_to_see(driver, "Called just now"));
}

TEST_CASE("A person added at the desk finds their picture at the kiosk") {
    Driver driver({});
    driver.face(Face::front_desk);
    driver.type("n");
    driver.press_key(Key::enter);
    REQUIRE(comes_to_see(driver, "Say their picture to them."));
    const auto& visits = driver.app().state()->visits;
    REQUIRE(visits.size() == 1);
    const std::string name = ticket_name(visits.begin()->second.ticket);
    driver.face(Face::waiting_room);
    driver.tap("@way_my_place");
    CHECK(comes_to_see(driver, name));
}

TEST_CASE("\"I am going\" reaches the person who called for help") {
    Driver driver({});
    driver.face(Face::waiting_room);
    driver.face(Face::front_desk);
    driver.face(Face::waiting_room);
    driver.tap("@help");
    driver.face(Face::front_desk);
    REQUIRE(comes_to_see(driver, "Someone needs help now"));
    driver.tap("I am going");
    CHECK(comes_to_see(driver, "Someone is going."));
    driver.face(Face::waiting_room);
    CHECK(comes_to_see(driver, "Staff are coming."));
}
