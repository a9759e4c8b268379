// What the desk does with a queue: call, start, finish, and take the last step back.
#include <algorithm>

#include "core/decide.h"

namespace porchlight {

namespace {

bool calls_people_to(const Settings& settings, const QueueId& queue, const CounterId& counter) {
    const QueueSetting* setting = settings.queue(queue);
    return setting != nullptr &&
           std::ranges::find(setting->counters, counter) != setting->counters.end();
}

/// One status change of one entry; Refusal::not_now when the entry is not in a state for it.
template <class Pick>
Result<Change> move_one(const Situation& at, Visit visit, const QueueId& queue, Pick from,
                        const Status& to) {
    const WallTime since = next_since(visit, at.now);
    QueueEntry* entry = visit.entry(queue);
    if (entry == nullptr || !from(*entry)) {
        return tl::unexpected(Refusal::not_now);
    }
    entry->periods.push_back({to, since});
    return Change{{std::move(visit)}};
}

/// Brings someone from the line to a counter: called there, or being helped there.
Result<Change> bring(const Situation& at, const VisitId& id, const QueueId& queue,
                     const CounterId& counter, const Status& to) {
    const auto visit = find(at.state.visits, id);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (!calls_people_to(*at.state.settings, queue, counter)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    const bool elsewhere = std::ranges::any_of(visit->entries, [&](const QueueEntry& other) {
        return other.queue != queue && (other.is<Called>() || other.is<InService>());
    });
    if (elsewhere) {
        return tl::unexpected(Refusal::called_elsewhere);
    }
    return move_one(
        at, *visit, queue, [](const QueueEntry& e) { return e.in_line(); }, to);
}

/// The start of the newest period that can be taken back; nothing when all are first ones.
std::optional<WallTime> newest_step(const Visit& visit) {
    std::optional<WallTime> newest;
    for (const QueueEntry& entry : visit.entries) {
        if (entry.periods.size() > 1) {
            newest = std::max(newest.value_or(entry.since()), entry.since());
        }
    }
    return newest;
}

}  // namespace

Result<Change> call(const Situation& at, const Call& asked) {
    return bring(at, asked.visit, asked.queue, asked.counter, Called{asked.counter});
}

Result<Change> start(const Situation& at, const Start& asked) {
    return bring(at, asked.visit, asked.queue, asked.counter, InService{asked.counter});
}

Result<Change> finish(const Situation& at, const Finish& asked) {
    const auto visit = find(at.state.visits, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    const auto unfinished = [](const QueueEntry& e) { return e.open(); };
    return move_one(at, *visit, asked.queue, unfinished, Finished{});
}

Result<Change> undo(const Situation& at, const Undo& asked) {
    auto visit = find(at.state.visits, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (newest_step(*visit) != asked.since) {
        return tl::unexpected(Refusal::not_now);
    }
    Change change;
    const auto kept = keep_ticket(at, *visit, change);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    for (QueueEntry& entry : visit->entries) {
        if (entry.periods.size() > 1 && entry.since() == asked.since) {
            entry.periods.pop_back();
        }
    }
    change.rows.emplace_back(std::move(*visit));
    return change;
}

}  // namespace porchlight
