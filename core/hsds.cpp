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
             fmt::format("bytes that are not UTF-8 were replaced in {}", rows(table.bad_bytes))});
    if (table.bad_letters > 0)
        report.skipped.push_back({table.file, table.bad_letters_line,
                                  fmt::format("broken letters (like \"GÇÖ\") were mended in {}",
                                              rows(table.bad_letters))});
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

template <class T>
void keep_first_of_each(std::vector<T>& list) {
    std::vector<T> kept;
    for (auto& one : list)
        if (std::find(kept.begin(), kept.end(), one) == kept.end()) kept.push_back(one);
    list = std::move(kept);
}

/// The closest word counts: hours of this service at this door, else of the service, else of the
/// house it is in.
void set_hours(Place& place, const std::vector<const Facts*>& closest_first) {
    for (const Facts* facts : closest_first) {
        if (facts->hours.empty() && facts->hours_text.empty()) continue;
        place.schedules = facts->hours;
        place.hours_text = fmt::format("{}", fmt::join(facts->hours_text, "\n"));
        break;
    }
    keep_first_of_each(place.schedules);
}

void set_kinds(Place& place, const std::vector<const Facts*>& all) {
    std::vector<std::pair<std::size_t, std::string>> kinds;
    for (const Facts* facts : all) {
        append(kinds, facts->kinds);
        append(place.codes, facts->codes);
    }
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& kind : kinds) place.kinds.push_back(std::move(kind.second));
    keep_first_of_each(place.kinds);
    keep_first_of_each(place.codes);
}

Place make_place(const Parts& parts, const std::string& id, const Service& service,
                 const Link* link) {
    Place place = service.place;
    place.id = id + "@" + (link ? link->location_id : std::string());
    std::vector<const Facts*> closest_first;
    if (link) closest_first.push_back(&link->facts);
    closest_first.push_back(&service.facts);
    if (link) {
        const Location& location = *link->location;
        closest_first.push_back(&location.facts);
        place.latitude = location.latitude;
        place.longitude = location.longitude;
        place.address = location.address;
        if (location.wheelchair) place.facts.add(PlaceFact::wheelchair);
    }
    set_hours(place, closest_first);
    set_kinds(place, closest_first);
    for (const Facts* facts : closest_first) {
        append(place.phones, facts->phones);
        append(place.languages, facts->languages);
    }
    if (const auto found = parts.organizations.find(service.organization_id);
        found != parts.organizations.end()) {
        place.organization = found->second.name;
        if (place.phones.empty()) place.phones = found->second.facts.phones;
    }
    keep_first_of_each(place.phones);
    keep_first_of_each(place.languages);
    if (service.prices > 0) place.facts.remove(PlaceFact::free);
    if (service.prices > 0 && service.prices == service.prices_of_nothing)
        place.facts.add(PlaceFact::free);
    if (service.papers > 0) place.facts.remove(PlaceFact::no_papers);
    return place;
}

std::vector<Place> make_places(const Parts& parts, ImportReport& report) {
    std::vector<Place> places;
    for (const std::string& id : parts.service_order) {
        const Service& service = parts.services.at(id);
        const std::size_t before = places.size();
        for (const Link* link : service.links)
            places.push_back(make_place(parts, id, service, link));
        if (service.links.empty()) places.push_back(make_place(parts, id, service, nullptr));
        report.with_position +=
            std::any_of(places.begin() + static_cast<std::ptrdiff_t>(before), places.end(),
                        [](const Place& place) { return place.latitude.has_value(); });
    }
    return places;
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
    walk.through("addresses", simple(take_address));
    report.phones = walk.through("phones", simple(take_phone));
    report.schedules =
        walk.through("schedules", [&](const auto& table, const auto& row, const Mended& mended) {
            return take_schedule(parts, table, row, today, mended);
        });
    walk.through("languages", simple(take_language));
    walk.through("accessibility", simple(take_accessibility));
    walk.through("taxonomy_terms", simple(take_term));
    walk.through("attributes", simple(take_attribute));
    walk.through("required_documents", simple(take_document));
    walk.through("cost_options", [&](const auto& table, const auto& row, const Mended&) {
        return take_price(parts, table, row, today);
    });
    if (progress) progress(walk.done, walk.all);
    return make_places(parts, report);
}

}  // namespace porchlight
