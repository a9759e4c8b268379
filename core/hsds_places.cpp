// From parts to places: who is the same as whom, what may not be told, whose word counts.
#include <fmt/format.h>

#include <algorithm>

#include "core/fact_words.h"
#include "core/hsds_parts.h"
#include "core/plain_words.h"
#include "core/schedule_rule.h"

namespace porchlight::hsds {

namespace {

/// Two with one name at one address are one, whatever their ids.
void find_same_organizations(Parts& parts, const CsvTable* table, ImportReport& report) {
    std::unordered_map<std::string, std::string> known;
    for (const std::string& id : parts.organization_order) {
        Organization& organization = parts.organizations.at(id);
        for (const std::string& address : organization.addresses) {
            const std::string key = plain_words(organization.name) + "\n" + plain_words(address);
            const auto [found, fresh] = known.emplace(key, id);
            if (!fresh && found->second != id) organization.same_as = found->second;
        }
        if (organization.same_as.empty()) continue;
        for (const std::string& address : organization.addresses)
            known[plain_words(organization.name) + "\n" + plain_words(address)] =
                organization.same_as;
        ++report.same_organizations;
        if (table != nullptr)
            report.skipped.push_back(
                {table->file, organization.line,
                 fmt::format("has the name and the address of organization {}: taken as one",
                             organization.same_as)});
    }
}

const Organization* organization_of(const Parts& parts, const std::string& id) {
    const auto found = parts.organizations.find(id);
    if (found == parts.organizations.end()) return nullptr;
    if (found->second.same_as.empty()) return &found->second;
    return &parts.organizations.at(found->second.same_as);
}

void add_lines(StreetWords& secret, const Location& location) {
    for (const std::string& line : location.lines) secret.add(line);
}

/// What is said of a confidential house goes from all texts of its organization, and from what the
/// report says of its rows.
void collect_secrets(Parts& parts, ImportReport& report) {
    StreetWords all;
    for (auto& [id, service] : parts.services) {
        for (const Link* link : service.links) {
            if (!service.confidential && !link->location->confidential) continue;
            add_lines(service.secret, *link->location);
            add_lines(all, *link->location);
            const auto owner = parts.organizations.find(service.organization_id);
            if (owner != parts.organizations.end())
                add_lines(owner->second.secret, *link->location);
        }
    }
    for (const auto& [id, location] : parts.locations)
        if (location.confidential) add_lines(all, location);
    if (all.empty()) return;
    for (ImportNote& note : report.skipped)
        if (all.in(note.reason) || all.street_in(note.reason))
            note.reason = "is of a place whose address may not be told: not repeated here";
}

void add_unless_there(std::vector<Phone>& phones, const std::vector<Phone>& more) {
    for (const Phone& phone : more) {
        const auto same = std::find_if(phones.begin(), phones.end(),
                                       [&](const Phone& p) { return p.number == phone.number; });
        if (same == phones.end())
            phones.push_back(phone);
        else if (same->answers.empty())
            same->answers = phone.answers;
    }
}

/// The closest word counts: hours of this service at this door, else of the service, else of the
/// house it is in. Exceptions count wherever they are said.
void set_hours(Place& place, const std::vector<const Facts*>& closest_first) {
    bool usual_said = false;
    std::vector<Schedule> exceptions;
    for (const Facts* facts : closest_first) {
        std::vector<Schedule> schedules = facts->schedules;
        settle_schedules(schedules);
        bool usual = false;
        for (Schedule& schedule : schedules) {
            usual |= !schedule.exception;
            if (schedule.exception)
                exceptions.push_back(std::move(schedule));
            else if (!usual_said)
                place.schedules.push_back(std::move(schedule));
        }
        if (!usual_said && !facts->hours_text.empty())
            place.hours_text = fmt::format("{}", fmt::join(facts->hours_text, "\n"));
        usual_said |= usual || !facts->hours_text.empty();
    }
    place.schedules.insert(place.schedules.end(), exceptions.begin(), exceptions.end());
    settle_schedules(place.schedules);
}

void set_kinds(Place& place, const std::vector<const Facts*>& all) {
    std::vector<Kind> kinds;
    for (const Facts* facts : all)
        kinds.insert(kinds.end(), facts->kinds.begin(), facts->kinds.end());
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto& a, const auto& b) { return a.telling > b.telling; });
    for (const Kind& kind : kinds) {
        add_once(place.kinds, kind.name);
        add_once(place.codes, kind.code);
    }
    const bool afar = std::all_of(kinds.begin(), kinds.end(),
                                  [](const auto& k) { return says_from_afar(k.name); });
    if (!kinds.empty() && afar) place.facts.add(PlaceFact::from_afar);
}

void set_facts(Place& place, const Service& service) {
    if (says_by_appointment(place.hours_text)) place.facts.add(PlaceFact::by_appointment);
    if (says_women_only(place.who)) place.facts.add(PlaceFact::women_only);
    if (says_men_only(place.who)) place.facts.add(PlaceFact::men_only);
    if (says_young_people(place.who)) place.facts.add(PlaceFact::young_people);
    if (service.prices > 0) {
        place.facts.remove(PlaceFact::free);
        if (service.prices == service.prices_of_nothing) place.facts.add(PlaceFact::free);
    }
    if (service.papers > 0) place.facts.remove(PlaceFact::no_papers);
}

void set_location(Place& place, const Location& location) {
    place.latitude = location.latitude;
    place.longitude = location.longitude;
    place.address = location.address;
    place.access = location.access;
    place.transport = location.transport;
    if (location.wheelchair) place.facts.add(PlaceFact::wheelchair);
    if (location.virtual_place) place.facts.add(PlaceFact::from_afar);
}

Place make_place(const Parts& parts, const std::string& id, const Service& service,
                 const Link* link) {
    Place place = service.place;
    place.id = id + "@" + (link ? link->location_id : std::string());
    std::vector<const Facts*> closest_first;
    if (link) closest_first.push_back(&link->facts);
    closest_first.push_back(&service.facts);
    if (link) {
        add_line(place.description, link->description);
        closest_first.push_back(&link->location->facts);
        set_location(place, *link->location);
    }
    set_hours(place, closest_first);
    set_kinds(place, closest_first);
    set_facts(place, service);
    for (const Facts* facts : closest_first) {
        add_unless_there(place.phones, facts->phones);
        for (const auto& language : facts->languages) add_once(place.languages, language);
        for (const auto& language : facts->interpreted) add_line(place.interpreted, language);
    }
    const Organization* const owner = organization_of(parts, service.organization_id);
    if (owner != nullptr) {
        place.organization = owner->name;
        if (place.phones.empty()) place.phones = owner->facts.phones;
    }
    if (service.confidential || (link && link->location->confidential)) {
        StreetWords secret = service.secret;
        if (link) add_lines(secret, *link->location);
        keep_confidential(place, secret);
    }
    drop_repeats(place, service.secret);
    if (const auto own = parts.organizations.find(service.organization_id);
        own != parts.organizations.end())
        drop_repeats(place, own->second.secret);
    return place;
}

/// Where every word is the same but the id, one is enough for a screen.
bool twin(const Place& place, std::unordered_multimap<std::string, std::size_t>& known,
          const std::vector<Place>& places) {
    const std::string key = place.name + "\n" + place.address + "\n" + place.organization;
    const auto [first, last] = known.equal_range(key);
    for (auto i = first; i != last; ++i) {
        Place other = places[i->second];
        other.id = place.id;
        if (other == place) return true;
    }
    if (std::distance(first, last) < 50) known.emplace(key, places.size());
    return false;
}

}  // namespace

void settle_parts(Parts& parts, const CsvTable* organizations, ImportReport& report) {
    find_same_organizations(parts, organizations, report);
    collect_secrets(parts, report);
}

std::vector<Place> make_places(const Parts& parts, ImportReport& report) {
    std::vector<Place> places;
    std::unordered_multimap<std::string, std::size_t> known;
    for (const std::string& id : parts.service_order) {
        const Service& service = parts.services.at(id);
        bool position = false;
        std::vector<const Link*> links(service.links.begin(), service.links.end());
        if (links.empty()) links.push_back(nullptr);
        for (const Link* link : links) {
            Place place = make_place(parts, id, service, link);
            position |= place.latitude.has_value();
            if (twin(place, known, places))
                report.twins.push_back(place.id);
            else
                places.push_back(std::move(place));
        }
        report.with_position += position;
    }
    return places;
}

}  // namespace porchlight::hsds
