// The parts of an HSDS package on their way to becoming places. Only for hsds*.cpp.
#pragma once

#include <functional>
#include <tl/expected.hpp>
#include <unordered_map>

#include "core/confidential.h"
#include "core/hsds.h"

namespace porchlight::hsds {

struct Kind {
    std::string name, code;
    std::size_t telling = 0;  ///< a longer code is a finer kind: BD-1800.2000 before BD
};

/// What can hang on a service, a location, a service at a location, or an organization.
struct Facts {
    std::vector<Phone> phones;
    std::vector<Schedule> schedules;
    std::vector<std::string> hours_text;
    std::vector<std::string> languages, interpreted;
    std::vector<Kind> kinds;
};

struct Organization {
    std::string name;
    std::size_t line = 0;
    std::vector<std::string> addresses;  ///< to tell whether another one is the same
    std::string same_as;                 ///< the id of that one; empty: none
    StreetWords secret;                  ///< where its confidential locations are
    Facts facts;
};

struct Location {
    std::string organization_id;
    std::optional<double> latitude, longitude;
    std::string address;
    std::vector<std::string> lines;  ///< of all its addresses, the postal one too
    std::string access, transport;
    bool wheelchair = false, virtual_place = false, confidential = false;
    Facts facts;
};

/// A service at a location.
struct Link {
    const Location* location = nullptr;
    std::string location_id;
    std::string description;  ///< what is to be told of the service at this door only
    Facts facts;
};

struct Service {
    Place place;  ///< what is the same at all its locations
    std::string organization_id;
    std::string location_id;  ///< 1.0 names the one location here; from 1.1 on there are links
    Facts facts;
    std::vector<Link*> links;
    int prices = 0, prices_of_nothing = 0;
    int papers = 0;  ///< documents it asks for
    bool confidential = false;
    StreetWords secret;  ///< where its confidential locations are
};

/// References stay valid while these grow: unordered_map never moves its values.
struct Parts {
    std::vector<std::string> service_order, organization_order;
    std::unordered_map<std::string, Service> services;
    std::unordered_map<std::string, Location> locations;
    std::unordered_map<std::string, Organization> organizations;
    std::unordered_map<std::string, Link> links;
    std::unordered_map<std::string, Link*> link_of_pair;  ///< service id + "@" + location id
    std::unordered_map<std::string, Kind> terms;
    std::unordered_map<std::string, std::string> contacts;  ///< what each one does, by id
    std::unordered_map<std::string, Facts*> phones;         ///< what each one hangs on, by id
    std::unordered_map<std::string, std::string> left_out;  ///< services that were, and why
};

/// Why a row is left out; nothing when it was used.
using Skip = std::optional<std::string>;

/// "BD-1800.2000", as AIRS/211LA writes its codes; the ids of other taxonomies say nothing.
bool airs_code(std::string_view id);

/// What a row of a table points at, or why that cannot be found.
tl::expected<Facts*, std::string> subject(Parts& parts, const CsvTable& table, const CsvRow& row);

std::string no_service(const Parts& parts, std::string_view id);

/// Adds it unless it is there, or there are so many that nobody could read them.
void add_once(std::vector<std::string>& list, const std::string& text);
inline constexpr std::size_t most_of_a_kind = 200;

/// Adds a line to a text, unless the text says it already.
void add_line(std::string& text, const std::string& line);

/// A text for people: paragraphs, and not longer than anybody reads.
std::string text_cell(const CsvTable& table, const CsvRow& row, std::string_view column);

/// Adds a note about a row that was used all the same.
using Mended = std::function<void(const std::string& what)>;

// One row each, of the table they are named after.
Skip take_organization(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_location(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended);
Skip take_service(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended);
Skip take_link(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_address(Parts& parts, const CsvTable& table, const CsvRow& row);
void hear_damaged_address(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_postal_address(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_contact(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_phone(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_language(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_accessibility(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_term(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_attribute(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_document(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_eligibility(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_price(Parts& parts, const CsvTable& table, const CsvRow& row,
                std::chrono::year_month_day today);
Skip take_schedule(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended);
Skip take_holiday(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended);

/// Services that name their location themselves are there, unless a row of its own says where.
void link_own_locations(Parts& parts);

/// Who is the same as whom, and what may not be told. After the last row, before the places.
void settle_parts(Parts& parts, const CsvTable* organizations, ImportReport& report);

/// One for each service at each location; a service without one is a place of its own.
std::vector<Place> make_places(const Parts& parts, ImportReport& report);

}  // namespace porchlight::hsds
