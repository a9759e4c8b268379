// Calling from the desk: which room, who is next, and what happens when somebody was faster.
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "kiosk/ui/widgets.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

TEST_CASE("A call goes to the room used last, else to a free one, and asks when all are taken") {
    DrawnDesk desk;
    std::vector<VisitId> all;
    for (int i = 0; i < 4; ++i) {
        all.push_back(desk.arrives({"nurse"}, std::chrono::minutes{20 - i}));
    }
    const auto calls = [&](const VisitId& visit) { desk.tap("C_nurse_" + visit.value); };
    const auto room = [&](const VisitId& visit) {
        return std::get<Called>(desk.entry(visit, "nurse").status()).counter.value;
    };
    calls(all[0]);
    CHECK(room(all[0]) == "room-1");
    desk.tap("other_room");
    desk.tap("room_room-3");
    desk.tap("D_nurse_" + all[0].value);
    calls(all[1]);
    CHECK(room(all[1]) == "room-3");
    calls(all[2]);
    CHECK(room(all[2]) == "room-1");
    desk.happens(Call{desk.arrives({"peer"}, 9min), {"peer"}, {"front-desk"}});
    calls(all[3]);
    CHECK(desk.entry(all[3], "nurse").is<Waiting>());
    desk.tap("room_room-1");
    CHECK(room(all[3]) == "room-1");
}

TEST_CASE("Two quick calls go to two rooms, saved or not") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"nurse"}, 9min);
    const VisitId second = desk.arrives({"nurse"}, 5min);
    desk.hold = true;
    desk.tap("C_nurse_" + first.value);
    desk.tap("C_nurse_" + second.value);
    desk.answer_held();
    CHECK(desk.entry(first, "nurse").status() == Status{Called{{"room-1"}}});
    CHECK(desk.entry(second, "nurse").status() == Status{Called{{"room-3"}}});
}

TEST_CASE("\"Done, next\" calls the next one to the same room, and one Undo takes both back") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"nurse"}, 9min);
    const VisitId second = desk.arrives({"nurse"}, 5min);
    desk.tap("S_nurse_" + first.value);
    desk.tap("F_nurse_" + first.value);
    CHECK(desk.entry(first, "nurse").is<Finished>());
    CHECK(desk.entry(second, "nurse").status() == Status{Called{{"room-1"}}});
    desk.tap("undo");
    CHECK(desk.entry(first, "nurse").status() == Status{InService{{"room-1"}}});
    CHECK(desk.entry(second, "nurse").is<Waiting>());
}

TEST_CASE("When somebody else was faster, the desk says whom it called instead") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"nurse"}, 9min);
    const VisitId second = desk.arrives({"nurse"}, 5min);
    const std::string lost = ticket_name(desk.state.visits.at(first).ticket);
    const std::string found = ticket_name(desk.state.visits.at(second).ticket);
    desk.hold = true;
    desk.tap("C_nurse_" + first.value);
    desk.happens(Call{first, {"nurse"}, {"room-3"}});
    desk.answer_held();
    CHECK(desk.entry(first, "nurse").status() == Status{Called{{"room-3"}}});
    CHECK(desk.entry(second, "nurse").status() == Status{Called{{"room-1"}}});
    CHECK(desk.sees("Called " + found + ": " + lost + " was just called by someone else."));
    desk.hold = false;
    desk.tap("undo");
    CHECK(desk.entry(second, "nurse").is<Waiting>());
    CHECK(desk.entry(first, "nurse").is<Called>());
}

TEST_CASE("Called and not there is one touch, stands aside and loses nothing") {
    DrawnDesk desk;
    const VisitId first = desk.arrives({"nurse"}, 30min);
    const VisitId second = desk.arrives({"nurse"}, 20min);
    desk.tap("C_nurse_" + first.value);
    desk.tap("O_nurse_" + first.value);
    CHECK(desk.entry(first, "nurse").is<SteppedOut>());
    CHECK(desk.sees("Called, not there: place kept"));
    CHECK(desk.order("nurse") == std::vector{first, second});
    SECTION("called again") {
        desk.tap("C_nurse_" + first.value);
        CHECK(desk.entry(first, "nurse").status() == Status{Called{{"room-1"}}});
    }
    SECTION("is back") {
        desk.tap("O_nurse_" + first.value);
        CHECK(desk.entry(first, "nurse").is<Waiting>());
        CHECK(desk.find("S_nurse_" + first.value) != nullptr);
    }
    CHECK(desk.order("nurse") == std::vector{first, second});
}
