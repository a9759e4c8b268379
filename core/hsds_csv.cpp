// HSDS as a package of CSV files: which file is which table, and which version it is.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/csv_table.h"
#include "core/import_source.h"

namespace porchlight {

namespace {

/// One table: what 3.0 calls it, what it is called elsewhere (the one that counts first), and the
/// columns it cannot do without ("a|b": one of them).
struct Kind {
    std::string name;
    std::vector<std::string> names;
    std::vector<std::string> columns;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"organizations", {"organizations", "organization"}, {"id", "name"}},
        {"locations", {"locations", "location"}, {"id"}},
        {"services", {"services", "service"}, {"id", "name"}},
        {"service_at_location",
         {"service_at_location", "services_at_location", "service_at_locations"},
         {"service_id", "location_id"}},
        {"addresses",
         {"addresses", "address", "physical_addresses", "physical_address"},
         {"location_id", "address_1"}},
        {"postal_addresses", {"postal_addresses", "postal_address"}, {"location_id", "address_1"}},
        {"phones", {"phones", "phone"}, {"number"}},
        {"contacts", {"contacts", "contact"}, {"id"}},
        {"schedules",
         {"regular_schedules", "regular_schedule", "schedules", "schedule"},
         {"weekday|byday", "opens_at", "closes_at"}},
        {"holiday_schedules", {"holiday_schedules", "holiday_schedule"}, {"start_date"}},
        {"languages", {"languages", "language"}, {"language|name"}},
        {"accessibility", {"accessibility", "accessibility_for_disabilities"}, {"location_id"}},
        {"taxonomy_terms",
         {"taxonomy_terms", "taxonomy_term", "taxonomy"},
         {"id", "name|term"}},  // "term" in 2.0
        {"attributes",
         {"attributes", "attribute", "service_attributes", "services_attributes",
          "service_attribute", "services_taxonomy", "service_taxonomy"},
         {"link_id|service_id", "taxonomy_term_id|taxonomy_id"}},
        {"other_attributes",
         {"other_attributes", "other_attribute"},
         {"link_id", "taxonomy_term_id|taxonomy_id"}},
        {"required_documents",
         {"required_documents", "required_document"},
         {"service_id", "document"}},
        // 2.0 forgot the column that says who may come, and packages follow it.
        {"eligibility", {"eligibility", "eligibilities"}, {"service_id"}},
        {"cost_options", {"cost_options", "cost_option"}, {"service_id", "amount"}},
    };
    return all;
}

bool any_of(const PackageFiles& files, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* name) {
        return files.contains(std::string(name) + ".csv");
    });
}

std::string version_of(const PackageFiles& files) {
    if (any_of(files,
               {"regular_schedules", "regular_schedule", "services_taxonomy", "service_taxonomy"}))
        return "HSDS 1.1";
    if (any_of(files, {"taxonomy"}) && !any_of(files, {"taxonomy_terms", "taxonomy_term"}))
        return "HSDS 1.1";
    if (any_of(files, {"service_capacity", "service_capacities", "units", "unit", "urls", "url"}))
        return "HSDS 3.1";
    if (any_of(files, {"addresses", "address", "accessibility", "attributes"})) return "HSDS 3.0";
    if (any_of(files, {"physical_addresses", "physical_address", "accessibility_for_disabilities",
                       "service_attributes", "service_attribute", "other_attributes",
                       "services_at_location"}))
        return any_of(files, {"schedules", "schedule", "service_attributes", "service_attribute",
                              "taxonomy_terms", "taxonomy_term", "other_attributes"})
                   ? "HSDS 2.0"
                   : "HSDS 1.1";
    return "HSDS 3.0";
}

Checked<CsvTable> table_of(const PackageFile& file) {
    auto bytes = bytes_of(file);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_csv(*bytes, file.name);
}

/// Contacts tell who answers a phone; where no phone names one they say nothing to anybody.
bool any_phone_names_a_contact(const HsdsTables& tables) {
    const auto phones = tables.find("phones");
    return phones != tables.end() &&
           std::any_of(
               phones->second.rows.begin(), phones->second.rows.end(),
               [&](const CsvRow& row) { return !phones->second.cell(row, "contact_id").empty(); });
}

Checked<void> check_columns(const CsvTable& table, const Kind& kind) {
    for (const std::string& column : kind.columns) {
        const auto bar = column.find('|');
        if (table.has(column.substr(0, bar))) continue;
        if (bar != column.npos && table.has(column.substr(bar + 1))) continue;
        return tl::unexpected(Fault{fmt::format("{}, line 1: there is no column \"{}\".",
                                                table.file, column.substr(0, bar))});
    }
    return {};
}

/// Rows nobody reads are accounted for too.
void note_unread(const PackageFiles& files, ImportSource& source) {
    for (const auto& [name, file] : files) {
        if (!name.ends_with(".csv")) continue;
        const auto table = table_of(file);
        const std::size_t rows = table ? table->rows.size() + table->odd.size() : 0;
        source.notes.push_back(
            {file.name, 1,
             fmt::format("not read, no screen shows anything of it (rows: {})", rows)});
        source.files.push_back({file.name, rows, 0, rows});
    }
}

}  // namespace

std::string hsds_table_named(const std::string& name) {
    for (const Kind& kind : kinds())
        if (std::find(kind.names.begin(), kind.names.end(), name) != kind.names.end())
            return kind.name;
    return {};
}

Checked<ImportSource> read_hsds_csv(PackageFiles files) {
    ImportSource source;
    source.format = version_of(files);
    for (const Kind& kind : kinds()) {
        const auto name = std::find_if(kind.names.begin(), kind.names.end(),
                                       [&](const auto& n) { return files.contains(n + ".csv"); });
        if (name == kind.names.end()) continue;
        auto table = table_of(files.at(*name + ".csv"));
        if (!table) return tl::unexpected(table.error());
        if (kind.name == "contacts" && !any_phone_names_a_contact(source.tables)) continue;
        if (const auto checked = check_columns(*table, kind); !checked)
            return tl::unexpected(checked.error());
        source.tables.emplace(kind.name, std::move(*table));
        files.erase(*name + ".csv");
    }
    note_unread(files, source);
    return source;
}

}  // namespace porchlight
