// What a person does with their own visit: come, step out, come back, leave.
#include <algorithm>

#include "core/decide.h"
#include "core/queue.h"
#include "core/wait.h"

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
    return knows_needs(settings, asked.needs) && knows_spot(settings, asked.spot);
}

/// The time somebody was given, as far as it is known when they come.
struct Booked {
    std::optional<Expected> expected;
    std::optional<WallTime> typed;  ///< named only as they came
};

Result<Booked> booked(const Situation& at, const CheckIn& asked) {
    Booked result{std::nullopt, asked.appointment};
    if (asked.expected) {
        const auto expected = find(at.state.expected, *asked.expected);
        if (!expected) {
            return tl::unexpected(expected.error());
        }
        if (expected->visit) {
            return tl::unexpected(Refusal::in_line_already);
        }
        result.expected = *expected;
    }
    return result;
}

/// The ticket that was held for them, else their own or a new one.
Result<void> have_ticket(const Situation& at, const Booked& time, Visit& visit, Change& change) {
    if (time.expected && time.expected->ticket) {
        visit.ticket = *time.expected->ticket;
        return {};
    }
    const bool is_new = !at.state.visits.contains(visit.id);
    return is_new ? deal_ticket(at, visit, change) : keep_ticket(at, visit, change);
}

/// A new visit, or the one that so far only asked for supplies.
Result<Visit> visit_checking_in(const Situation& at, const CheckIn& asked, const Booked& time,
                                Change& change) {
    Visit visit;
    visit.id = asked.visit;
    visit.arrived = asked.arrived;
    if (const auto known = at.state.visits.find(asked.visit); known != at.state.visits.end()) {
        visit = known->second;
        if (!visit.entries.empty()) {
            const bool open = std::ranges::any_of(visit.entries, &QueueEntry::open);
            return tl::unexpected(open ? Refusal::in_line_already : Refusal::not_now);
        }
    }
    if (const auto dealt = have_ticket(at, time, visit, change); !dealt) {
        return tl::unexpected(dealt.error());
    }
    visit.locale = asked.locale;
    visit.call_way = asked.call_way;
    visit.spot = asked.call_way == CallWay::find_me ? asked.spot : std::nullopt;
    visit.over = false;
    add_to(visit.needs, asked.needs);
    return visit;
}

/// The queue of their time counts as named, too.
std::vector<QueueId> queues_of(const Situation& at, const CheckIn& asked, const Booked& time) {
    if (!time.expected) {
        return queues_for(*at.state.settings, asked.needs);
    }
    const auto named =
        asked.needs.empty() ? std::vector<QueueId>{} : queues_for(*at.state.settings, asked.needs);
    std::vector<QueueId> queues;
    for (const QueueSetting& queue : at.state.settings->queues) {
        if (queue.id == time.expected->queue || std::ranges::find(named, queue.id) != named.end()) {
            queues.push_back(queue.id);
        }
    }
    return queues;
}

/// The entry of someone who comes now, and the time that their place may count from. A time that
/// was written down after they came cannot be earlier than that.
std::optional<WallTime> take_time(const Booked& time, QueueEntry& entry) {
    if (time.expected && time.expected->queue == entry.queue) {
        entry.appointment = time.expected->time;
        return time.expected->entered < entry.asked ? entry.appointment : std::nullopt;
    }
    entry.appointment = time.typed;
    return std::nullopt;
}

/// Puts the visit in its lines. Everyone passed on the way has it on record in the same change.
void stand_in_line(const Situation& at, const CheckIn& asked, const Booked& time, Visit& visit,
                   Change& change) {
    std::map<VisitId, Visit> passed_ones;
    for (const QueueId& queue : queues_of(at, asked, time)) {
        QueueEntry entry;
        entry.queue = queue;
        entry.asked = asked.arrived;
        const Placing placing =
            place_for(at.state, queue, asked.arrived, take_time(time, entry), at.now);
        entry.place = placing.place;
        entry.periods = {{Waiting{}, asked.arrived}};
        visit.entries.push_back(std::move(entry));
        for (const VisitId& id : placing.passed) {
            const auto passed = passed_ones.try_emplace(id, at.state.visits.at(id)).first;
            passed->second.entry(queue)->passes.push_back({PassKind::time, at.now});
        }
    }
    for (const auto& [id, passed] : passed_ones) {
        change.rows.emplace_back(passed);
    }
}

/// Gives every entry that `from` picks the same new status; Refusal::not_now when it picks none.
template <class Pick>
Result<Change> move_all(const Situation& at, const VisitId& id, Pick from, const Status& to) {
    auto visit = find_visit(at, id);
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

/// What we tell them goes on record, so that the desk sees when it has passed.
void tell_wait(const Situation& at, Visit& visit) {
    QueueEntry& first = visit.entries.front();
    if (const auto range = wait_range(wait_inputs(at.state, first.queue, visit.id, at.now))) {
        first.told = Told{at.now, range->from, range->to};
    }
}

}  // namespace

Result<Visit> find_visit(const Situation& at, const VisitId& id) {
    auto visit = find(at.state.visits, id);
    if (visit && visit->over) {
        return tl::unexpected(Refusal::gone);
    }
    return visit;
}

Result<Ticket> deal_one(const Situation& at, Change& change) {
    const auto dealt = deal(at.state.deck, live_tickets(at.state), at.state.settings->pictures_off,
                            dice_from(at.command));
    if (!dealt) {
        return tl::unexpected(Refusal::none_free);
    }
    change.rows.emplace_back(dealt->deck);
    return dealt->ticket;
}

Result<void> deal_ticket(const Situation& at, Visit& visit, Change& change) {
    const auto ticket = deal_one(at, change);
    if (!ticket) {
        return tl::unexpected(ticket.error());
    }
    visit.ticket = *ticket;
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

bool knows_needs(const Settings& settings, const std::vector<NeedId>& needs) {
    return std::ranges::all_of(needs,
                               [&](const NeedId& need) { return settings.need(need) != nullptr; });
}

void add_to(std::vector<NeedId>& needs, const std::vector<NeedId>& more) {
    for (const NeedId& need : more) {
        if (std::ranges::find(needs, need) == needs.end()) {
            needs.push_back(need);
        }
    }
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
    auto time = booked(at, asked);
    if (!time) {
        return tl::unexpected(time.error());
    }
    Change change;
    auto visit = visit_checking_in(at, asked, *time, change);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    stand_in_line(at, asked, *time, *visit, change);
    tell_wait(at, *visit);
    change.rows.emplace_back(*visit);
    if (time->expected) {
        time->expected->visit = visit->id;
        change.rows.emplace_back(*time->expected);
    }
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
