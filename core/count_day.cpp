#include <algorithm>
#include <map>
#include <tuple>

#include "core/closing.h"
#include "core/day_counts.h"

namespace porchlight {

namespace {

/// Adds up what happened between two closings.
class DayTally {
public:
    DayTally(const Settings& settings, std::chrono::year_month_day day)
        : settings_(settings),
          day_(day),
          begin_(closing_of(settings, std::chrono::sys_days{day} - std::chrono::days{1})),
          end_(closing_of(settings, day)) {}

    [[nodiscard]] bool has(WallTime time) const { return begin_ <= time && time < end_; }

    void add(const std::string& what, const std::string& key, int minute = 0, long long n = 1) {
        counts_[{what, key, minute}] += n;
    }

    /// The start of that hour, in minutes since local midnight.
    [[nodiscard]] int hour_of(WallTime time) const {
        const auto since_midnight = to_local(time, settings_.time_zone).since_midnight;
        return static_cast<int>(since_midnight.count() / 60 * 60);
    }

    [[nodiscard]] std::vector<DayCount> counts() const {
        std::vector<DayCount> all;
        for (const auto& [key, count] : counts_) {
            all.push_back({day_, std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
        }
        return all;
    }

private:
    const Settings& settings_;
    std::chrono::year_month_day day_;
    WallTime begin_, end_;
    std::map<std::tuple<std::string, std::string, int>, long long> counts_;
};

int minutes_in(Millis time) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(time).count());
}

template <class S>
Millis time_spent(const QueueEntry& entry, std::size_t before) {
    Millis spent{0};
    for (std::size_t i = 0; i + 1 < entry.periods.size() && i < before; ++i) {
        if (std::holds_alternative<S>(entry.periods[i].status)) {
            spent += entry.periods[i + 1].since - entry.periods[i].since;
        }
    }
    return spent;
}

/// The first period in which they were called or helped; the number of periods for none.
std::size_t first_turn(const QueueEntry& entry) {
    const auto found = std::ranges::find_if(entry.periods, [](const Period& period) {
        return std::holds_alternative<Called>(period.status) ||
               std::holds_alternative<InService>(period.status);
    });
    return static_cast<std::size_t>(found - entry.periods.begin());
}

void count_turn(const Visit& visit, const QueueEntry& entry, DayTally& tally) {
    const std::size_t turn = first_turn(entry);
    if (turn == entry.periods.size() || !tally.has(entry.periods[turn].since)) {
        return;
    }
    const WallTime called = entry.periods[turn].since;
    if (!visit.carried) {  // a night at home is no wait
        const Millis out = time_spent<SteppedOut>(entry, turn);
        tally.add("wait", entry.queue.value,
                  minutes_in(called - entry.periods.front().since - out));
    }
    if (entry.told) {
        tally.add("told", entry.queue.value);
        if (called <= entry.told->at + entry.told->to) {
            tally.add("kept", entry.queue.value);
        }
    }
}

bool ended_with_help(const QueueEntry& entry) {
    return entry.is<Finished>() && std::ranges::any_of(entry.periods, [](const Period& period) {
               return std::holds_alternative<InService>(period.status);
           });
}

void count_entry(const Visit& visit, const QueueEntry& entry, DayTally& tally) {
    count_turn(visit, entry, tally);
    if (ended_with_help(entry) && tally.has(entry.since())) {
        tally.add("seen", entry.queue.value);
        tally.add("helped", entry.queue.value,
                  minutes_in(time_spent<InService>(entry, entry.periods.size())));
    }
    if (entry.urgent && tally.has(entry.urgent->since)) {
        tally.add("urgent", visit.locale);
    }
}

void count_visit(const Visit& visit, DayTally& tally) {
    if (visit.entries.empty()) {
        return;
    }
    const WallTime came = visit.entries.front().asked;
    if (!visit.carried && tally.has(came)) {
        tally.add("people", "", tally.hour_of(came));
        tally.add("language", visit.locale);
    }
    for (const QueueEntry& entry : visit.entries) {
        count_entry(visit, entry, tally);
    }
    if (std::ranges::any_of(visit.entries, [&](const QueueEntry& entry) {
            return ended_with_help(entry) && tally.has(entry.since());
        })) {
        tally.add("people_seen", "");
    }
}

/// What left the shelf on that day, less what was put back.
void count_shelf(const ClinicState& state, const Settings& settings, DayTally& tally) {
    std::map<SupplyId, long long> units;
    for (const auto& [id, movement] : state.stock) {
        if (movement.kind == MovementKind::issue && tally.has(movement.at)) {
            units[movement.supply] -= movement.count;
        }
    }
    std::erase_if(units, [](const auto& one) { return one.second == 0; });
    for (const auto& [supply, count] : units) {
        tally.add("supplies", supply.value, 0, count);
        const SupplySetting* setting = settings.supply(supply);
        if (setting == nullptr) {
            continue;
        }
        if (!setting->funding.empty()) {
            tally.add("funded", supply.value + "@" + setting->funding, 0, count);
        }
        if (setting->naloxone) {
            const std::string form =
                setting->naloxone->form == NaloxoneForm::nose ? "nose" : "shot";
            tally.add("naloxone_kits", form, 0, count);
            tally.add("naloxone_doses", form, 0, count * setting->naloxone->doses);
        }
    }
}

/// By direction and kind of partner: "out_treatment".
void count_referral(const Referral& referral, std::chrono::year_month_day day, DayTally& tally) {
    const std::string key =
        (referral.way == ReferralWay::outgoing ? "out_" : "in_") + std::string(code(referral.kind));
    if (referral.offered == day) {
        tally.add("referral", key);
    }
    if (referral.ended != day) {
        return;
    }
    tally.add("referral_closed", key);
    if (referral.arrived) {
        const auto days =
            std::chrono::sys_days{*referral.arrived} - std::chrono::sys_days{referral.offered};
        tally.add("referral_days", key, static_cast<int>(days.count()));
    }
    if (referral.why) {
        tally.add("referral_why", key + "@" + std::string(code(*referral.why)));
    }
}

}  // namespace

std::vector<DayCount> count_day(const ClinicState& state, std::chrono::year_month_day day) {
    DayTally tally(*state.settings, day);
    for (const auto& [id, visit] : state.visits) {
        count_visit(visit, tally);
    }
    for (const auto& [id, request] : state.requests) {
        if (request.given && tally.has(*request.given)) {
            tally.add("supply_requests", "");
        }
    }
    count_shelf(state, *state.settings, tally);
    for (const auto& [id, referral] : state.referrals) {
        count_referral(referral, day, tally);
    }
    for (const auto& [of, count] : state.tallies) {
        if (of.day == day) {
            tally.add(of.what, of.key, 0, count);
        }
    }
    for (const auto& [id, note] : state.notes) {
        if (note.kind == NoteKind::been_waiting && tally.has(note.at)) {
            tally.add("been_waiting", "");
        }
    }
    for (const auto& [id, expected] : state.expected) {
        if (tally.has(expected.time)) {
            tally.add("booked", expected.queue.value);
            tally.add("came", expected.queue.value, 0, expected.visit ? 1 : 0);
        }
    }
    for (const auto& [id, alert] : state.alerts) {
        if (tally.has(alert.raised) && !alert.by_mistake) {
            tally.add("help", "");
        }
    }
    return tally.counts();
}

}  // namespace porchlight
