// What a person does with their own visit: come, step out, come back, leave.
#include <algorithm>

#include "core/decide.h"
#include "core/queue.h"

namespace porchlight {

namespace {

/// FNV-1a: the same on every machine and in every build, which std::hash is not.
std::uint64_t dice_from(const CommandId& command) {
    std::uint64_t dice = 14695981039346656037U;
    for (const char c : command.value) {
        dice = (dice ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return dice ^ (dice >> 32U);
}

bool knows_words(const Settings& settings, const CheckIn& asked) {
    const auto known = [&](const NeedId& need) { return settings.need(need) != nullptr; };
    return std::ranges::all_of(asked.needs, known) && knows_spot(settings, asked.spot);
}

/// The queues of what was asked for, each once, in the clinic's order; the first one for nothing.
std::vector<QueueId> queues_for(const Settings& settings, const std::vector<NeedId>& needs) {
    std::vector<QueueId> queues;
    for (const QueueSetting& queue : settings.queues) {
        const bool wanted = std::ranges::any_of(settings.needs, [&](const NeedSetting& need) {
            return need.queue == queue.id && std::ranges::find(needs, need.id) != needs.end();
        });
        if (wanted || (needs.empty() && queues.empty())) {
            queues.push_back(queue.id);
        }
    }
    return queues;
}

/// A new visit, or the one that so far only asked for supplies.
Result<Visit> visit_checking_in(const Situation& at, const CheckIn& asked, Change& change) {
    Visit visit;
    visit.id = asked.visit;
    visit.arrived = asked.arrived;
    const auto known = at.state.visits.find(asked.visit);
    if (known != at.state.visits.end()) {
        visit = known->second;
        if (!visit.entries.empty()) {
            return tl::unexpected(Refusal::not_now);
        }
    }
    const bool is_new = known == at.state.visits.end();
    const auto dealt = is_new ? deal_ticket(at, visit, change) : keep_ticket(at, visit, change);
    if (!dealt) {
        return tl::unexpected(dealt.error());
    }
    visit.locale = asked.locale;
    visit.call_way = asked.call_way;
    visit.spot = asked.call_way == CallWay::find_me ? asked.spot : std::nullopt;
    for (const NeedId& need : asked.needs) {
        if (std::ranges::find(visit.needs, need) == visit.needs.end()) {
            visit.needs.push_back(need);
        }
    }
    return visit;
}

/// Puts the visit in its lines. Everyone passed on the way has it on record in the same change.
void stand_in_line(const Situation& at, const CheckIn& asked, Visit& visit, Change& change) {
    std::map<VisitId, Visit> passed_ones;
    for (const QueueId& queue : queues_for(*at.state.settings, asked.needs)) {
        const Placing placing = place_for(at.state, queue, asked.arrived, asked.appointment);
        visit.entries.push_back({.queue = queue,
                                 .asked = asked.arrived,
                                 .place = placing.place,
                                 .appointment = asked.appointment,
                                 .periods = {{Waiting{}, asked.arrived}}});
        for (const VisitId& id : placing.passed) {
            const auto passed = passed_ones.try_emplace(id, at.state.visits.at(id)).first;
            ++passed->second.entry(queue)->passed;
        }
    }
    for (const auto& [id, passed] : passed_ones) {
        change.rows.emplace_back(passed);
    }
}

/// Gives every entry that `from` picks the same new status; Refusal::not_now when it picks none.
template <class Pick>
Result<Change> move_all(const Situation& at, const VisitId& id, Pick from, const Status& to) {
    auto visit = find(at.state.visits, id);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    const WallTime since = next_since(*visit, at.now);
    bool moved = false;
    for (QueueEntry& entry : visit->entries) {
        if (from(entry)) {
            entry.periods.push_back({to, since});
            moved = true;
        }
    }
    if (!moved) {
        return tl::unexpected(Refusal::not_now);
    }
    return Change{{*visit}};
}

}  // namespace

Result<void> deal_ticket(const Situation& at, Visit& visit, Change& change) {
    const auto dealt = deal(at.state.deck, live_tickets(at.state), at.state.settings->pictures_off,
                            dice_from(at.command));
    if (!dealt) {
        return tl::unexpected(Refusal::none_free);
    }
    visit.ticket = dealt->ticket;
    change.rows.emplace_back(dealt->deck);
    return {};
}

Result<void> keep_ticket(const Situation& at, Visit& visit, Change& change) {
    if (is_live(at.state, visit)) {
        return {};
    }
    const std::set<Ticket> live = live_tickets(at.state);
    const bool picture_held =
        std::ranges::find(live, visit.ticket.picture, &Ticket::picture) != live.end();
    const bool few_are_live = live.size() < picture_count;
    if (live.contains(visit.ticket) || (picture_held && few_are_live)) {
        return deal_ticket(at, visit, change);
    }
    return {};
}

bool knows_spot(const Settings& settings, const std::optional<SpotId>& spot) {
    const auto& spots = settings.spots;
    return !spot || std::ranges::find(spots, *spot, &SpotSetting::id) != spots.end();
}

WallTime next_since(const Visit& visit, WallTime now) {
    for (const QueueEntry& entry : visit.entries) {
        now = std::max(now, entry.since() + Millis{1});
    }
    return now;
}

Result<Change> check_in(const Situation& at, const CheckIn& asked) {
    if (asked.arrived > at.now) {
        return tl::unexpected(Refusal::bad_time);
    }
    if (!knows_words(*at.state.settings, asked)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    Change change;
    auto visit = visit_checking_in(at, asked, change);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    stand_in_line(at, asked, *visit, change);
    change.rows.emplace_back(*visit);
    if (asked.feels_very_sick) {
        change.rows.emplace_back(note_from(at, "sick", NoteKind::feels_very_sick, visit->id));
    }
    if (asked.call_way == CallWay::find_me) {
        change.rows.emplace_back(note_from(at, "find", NoteKind::find_quietly, visit->id));
    }
    return change;
}

Result<Change> step_out(const Situation& at, const StepOut& asked) {
    const auto here = [](const QueueEntry& e) { return e.is<Waiting>() || e.is<Called>(); };
    return move_all(at, asked.visit, here, SteppedOut{});
}

Result<Change> come_back(const Situation& at, const ComeBack& asked) {
    const auto away = [](const QueueEntry& e) { return e.is<SteppedOut>() || e.is<Left>(); };
    return move_all(at, asked.visit, away, Waiting{});
}

Result<Change> leave(const Situation& at, const Leave& asked) {
    return move_all(
        at, asked.visit, [](const QueueEntry& e) { return e.open(); }, Left{});
}

}  // namespace porchlight
