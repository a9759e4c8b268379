// Undo: the newest step of an entry is taken back, and what came with it.
#include <algorithm>

#include "core/decide.h"

namespace porchlight {

namespace {

/// Whether the entry came after the check-in: with a need named later, or by a hand-off.
bool came_later(const Visit& visit, const QueueEntry& entry) {
    return std::ranges::any_of(visit.entries, [&](const QueueEntry& other) {
        return other.periods.front().since < entry.periods.front().since;
    });
}

bool was_sent_at(const QueueEntry& entry, WallTime since) {
    return !entry.sent.empty() && entry.sent.back().at == since;
}

/// Whether the entry itself came with that step.
bool came_with(const Visit& visit, const QueueEntry& entry, WallTime since) {
    return entry.since() == since && entry.periods.size() == 1 && came_later(visit, entry);
}

/// Whether too much has happened since for that step to be taken back.
bool moved_on(const Visit& visit, const QueueEntry& entry, WallTime since) {
    if (came_with(visit, entry, since)) {
        return entry.urgent || (!entry.sent.empty() && entry.sent.back().at != since);
    }
    const auto sent = std::ranges::find(entry.sent, since, &Sent::at);
    return sent != entry.sent.end() &&
           (entry.since() > since || std::next(sent) != entry.sent.end());
}

void step_back(QueueEntry& entry, WallTime since) {
    if (entry.since() == since && entry.periods.size() > 1) {
        entry.periods.pop_back();
    }
    if (was_sent_at(entry, since)) {
        entry.place = entry.sent.back().place_before;
        entry.sent.pop_back();
    }
}

/// A person is with one staff member at a time, and a stop that is done stays done once they have
/// a newer one in the same queue.
std::optional<Refusal> what_cannot_be(const Visit& visit) {
    int with_staff = 0;
    for (const QueueEntry& entry : visit.entries) {
        with_staff += entry.is<Called>() || entry.is<InService>() ? 1 : 0;
        if (!entry.is<Finished>() && &entry != visit.entry(entry.queue)) {
            return Refusal::not_now;
        }
    }
    return with_staff > 1 ? std::optional{Refusal::called_elsewhere} : std::nullopt;
}

/// Those who were passed by a hand-off that did not happen were not passed.
void take_passes_back(const ClinicState& state, const Visit& sent, WallTime since, Change& change) {
    for (const QueueEntry& entry : sent.entries) {
        if (!was_sent_at(entry, since)) {
            continue;
        }
        for (const auto& [id, other] : state.visits) {
            Visit visit = other;
            for (QueueEntry& passed : visit.entries) {
                if (passed.queue == entry.queue) {
                    std::erase(passed.passes, Pass{PassKind::sent, since});
                }
            }
            if (visit != other) {
                change.rows.emplace_back(std::move(visit));
            }
        }
    }
}

}  // namespace

Result<Change> undo(const Situation& at, const Undo& asked) {
    auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    const Visit before = *visit;
    const bool it_moved_on = std::ranges::any_of(before.entries, [&](const QueueEntry& entry) {
        return moved_on(before, entry, asked.since);
    });
    if (it_moved_on) {
        return tl::unexpected(Refusal::not_now);
    }
    Change change;
    if (const auto kept = keep_ticket(at, *visit, change); !kept) {
        return tl::unexpected(kept.error());
    }
    std::erase_if(visit->entries,
                  [&](const QueueEntry& entry) { return came_with(before, entry, asked.since); });
    for (QueueEntry& entry : visit->entries) {
        step_back(entry, asked.since);
    }
    if (visit->entries == before.entries) {
        return tl::unexpected(Refusal::not_now);
    }
    if (const auto refusal = what_cannot_be(*visit)) {
        return tl::unexpected(*refusal);
    }
    take_passes_back(at.state, before, asked.since, change);
    change.rows.emplace_back(std::move(*visit));
    return change;
}

}  // namespace porchlight
