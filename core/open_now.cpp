// What a place's hours say at one moment.
#include <algorithm>

#include "core/nearby.h"

namespace porchlight {

namespace {

using std::chrono::minutes;
constexpr int day_length = 1440;
constexpr std::chrono::days fresh_for{30};

bool known(const NearbyPlace& place, long day) {
    return day >= 0 && day < nearby_days && (place.days_known >> unsigned(day) & 1U) != 0;
}

/// What is usual runs past midnight, up to that minute of the next day and longer.
bool runs_past(const Place& place, int minute) {
    return std::ranges::any_of(place.schedules, [&](const Schedule& schedule) {
        return !schedule.exception && schedule.closes.count() - day_length > minute;
    });
}

OpenNow open_until(const NearbyPlace& place, int closes, int now) {
    OpenNow open{OpenState::open, {}, {}, false};
    // "Closes at 5 pm" said a day ahead would be taken for today; and at midnight before a day we
    // know nothing of, nobody knows whether it closes.
    const bool goes_on = closes % day_length == 0 && !known(place, closes / day_length);
    if (closes - now < day_length && !goes_on) open.at = minutes{closes % day_length};
    return open;
}

OpenNow closed_until(const Nearby& nearby, const NearbyPlace& place,
                     std::vector<OpenSpan>::const_iterator next, long today) {
    OpenNow closed{OpenState::closed, {}, {}, false};
    if (next == place.open.end()) return closed;
    const long day = next->from / day_length;
    for (long between = today + 1; between < day; ++between)
        if (!known(place, between)) return closed;  // it may open before that
    closed.at = minutes{next->from % day_length};
    if (day != today) closed.day = std::chrono::weekday{nearby.first_day + std::chrono::days{day}};
    return closed;
}

}  // namespace

OpenNow open_now(const Nearby& nearby, const NearbyPlace& near, const LocalTime& now) {
    const Place& place = near.place;
    if (place.status != PlaceStatus::running)
        return {OpenState::shut, {}, {}, place.status == PlaceStatus::closed_for_good};
    const std::chrono::sys_days today{now.day};
    if (place.checked && std::chrono::sys_days{*place.checked} + fresh_for < today) return {};
    if (place.facts.has(PlaceFact::by_appointment) && !place.facts.has(PlaceFact::walk_in))
        return {OpenState::by_appointment, {}, {}, false};
    const long day = (today - nearby.first_day).count();
    if (day < 0 || day >= nearby_days) return {};
    const int into_day = static_cast<int>(now.since_midnight.count());
    const int minute = static_cast<int>(day) * day_length + into_day;
    const auto next = std::ranges::upper_bound(near.open, minute, {}, &OpenSpan::from);
    // A night that began yesterday is known, whatever is known of today.
    if (next != near.open.begin() && minute < std::prev(next)->to)
        return open_until(near, std::prev(next)->to, minute);
    if (!known(near, day) || !place.hours_text.empty()) return {};  // that text may mean now
    if (day > 0 && !known(near, day - 1) && runs_past(place, into_day)) return {};
    return closed_until(nearby, near, next, day);
}

std::optional<std::vector<OpeningRange>> hours_on(const Nearby& nearby, const NearbyPlace& place,
                                                  std::chrono::sys_days day) {
    const long n = (day - nearby.first_day).count();
    if (!known(place, n)) return {};
    const int midnight = static_cast<int>(n) * day_length;
    std::vector<OpeningRange> ranges;
    for (const OpenSpan& span : place.open) {
        const int from = span.from - midnight, to = span.to - midnight;
        // One that lasts over days is cut at midnight; a night belongs to its evening.
        const bool for_days = span.to - span.from > day_length;
        if (for_days && from < day_length && to > 0)
            ranges.push_back({minutes{std::max(from, 0)}, minutes{std::min(to, day_length)}});
        else if (!for_days && from >= 0 && from < day_length)
            ranges.push_back({minutes{from}, minutes{to}});
    }
    if (ranges.empty() && !place.place.hours_text.empty()) return {};
    return ranges;
}

}  // namespace porchlight
