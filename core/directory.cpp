#include "core/directory.h"

#include <cmath>
#include <numbers>

namespace porchlight {

namespace {

using std::chrono::minutes;
constexpr int day_length = 1440;
constexpr int week_length = 7 * day_length;

/// From one minute of the week to the next time it is another: 0..10079.
int minutes_until(int from, int to) {
    return ((to - from) % week_length + week_length) % week_length;
}

int opening_minute(const DayHours& hours) {
    return static_cast<int>(hours.weekday.c_encoding()) * day_length +
           static_cast<int>(hours.opens.count());
}

/// How long after `from` (a minute of the week) the place is still open without a break; 0 when it
/// is closed then. Past midnight, and into the next range where one begins as another ends.
int open_for(const Place& place, int from) {
    int open = 0;
    for (bool longer = true; longer && open < week_length;) {
        longer = false;
        for (const DayHours& hours : place.hours) {
            const int length = static_cast<int>((hours.closes - hours.opens).count());
            const int left = length - minutes_until(opening_minute(hours), from + open);
            if (left <= 0) continue;
            open += left;
            longer = true;
        }
    }
    return open;
}

/// Great-circle distance in metres (haversine).
double metres(double lat1, double lon1, double lat2, double lon2) {
    constexpr double earth_radius = 6'371'000;
    constexpr double radians = std::numbers::pi / 180;
    const double north = std::sin((lat2 - lat1) * radians / 2);
    const double east = std::sin((lon2 - lon1) * radians / 2);
    const double a =
        north * north + std::cos(lat1 * radians) * std::cos(lat2 * radians) * east * east;
    return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(a)));
}

/// "es" speaks for "es-MX" and the other way round: what a person understands is the language.
std::string_view language_of(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

bool passes(const Place& place, const PlaceFilter& filter, const LocalTime& now) {
    if (filter.walk_in && !place.walk_in) return false;
    if (filter.free && !place.free) return false;
    if (!filter.language.empty() &&
        std::none_of(place.languages.begin(), place.languages.end(), [&](const auto& spoken) {
            return language_of(spoken) == language_of(filter.language);
        }))
        return false;
    return !filter.open_now || open_now(place, now).state == OpenState::open;
}

}  // namespace

OpenNow open_now(const Place& place, const LocalTime& now) {
    if (place.hours.empty()) return {};
    const int minute = static_cast<int>(now.weekday.c_encoding()) * day_length +
                       static_cast<int>(now.since_midnight.count());
    if (const int open = open_for(place, minute); open > 0) {
        // "Closes at 5 pm" said a day ahead would be taken for today.
        if (open >= day_length) return {OpenState::open, {}, {}};
        return {OpenState::open, minutes{(minute + open) % day_length}, {}};
    }
    if (!place.hours_text.empty()) return {};  // those hours we could not read may be now
    int wait = week_length;
    for (const DayHours& hours : place.hours)
        wait = std::min(wait, minutes_until(minute, opening_minute(hours)));
    const int opens = (minute + wait) % week_length;
    OpenNow closed{OpenState::closed, minutes{opens % day_length}, {}};
    if (now.since_midnight.count() + wait >= day_length)
        closed.day = std::chrono::weekday{static_cast<unsigned>(opens / day_length)};
    return closed;
}

std::optional<int> minutes_on_foot(const Place& place, double latitude, double longitude) {
    constexpr double streets_are_not_straight = 1.3;
    constexpr double metres_a_minute = 80;
    if (!place.latitude || !place.longitude) return {};
    const double way = metres(*place.latitude, *place.longitude, latitude, longitude);
    const double time = std::ceil(way * streets_are_not_straight / metres_a_minute);
    return std::max(1, static_cast<int>(time));
}

std::vector<std::size_t> find_places(const Directory& directory, const PlaceFilter& filter,
                                     const LocalTime& now, double latitude, double longitude) {
    struct Found {
        std::size_t index;
        std::optional<double> way;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < directory.places.size(); ++i) {
        const Place& place = directory.places[i];
        if (!passes(place, filter, now)) continue;
        Found one{i, {}};
        if (place.latitude && place.longitude)
            one.way = metres(*place.latitude, *place.longitude, latitude, longitude);
        found.push_back(one);
    }
    std::stable_sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
        if (a.way.has_value() != b.way.has_value()) return a.way.has_value();
        if (a.way && *a.way != *b.way) return *a.way < *b.way;
        return directory.places[a.index].name < directory.places[b.index].name;
    });
    std::vector<std::size_t> indexes;
    indexes.reserve(found.size());
    for (const Found& one : found) indexes.push_back(one.index);
    return indexes;
}

}  // namespace porchlight
