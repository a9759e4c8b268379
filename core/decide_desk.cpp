// What the desk does with a queue: call, start, finish.
#include <algorithm>

#include "core/decide.h"
#include "core/queue.h"

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
    const auto visit = find_visit(at, id);
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

/// May this counter call that entry now? A called one may be called again from the same counter, so
/// that the board shows it anew; nobody else can take them away.
bool may_call(const QueueEntry& entry, const CounterId& counter) {
    const auto* called = std::get_if<Called>(&entry.status());
    return entry.is<Waiting>() || entry.is<SteppedOut>() ||
           (called != nullptr && called->counter == counter);
}

bool is_with_staff(const Visit& visit) {
    return std::ranges::any_of(
        visit.entries, [](const QueueEntry& e) { return e.is<Called>() || e.is<InService>(); });
}

/// The first who waits in that queue and is with nobody else; empty when there is none.
VisitId next_waiting(const ClinicState& state, const QueueId& queue) {
    for (const InLine& one : line(state, queue)) {
        if (one.entry->is<Waiting>() && !is_with_staff(*one.visit)) {
            return one.visit->id;
        }
    }
    return {};
}

}  // namespace

Result<Change> call(const Situation& at, const Call& asked) {
    const auto visit = find_visit(at, asked.visit);
    const QueueEntry* entry = visit ? visit->entry(asked.queue) : nullptr;
    auto called = [&]() -> Result<Change> {
        if (entry != nullptr && !may_call(*entry, asked.counter)) {
            return tl::unexpected(Refusal::not_now);
        }
        return bring(at, asked.visit, asked.queue, asked.counter, Called{asked.counter});
    }();
    if (called || !asked.or_next || called.error() == Refusal::unknown_word) {
        return called;
    }
    const VisitId next = next_waiting(at.state, asked.queue);
    if (next.empty()) {
        return tl::unexpected(Refusal::not_now);
    }
    return bring(at, next, asked.queue, asked.counter, Called{asked.counter});
}

Result<Change> start(const Situation& at, const Start& asked) {
    return bring(at, asked.visit, asked.queue, asked.counter, InService{asked.counter});
}

Result<Change> finish(const Situation& at, const Finish& asked) {
    const auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    const auto unfinished = [](const QueueEntry& e) { return e.open(); };
    return move_one(at, *visit, asked.queue, unfinished, Finished{});
}

}  // namespace porchlight
