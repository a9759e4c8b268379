// Random mornings shown step by step to a rule, and what several rules look at.
#pragma once

#include <algorithm>

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "tests/core/random_morning.h"
#include "tests/core/small_clinic.h"

namespace porchlight {

inline const std::vector<std::optional<int>> all_passes{0, 1, 2, std::nullopt};

inline std::optional<int> any_passes() {
    return *rc::gen::elementOf(all_passes);
}

/// Plays a random morning and shows every step to `look(before, command, after)`.
template <class Look>
ClinicState on_random_mornings(Look look, ClinicState state = small_clinic(any_passes())) {
    int minute = 9 * 60;
    int number = 0;
    for (const Step& step : *any_steps()) {
        minute += step.minutes;
        const WallTime now = at_minute(minute);
        const Command command = command_from(state, step, ++number, now);
        const ClinicState before = state;
        const auto change = decide(before, command, now);
        const auto again = decide(before, command, now);  // no chance, no clock of its own
        RC_ASSERT(change.has_value() == again.has_value());
        RC_ASSERT((!change || change->rows == again->rows));
        if (change) {
            apply(state, *change);
        }
        look(before, command, static_cast<const ClinicState&>(state));
    }
    return state;
}

/// The visit that this command has put in line, if it did.
inline const Visit* newcomer(const ClinicState& before, const Command& command,
                             const ClinicState& after) {
    const auto* asked = std::get_if<CheckIn>(&command.what);
    const auto was = before.visits.find(asked ? asked->visit : VisitId{});
    const auto is = after.visits.find(asked ? asked->visit : VisitId{});
    const bool new_in_line = is != after.visits.end() && !is->second.entries.empty() &&
                             (was == before.visits.end() || was->second.entries.empty());
    return new_in_line ? &is->second : nullptr;
}

/// The same stop in a later state; nothing when an undo has taken it away.
inline const QueueEntry* same_stop(const ClinicState& state, const VisitId& id,
                                   const QueueEntry& entry) {
    const auto& entries = state.visits.at(id).entries;
    const auto found = std::ranges::find_if(entries, [&](const QueueEntry& other) {
        return other.queue == entry.queue &&
               other.periods.front().since == entry.periods.front().since;
    });
    return found == entries.end() ? nullptr : &*found;
}

inline bool goes_before(const Visit& a, const QueueEntry& in_a, const Visit& b,
                        const QueueEntry& in_b) {
    const auto rank = [](const Visit& visit, const QueueEntry& entry) {
        return std::tuple{!entry.urgent, entry.place, entry.asked, visit.id.value};
    };
    return rank(a, in_a) < rank(b, in_b);
}

/// Whether the newcomer now stands before an entry that, but for the newcomer's time, would have
/// been before: what a pass is. The finished cannot be passed.
inline bool passes(const Visit* newcomer, const QueueEntry& entry) {
    const QueueEntry* mine = newcomer == nullptr ? nullptr : newcomer->entry(entry.queue);
    const auto turn = std::tie(entry.place, entry.asked);
    return mine != nullptr && !entry.is<Finished>() && !entry.urgent &&
           std::tie(mine->place, mine->asked) < turn && turn <= std::tie(mine->asked, mine->asked);
}

/// The time this check-in may count from: one that was written down before they came.
inline WallTime time_counted(const ClinicState& before, const Command& command,
                             const QueueEntry& entry) {
    const auto expected = std::get<CheckIn>(command.what).expected;
    if (!expected) {
        return entry.asked;
    }
    const Expected& known = before.expected.at(*expected);
    return known.queue == entry.queue && known.entered < entry.asked ? known.time : entry.asked;
}

inline void expect_lines_in_order(const ClinicState& state) {
    for (const QueueSetting& queue : state.settings->queues) {
        const auto people = line(state, queue.id);
        for (std::size_t i = 1; i < people.size(); ++i) {
            RC_ASSERT(goes_before(*people[i - 1].visit, *people[i - 1].entry, *people[i].visit,
                                  *people[i].entry));
        }
        const auto open = std::ranges::count_if(state.visits, [&](const auto& item) {
            const QueueEntry* entry = item.second.entry(queue.id);
            return entry != nullptr && entry->open();
        });
        RC_ASSERT(people.size() + with_staff(state, queue.id).size() ==
                  static_cast<std::size_t>(open));
    }
}

inline void expect_sound(const Visit& visit) {
    int with_someone = 0;
    for (const QueueEntry& entry : visit.entries) {
        RC_ASSERT(!entry.periods.empty());
        RC_ASSERT(std::holds_alternative<Waiting>(entry.periods.front().status));
        RC_ASSERT(std::ranges::adjacent_find(entry.periods, [](const Period& a, const Period& b) {
                      return a.since >= b.since;
                  }) == entry.periods.end());
        with_someone += entry.is<Called>() || entry.is<InService>() ? 1 : 0;
    }
    RC_ASSERT(with_someone <= 1);
    std::set<QueueId> open;
    for (const QueueEntry& entry : visit.entries) {
        RC_ASSERT((!entry.open() || open.insert(entry.queue).second));
        RC_ASSERT((entry.is<Finished>() || &entry == visit.entry(entry.queue)));
    }
}

}  // namespace porchlight
