#include "core/place_json.h"

#include <nlohmann/json.hpp>

#include "core/day_counts.h"
#include "core/opening_hours.h"

namespace porchlight {

namespace {

using nlohmann::json;

void put(json& to, const char* key, const std::string& text) {
    if (!text.empty()) {
        to[key] = text;
    }
}
void put(json& to, const char* key, const std::optional<std::chrono::year_month_day>& day) {
    if (day) {
        to[key] = day_text(*day);
    }
}
void put(json& to, const char* key, const std::vector<std::string>& list) {
    if (!list.empty()) {
        to[key] = list;
    }
}

std::string text(const json& from, const char* key) {
    return from.value(key, std::string());
}
std::optional<std::chrono::year_month_day> day(const json& from, const char* key) {
    return read_day(text(from, key));
}
std::vector<std::string> list(const json& from, const char* key) {
    return from.value(key, std::vector<std::string>());
}

json json_from(const Schedule& schedule) {
    json to = {{"opens", schedule.opens.count()}, {"closes", schedule.closes.count()}};
    put(to, "rule", schedule.rule);
    put(to, "starts", schedule.starts);
    put(to, "from", schedule.valid_from);
    put(to, "to", schedule.valid_to);
    if (schedule.exception) {
        to["exception"] = true;
    }
    if (schedule.closed) {
        to["closed"] = true;
    }
    return to;
}

Schedule schedule_from(const json& from) {
    Schedule schedule;
    schedule.rule = text(from, "rule");
    schedule.starts = day(from, "starts");
    schedule.valid_from = day(from, "from");
    schedule.valid_to = day(from, "to");
    schedule.exception = from.value("exception", false);
    schedule.closed = from.value("closed", false);
    schedule.opens = std::chrono::minutes{from.value("opens", 0)};
    schedule.closes = std::chrono::minutes{from.value("closes", 0)};
    return schedule;
}

/// Every text of a place by its key.
template <class AnyPlace, class Take>
void each_text(AnyPlace& place, const Take& take) {
    take("id", place.id);
    take("name", place.name);
    take("other_name", place.other_name);
    take("organization", place.organization);
    take("description", place.description);
    take("address", place.address);
    take("hours_text", place.hours_text);
    take("interpreted", place.interpreted);
    take("cost", place.cost);
    take("papers", place.papers);
    take("who", place.who);
    take("how", place.how);
    take("access", place.access);
    take("transport", place.transport);
    take("alert", place.alert);
}

}  // namespace

std::string json_of(const Place& place) {
    json to = json::object();
    each_text(place, [&](const char* key, const std::string& words) { put(to, key, words); });
    if (place.latitude && place.longitude) {
        to["at"] = {*place.latitude, *place.longitude};
    }
    if (place.confidential) {
        to["confidential"] = true;
    }
    for (const Phone& phone : place.phones) {
        to["phones"].push_back({phone.number, phone.answers});
    }
    for (const Schedule& schedule : place.schedules) {
        to["schedules"].push_back(json_from(schedule));
    }
    put(to, "languages", place.languages);
    put(to, "kinds", place.kinds);
    put(to, "codes", place.codes);
    if (place.facts.bits != 0) {
        to["facts"] = place.facts.bits;
    }
    if (place.status != PlaceStatus::running) {
        to["status"] = static_cast<int>(place.status);
    }
    put(to, "checked", place.checked);
    return to.dump(-1, ' ', false, json::error_handler_t::replace);
}

Place place_from_json(const std::string& body) {
    const json from = json::parse(body);
    Place place;
    each_text(place, [&](const char* key, std::string& words) { words = text(from, key); });
    if (from.contains("at")) {
        place.latitude = from["at"].at(0).get<double>();
        place.longitude = from["at"].at(1).get<double>();
    }
    place.confidential = from.value("confidential", false);
    for (const json& phone : from.value("phones", json::array())) {
        place.phones.push_back({phone.at(0).get<std::string>(), phone.at(1).get<std::string>()});
    }
    for (const json& schedule : from.value("schedules", json::array())) {
        place.schedules.push_back(schedule_from(schedule));
    }
    place.languages = list(from, "languages");
    place.kinds = list(from, "kinds");
    place.codes = list(from, "codes");
    place.facts.bits = from.value("facts", std::uint16_t{0});
    place.status = static_cast<PlaceStatus>(std::clamp(from.value("status", 0), 0, 2));
    place.checked = day(from, "checked");
    return place;
}

}  // namespace porchlight
