// The parts of an HSDS package on their way to becoming places. Only for hsds*.cpp.
#pragma once

#include <tl/expected.hpp>
#include <unordered_map>

#include "core/hsds.h"

namespace porchlight::hsds {

/// What can hang on a service, a location, a service at a location, or an organization.
struct Facts {
    std::vector<Phone> phones;
    std::vector<Schedule> hours;
    std::vector<std::string> hours_text;
    std::vector<std::string> languages;
    std::vector<std::pair<std::size_t, std::string>> kinds;  ///< with how telling each is
    std::vector<std::string> codes;
};

struct Organization {
    std::string name;
    Facts facts;
};

struct Location {
    std::optional<double> latitude, longitude;
    std::string address;
    bool wheelchair = false;
    Facts facts;
};

/// A service at a location.
struct Link {
    const Location* location = nullptr;
    std::string location_id;
    Facts facts;
};

struct Service {
    Place place;  ///< what is the same at all its locations
    std::string organization_id;
    Facts facts;
    std::vector<Link*> links;
    int prices = 0, prices_of_nothing = 0;
    int papers = 0;  ///< documents it asks for
};

struct Term {
    std::string name, code;
    std::size_t telling = 0;  ///< a longer code is a finer kind: BD-1800.2000 before BD
};

/// References stay valid while these grow: unordered_map never moves its values.
struct Parts {
    std::vector<std::string> service_order;
    std::unordered_map<std::string, Service> services;
    std::unordered_map<std::string, Location> locations;
    std::unordered_map<std::string, Organization> organizations;
    std::unordered_map<std::string, Link> links;
    std::unordered_map<std::string, Link*> link_of_pair;  ///< service id + "@" + location id
    std::unordered_map<std::string, Term> terms;
    std::unordered_map<std::string, std::string> left_out;  ///< services that were, and why
};

/// Why a row is left out; nothing when it was used.
using Skip = std::optional<std::string>;

/// What a row of a table points at, or why that cannot be found.
tl::expected<Facts*, std::string> subject(Parts& parts, const CsvTable& table, const CsvRow& row);

std::string no_service(const Parts& parts, std::string_view id);

/// Adds a note about a row that was used all the same.
using Mended = std::function<void(const std::string& what)>;

// One row each, of the table they are named after.
Skip take_organization(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_location(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended);
Skip take_service(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended);
Skip take_link(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_address(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_phone(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_language(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_accessibility(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_term(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_attribute(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_document(Parts& parts, const CsvTable& table, const CsvRow& row);
Skip take_price(Parts& parts, const CsvTable& table, const CsvRow& row,
                std::chrono::year_month_day today);
Skip take_schedule(Parts& parts, const CsvTable& table, const CsvRow& row,
                   std::chrono::year_month_day today, const Mended& mended);

}  // namespace porchlight::hsds
