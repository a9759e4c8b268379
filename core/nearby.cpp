#include "core/nearby.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/place_calendar.h"
#include "core/search_index.h"
#include "core/settings.h"

namespace porchlight {

namespace {

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

}  // namespace

std::optional<int> minutes_on_foot(const Place& place, double latitude, double longitude) {
    constexpr double streets_are_not_straight = 1.3;
    constexpr double metres_a_minute = 80;
    if (!place.latitude || !place.longitude) {
        return {};
    }
    const double way = metres(*place.latitude, *place.longitude, latitude, longitude);
    const double time = std::ceil(way * streets_are_not_straight / metres_a_minute);
    return std::max(1, static_cast<int>(time));
}

namespace {

NearbyPlace nearby_place(Place place, const PlaceEdits& edits) {
    NearbyPlace near;
    if (const auto said = edits.find(place.id); said != edits.end()) {
        const PlaceChange change = settled(said->second);
        near.hidden = change.hidden.value_or(false);
        near.partner = change.partner.value_or(std::nullopt);
        place = with_change(std::move(place), change, checked_by(said->second));
    }
    near.place = std::move(place);
    return near;
}

/// Complaints of one kind that nobody has looked at, by place.
std::map<std::string, int> unkind_to(const std::map<ReportId, PlaceReport>& reports) {
    std::map<std::string, int> counts;
    for (const auto& [id, report] : reports)
        if (report.what == Complaint::not_kind) ++counts[report.place];
    return counts;
}

std::vector<NearbyPlace> all_places(const Directory* directory, const PlaceEdits& edits) {
    std::vector<NearbyPlace> places;
    if (directory != nullptr) {
        places.reserve(directory->places.size());
        for (const Place& place : directory->places) places.push_back(nearby_place(place, edits));
    }
    for (const auto& [id, said] : edits) {
        const auto added = settled(said).added;
        if (!added) continue;
        places.push_back(nearby_place(made_by_hand(id, *added), edits));
        places.back().by_hand = true;
    }
    return places;
}

/// Closest first; those without a position last, by name.
void sort_from_door(std::vector<NearbyPlace>& places, const Settings& settings) {
    struct Key {
        double way;
        std::size_t at;
    };
    std::vector<Key> keys;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto way = places[i].minutes_on_foot
                             ? metres(*places[i].place.latitude, *places[i].place.longitude,
                                      settings.latitude, settings.longitude)
                             : std::numeric_limits<double>::infinity();
        keys.push_back({way, i});
    }
    std::ranges::sort(keys, [&](const Key& a, const Key& b) {
        if (a.way != b.way) return a.way < b.way;
        const int order = places[a.at].place.name.compare(places[b.at].place.name);
        return order != 0 ? order < 0 : a.at < b.at;
    });
    std::vector<NearbyPlace> sorted;
    sorted.reserve(places.size());
    for (const Key& key : keys) sorted.push_back(std::move(places[key.at]));
    places = std::move(sorted);
}

}  // namespace

std::shared_ptr<const Nearby> make_nearby(const Directory* directory, const PlaceEdits& edits,
                                          const std::map<ReportId, PlaceReport>& reports,
                                          const Settings& settings,
                                          std::chrono::year_month_day today,
                                          const NeedMapping& mapping) {
    auto nearby = std::make_shared<Nearby>();
    nearby->first_day = std::chrono::sys_days{today} - std::chrono::days{1};
    nearby->door_known = settings.latitude != 0 || settings.longitude != 0;
    if (directory != nullptr) {
        nearby->source = directory->source;
        nearby->imported = directory->imported;
    }
    nearby->places = all_places(directory, edits);
    if (nearby->places.empty()) return nullptr;
    PlaceCalendar calendar(nearby->first_day, settings.places.holidays);
    NeedSorter sorter(mapping);
    const auto unkind = unkind_to(reports);
    for (NearbyPlace& place : nearby->places) {
        const auto said = unkind.find(place.place.id);
        place.held = said != unkind.end() && said->second >= unkind_reports_to_hold;
        place.needs.bits =
            static_cast<std::uint16_t>(place.needs.bits | sorter.needs_of(place.place).bits);
        if (nearby->door_known)
            place.minutes_on_foot =
                minutes_on_foot(place.place, settings.latitude, settings.longitude);
        OpenDays days = calendar.open_days(place.place.schedules);
        place.open = std::move(days.open);
        place.days_known = days.days_known;
    }
    sort_from_door(nearby->places, settings);
    nearby->index = make_search_index(*nearby);
    return nearby;
}

PartnerKind kind_of_partner(const NearbyPlace& place) {
    if (place.partner) {
        return place.partner->kind;
    }
    if (place.needs.has(PlaceNeed::treatment) || place.needs.has(PlaceNeed::medication)) {
        return PartnerKind::treatment;
    }
    return place.needs.has(PlaceNeed::supplies) ? PartnerKind::harm_reduction : PartnerKind::other;
}

const NearbyPlace* find_place(const Nearby& nearby, const std::string& id) {
    const auto found = std::ranges::find_if(
        nearby.places, [&](const NearbyPlace& place) { return place.place.id == id; });
    return found == nearby.places.end() ? nullptr : &*found;
}

}  // namespace porchlight
