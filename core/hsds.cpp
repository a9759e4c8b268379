#include "core/hsds.h"

#include <fmt/format.h>

#include "core/hsds_parts.h"

namespace porchlight {

namespace {

using namespace hsds;

/// Goes through the tables, keeps count of every row, and tells how far it is.
struct Walk {
    const HsdsTables& tables;
    ImportReport& report;
    const ImportProgress& progress;
    std::size_t done = 0, all = 0;

    /// Gives each row to `take` and returns how many were used.
    template <class Take>
    std::size_t through(const std::string& name, const Take& take) {
        const auto found = tables.find(name);
        if (found == tables.end()) return 0;
        const CsvTable& table = found->second;
        ImportedFile counts{table.file, table.rows.size() + table.odd.size(), 0, 0};
        for (const CsvRow& row : table.rows) {
            const auto note = [&](const std::string& what) {
                report.skipped.push_back({table.file, row.line, what});
            };
            const Skip why = take(table, row, note);
            if (why) note(*why);
            ++(why ? counts.left_out : counts.used);
            if (progress && ++done % 1000 == 0) progress(done, all);
        }
        for (const CsvRow& row : table.odd)
            report.skipped.push_back({table.file, row.line,
                                      fmt::format("has {} cells where the header has {}",
                                                  row.cells.size(), table.columns.size())});
        counts.left_out += table.odd.size();
        done += table.odd.size();
        report.files.push_back(counts);
        return counts.used;
    }
};

void note_mending(const CsvTable& table, ImportReport& report) {
    const auto rows = [](std::size_t n) {
        return n == 1 ? std::string("1 row") : fmt::format("{} rows", n);
    };
    if (table.bad_bytes > 0)
        report.skipped.push_back(
            {table.file, table.bad_bytes_line,
             fmt::format("bytes that are not UTF-8 were read as Windows-1252 in {}",
                         rows(table.bad_bytes))});
    if (table.bad_letters > 0)
        report.skipped.push_back({table.file, table.bad_letters_line,
                                  fmt::format("broken letters (like \"GÇÖ\") were mended in {}",
                                              rows(table.bad_letters))});
}

}  // namespace

std::vector<Place> join_hsds(const HsdsTables& tables, std::chrono::year_month_day today,
                             ImportReport& report, const ImportProgress& progress) {
    Parts parts;
    Walk walk{tables, report, progress};
    for (const auto& [name, table] : tables) {
        note_mending(table, report);
        walk.all += table.rows.size() + table.odd.size();
    }
    // The order matters: what a row points at must be there before it.
    const auto simple = [&](auto take) {
        return [&parts, take](const CsvTable& table, const CsvRow& row, const Mended&) {
            return take(parts, table, row);
        };
    };
    const auto noting = [&](auto take) {
        return [&parts, take](const CsvTable& table, const CsvRow& row, const Mended& mended) {
            return take(parts, table, row, mended);
        };
    };
    report.organizations = walk.through("organizations", simple(take_organization));
    report.locations = walk.through("locations", noting(take_location));
    report.services = walk.through("services", noting(take_service));
    walk.through("service_at_location", simple(take_link));
    link_own_locations(parts);
    walk.through("addresses", simple(take_address));
    walk.through("postal_addresses", simple(take_postal_address));
    for (const char* name : {"addresses", "postal_addresses"})
        if (const auto found = tables.find(name); found != tables.end())
            for (const CsvRow& row : found->second.odd)
                hear_damaged_address(parts, found->second, row);
    walk.through("contacts", simple(take_contact));
    report.phones = walk.through("phones", simple(take_phone));
    report.schedules = walk.through("schedules", noting(take_schedule)) +
                       walk.through("holiday_schedules", noting(take_holiday));
    walk.through("languages", simple(take_language));
    walk.through("accessibility", simple(take_accessibility));
    walk.through("taxonomy_terms", simple(take_term));
    walk.through("attributes", simple(take_attribute));
    walk.through("other_attributes", simple(take_attribute));
    walk.through("eligibility", simple(take_eligibility));
    walk.through("required_documents", simple(take_document));
    walk.through("cost_options", [&](const auto& table, const auto& row, const Mended&) {
        return take_price(parts, table, row, today);
    });
    if (progress) progress(walk.done, walk.all);
    const auto organizations = tables.find("organizations");
    settle_parts(parts, organizations == tables.end() ? nullptr : &organizations->second, report);
    return make_places(parts, report);
}

}  // namespace porchlight
