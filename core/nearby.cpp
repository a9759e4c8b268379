#include "core/nearby.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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

bool falls_on(const Schedule& schedule, std::chrono::sys_days day) {
    static constexpr const char* names[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const char* name = names[std::chrono::weekday{day}.c_encoding()];
    return !schedule.exception && schedule.rule.starts_with("FREQ=WEEKLY") &&
           schedule.rule.find(name, schedule.rule.find("BYDAY=")) != std::string::npos;
}

void set_hours(NearbyPlace& place, std::chrono::sys_days first) {
    if (place.place.schedules.empty()) {
        return;
    }
    for (int n = 0; n < nearby_days; ++n) {
        place.days_known = static_cast<std::uint16_t>(place.days_known | (1U << unsigned(n)));
        for (const Schedule& schedule : place.place.schedules) {
            if (falls_on(schedule, first + std::chrono::days{n})) {
                place.open.push_back({n * 1440 + static_cast<int>(schedule.opens.count()),
                                      n * 1440 + static_cast<int>(schedule.closes.count())});
            }
        }
    }
    std::ranges::sort(place.open, {}, &OpenSpan::from);
    std::vector<OpenSpan> joined;
    for (const OpenSpan& span : place.open) {
        if (!joined.empty() && span.from <= joined.back().to) {
            joined.back().to = std::max(joined.back().to, span.to);
        } else {
            joined.push_back(span);
        }
    }
    place.open = std::move(joined);
}

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

}  // namespace

std::shared_ptr<const Nearby> make_nearby(const Directory* directory, const PlaceEdits& edits,
                                          const std::map<ReportId, PlaceReport>& reports,
                                          const Settings& settings,
                                          std::chrono::year_month_day today) {
    auto nearby = std::make_shared<Nearby>();
    nearby->first_day = std::chrono::sys_days{today} - std::chrono::days{1};
    nearby->door_known = settings.latitude != 0 || settings.longitude != 0;
    if (directory != nullptr) {
        nearby->source = directory->source;
        nearby->imported = directory->imported;
        for (const Place& place : directory->places) {
            nearby->places.push_back(nearby_place(place, edits));
        }
    }
    for (const auto& [id, said] : edits) {
        if (const auto added = settled(said).added) {
            nearby->places.push_back(nearby_place(made_by_hand(id, *added), edits));
            nearby->places.back().by_hand = true;
        }
    }
    for (NearbyPlace& place : nearby->places) {
        const auto unkind = std::ranges::count_if(reports, [&](const auto& item) {
            return item.second.place == place.place.id && item.second.what == Complaint::not_kind;
        });
        place.held = unkind >= unkind_reports_to_hold;
        place.needs = needs_of(place.place, our_need_mapping());
        if (nearby->door_known) {
            place.minutes_on_foot =
                minutes_on_foot(place.place, settings.latitude, settings.longitude);
        }
        set_hours(place, nearby->first_day);
    }
    std::ranges::stable_sort(nearby->places, [](const NearbyPlace& a, const NearbyPlace& b) {
        if (a.minutes_on_foot.has_value() != b.minutes_on_foot.has_value()) {
            return a.minutes_on_foot.has_value();
        }
        return a.minutes_on_foot && *a.minutes_on_foot != *b.minutes_on_foot
                   ? *a.minutes_on_foot < *b.minutes_on_foot
                   : a.place.name < b.place.name;
    });
    return nearby->places.empty() ? nullptr : nearby;
}

OpenNow open_now(const Nearby& nearby, const NearbyPlace& near, const LocalTime& now) {
    constexpr std::chrono::days fresh_for{30};
    const Place& place = near.place;
    if (place.status != PlaceStatus::running) {
        return {OpenState::shut, {}, {}, place.status == PlaceStatus::closed_for_good};
    }
    if (place.checked && std::chrono::sys_days{*place.checked} + fresh_for < now.day) {
        return {};
    }
    const auto day = (std::chrono::sys_days{now.day} - nearby.first_day).count();
    if (day < 0 || day >= nearby_days || (near.days_known >> day & 1U) == 0) {
        return {};
    }
    if (place.facts.has(PlaceFact::by_appointment)) {
        return {OpenState::by_appointment, {}, {}};
    }
    const int minute = static_cast<int>(day) * 1440 + static_cast<int>(now.since_midnight.count());
    for (const OpenSpan& span : near.open) {
        if (span.to <= minute) {
            continue;
        }
        if (span.from <= minute) {
            // "Closes at 5 pm" said a day ahead would be taken for today.
            return span.to - minute >= 1440
                       ? OpenNow{OpenState::open, {}, {}}
                       : OpenNow{OpenState::open, std::chrono::minutes{span.to % 1440}, {}};
        }
        if (!place.hours_text.empty()) {
            return {};  // those hours we could not read may be now
        }
        OpenNow closed{OpenState::closed, std::chrono::minutes{span.from % 1440}, {}};
        if (span.from / 1440 != day) {
            closed.day =
                std::chrono::weekday{nearby.first_day + std::chrono::days{span.from / 1440}};
        }
        return closed;
    }
    return place.hours_text.empty() ? OpenNow{OpenState::closed, {}, {}} : OpenNow{};
}

std::optional<std::vector<OpeningRange>> hours_on(const Nearby& nearby, const NearbyPlace& place,
                                                  std::chrono::sys_days day) {
    const auto n = (day - nearby.first_day).count();
    if (n < 0 || n >= nearby_days || (place.days_known >> n & 1U) == 0) {
        return {};
    }
    std::vector<OpeningRange> ranges;
    for (const OpenSpan& span : place.open) {
        if (span.from / 1440 == n) {
            const int midnight = static_cast<int>(n) * 1440;
            ranges.push_back({std::chrono::minutes{span.from - midnight},
                              std::chrono::minutes{span.to - midnight}});
        }
    }
    return ranges;
}

namespace {

/// "es" speaks for "es-MX" and the other way round: what a person understands is the language.
std::string_view language_of(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

bool passes(const Nearby& nearby, const NearbyPlace& near, const PlaceQuery& query,
            const LocalTime& now) {
    const Place& place = near.place;
    if (!near.shown() || !place.facts.has_all(query.facts) || (query.partners && !near.partner) ||
        (query.need && !near.needs.has(*query.need)) ||
        place.facts.has(PlaceFact::from_afar) != query.from_afar ||
        (query.words.empty() && place.status == PlaceStatus::closed_for_good)) {
        return false;
    }
    if (!query.language.empty() &&
        std::none_of(place.languages.begin(), place.languages.end(), [&](const auto& spoken) {
            return language_of(spoken) == language_of(query.language);
        })) {
        return false;
    }
    if (!query.words.empty() && place.name.find(query.words) == std::string::npos) {
        return false;
    }
    return !query.open_now || open_now(nearby, near, now).state == OpenState::open;
}

}  // namespace

FoundPlaces find_places(const Nearby& nearby, const PlaceQuery& query, const LocalTime& now) {
    FoundPlaces found;
    for (std::uint32_t i = 0; i < nearby.places.size(); ++i) {
        if (passes(nearby, nearby.places[i], query, now)) {
            found.places.push_back(i);
        }
    }
    return found;
}

const NearbyPlace* find_place(const Nearby& nearby, const std::string& id) {
    const auto found = std::ranges::find_if(
        nearby.places, [&](const NearbyPlace& place) { return place.place.id == id; });
    return found == nearby.places.end() ? nullptr : &*found;
}

}  // namespace porchlight
