#include "core/wait.h"

#include <algorithm>
#include <set>

#include "core/queue.h"

namespace porchlight {

namespace {

using std::chrono::minutes;

constexpr int mornings = 400;
constexpr std::size_t most_services = 120;  ///< the newest; what was long ago says little
constexpr minutes at_work_within{30};

/// SplitMix64 (Steele, Lea, Flood 2014): the same on every machine, which <random> is not.
struct Dice {
    std::uint64_t state = 0x5EED;
    std::uint64_t next() {
        state += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
};

/// How much longer somebody stays who is there for `already`. `sorted`: shortest first.
minutes rest_of(const std::vector<minutes>& sorted, minutes already, Dice& dice) {
    const auto longer = std::ranges::upper_bound(sorted, already);
    const auto count = static_cast<std::size_t>(sorted.end() - longer);
    if (count == 0) {
        return sorted[sorted.size() / 2] / 2;  // longer than anybody yet: it may be any time
    }
    return *(longer + static_cast<std::ptrdiff_t>(dice.below(count))) - already;
}

/// One way it may go: minutes until it is this person's turn.
minutes play(const WaitInputs& inputs, const std::vector<minutes>& sorted, Dice& dice) {
    std::vector<minutes> free_at(static_cast<std::size_t>(inputs.counters), minutes{0});
    for (std::size_t i = 0; i < inputs.busy.size() && i < free_at.size(); ++i) {
        free_at[i] = rest_of(sorted, inputs.busy[i], dice);
    }
    int before = inputs.ahead;
    for (int i = 0; i < inputs.out; ++i) {
        before += static_cast<int>(dice.next() % 2);
    }
    for (int i = 0; i < before; ++i) {
        *std::ranges::min_element(free_at) += sorted[dice.below(sorted.size())];
    }
    return *std::ranges::min_element(free_at);
}

/// Since when the counter of the period at `i` was taken: the call belongs to it, because nobody
/// else is helped while one walks over.
WallTime taken_since(const QueueEntry& entry, std::size_t i) {
    const bool called = i > 0 && std::holds_alternative<Called>(entry.periods[i - 1].status);
    return entry.periods[called ? i - 1 : i].since;
}

minutes whole(Millis time) {
    return std::chrono::round<minutes>(time);
}

struct Served {
    WallTime ended;
    minutes took;
};

}  // namespace

std::optional<WaitRange> wait_range(const WaitInputs& inputs) {
    if (inputs.services.size() < enough_services || inputs.counters < 1) {
        return std::nullopt;
    }
    std::vector<minutes> sorted = inputs.services;
    std::ranges::sort(sorted);
    Dice dice;
    std::vector<minutes> waits;
    waits.reserve(mornings);
    for (int i = 0; i < mornings; ++i) {
        waits.push_back(play(inputs, sorted, dice));
    }
    std::ranges::sort(waits);
    constexpr minutes step{5};
    // A morning's times say less than they seem to: people come with a time, staff take a break.
    // With a fifth more on both sides nine of ten simulated waits fell inside, with none fewer than
    // eight (tests/core/simulate_day_test.cpp, 20 days).
    const minutes low = waits[mornings / 25] * 4 / 5, high = waits[mornings * 24 / 25] * 6 / 5;
    WaitRange range{low / step * step, (high / step + 1) * step};
    return range;
}

WaitInputs wait_inputs(const ClinicState& state, const QueueId& queue, const VisitId& visit,
                       WallTime now) {
    WaitInputs inputs;
    std::vector<Served> served;
    std::set<CounterId> at_work;
    for (const auto& [id, each] : state.visits) {
        const QueueEntry* entry = each.entry(queue);
        if (entry == nullptr) {
            continue;
        }
        for (std::size_t i = 0; i + 1 < entry->periods.size(); ++i) {
            const WallTime end = entry->periods[i + 1].since;
            if (const auto* with = std::get_if<InService>(&entry->periods[i].status)) {
                served.push_back({end, whole(end - taken_since(*entry, i))});
                if (end + at_work_within >= now) {
                    at_work.insert(with->counter);
                }
            }
        }
        if (const auto* with = std::get_if<InService>(&entry->status())) {
            at_work.insert(with->counter);
            const WallTime since = taken_since(*entry, entry->periods.size() - 1);
            inputs.busy.push_back(std::max(minutes{0}, whole(now - since)));
        }
    }
    std::ranges::sort(served, std::ranges::greater{}, &Served::ended);
    for (const Served& one : served) {
        if (inputs.services.size() == most_services) {
            break;
        }
        inputs.services.push_back(std::max(minutes{1}, one.took));
    }
    inputs.counters =
        std::max(static_cast<int>(at_work.size()), static_cast<int>(inputs.busy.size()));
    for (const InLine& one : line(state, queue)) {
        if (one.visit->id == visit) {
            break;
        }
        ++(one.entry->is<SteppedOut>() ? inputs.out : inputs.ahead);
    }
    return inputs;
}

}  // namespace porchlight
