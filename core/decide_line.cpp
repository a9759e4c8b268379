// What changes a line: handing somebody over, a need added later, urgent and not urgent after all.
#include <algorithm>

#include "core/decide.h"
#include "core/queue.h"

namespace porchlight {

namespace {

/// Where an entry stands among those who are not urgent.
struct Turn {
    WallTime place;
    WallTime asked;
    VisitId visit;
    auto operator<=>(const Turn&) const = default;
};
Turn turn_of(const Visit& visit, const QueueEntry& entry) {
    return {entry.place, entry.asked, visit.id};
}

QueueEntry new_entry(const QueueId& queue, WallTime asked, WallTime place, WallTime since) {
    QueueEntry entry;
    entry.queue = queue;
    entry.asked = asked;
    entry.place = place;
    entry.periods = {{Waiting{}, since}};
    return entry;
}

/// The stop in the queue somebody is sent to: a new one, or the one they have with the earlier of
/// the two places. Nothing when they are being helped there already.
QueueEntry* stop_for(Visit& visit, const QueueEntry& from, const QueueId& to, WallTime since) {
    QueueEntry* stop = visit.entry(to);
    if (stop != nullptr && stop->is<InService>()) {
        return nullptr;
    }
    if (stop == nullptr || stop->is<Finished>()) {
        visit.entries.push_back(new_entry(to, from.asked, from.place, since));
        stop = &visit.entries.back();
    } else if (stop->is<Left>()) {
        stop->periods.push_back({Waiting{}, since});
    }
    stop->sent.push_back({from.queue, since, stop->place});
    stop->place = std::min(stop->place, from.place);
    return stop;
}

/// Everyone the hand-off goes in front of. `was`: where the person stood there before, if at all.
void pass_by_sent(const ClinicState& state, const Visit& visit, const QueueEntry& stop,
                  std::optional<Turn> was, Change& change) {
    const Turn now = turn_of(visit, stop);
    for (const auto& [id, other] : state.visits) {
        const QueueEntry* entry = other.over || id == visit.id ? nullptr : other.entry(stop.queue);
        if (entry == nullptr || entry->is<Finished>() || entry->urgent) {
            continue;
        }
        const Turn turn = turn_of(other, *entry);
        if (now < turn && (!was || turn < *was)) {
            Visit passed = other;
            passed.entry(stop.queue)->passes.push_back({PassKind::sent, stop.sent.back().at});
            change.rows.emplace_back(std::move(passed));
        }
    }
}

/// A moment that nobody in that queue was sent or urgent at, so that taking either back takes the
/// right passes back.
WallTime own_moment(const ClinicState& state, const QueueId& queue, WallTime since) {
    std::set<WallTime> used;
    for (const auto& [id, visit] : state.visits) {
        for (const QueueEntry& entry : visit.entries) {
            if (entry.queue != queue) {
                continue;
            }
            for (const Sent& sent : entry.sent) {
                used.insert(sent.at);
            }
            if (entry.urgent) {
                used.insert(entry.urgent->since);
            }
        }
    }
    while (used.contains(since)) {
        since += Millis{1};
    }
    return since;
}

}  // namespace

Result<Change> send_to(const Situation& at, const SendTo& asked) {
    auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (at.state.settings->queue(asked.to) == nullptr) {
        return tl::unexpected(Refusal::unknown_word);
    }
    QueueEntry* from = visit->entry(asked.from);
    if (from == nullptr || !from->open() || asked.from == asked.to) {
        return tl::unexpected(Refusal::not_now);
    }
    const WallTime since = own_moment(at.state, asked.to, next_since(*visit, at.now));
    from->periods.push_back({Finished{}, since});
    const QueueEntry done = *from;
    const QueueEntry* before = visit->entry(asked.to);
    const auto was = before != nullptr && !before->is<Finished>()
                         ? std::optional{turn_of(*visit, *before)}
                         : std::nullopt;
    const QueueEntry* stop = stop_for(*visit, done, asked.to, since);
    if (stop == nullptr) {
        return tl::unexpected(Refusal::not_now);
    }
    Change change;
    pass_by_sent(at.state, *visit, *stop, was, change);
    change.rows.emplace_back(std::move(*visit));
    return change;
}

Result<Change> add_needs(const Situation& at, const AddNeeds& asked) {
    auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (!knows_needs(*at.state.settings, asked.needs)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (asked.needs.empty() || visit->entries.empty() || visit->has_left()) {
        return tl::unexpected(Refusal::not_now);
    }
    Change change;
    if (const auto kept = keep_ticket(at, *visit, change); !kept) {
        return tl::unexpected(kept.error());
    }
    const Visit before = *visit;
    add_to(visit->needs, asked.needs);
    const WallTime since = next_since(*visit, at.now);
    for (const QueueId& queue : queues_for(*at.state.settings, asked.needs)) {
        const QueueEntry* known = visit->entry(queue);
        if (known == nullptr || known->is<Finished>()) {
            const WallTime place = place_now(at.state, queue, at.now, at.now);
            visit->entries.push_back(new_entry(queue, at.now, place, since));
        }
    }
    if (visit->entries == before.entries && visit->needs == before.needs) {
        return Change{};
    }
    change.rows.emplace_back(std::move(*visit));
    return change;
}

Result<Change> mark_urgent(const Situation& at, const MarkUrgent& asked) {
    auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    QueueEntry* entry = visit->entry(asked.queue);
    if (entry == nullptr || !entry->in_line() || entry->urgent) {
        return tl::unexpected(Refusal::not_now);
    }
    entry->urgent = Urgent{asked.reason, own_moment(at.state, asked.queue, at.now)};
    return Change{{std::move(*visit)}};
}

Result<Change> undo_urgent(const Situation& at, const UndoUrgent& asked) {
    auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    QueueEntry* entry = visit->entry(asked.queue);
    if (entry == nullptr || !entry->urgent || entry->is<Finished>()) {
        return tl::unexpected(Refusal::not_now);
    }
    const Pass by_them{PassKind::urgent, entry->urgent->since};
    entry->urgent.reset();
    Change change{{*visit}};
    for (const auto& [id, other] : at.state.visits) {
        Visit passed = other;
        for (QueueEntry& each : passed.entries) {
            if (each.queue == asked.queue) {
                std::erase(each.passes, by_them);
            }
        }
        if (passed != other) {
            change.rows.emplace_back(std::move(passed));
        }
    }
    return change;
}

namespace {

/// Urgent ones that are not done yet, and in which queue.
std::vector<std::pair<const Visit*, const QueueEntry*>> urgent_ones(
    const std::map<VisitId, const Visit*>& visits) {
    std::vector<std::pair<const Visit*, const QueueEntry*>> found;
    for (const auto& [id, visit] : visits) {
        for (const QueueEntry& entry : visit->entries) {
            if (entry.urgent && !entry.is<Finished>() && !visit->over) {
                found.emplace_back(visit, &entry);
            }
        }
    }
    return found;
}

}  // namespace

void record_urgent_passes(const ClinicState& state, Change& change) {
    std::map<VisitId, Visit> changed;
    for (const Row& row : change.rows) {
        if (const auto* visit = std::get_if<Visit>(&row)) {
            changed[visit->id] = *visit;
        }
    }
    if (changed.empty()) {
        return;
    }
    std::map<VisitId, const Visit*> after;
    for (const auto& [id, visit] : state.visits) {
        after[id] = &visit;
    }
    for (const Row& row : change.rows) {
        const auto* gone = std::get_if<Gone>(&row);
        if (gone != nullptr && std::holds_alternative<VisitId>(gone->what)) {
            after.erase(std::get<VisitId>(gone->what));
        }
    }
    for (const auto& [id, visit] : changed) {
        after[id] = &visit;
    }
    std::map<VisitId, Visit> passed_ones;
    for (const auto& [visit, urgent] : urgent_ones(after)) {
        const Pass pass{PassKind::urgent, urgent->urgent->since};
        for (const auto& [id, other] : after) {
            const QueueEntry* entry = other->over ? nullptr : other->entry(urgent->queue);
            if (entry == nullptr || entry->is<Finished>() || entry->urgent) {
                continue;
            }
            const bool is_passed = turn_of(*other, *entry) < turn_of(*visit, *urgent);
            const bool on_record = std::ranges::find(entry->passes, pass) != entry->passes.end();
            if (is_passed != on_record) {
                Visit& copy = passed_ones.try_emplace(id, *other).first->second;
                auto& passes = copy.entry(urgent->queue)->passes;
                std::erase(passes, pass);
                passes.insert(passes.end(), is_passed ? 1 : 0, pass);
            }
        }
    }
    std::erase_if(change.rows, [&](const Row& row) {
        const auto* visit = std::get_if<Visit>(&row);
        return visit != nullptr && passed_ones.contains(visit->id);
    });
    for (auto& [id, passed] : passed_ones) {
        change.rows.emplace_back(std::move(passed));
    }
}

}  // namespace porchlight
