#include "tests/core/simulate_day.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <random>

#include "core/queue.h"
#include "tests/core/one_day_watched.h"
#include "tests/core/small_clinic.h"
#include "tests/core/store_place.h"

namespace porchlight {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr int people = 400;
constexpr int queues = 6;
constexpr int counters_each = 2;
constexpr int opens = 8 * 60, closes = 18 * 60;  // minutes since midnight

QueueId queue_id(int number) {
    return {fmt::format("queue-{}", number)};
}

std::shared_ptr<const Settings> big_clinic() {
    Settings settings = *small_clinic().settings;
    settings.queues.clear();
    settings.needs.clear();
    for (int q = 0; q < queues; ++q) {
        QueueSetting queue;
        queue.id = queue_id(q);
        for (int c = 0; c < counters_each; ++c) {
            queue.counters.push_back({fmt::format("room-{}-{}", q, c)});
        }
        NeedSetting need;
        need.id = {fmt::format("need-{}", q)};
        need.queue = queue.id;
        settings.needs.push_back(need);
        settings.queues.push_back(queue);
    }
    return std::make_shared<const Settings>(settings);
}

class Day {
public:
    explicit Day(std::uint64_t seed) : dice_(seed) {}

    SimulatedDay play() {
        plan();
        while (!ahead_.empty() && watched_.broken().empty()) {
            const Event next = ahead_.top();
            ahead_.pop();
            true_time_ = next.at;
            next.what();
        }
        SimulatedDay day;
        day.broken = watched_.broken();
        day.visits = came_;
        day.commands = watched_.commands();
        day.reopened = watched_.reopened();
        day.waits = waits_;
        return day;
    }

private:
    struct Event {
        WallTime at;
        int order = 0;
        std::function<void()> what;
    };
    struct Later {
        bool operator()(const Event& one, const Event& other) const {
            return std::tie(one.at, one.order) > std::tie(other.at, other.order);
        }
    };

    // Chance, the same on every machine: <random>'s distributions are not.
    double share() { return static_cast<double>(dice_() >> 11U) / 9007199254740992.0; }
    bool happens(double chance) { return share() < chance; }
    int between(int low, int high) { return low + static_cast<int>(share() * (high - low)); }
    /// Most take about `middle`, some take much longer.
    Millis service(double middle) {
        constexpr double spread = 0.5, two_pi = 6.283185307179586;
        const double normal = std::sqrt(-2 * std::log(1 - share())) * std::cos(two_pi * share());
        return Millis{static_cast<long long>(middle * std::exp(spread * normal) * 60'000)};
    }

    void then(WallTime at, std::function<void()> what) {
        ahead_.push({at, ++order_, std::move(what)});
    }
    void after(Millis time, std::function<void()> what) {
        then(true_time_ + time, std::move(what));
    }
    void in_minutes(int low, int high, std::function<void()> what) {
        after(minutes{between(low, high)} + Millis{between(0, 60'000)}, std::move(what));
    }

    bool run(decltype(Command::what) what) {
        Command command{{fmt::format("command-{:06}", ++made_)}, {"sim"}, std::move(what)};
        return watched_.run(command, true_time_ + clock_is_off_);
    }
    [[nodiscard]] const ClinicState& clinic() const { return watched_.clinic(); }

    void plan() {
        for (int i = 0; i < people; ++i) {
            const bool at_the_door = i < 25;
            const int minute = at_the_door ? opens + between(0, 5) : between(opens, closes - 40);
            then(at_minute(minute) + Millis{between(0, 60'000)}, [this, i] { comes(i); });
        }
        for (int q = 0; q < queues; ++q) {
            for (int c = 0; c < counters_each; ++c) {
                then(at_minute(opens + between(0, 10)), [this, q, c] { looks_for_next(q, c); });
            }
            then(at_minute(between(11 * 60, 14 * 60)), [this, q] { takes_a_break(q); });
        }
        for (int i = 0; i < 3; ++i) {
            then(at_minute(between(opens, closes)), [this] { watched_.power_cut(); });
            then(at_minute(between(opens, closes)), [this] {
                clock_is_off_ = hours{between(-1, 2)};  // somebody sets the clock
            });
        }
    }

    void comes(int number) {
        const VisitId visit{fmt::format("visit-{:04}", number)};
        CheckIn asked;
        asked.visit = visit;
        asked.arrived = true_time_ + clock_is_off_;
        asked.locale = happens(0.5) ? "en" : "es";
        const int first = between(0, queues);
        asked.needs.push_back({fmt::format("need-{}", first)});
        if (happens(0.15)) {
            asked.needs.push_back({fmt::format("need-{}", (first + 1) % queues)});
        }
        if (happens(0.15)) {
            // With a time, and up to three hours before or after it.
            const ExpectedId expected{fmt::format("expected-{:04}", number)};
            const auto time = asked.arrived + minutes{between(-180, 180)};
            if (run(Expect{expected, queue_id(first), time, "with a friend", happens(0.5)})) {
                asked.expected = expected;
            }
        }
        if (!run(asked)) {
            return;  // every picture is taken: the desk has a paper one
        }
        ++came_;
        tell_wait(visit);
        while_waiting(visit);
    }

    void while_waiting(const VisitId& visit) {
        if (happens(0.12)) {
            in_minutes(2, 30, [this, visit] { steps_out(visit); });
        }
        if (happens(0.04)) {
            in_minutes(5, 60, [this, visit] { leaves(visit); });
        }
        if (happens(0.05)) {
            in_minutes(10, 60, [this, visit] {
                run(TellDesk{{"note of " + visit.value}, NoteKind::been_waiting, visit});
            });
        }
        if (happens(0.03)) {
            in_minutes(3, 40, [this, visit] { is_urgent(visit); });
        }
        if (happens(0.05)) {
            in_minutes(3, 40, [this, visit] {
                run(AddNeeds{visit, {{fmt::format("need-{}", between(0, queues))}}});
            });
        }
        if (happens(0.1)) {
            in_minutes(1, 20, [this, visit] { takes_supplies(visit); });
        }
    }

    void steps_out(const VisitId& visit) {
        if (run(StepOut{visit})) {
            away_.insert(visit);
            in_minutes(3, 45, [this, visit] { run(ComeBack{visit}); });
        }
    }

    void leaves(const VisitId& visit) {
        if (run(Leave{visit})) {
            away_.insert(visit);
            if (happens(0.5)) {
                in_minutes(5, 60, [this, visit] { run(ComeBack{visit}); });
            }
        }
    }

    void is_urgent(const VisitId& visit) {
        const QueueEntry* entry = clinic().visits.at(visit).current();
        if (entry == nullptr) {
            return;
        }
        const QueueId queue = entry->queue;
        if (run(MarkUrgent{visit, queue, UrgentReason::medical}) && happens(0.2)) {
            in_minutes(1, 3, [this, visit, queue] { run(UndoUrgent{visit, queue}); });
        }
    }

    void takes_supplies(const VisitId& visit) {
        const RequestId request{"request of " + visit.value};
        AskForSupplies asked{request, visit, {{{"naloxone_spray"}, 1}}};
        if (run(asked)) {
            in_minutes(1, 15, [this, request] { run(Give{request, true}); });
        }
    }

    void takes_a_break(int queue) {
        run(PauseQueue{queue_id(queue), true_time_ + clock_is_off_ + minutes{20}});
        in_minutes(18, 25, [this, queue] { run(ResumeQueue{queue_id(queue)}); });
    }

    /// Somebody at that counter is free.
    void looks_for_next(int queue, int counter) {
        const QueueId id = queue_id(queue);
        const CounterId room{fmt::format("room-{}-{}", queue, counter)};
        const auto again = [this, queue, counter] { looks_for_next(queue, counter); };
        if (true_time_ > at_minute(closes)) {
            return;
        }
        const auto waiting = line(clinic(), id);
        const auto next = std::ranges::find_if(
            waiting, [](const InLine& one) { return one.entry->is<Waiting>(); });
        const bool pause = clinic().pauses.contains(id);
        if (pause || next == waiting.end()) {
            in_minutes(1, 2, again);
            return;
        }
        // Now and then two desks press at the same moment, on the same person.
        const VisitId wanted = next->visit->id;
        if (!run(Call{wanted, id, room, happens(0.3)})) {
            in_minutes(0, 1, again);
            return;
        }
        const auto came = who_was_called(id, room);
        if (!came) {
            again();
            return;
        }
        note_real_wait(*came, id);
        if (happens(0.06)) {  // called and not there
            after(minutes{2}, [this, visit = *came, again] {
                steps_out(visit);
                again();
            });
            return;
        }
        const VisitId visit = *came;
        in_minutes(0, 2, [this, visit, queue, counter] { helps(visit, queue, counter); });
    }

    [[nodiscard]] std::optional<VisitId> who_was_called(const QueueId& queue,
                                                        const CounterId& room) const {
        for (const InLine& one : line(clinic(), queue)) {
            const auto* called = std::get_if<Called>(&one.entry->status());
            if (called != nullptr && called->counter == room) {
                return one.visit->id;
            }
        }
        return std::nullopt;
    }

    void helps(const VisitId& visit, int queue, int counter) {
        const QueueId id = queue_id(queue);
        const auto again = [this, queue, counter] { looks_for_next(queue, counter); };
        if (!run(Start{visit, id, {fmt::format("room-{}-{}", queue, counter)}})) {
            again();
            return;
        }
        after(service(8 + queue), [this, visit, id, again] {
            if (happens(0.08)) {
                run(SendTo{visit, id, queue_id(between(0, queues))});
            } else if (run(Finish{visit, id}) && happens(0.03)) {
                run(Undo{visit, clinic().visits.at(visit).entry(id)->since()});
                run(Finish{visit, id});
            }
            again();
        });
    }

    void tell_wait(const VisitId& visit) {
        const Visit& who = clinic().visits.at(visit);
        const QueueEntry* entry = who.current();
        if (entry == nullptr) {
            return;
        }
        if (entry->told) {
            told_[visit] = {true_time_, entry->queue, entry->told->from, entry->told->to};
        }
    }

    void note_real_wait(const VisitId& visit, const QueueId& queue) {
        const auto told = told_.find(visit);
        if (told == told_.end()) {
            return;
        }
        // Who stepped out, or was called in another line meanwhile, did not wait for this alone.
        if (!away_.contains(visit) && told->second.queue == queue) {
            const auto real = std::chrono::round<minutes>(true_time_ - told->second.at);
            waits_.push_back({told->second.from, told->second.to, real});
        }
        told_.erase(told);
    }

    struct Told {
        WallTime at;
        QueueId queue;
        minutes from{0}, to{0};
    };

    std::mt19937_64 dice_;
    OneDayWatched watched_{big_clinic()};
    std::priority_queue<Event, std::vector<Event>, Later> ahead_;
    WallTime true_time_ = at_minute(opens);
    Millis clock_is_off_{0};
    int order_ = 0, made_ = 0, came_ = 0;
    std::set<VisitId> away_;  ///< who were not here all the time
    std::map<VisitId, Told> told_;
    std::vector<ToldAndReal> waits_;
};

}  // namespace

SimulatedDay simulate_day(std::uint64_t seed) {
    return Day(seed).play();
}

}  // namespace porchlight
