// What must hold of a directory whatever bytes it was read from.
#pragma once

#include "core/check.h"
#include "core/hsds.h"
#include "core/import_source.h"
#include "core/place_json.h"
#include "core/schedule_rule.h"

namespace porchlight::fuzz {

inline void check_place(const Place& place) {
    CHECK(!place.id.empty() && place.id.find('@') != place.id.npos);
    CHECK(!place.confidential || (place.address.empty() && !place.latitude && !place.longitude));
    CHECK(place.latitude.has_value() == place.longitude.has_value());
    for (const Schedule& schedule : place.schedules) {
        CHECK(schedule.rule.empty() || valid_rule(schedule.rule));
        CHECK(schedule.closed || schedule.opens < schedule.closes);
        CHECK(!schedule.closed || schedule.exception);
    }
    CHECK(place_from_json(json_of(place)) == place);
}

inline void check_source(const Checked<ImportSource>& source) {
    if (!source) {
        CHECK(!source.error().sentence.empty());
        return;
    }
    ImportReport report;
    const std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::November,
                                            std::chrono::day{22}};
    for (const Place& place : join_hsds(source->tables, today, report, {})) check_place(place);
    for (const ImportedFile& file : report.files) CHECK(file.rows == file.used + file.left_out);
}

}  // namespace porchlight::fuzz
