// A whole morning at the desk by touches alone: how many each person takes, from arrival to done.
#include <catch2/catch.hpp>
#include <iostream>
#include <map>

#include "core/queue.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

constexpr int people = 40;
/// The morning of the desk's picture: one room a line, about eight people waiting. Where rooms
/// stand empty there is no next one to call with the last word, so a quieter morning takes more.
struct Room {
    const char* queue;
    int count;
    std::chrono::minutes each;
};
constexpr std::array<Room, 3> rooms{
    {{"provider", 1, 14min}, {"nurse", 1, 12min}, {"peer", 1, 13min}}};
constexpr std::array<const char*, 6> needs{"nurse",   "medication",     "peer",
                                           "testing", "something_else", "peer"};

/// Works off the lanes as they stand: whoever was called walks in after a minute, is helped as
/// long as it takes, and with the last word the next one is called.
class Morning {
public:
    /// Every touch is counted in here, and nothing happens but by touch.
    void touch(const std::string& key) {
        desk.tap(key);
        ++touches;
    }

    void minute() {
        for (const Room& line_of : rooms) {
            work(line_of);
        }
        desk.pass(1min);
        ++now;
    }

    DrawnDesk desk;
    int touches = 0, now = 0, not_there = 0;

private:
    [[nodiscard]] bool since(const QueueEntry& entry, std::chrono::minutes long_enough) const {
        return desk.now().wall - entry.since() >= long_enough;
    }

    void work(const Room& line_of) {
        const QueueId queue{line_of.queue};
        std::vector<std::string> done;
        for (const InLine& one : with_staff(desk.state, queue)) {
            if (since(*one.entry, line_of.each)) {
                done.push_back(queue.value + "_" + one.visit->id.value);
            }
        }
        for (const std::string& who : done) {
            touch((desk.find("F_" + who) != nullptr ? "F_" : "D_") + who);
        }
        for (const InLine& one : line(desk.state, queue)) {
            const std::string who = queue.value + "_" + one.visit->id.value;
            if (one.entry->is<Called>() && since(*one.entry, 1min)) {
                come(one, who);
                return work(line_of);  // the lane changed
            }
        }
        call_into_free_rooms(line_of, queue);
    }

    /// Every twentieth person is in the bathroom when called: once aside, once called again.
    void come(const InLine& one, const std::string& who) {
        const bool missing = missed_.size() < 2 && ++came_ % 15 == 0;
        if (missing && missed_.insert(one.visit->id).second) {
            ++not_there;
            touch("O_" + who);
            touch("C_" + who);
            return;
        }
        touch("S_" + who);
    }

    void call_into_free_rooms(const Room& line_of, const QueueId& queue) {
        auto busy = with_staff(desk.state, queue).size();
        const auto waiting = line(desk.state, queue);
        for (const InLine& one : waiting) {
            busy += one.entry->is<Called>() ? 1U : 0U;
        }
        for (const InLine& one : waiting) {
            if (busy < static_cast<std::size_t>(line_of.count) && one.entry->is<Waiting>()) {
                touch("C_" + queue.value + "_" + one.visit->id.value);
                return call_into_free_rooms(line_of, queue);
            }
        }
    }

    int came_ = 0;
    std::set<VisitId> missed_;
};

}  // namespace

TEST_CASE("A morning of 40 arrivals takes at most 2.2 touches a person") {
    Morning morning;
    int arrived = 0;
    const auto everyone_is_done = [&] {
        return std::ranges::all_of(morning.desk.state.visits, [](const auto& item) {
            return item.second.entries.back().template is<Finished>();
        });
    };
    while (arrived < people || !everyone_is_done()) {
        REQUIRE(morning.now < 600);
        // More people wait before the door opens than later.
        for (int next = morning.now == 0       ? 8
                        : morning.now % 4 == 0 ? 1
                                               : 0;
             next > 0 && arrived < people; --next) {
            morning.desk.arrives({needs.at(static_cast<std::size_t>(arrived) % needs.size())},
                                 0min);
            ++arrived;
        }
        morning.minute();
    }
    // Nobody was skipped over on the way: each was called, helped and done.
    for (const auto& [id, visit] : morning.desk.state.visits) {
        CHECK(visit.entries.front().periods.size() >= 4);
    }
    const double each = static_cast<double>(morning.touches) / people;
    std::cout << "morning: " << people << " people, " << morning.touches << " touches, " << each
              << " each, " << morning.not_there << " not there when called, " << morning.now
              << " minutes\n";
    CHECK(each <= 2.2);
}
