// The front desk: nothing moves under a finger, nothing is too small, nothing is cut off.
#include <catch2/catch.hpp>
#include <set>

#include "kiosk/drive/fit.h"
#include "tests/ui/busy_morning.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

/// Where everything touchable stands, by key.
std::map<std::string, Rect> boxes(const DrawnDesk& desk, const std::string& prefix) {
    std::map<std::string, Rect> found;
    for (const Node& node : desk.tree()) {
        if (node.touch && node.key.starts_with(prefix)) {
            found[node.key] = node.box;
        }
    }
    return found;
}

bool same(const Rect& a, const Rect& b) {
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

std::string row(const VisitId& visit, const char* queue) {
    return "row_" + std::string(queue) + "_" + visit.value;
}

}  // namespace

TEST_CASE("Notes and calls for help move no lane") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 30min);
    for (int i = 0; i < 6; ++i) {
        desk.arrives({"nurse"}, std::chrono::minutes{20 - i});
    }
    const auto before = boxes(desk, "row_");
    desk.happens(TellDesk{new_id<NoteId>(), NoteKind::been_waiting, visit});
    CHECK(desk.sees("tapped “I have been waiting”"));
    const auto alert = new_id<AlertId>();
    auto with_note = boxes(desk, "row_");
    desk.happens(RaiseHelp{alert, desk.now().wall});
    auto with_help = boxes(desk, "row_");
    REQUIRE(with_note.size() == before.size());
    REQUIRE(with_help.size() == before.size());
    for (const auto& [key, box] : before) {
        CHECK(same(box, with_note.at(key)));
        CHECK(same(box, with_help.at(key)));
    }
    // What lies under the bar is seen, not touched.
    for (const Node& node : desk.tree()) {
        const bool bar = node.key.starts_with("going_") || node.key.starts_with("more_help_") ||
                         node.key.starts_with("ambulance_") || node.key.starts_with("all_clear_");
        const bool top = node.key == "cover" || node.key == "add_person" || node.key == "more";
        if (node.touch && !node.inert && !bar && !top) {
            CHECK(node.box.y >= 366);
        }
    }
    desk.tap("going_");
    desk.tap("all_clear_");
    CHECK_FALSE(desk.state.alerts.at(alert).open());
    CHECK_FALSE(desk.sees("Someone needs help now"));
    desk.tap("note_");
    CHECK_FALSE(desk.sees("I have been waiting"));
}

TEST_CASE("Long lanes page, everyone is on one page, and focus turns none") {
    DrawnDesk desk;
    std::set<std::string> wanted;
    for (int i = 0; i < 40; ++i) {
        wanted.insert(row(desk.arrives({"nurse"}, std::chrono::minutes{100 - i}), "nurse"));
    }
    std::set<std::string> seen;
    for (int page = 0; page < 40; ++page) {
        const auto rows = boxes(desk, "row_nurse_");
        REQUIRE_FALSE(rows.empty());
        const std::string last =
            std::max_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return a.second.y < b.second.y;
            })->first;
        desk.session.desk.focused = {last.substr(std::string("row_nurse_").size())};
        desk.session.desk.focused_queue = {"nurse"};
        desk.draw();
        CHECK(boxes(desk, "row_nurse_").size() == rows.size());
        for (const auto& [key, box] : boxes(desk, "row_nurse_")) {
            seen.insert(key);
        }
        // The open row is the last one now: its actions still stand inside the lane.
        REQUIRE(desk.find("S_" + last.substr(4)) != nullptr);
        for (const auto& [key, box] : boxes(desk, "D_nurse_")) {
            CHECK(box.bottom() <= 992);
        }
        desk.tap("more_nurse");
        if (boxes(desk, "row_nurse_").contains(*seen.begin()) && seen.size() == wanted.size()) {
            break;
        }
    }
    CHECK(seen == wanted);
}

namespace {

/// Somebody in every state, with every kind of words.
void fill_clinic(DrawnDesk& desk) {
    const VisitId visit = desk.arrives({"nurse", "medication", "wound", "testing", "peer"}, 90min,
                                       "es", CallWay::find_me);
    for (QueueEntry& entry : desk.state.visits.at(visit).entries) {
        entry.told = Told{entry.asked, 20min, 45min};
    }
    desk.arrives({"nurse", "medication", "peer"}, 40min, "ar", CallWay::outside);
    desk.happens(StepOut{desk.arrives({"nurse"}, 8min)});
    desk.happens(TellDesk{new_id<NoteId>(), NoteKind::been_waiting, visit});
    desk.asks_for({{{"naloxone_spray"}, 2}, {{"fentanyl_strips"}, 5}});
}

void show_urgent_card(DrawnDesk& desk) {
    desk.type('2');
    const VisitId visit = desk.session.desk.focused;
    for (int i = 0; i < 5; ++i) {
        desk.happens(StepOut{visit});
        desk.happens(ComeBack{visit});
    }
    const std::vector<SupplyLine> bag{{{"naloxone_spray"}, 2}, {{"socks"}, 5}, {{"water"}, 1}};
    desk.happens(AskForSupplies{new_id<RequestId>(), visit, bag, true, false, "en"});
    desk.type('u');
    desk.type('3');
    desk.type('u');
}

struct Scene {
    const char* name;
    void (*show)(DrawnDesk& desk);
};
const std::vector<Scene>& scenes_of_desk() {
    static const std::vector<Scene> all{
        {"lanes", [](DrawnDesk&) {}},
        {"focus", [](DrawnDesk& desk) { desk.type('2'); }},
        {"rooms",
         [](DrawnDesk& desk) {
             for (const char* room : {"room-5", "front-desk"}) {
                 desk.happens(Call{desk.arrives({"peer"}, 3min), {"peer"}, {room}});
             }
             desk.type('3');
             desk.type('c');
         }},
        {"other room",
         [](DrawnDesk& desk) {
             desk.type('2');
             desk.type('c');
             desk.type('r');
         }},
        {"not there and with staff",
         [](DrawnDesk& desk) {
             desk.type('1');
             desk.type('s');
             desk.type('2');
             desk.type('c');
             desk.type('o');
         }},
        {"send",
         [](DrawnDesk& desk) {
             desk.type('2');
             desk.type('e');
         }},
        {"card",
         [](DrawnDesk& desk) {
             desk.type('2');
             desk.press(Key::enter);
         }},
        {"urgent card with a history", show_urgent_card},
        {"add a person",
         [](DrawnDesk& desk) {
             desk.type('n');
             desk.tap("has_time");
             desk.tap("way_find");
         }},
        {"help",
         [](DrawnDesk& desk) {
             desk.happens(RaiseHelp{new_id<AlertId>(), desk.now().wall});
         }},
        {"help on its way",
         [](DrawnDesk& desk) {
             const auto alert = new_id<AlertId>();
             desk.happens(RaiseHelp{alert, desk.now().wall});
             desk.happens(TakeHelp{alert});
             desk.happens(AskMoreHelp{alert});
             desk.happens(CallAmbulance{alert});
             desk.happens(RaiseHelp{new_id<AlertId>(), desk.now().wall});
         }},
        {"undo",
         [](DrawnDesk& desk) {
             desk.type('1');
             desk.type('d');
         }},
        {"cover", [](DrawnDesk& desk) { desk.type('v'); }},
    };
    return all;
}

}  // namespace

TEST_CASE("Every touch box of the desk is large enough, apart enough, and no words are cut") {
    const std::vector<Panel> panels{
        {1920, 1080, 24}, {1280, 800, 24}, {3840, 2160, 24}, {1080, 1920, 24}};
    for (const Panel& panel : panels) {
        for (const char* locale : {"en", "es", "ar"}) {
            for (const Scene& scene : scenes_of_desk()) {
                INFO(panel.width << " " << locale << " " << scene.name);
                DrawnDesk desk(panel);
                desk.session.language = locale;
                fill_clinic(desk);
                scene.show(desk);
                for (const Misfit& misfit :
                     what_does_not_fit(desk.tree(), desk.canvas(), Face::front_desk)) {
                    FAIL_CHECK(misfit);
                }
            }
        }
    }
}

TEST_CASE("With 300 people in line lanes page, and nothing lies over anything") {
    for (const Panel& panel : {Panel{1920, 1080, 24}, Panel{1280, 800, 24}, Panel{1280, 800, 15.6},
                               Panel{3840, 2160, 24}}) {
        DrawnDesk desk(panel);
        desk.state = busy_morning(desk.state, desk.now().wall, 200, 300);
        for (const char* language : {"en", "ar"}) {
            desk.session.language = language;
            for (const char32_t lane : {U'1', U'2', U'3'}) {
                desk.type(lane);
                CHECK(desk.find("more_") != nullptr);
                const auto faults = what_does_not_fit(desk.tree(), desk.canvas(), Face::front_desk);
                CAPTURE(panel.width, panel.inches, language, faults);
                CHECK(faults.empty());
            }
        }
    }
}

TEST_CASE("Everybody of a long line is on one of its pages") {
    DrawnDesk desk({1280, 800, 15.6});
    desk.state = busy_morning(desk.state, desk.now().wall, 0, 300);
    desk.draw();
    std::set<std::string> seen;
    for (int page = 0; page < 60; ++page) {
        for (const auto& [key, box] : boxes(desk, "row_nurse_")) {
            seen.insert(key);
        }
        desk.tap("more_nurse");
    }
    std::size_t there = 0;
    for (const auto& [id, visit] : desk.state.visits) {
        there += visit.entry({"nurse"}) != nullptr ? 1U : 0U;
    }
    CHECK(seen.size() == there);
}

TEST_CASE("On a small panel the lane in focus has the room, and the others keep their pages") {
    DrawnDesk desk({1280, 800, 15.6});
    desk.state = busy_morning(desk.state, desk.now().wall, 0, 60);
    desk.type('1');
    const auto before = boxes(desk, "row_peer_");
    REQUIRE_FALSE(before.empty());
    desk.type('3');
    const auto after = boxes(desk, "row_peer_");
    REQUIRE(after.size() == before.size());
    CHECK(after.begin()->second.w > before.begin()->second.w);
    for (const auto& [key, box] : before) {
        CHECK(after.contains(key));
    }
}

TEST_CASE("A frame of the same snapshot looks at the visits only once") {
    DrawnDesk desk;
    desk.snapshot = 7;
    const VisitId first = desk.arrives({"nurse"}, 9min);
    const VisitId second = desk.arrives({"nurse"}, 5min);
    CHECK(desk.find(row(first, "nurse")) != nullptr);
    CHECK(desk.find(row(second, "nurse")) == nullptr);  // still what snapshot 7 held
    desk.snapshot = 8;
    desk.draw();
    CHECK(desk.find(row(second, "nurse")) != nullptr);
}
