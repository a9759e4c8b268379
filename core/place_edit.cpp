#include "core/place_edit.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/confidential.h"

namespace porchlight {

namespace {

using nlohmann::json;

template <class T>
void take(std::optional<T>& into, const std::optional<T>& from) {
    if (from) {
        into = from;
    }
}

}  // namespace

PlaceChange settled(const std::vector<PlaceEdit>& edits) {
    PlaceChange last;
    for (const PlaceEdit& edit : edits) {
        take(last.hours, edit.change.hours);
        take(last.status, edit.change.status);
        take(last.hidden, edit.change.hidden);
        take(last.confidential, edit.change.confidential);
        take(last.partner, edit.change.partner);
        take(last.added, edit.change.added);
        last.checked = last.checked || edit.change.checked;
    }
    return last;
}

std::optional<std::chrono::year_month_day> checked_by(const std::vector<PlaceEdit>& edits) {
    std::optional<std::chrono::year_month_day> last;
    for (const PlaceEdit& edit : edits) {
        if (edit.change.checked || edit.change.hours || edit.change.added) {
            last = std::chrono::floor<std::chrono::days>(edit.at);
        }
    }
    return last;
}

Place with_change(Place place, const PlaceChange& change,
                  std::optional<std::chrono::year_month_day> checked) {
    if (change.hours) {
        place.schedules.clear();
        place.hours_text.clear();
        for (const auto& [day, range] : *change.hours) {
            place.schedules.push_back(weekly({day}, range.opens, range.closes));
        }
    }
    place.status = change.status.value_or(place.status);
    if (change.confidential.value_or(false)) {
        keep_confidential(place);
    }
    if (checked && (!place.checked || *place.checked < *checked)) {
        place.checked = checked;
    }
    return place;
}

Place made_by_hand(const std::string& id, const AddedPlace& added) {
    Place place;
    place.id = id;
    place.name = added.name;
    place.address = added.address;
    if (!added.phone.empty()) {
        place.phones.push_back({added.phone, ""});
    }
    place.latitude = added.latitude;
    place.longitude = added.longitude;
    for (const std::string& need : added.needs) {
        place.codes.push_back("need:" + need);
    }
    return place;
}

namespace {

json json_of(const Partner& partner) {
    json welcomes = json::array();
    for (const Welcome one : partner.welcomes) {
        welcomes.push_back(static_cast<int>(one));
    }
    return {{"kind", static_cast<int>(partner.kind)},
            {"agreement", partner.agreement},
            {"welcomes", welcomes}};
}

/// A choice by its number; one that a newer program added reads as the last we know.
template <class Choice>
Choice choice(const json& from, int count) {
    return static_cast<Choice>(std::clamp(from.get<int>(), 0, count - 1));
}

Partner partner_from(const json& from) {
    Partner partner;
    partner.kind = choice<PartnerKind>(from.at("kind"), 3);
    partner.agreement = from.at("agreement").get<bool>();
    for (const json& one : from.at("welcomes")) {
        partner.welcomes.push_back(choice<Welcome>(one, welcome_count));
    }
    return partner;
}

json json_of(const AddedPlace& added) {
    json to = {{"name", added.name},
               {"address", added.address},
               {"phone", added.phone},
               {"needs", added.needs}};
    if (added.latitude && added.longitude) {
        to["at"] = {*added.latitude, *added.longitude};
    }
    return to;
}

AddedPlace added_from(const json& from) {
    AddedPlace added;
    added.name = from.at("name").get<std::string>();
    added.address = from.value("address", "");
    added.phone = from.value("phone", "");
    added.needs = from.value("needs", std::vector<std::string>());
    if (from.contains("at")) {
        added.latitude = from["at"].at(0).get<double>();
        added.longitude = from["at"].at(1).get<double>();
    }
    return added;
}

PlaceChange change_from(const json& from) {
    PlaceChange change;
    if (from.contains("hours")) {
        change.hours.emplace();
        for (const json& one : from["hours"]) {
            const auto day = std::chrono::weekday{one.at(0).get<unsigned>() % 7};
            change.hours->push_back({day,
                                     {std::chrono::minutes{one.at(1).get<int>()},
                                      std::chrono::minutes{one.at(2).get<int>()}}});
        }
    }
    if (from.contains("status")) {
        change.status = choice<PlaceStatus>(from["status"], 3);
    }
    if (from.contains("hidden")) {
        change.hidden = from["hidden"].get<bool>();
    }
    if (from.contains("confidential")) {
        change.confidential = from["confidential"].get<bool>();
    }
    if (from.contains("partner")) {
        const json& partner = from["partner"];
        change.partner =
            partner.is_null() ? std::optional<Partner>{} : std::optional{partner_from(partner)};
    }
    if (from.contains("added")) {
        change.added = added_from(from["added"]);
    }
    change.checked = from.value("checked", false);
    return change;
}

}  // namespace

std::string text_of(const PlaceChange& change) {
    json to = json::object();
    if (change.hours) {
        to["hours"] = json::array();
        for (const auto& [day, range] : *change.hours) {
            to["hours"].push_back({day.c_encoding(), range.opens.count(), range.closes.count()});
        }
    }
    if (change.status) {
        to["status"] = static_cast<int>(*change.status);
    }
    if (change.hidden) {
        to["hidden"] = *change.hidden;
    }
    if (change.confidential) {
        to["confidential"] = *change.confidential;
    }
    if (change.partner) {
        to["partner"] = *change.partner ? json_of(**change.partner) : json();
    }
    if (change.added) {
        to["added"] = json_of(*change.added);
    }
    if (change.checked) {
        to["checked"] = true;
    }
    return to.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<PlaceChange> place_change_from(const std::string& text) {
    try {
        return change_from(json::parse(text));
    } catch (const json::exception&) {
        return {};
    }
}

}  // namespace porchlight
