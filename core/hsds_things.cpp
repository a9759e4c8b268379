// Organizations, locations, services, and which service is where.
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "core/directory_words.h"
#include "core/hsds_parts.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"

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
    if (!north) return without(fmt::format("latitude '{}' is not a number", latitude));
    if (!east) return without(fmt::format("longitude '{}' is not a number", longitude));
    if (std::abs(*north) > 90) return without(fmt::format("latitude {} is not on earth", *north));
    if (std::abs(*east) > 180) return without(fmt::format("longitude {} is not on earth", *east));
    if (*north == 0 && *east == 0) return without("latitude 0, longitude 0 is in the sea");
    location.latitude = north;
    location.longitude = east;
    return {};
}

/// The services of HSDS have a status; only these are places to send somebody to.
bool runs(std::string_view status) {
    return status.empty() || status == "active";
}

}  // namespace

Skip take_organization(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto id = new_id(parts.organizations, table, row);
    if (!id) return id.error();
    parts.organizations[*id].name = one_line(table.cell(row, "name"));
    return {};
}

Skip take_location(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended) {
    const auto id = new_id(parts.locations, table, row);
    if (!id) return id.error();
    Location& location = parts.locations[*id];
    if (const auto why =
            take_position(location, table.cell(row, "latitude"), table.cell(row, "longitude")))
        mended(*why);
    return {};
}

Skip take_service(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended) {
    const auto id = new_id(parts.services, table, row);
    if (!id) return id.error();
    const std::string name = one_line(table.cell(row, "name"));
    const std::string status = one_line(table.cell(row, "status"));
    Skip why;
    if (name.empty()) why = fmt::format("service {} has no name", *id);
    if (!runs(status)) why = fmt::format("the status of service {} is '{}'", *id, status);
    if (why) {
        parts.left_out.emplace(*id, *why);
        return why;
    }
    parts.service_order.push_back(*id);
    Service& service = parts.services[*id];
    service.organization_id = table.cell(row, "organization_id");
    if (!service.organization_id.empty() && !parts.organizations.contains(service.organization_id))
        mended(
            fmt::format("no organization with id {}: kept without one", service.organization_id));

    const std::string how = paragraphs(table.cell(row, "application_process"));
    const auto fees = table.cell(row, "fees_description");
    Place& place = service.place;
    place.name = name;
    place.description = paragraphs(table.cell(row, "description"));
    const auto set = [&](PlaceFact fact, bool says) {
        if (says) place.facts.add(fact);
    };
    set(PlaceFact::walk_in, says_walk_in(how));
    set(PlaceFact::free, says_free(fees.empty() ? table.cell(row, "fees") : fees));
    set(PlaceFact::no_papers,
        says_no_papers(how) || says_no_papers(table.cell(row, "eligibility_description")));
    place.checked = read_day(table.cell(row, "assured_date"));
    if (!place.checked) place.checked = read_day(table.cell(row, "last_modified"));
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
    parts.link_of_pair[pair] = &link;
    service->second.links.push_back(&link);
    return {};
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
