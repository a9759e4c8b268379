#include "core/queue.h"

#include <algorithm>
#include <tuple>

namespace porchlight {

namespace {

/// Urgent first, then place, then arrival. Two who are still equal stay in the order in which
/// they were written down: the ids of visits sort by the time they were made.
bool is_before(const InLine& a, const InLine& b) {
    const auto rank = [](const InLine& one) {
        return std::tuple{one.entry->priority() != Priority::urgent, one.entry->place,
                          one.entry->asked, one.visit->id.value};
    };
    return rank(a) < rank(b);
}

template <class Wanted>
std::vector<InLine> entries_of(const ClinicState& state, const QueueId& queue, Wanted wanted) {
    std::vector<InLine> result;
    for (const auto& [id, visit] : state.visits) {
        const QueueEntry* entry = visit.over ? nullptr : visit.entry(queue);
        if (entry != nullptr && wanted(*entry)) {
            result.push_back({&visit, entry});
        }
    }
    return result;
}

/// Where the person was called to and when; being helped does not make a call newer.
NowCalled call_of(const Visit& visit, const QueueEntry& entry) {
    if (const auto* now_called = std::get_if<Called>(&entry.status())) {
        return {visit.ticket, now_called->counter, entry.since()};
    }
    const auto& periods = entry.periods;
    const bool was_called =
        periods.size() > 1 && std::holds_alternative<Called>(periods[periods.size() - 2].status);
    return {visit.ticket, std::get<InService>(entry.status()).counter,
            was_called ? periods[periods.size() - 2].since : entry.since(), true};
}

bool has_open_request(const ClinicState& state, const VisitId& visit) {
    return std::ranges::any_of(state.requests, [&](const auto& item) {
        return item.second.visit == visit && !item.second.given;
    });
}

/// With an open entry, or left and free to change their mind.
bool is_in_line_or_may_be(const Visit& visit) {
    return visit.has_left() || std::ranges::any_of(visit.entries, &QueueEntry::open);
}

}  // namespace

std::vector<InLine> line(const ClinicState& state, const QueueId& queue) {
    auto result = entries_of(state, queue, [](const QueueEntry& e) { return e.in_line(); });
    std::ranges::sort(result, is_before);
    return result;
}

std::vector<InLine> with_staff(const ClinicState& state, const QueueId& queue) {
    auto result = entries_of(state, queue, [](const QueueEntry& e) { return e.is<InService>(); });
    std::ranges::stable_sort(result, {}, [](const InLine& one) { return one.entry->since(); });
    return result;
}

std::vector<QueueNow> all_queues(const ClinicState& state) {
    const auto& settings = state.settings->queues;
    std::vector<QueueNow> queues(settings.size());
    for (const auto& [id, visit] : state.visits) {
        if (visit.over || std::ranges::none_of(visit.entries, &QueueEntry::open)) {
            continue;
        }
        for (std::size_t i = 0; i < settings.size(); ++i) {
            const QueueEntry* entry = visit.entry(settings[i].id);
            if (entry != nullptr && entry->in_line()) {
                queues[i].in_line.push_back({&visit, entry});
            } else if (entry != nullptr && entry->is<InService>()) {
                queues[i].with_staff.push_back({&visit, entry});
            }
        }
    }
    for (QueueNow& queue : queues) {
        std::ranges::sort(queue.in_line, is_before);
        std::ranges::stable_sort(queue.with_staff, {},
                                 [](const InLine& one) { return one.entry->since(); });
    }
    return queues;
}

std::optional<Ahead> ahead_of(const ClinicState& state, const VisitId& visit) {
    const auto found = state.visits.find(visit);
    const QueueEntry* current = found == state.visits.end() ? nullptr : found->second.current();
    if (current == nullptr || !current->in_line()) {
        return std::nullopt;
    }
    Ahead ahead;
    for (const InLine& one : line(state, current->queue)) {
        if (one.entry == current) {
            break;
        }
        ++ahead.people;
        ahead.out += one.entry->is<SteppedOut>() ? 1 : 0;
    }
    return ahead;
}

std::vector<NowCalled> called(const ClinicState& state) {
    std::vector<NowCalled> result;
    for (const auto& [id, visit] : state.visits) {
        if (visit.over) {
            continue;
        }
        for (const QueueEntry& entry : visit.entries) {
            if (entry.is<Called>() || entry.is<InService>()) {
                result.push_back(call_of(visit, entry));
            }
        }
    }
    std::ranges::stable_sort(result, std::ranges::greater{}, &NowCalled::since);
    return result;
}

Placing place_for(const ClinicState& state, const QueueId& queue, WallTime arrived,
                  std::optional<WallTime> appointment, WallTime now) {
    if (const WallTime behind = place_now(state, queue, arrived, now); behind > arrived) {
        return {behind, {}};
    }
    Placing placing{std::min(arrived, appointment.value_or(arrived)), {}};
    // Somebody called, with staff or gone may be back in line by one touch, so only those who are
    // finished, and those urgent ones whom no time overtakes, cannot be passed.
    const auto would_pass = [&](const QueueEntry& e) {
        const auto turn = std::tie(e.place, e.asked);
        return turn > std::tie(placing.place, arrived) && turn <= std::tie(arrived, arrived) &&
               e.priority() != Priority::urgent && !e.is<Finished>();
    };
    const std::optional<int> passes = state.settings->passes;
    WallTime earliest = placing.place;
    for (const InLine& one : entries_of(state, queue, would_pass)) {
        if (passes && one.entry->passed(PassKind::time) >= *passes) {
            // One millisecond later, so that no tie can put them in front after all.
            earliest = std::max(earliest, one.entry->place + Millis{1});
        }
    }
    placing.place = std::min(earliest, arrived);
    for (const InLine& one : entries_of(state, queue, would_pass)) {
        placing.passed.push_back(one.visit->id);
    }
    return placing;
}

WallTime place_now(const ClinicState& state, const QueueId& queue, WallTime arrived, WallTime now) {
    const auto from_later = [&](const QueueEntry& e) { return e.place > now && !e.is<Finished>(); };
    WallTime place = arrived;
    for (const InLine& one : entries_of(state, queue, from_later)) {
        place = std::max(place, one.entry->place + Millis{1});
    }
    return place;
}

std::set<Ticket> live_tickets(const ClinicState& state) {
    std::set<VisitId> asked_for_supplies;
    for (const auto& [id, request] : state.requests) {
        if (!request.given) {
            asked_for_supplies.insert(request.visit);
        }
    }
    std::set<Ticket> live;
    for (const auto& [id, visit] : state.visits) {
        if (!visit.over && (is_in_line_or_may_be(visit) || asked_for_supplies.contains(id))) {
            live.insert(visit.ticket);
        }
    }
    for (const auto& [id, expected] : state.expected) {
        if (expected.ticket && !expected.visit) {
            live.insert(*expected.ticket);
        }
    }
    return live;
}

bool is_live(const ClinicState& state, const Visit& visit) {
    return !visit.over && (is_in_line_or_may_be(visit) || has_open_request(state, visit.id));
}

const Pause* pause_of(const ClinicState& state, const QueueId& queue, WallTime now) {
    const auto found = state.pauses.find(queue);
    const bool paused =
        found != state.pauses.end() && (!found->second.until || now < *found->second.until);
    return paused ? &found->second : nullptr;
}

}  // namespace porchlight
