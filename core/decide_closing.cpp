// Closing a day: counts stay, whoever was not seen keeps the place, everything else goes in time.
#include <algorithm>
#include <tuple>

#include "core/closing.h"
#include "core/decide.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;

/// What the closing of one day does, collected.
struct Closing {
    const ClinicState& state;
    const Settings& settings;
    Day day;
    WallTime end;
    WallTime now;
    std::vector<Row> gone;
    std::vector<Row> kept;
    std::map<QueueId, long long> carried;  ///< without a queue: people

    template <class AnyId>
    void forget(const AnyId& id) {
        gone.emplace_back(Gone{id});
    }
    /// Whether the record may not hold any longer what happened then.
    [[nodiscard]] bool is_past(WallTime time) const {
        return std::chrono::sys_days{clinic_day(settings, time)} + settings.retention <=
               std::chrono::sys_days{day};
    }
};

bool is_unseen(const Visit& visit) {
    return !visit.over && std::ranges::any_of(visit.entries, &QueueEntry::in_line);
}

/// Ticket, queue and place, and nothing else.
Visit bare(const Visit& visit, Day carried, WallTime out_since) {
    Visit kept;
    kept.id = visit.id;
    kept.ticket = visit.ticket;
    kept.arrived = visit.arrived;
    kept.locale = "";
    kept.carried = carried;
    for (const QueueEntry& entry : visit.entries) {
        if (entry.in_line()) {
            QueueEntry stop;
            stop.queue = entry.queue;
            stop.asked = entry.asked;
            stop.place = entry.place;
            stop.periods = {{SteppedOut{}, out_since}};
            kept.entries.push_back(std::move(stop));
        }
    }
    return kept;
}

void carry(Closing& closing, const Visit& visit) {
    const Day to = visit.carried.value_or(next_open_day(closing.settings, closing.day));
    const WallTime since = visit.carried ? newest_moment(visit) : closing.end;
    Visit kept = bare(visit, to, since);
    if (kept == visit) {
        return;  // carried some days ago, and the clinic was not open since
    }
    if (!visit.carried) {
        ++closing.carried[QueueId{}];
        for (const QueueEntry& entry : kept.entries) {
            ++closing.carried[entry.queue];
        }
    }
    // Out and in again: what belonged to the visit goes, too.
    closing.forget(visit.id);
    closing.kept.emplace_back(std::move(kept));
}

void close_visit(Closing& closing, const Visit& visit) {
    const WallTime newest = newest_moment(visit);
    if (newest >= closing.end) {
        return;  // of a later day by now
    }
    const bool carried_enough =
        visit.carried && carried_until(closing.settings, *visit.carried) <= closing.day;
    if (is_unseen(visit) && !carried_enough) {
        carry(closing, visit);
    } else if (is_unseen(visit) || closing.is_past(newest)) {
        closing.forget(visit.id);
    } else if (!visit.over) {
        Visit over = visit;
        over.over = true;
        closing.kept.emplace_back(std::move(over));
        if (closing.state.shared_checks.contains(visit.id)) {
            closing.kept.emplace_back(SharedCheck{visit.id, {}});  // meant for that day only
        }
    }
}

/// Movements that nobody has to tell apart any more; one takes their place, so that the shelf stays
/// as it is.
struct Together {
    StockMovement sum;
    std::vector<MovementId> of;

    void add(const StockMovement& movement) {
        const int before = of.empty() ? 0 : sum.count;
        const WallTime newest = of.empty() ? movement.at : std::max(sum.at, movement.at);
        sum = movement;
        sum.count += before;
        sum.at = newest;
        of.push_back(movement.id);
    }
};

/// When somebody's bag left the shelf tells when they came: what went that day becomes one movement
/// a lot. What is older than two months becomes one a lot and kind, so that the book stays short.
void close_shelf(Closing& closing, const CommandId& command) {
    constexpr std::chrono::days kept_apart{62};
    std::map<std::tuple<SupplyId, Lot, MovementKind>, Together> today;
    std::map<std::tuple<SupplyId, Lot, MovementKind, AdjustReason>, Together> old;
    for (const auto& [id, it] : closing.state.stock) {
        if (!it.request.empty() && it.at < closing.end) {
            Together& rows = today[{it.supply, it.lot, it.kind}];
            rows.add(it);
            rows.sum.at = closing.end - Millis{1};
        } else if (it.request.empty() && it.at < closing.end - kept_apart) {
            old[{it.supply, it.lot, it.kind, it.reason}].add(it);
        }
    }
    int number = 0;
    const auto put_together = [&](const Together& rows) {
        std::ranges::for_each(rows.of, [&](const auto& id) { closing.forget(id); });
        StockMovement one = rows.sum;
        one.id = {command.value + "." + std::to_string(number++)};
        one.by = {};
        one.request = {};
        if (one.count != 0) {
            closing.kept.emplace_back(std::move(one));
        }
    };
    for (const auto& [key, rows] : today) {
        put_together(rows);
    }
    for (const auto& [key, rows] : old) {
        if (rows.of.size() > 1) {
            put_together(rows);
        }
    }
}

/// Whose it is and when it was asked goes with the day; a closed one is kept for the partner's
/// file.
void close_referrals_of(Closing& closing) {
    for (const auto& [id, known] : closing.state.referrals) {
        const auto kept = known.ended ? referrals_kept : 2 * referrals_kept;
        if (std::chrono::sys_days{known.ended.value_or(known.offered)} + kept <=
            std::chrono::sys_days{closing.day}) {
            closing.forget(id);
        } else if (known.asked && *known.asked < closing.end) {
            Referral bare = known;
            bare.asked.reset();
            bare.visit = {};
            closing.kept.emplace_back(std::move(bare));
        }
    }
}

void close_tallies(Closing& closing) {
    for (const auto& [of, count] : closing.state.tallies) {
        if (of.day <= closing.day) {
            closing.kept.emplace_back(Tally{of, 0});  // they stand in the day's counts now
        }
    }
}

void close_the_rest(Closing& closing) {
    for (const auto& [id, request] : closing.state.requests) {
        if (!request.given && request.asked < closing.end) {
            closing.forget(id);
        }
    }
    for (const auto& [id, note] : closing.state.notes) {
        if (note.visit.empty() && note.at < closing.end && closing.is_past(note.at)) {
            closing.forget(id);
        }
    }
    for (const auto& [id, alert] : closing.state.alerts) {
        if (!alert.open() && alert.raised < closing.end && closing.is_past(alert.raised)) {
            closing.forget(id);
        }
    }
    for (const auto& [id, expected] : closing.state.expected) {
        if (expected.time < closing.end) {
            closing.forget(id);
        }
    }
    for (const auto& [queue, pause] : closing.state.pauses) {
        const bool goes_on = pause.until && *pause.until > closing.now;
        if (pause.since < closing.end && !goes_on) {
            closing.forget(queue);
        }
    }
}

}  // namespace

Result<Change> close_day(const Situation& at, const CloseDay& asked) {
    const Settings& settings = *at.state.settings;
    const WallTime end = closing_of(settings, asked.day);
    if (at.now < end) {
        return tl::unexpected(Refusal::not_now);
    }
    if (is_closed(at.state, asked.day)) {
        return Change{};
    }
    Closing closing{at.state, settings, asked.day, end, at.now, {}, {}, {}};
    for (const auto& [id, visit] : at.state.visits) {
        close_visit(closing, visit);
    }
    close_the_rest(closing);
    close_referrals_of(closing);
    close_shelf(closing, at.command);
    close_tallies(closing);
    Change change{std::move(closing.gone)};
    change.rows.insert(change.rows.end(), closing.kept.begin(), closing.kept.end());
    for (const DayCount& count : count_day(at.state, asked.day)) {
        change.rows.emplace_back(count);
    }
    for (const auto& [queue, people] : closing.carried) {
        change.rows.emplace_back(DayCount{asked.day, "carried", queue.value, 0, people});
    }
    change.rows.emplace_back(DayCount{asked.day, "closed", "", 0, 1});
    return change;
}

}  // namespace porchlight
