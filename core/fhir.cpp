#include "core/fhir.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "core/day_counts.h"

namespace porchlight {

namespace {

using nlohmann::ordered_json;

/// FHIR allows 64 letters, digits, dashes and dots; a directory's own ids may be anything.
std::string id_for(const char* kind, const std::string& of) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(of.data()),
                       of.size(), nullptr, 0);
    std::string id = kind;
    for (const unsigned char byte : hash) {
        id += fmt::format("{:02x}", byte);
    }
    return id;
}

void add(FhirFile& file, const ordered_json& resource) {
    file.text += resource.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    ++file.resources;
}

ordered_json words(const std::string& text) {
    return {{"text", text}};
}

/// A list of one; braces alone would not tell it from the thing itself.
ordered_json only(ordered_json one) {
    return ordered_json::array({std::move(one)});
}

// A referral.

const char* request_status(ReferralStep step) {
    static constexpr std::array all{"draft", "active", "active", "completed", "revoked"};
    return all.at(static_cast<std::size_t>(step));
}
const char* task_status(ReferralStep step) {
    static constexpr std::array all{"requested", "accepted", "in-progress", "completed", "failed"};
    return all.at(static_cast<std::size_t>(step));
}

ordered_json partner_of(const Referral& referral) {
    ordered_json who = {{"display", referral.partner_name}};
    if (!referral.place.empty()) {
        who["identifier"] = {{"value", referral.place}};
    }
    return who;
}

ordered_json request_for(const Referral& referral, const std::string& clinic) {
    const bool outgoing = referral.way == ReferralWay::outgoing;
    const ordered_json here = {{"display", clinic}};
    const ordered_json there = partner_of(referral);
    return {{"resourceType", "ServiceRequest"},
            {"id", referral.id.value},
            {"identifier", only({{"value", referral.code}})},
            {"status", request_status(referral.step)},
            {"intent", referral.step == ReferralStep::offered ? "proposal" : "order"},
            {"category", only(words(std::string(code(referral.kind))))},
            {"code", words("referral")},
            {"subject", {{"display", "not recorded"}}},
            {"authoredOn", day_text(referral.offered)},
            {"requester", outgoing ? here : there},
            {"performer", only(outgoing ? there : here)}};
}

ordered_json task_for(const Referral& referral) {
    ordered_json task = {{"resourceType", "Task"},
                         {"id", referral.id.value + "-task"},
                         {"identifier", only({{"value", referral.code}})},
                         {"status", task_status(referral.step)},
                         {"intent", "order"},
                         {"focus", {{"reference", "ServiceRequest/" + referral.id.value}}},
                         {"authoredOn", day_text(referral.offered)}};
    if (referral.why) {
        task["statusReason"] = words(std::string(code(*referral.why)));
    }
    if (referral.ended) {
        task["lastModified"] = day_text(*referral.ended);
    }
    if (referral.arrived) {
        task["executionPeriod"] = {{"end", day_text(*referral.arrived)}};
    }
    return task;
}

// A place.

std::string clock_text(int minute) {
    return minute >= 1440 ? "23:59:59" : fmt::format("{:02}:{:02}:00", minute / 60, minute % 60);
}

/// The usual week that `rule` stands for; FHIR knows weekdays only. One that runs over midnight is
/// two, as an end before its beginning would be read by nobody.
void add_times(ordered_json& times, const Schedule& schedule) {
    static const std::map<std::string_view, std::pair<const char*, const char*>> days{
        {"MO", {"mon", "tue"}}, {"TU", {"tue", "wed"}}, {"WE", {"wed", "thu"}},
        {"TH", {"thu", "fri"}}, {"FR", {"fri", "sat"}}, {"SA", {"sat", "sun"}},
        {"SU", {"sun", "mon"}}};
    constexpr std::string_view weekly = "FREQ=WEEKLY;BYDAY=";
    const std::string_view rule = schedule.rule;
    if (schedule.exception || schedule.valid_to || !rule.starts_with(weekly) ||
        rule.find(';', weekly.size()) != std::string_view::npos) {
        return;
    }
    const int opens = static_cast<int>(schedule.opens.count());
    const int closes = static_cast<int>(schedule.closes.count());
    for (std::string_view rest = rule.substr(weekly.size()); rest.size() >= 2;
         rest.remove_prefix(std::min<std::size_t>(3, rest.size()))) {
        const auto day = days.find(rest.substr(0, 2));
        if (day == days.end()) {
            return;
        }
        if (opens == 0 && closes == 1440) {
            times.push_back({{"daysOfWeek", only(day->second.first)}, {"allDay", true}});
            continue;
        }
        times.push_back({{"daysOfWeek", only(day->second.first)},
                         {"availableStartTime", clock_text(opens)},
                         {"availableEndTime", clock_text(closes)}});
        if (closes > 1440) {
            times.push_back({{"daysOfWeek", only(day->second.second)},
                             {"availableStartTime", "00:00:00"},
                             {"availableEndTime", clock_text(closes - 1440)}});
        }
    }
}

void put(ordered_json& to, const char* key, const std::string& text) {
    if (!text.empty()) {
        to[key] = text;
    }
}
void put(ordered_json& to, const char* key, const ordered_json& list) {
    if (!list.empty()) {
        to[key] = list;
    }
}

ordered_json facts_of(const PlaceFacts& facts) {
    static constexpr std::array<std::pair<PlaceFact, const char*>, 9> names{
        {{PlaceFact::walk_in, "walk-in"},
         {PlaceFact::no_papers, "no ID asked for"},
         {PlaceFact::free, "free"},
         {PlaceFact::no_insurance, "no insurance needed"},
         {PlaceFact::wheelchair, "wheelchair accessible"},
         {PlaceFact::pets, "pets welcome"},
         {PlaceFact::women_only, "women only"},
         {PlaceFact::men_only, "men only"},
         {PlaceFact::young_people, "young people"}}};
    ordered_json list = ordered_json::array();
    for (const auto& [fact, name] : names) {
        if (facts.has(fact)) {
            list.push_back(words(name));
        }
    }
    return list;
}

ordered_json service_for(const NearbyPlace& near, const std::string& location) {
    const Place& place = near.place;
    ordered_json service = {{"resourceType", "HealthcareService"},
                            {"id", id_for("s-", place.id)},
                            {"identifier", only({{"value", place.id}})},
                            {"active", place.status == PlaceStatus::running},
                            {"name", place.name}};
    if (!place.organization.empty()) {
        service["providedBy"] = {{"reference", "Organization/" + id_for("o-", place.organization)}};
    }
    ordered_json types = ordered_json::array(), telecom = types, times = types, languages = types;
    for (const std::string& kind : place.kinds) {
        types.push_back(words(kind));
    }
    for (const Phone& phone : place.phones) {
        telecom.push_back({{"system", "phone"}, {"value", phone.number}});
    }
    for (const Schedule& schedule : place.schedules) {
        add_times(times, schedule);
    }
    for (const std::string& language : place.languages) {
        languages.push_back(words(language));
    }
    put(service, "type", types);
    if (!location.empty()) {
        service["location"] = only({{"reference", "Location/" + location}});
    }
    put(service, "comment", place.description);
    put(service, "telecom", telecom);
    if (!place.who.empty()) {
        service["eligibility"] = only({{"comment", place.who}});
    }
    put(service, "characteristic", facts_of(place.facts));
    put(service, "communication", languages);
    if (place.facts.has(PlaceFact::by_appointment) || place.facts.has(PlaceFact::walk_in)) {
        service["appointmentRequired"] = place.facts.has(PlaceFact::by_appointment);
    }
    put(service, "availableTime", times);
    put(service, "availabilityExceptions", place.hours_text);
    return service;
}

ordered_json location_for(const Place& place, const std::string& id) {
    ordered_json location = {{"resourceType", "Location"}, {"id", id}, {"mode", "instance"}};
    if (!place.address.empty()) {
        location["address"] = words(place.address);
    }
    if (place.latitude && place.longitude) {
        location["position"] = {{"longitude", *place.longitude}, {"latitude", *place.latitude}};
    }
    return location;
}

}  // namespace

std::vector<FhirFile> fhir_referrals(const std::map<ReferralId, Referral>& referrals,
                                     const std::string& clinic) {
    FhirFile requests{"ServiceRequest.ndjson", "", 0}, tasks{"Task.ndjson", "", 0};
    for (const auto& [id, referral] : referrals) {
        add(requests, request_for(referral, clinic));
        add(tasks, task_for(referral));
    }
    return {requests, tasks};
}

std::vector<FhirFile> fhir_directory(const Nearby& nearby) {
    FhirFile services{"HealthcareService.ndjson", "", 0}, locations{"Location.ndjson", "", 0},
        organizations{"Organization.ndjson", "", 0};
    std::set<std::string> known;
    for (const NearbyPlace& near : nearby.places) {
        const Place& place = near.place;
        if (!near.shown()) {
            continue;
        }
        std::string location;
        if (!place.confidential && (!place.address.empty() || place.latitude)) {
            location = id_for("l-", place.id);
            add(locations, location_for(place, location));
        }
        add(services, service_for(near, location));
        if (!place.organization.empty() && known.insert(place.organization).second) {
            add(organizations, {{"resourceType", "Organization"},
                                {"id", id_for("o-", place.organization)},
                                {"name", place.organization}});
        }
    }
    return {services, locations, organizations};
}

}  // namespace porchlight
