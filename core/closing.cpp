#include "core/closing.h"

#include <algorithm>
#include <set>

#include "core/open_days.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::chrono::minutes whole_day{24 * 60};

const std::optional<OpenHours>& hours_of(const Settings& settings, Day day) {
    return settings.hours[std::chrono::weekday{sys_days{day}}.c_encoding()];
}

/// Whether the closing of `end` has anything to do.
bool anything_before(const ClinicState& state, WallTime end) {
    const auto any = [](const auto& things, auto is_old) {
        return std::ranges::any_of(things, [&](const auto& item) { return is_old(item.second); });
    };
    return any(state.visits, [&](const Visit& it) { return it.arrived < end; }) ||
           any(state.expected, [&](const Expected& it) { return it.time < end; }) ||
           any(state.pauses, [&](const Pause& it) { return it.since < end; }) ||
           any(state.notes, [&](const Note& it) { return it.at < end; }) ||
           any(state.stock,
               [&](const StockMovement& it) { return !it.request.empty() && it.at < end; }) ||
           any(state.referrals, [&](const Referral& it) { return it.asked && *it.asked < end; }) ||
           any(state.alerts, [&](const HelpAlert& it) { return !it.open() && it.raised < end; });
}

}  // namespace

WallTime closing_of(const Settings& settings, Day day) {
    const auto& hours = hours_of(settings, day);
    const auto after = hours ? hours->closes + settings.closing_after : whole_day;
    return from_local(sys_days{day} + days{after / whole_day}, after % whole_day,
                      settings.time_zone);
}

Day clinic_day(const Settings& settings, WallTime time) {
    const sys_days date = to_local(time, settings.time_zone).day;
    if (time < closing_of(settings, date - days{1})) {
        return date - days{1};
    }
    return time < closing_of(settings, date) ? date : date + days{1};
}

Day next_open_day(const Settings& settings, Day day) {
    return next_day_with_hours(settings, day).value_or(sys_days{day} + days{1});
}

Day carried_until(const Settings& settings, Day carried) {
    return next_open_day(settings, carried);
}

bool is_closed(const ClinicState& state, Day day) {
    const DayCount mark{day, "closed", "", 0, 1};
    return std::ranges::binary_search(*state.day_counts, mark);
}

WallTime newest_moment(const Visit& visit) {
    WallTime newest = visit.arrived;
    for (const QueueEntry& entry : visit.entries) {
        newest = std::max(newest, entry.since());
    }
    return newest;
}

std::vector<Day> days_over(const ClinicState& state, WallTime now) {
    const Settings& settings = *state.settings;
    const Day last = sys_days{clinic_day(settings, now)} - days{1};
    const bool told = !state.tallies.empty() && state.tallies.begin()->first.day <= last;
    if (is_closed(state, last) || !(told || anything_before(state, closing_of(settings, last)))) {
        return {};
    }
    std::set<Day> over{last};
    const auto add = [&](WallTime time) {
        const Day day = clinic_day(settings, time);
        if (day < last && !is_closed(state, day)) {
            over.insert(day);
        }
    };
    for (const auto& [id, visit] : state.visits) {
        if (!visit.over) {
            add(visit.arrived);
            add(newest_moment(visit));
        }
    }
    for (const auto& [id, movement] : state.stock) {
        if (!movement.request.empty()) {
            add(movement.at);
        }
    }
    for (const auto& [of, count] : state.tallies) {
        if (of.day < last && !is_closed(state, of.day)) {
            over.insert(of.day);
        }
    }
    return {over.begin(), over.end()};
}

}  // namespace porchlight
