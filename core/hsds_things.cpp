// Organizations, locations, services, and which service is where.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/directory_words.h"
#include "core/fact_words.h"
#include "core/hsds_parts.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"
#include "core/package_files.h"
#include "core/plain_words.h"

namespace porchlight::hsds {

namespace {

/// The id of a row that makes a new thing of its kind; or why it makes none.
template <class Things>
tl::expected<std::string, std::string> new_id(const Things& things, const CsvTable& table,
                                              const CsvRow& row) {
    const std::string id(table.cell(row, "id"));
    if (id.empty()) return tl::unexpected(std::string("has no id"));
    if (things.contains(id)) return tl::unexpected(fmt::format("a second row with id {}", id));
    return id;
}

std::optional<double> degrees(std::string_view text) {
    double value = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}

/// Sets the position, or says why the place stays without one. Both empty is fine.
Skip take_position(Location& location, std::string_view latitude, std::string_view longitude) {
    if (latitude.empty() && longitude.empty()) return {};
    const auto north = degrees(latitude), east = degrees(longitude);
    const auto without = [](const std::string& why) { return why + ": kept without a position"; };
    // The numbers are not repeated: they may be of a place that must not be told.
    if (!north) return without("its latitude is not a number");
    if (!east) return without("its longitude is not a number");
    if (std::abs(*north) > 90) return without("its latitude is not on earth");
    if (std::abs(*east) > 180) return without("its longitude is not on earth");
    if (*north == 0 && *east == 0) return without("latitude 0, longitude 0 is in the sea");
    location.latitude = north;
    location.longitude = east;
    return {};
}

/// A location is marked by the curator, or its own words say so.
bool may_not_be_told(const CsvTable& table, const CsvRow& row) {
    const auto marked = lower_case(std::string(table.cell(row, "confidential")));
    return marked == "yes" || marked == "true" || marked == "1" || marked == "x" ||
           says_confidential(table.cell(row, "name")) ||
           says_confidential(table.cell(row, "alternate_name")) ||
           says_confidential_location(table.cell(row, "description")) ||
           says_confidential_location(text_cell(table, row, "transportation"));
}

/// The status HSDS gives a service, and what others write for it. Nothing for other words.
std::optional<PlaceStatus> status_in(std::string_view written) {
    const std::string status = plain_words(one_line(written));
    if (status.empty() || status == "active" || status == "open") return PlaceStatus::running;
    const auto is = [&](Words words) {
        return std::find(words.begin(), words.end(), status) != words.end();
    };
    if (is({"temporarily closed", "temporary closed", "suspended", "on hold", "closed", "paused"}))
        return PlaceStatus::closed_for_now;
    if (is({"inactive", "defunct", "permanently closed", "closed permanently", "discontinued"}))
        return PlaceStatus::closed_for_good;
    return {};
}

/// "12 and older", of the ages that stand in columns of their own.
std::string ages(const CsvTable& table, const CsvRow& row) {
    const auto age = [&](std::string_view column) -> std::optional<int> {
        const auto value = degrees(table.cell(row, column));
        if (!value || *value < 0 || *value > 130) return {};
        return static_cast<int>(*value);
    };
    const auto youngest = age("minimum_age"), oldest = age("maximum_age");
    const bool low = youngest && *youngest > 0, high = oldest && *oldest > 0 && *oldest < 99;
    if (low && high) return fmt::format("Ages {} to {}", *youngest, *oldest);
    if (low) return fmt::format("Ages {} and older", *youngest);
    if (high) return fmt::format("Ages up to {}", *oldest);
    return {};
}

/// Takes people under 18, by the ages given.
bool ages_are_young(const CsvTable& table, const CsvRow& row) {
    const auto youngest = degrees(table.cell(row, "minimum_age"));
    const auto oldest = degrees(table.cell(row, "maximum_age"));
    if (youngest && *youngest > 0) return *youngest < 18;
    return oldest && *oldest > 0 && *oldest < 25;
}

/// What its words say for sure.
void add_facts(Place& place) {
    const auto add = [&](bool said, PlaceFact fact) {
        if (said) place.facts.add(fact);
    };
    add(says_walk_in(place.how), PlaceFact::walk_in);
    add(says_by_appointment(place.how), PlaceFact::by_appointment);
    add(says_no_papers(place.how) || says_no_papers(place.who) || says_no_papers(place.papers),
        PlaceFact::no_papers);
    add(says_no_insurance(place.how) || says_no_insurance(place.who) ||
            says_no_insurance(place.cost),
        PlaceFact::no_insurance);
    add(says_pets(place.description) || says_pets(place.how) || says_pets(place.who),
        PlaceFact::pets);
    add(says_from_afar(place.name), PlaceFact::from_afar);
}

}  // namespace

void add_once(std::vector<std::string>& list, const std::string& text) {
    if (!text.empty() && list.size() < most_of_a_kind &&
        std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(text);
}

void add_line(std::string& text, const std::string& line) {
    constexpr std::size_t longest = 20'000;
    if (line.empty() || text.size() > longest || text.find(line) != text.npos) return;
    text += (text.empty() ? "" : "\n") + line;
}

std::string text_cell(const CsvTable& table, const CsvRow& row, std::string_view column) {
    constexpr std::size_t longest = 20'000;
    std::string text = paragraphs(table.cell(row, column));
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
    return text.substr(0, end) + "…";
}

Skip take_organization(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto id = new_id(parts.organizations, table, row);
    if (!id) return id.error();
    Organization& organization = parts.organizations[*id];
    organization.name = one_line(table.cell(row, "name"));
    organization.line = row.line;
    parts.organization_order.push_back(*id);
    return {};
}

Skip take_location(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended) {
    const bool secret = may_not_be_told(table, row);
    const auto id = new_id(parts.locations, table, row);
    if (!id) {
        // Where two rows differ the careful one counts.
        const auto first = parts.locations.find(std::string(table.cell(row, "id")));
        if (first != parts.locations.end()) first->second.confidential |= secret;
        return id.error();
    }
    Location& location = parts.locations[*id];
    if (const auto why =
            take_position(location, table.cell(row, "latitude"), table.cell(row, "longitude")))
        mended(*why);
    location.organization_id = table.cell(row, "organization_id");
    location.transport = text_cell(table, row, "transportation");
    location.virtual_place = table.cell(row, "location_type") == "virtual";
    location.confidential = secret;
    return {};
}

Skip take_service(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended) {
    const auto id = new_id(parts.services, table, row);
    if (!id) return id.error();
    const std::string name = one_line(table.cell(row, "name"));
    if (name.empty()) {
        const std::string why = fmt::format("service {} has no name", *id);
        parts.left_out.emplace(*id, why);
        return why;
    }
    parts.service_order.push_back(*id);
    Service& service = parts.services[*id];
    service.organization_id = table.cell(row, "organization_id");
    service.location_id = table.cell(row, "location_id");
    if (!service.organization_id.empty() && !parts.organizations.contains(service.organization_id))
        mended(
            fmt::format("no organization with id {}: kept without one", service.organization_id));

    const auto text = [&](std::string_view column) { return text_cell(table, row, column); };
    Place& place = service.place;
    place.name = name;
    place.other_name = one_line(table.cell(row, "alternate_name"));
    if (place.other_name == name) place.other_name.clear();
    // A 211 gives the code of the kind for a name, and what that means for another name.
    if (!place.other_name.empty() && name.find('-') != name.npos && airs_code(name)) {
        place.name = std::exchange(place.other_name, "");
        service.facts.kinds.push_back({place.name, name, name.size()});
    }
    place.description = text("description");
    place.how = text("application_process");
    place.cost = text(table.cell(row, "fees_description").empty() ? "fees" : "fees_description");
    place.who = text("eligibility_description");
    add_line(place.who, ages(table, row));
    place.interpreted = text("interpretation_services");
    place.alert = text("alert");
    add_facts(place);
    if (says_free(place.cost)) place.facts.add(PlaceFact::free);
    if (ages_are_young(table, row)) place.facts.add(PlaceFact::young_people);
    const auto status = status_in(table.cell(row, "status"));
    place.status = status.value_or(PlaceStatus::running);
    if (!status)
        mended(fmt::format("the status '{}' is not one we know: shown as running",
                           one_line(table.cell(row, "status"))));
    place.checked = read_day(table.cell(row, "assured_date"));
    if (!place.checked) place.checked = read_day(table.cell(row, "last_modified"));
    service.confidential = says_confidential_location(place.description) ||
                           says_confidential_location(place.how) ||
                           says_confidential_location(place.alert);
    return {};
}

Skip take_link(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string service_id(table.cell(row, "service_id"));
    const std::string location_id(table.cell(row, "location_id"));
    const auto service = parts.services.find(service_id);
    if (service == parts.services.end()) return no_service(parts, service_id);
    const auto location = parts.locations.find(location_id);
    if (location == parts.locations.end())
        return fmt::format("no location with id {}", location_id);
    const std::string pair = service_id + "@" + location_id;
    if (parts.link_of_pair.contains(pair))
        return fmt::format("service {} was at location {} already", service_id, location_id);

    std::string id(table.cell(row, "id"));
    if (id.empty()) id = pair;
    if (parts.links.contains(id)) return fmt::format("a second row with id {}", id);
    Link& link = parts.links[id];
    link.location = &location->second;
    link.location_id = location_id;
    link.description = text_cell(table, row, "description");
    service->second.confidential |= says_confidential_location(link.description);
    parts.link_of_pair[pair] = &link;
    service->second.links.push_back(&link);
    return {};
}

void link_own_locations(Parts& parts) {
    for (auto& [id, service] : parts.services) {
        const auto location = parts.locations.find(service.location_id);
        const std::string pair = id + "@" + service.location_id;
        if (!service.links.empty() || location == parts.locations.end() ||
            parts.links.contains(pair))
            continue;
        Link& link = parts.links[pair];
        link.location = &location->second;
        link.location_id = service.location_id;
        parts.link_of_pair[pair] = &link;
        service.links.push_back(&link);
    }
}

std::string no_service(const Parts& parts, std::string_view id) {
    if (parts.left_out.contains(std::string(id))) return fmt::format("service {} was left out", id);
    return fmt::format("no service with id {}", id);
}

tl::expected<Facts*, std::string> subject(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto find = [](auto& things, const std::string& id) {
        const auto found = things.find(id);
        return found == things.end() ? nullptr : &found->second;
    };
    const std::string link_id(table.cell(row, "service_at_location_id"));
    const std::string service_id(table.cell(row, "service_id"));
    const std::string location_id(table.cell(row, "location_id"));
    const std::string organization_id(table.cell(row, "organization_id"));
    // Each name a row gives must be there: half a match could hang hours on the wrong door.
    auto* const service = find(parts.services, service_id);
    auto* const location = find(parts.locations, location_id);
    auto* const link = find(parts.links, link_id);
    if (!service_id.empty() && !service) return tl::unexpected(no_service(parts, service_id));
    if (!location_id.empty() && !location)
        return tl::unexpected(fmt::format("no location with id {}", location_id));
    if (!link_id.empty() && !link)
        return tl::unexpected(fmt::format("no service at location with id {}", link_id));
    if (link) return &link->facts;
    if (service && location) {
        auto** const pair = find(parts.link_of_pair, service_id + "@" + location_id);
        if (pair) return &(*pair)->facts;
        return tl::unexpected(
            fmt::format("service {} is not at location {}", service_id, location_id));
    }
    if (service) return &service->facts;
    if (location) return &location->facts;
    auto* const organization = find(parts.organizations, organization_id);
    if (organization) return &organization->facts;
    if (organization_id.empty())
        return tl::unexpected(std::string("names no service, location or organization"));
    return tl::unexpected(fmt::format("no organization with id {}", organization_id));
}

}  // namespace porchlight::hsds
