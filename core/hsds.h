// Joins the tables of an HSDS package into places: one for each service at each location.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "core/csv_table.h"
#include "core/directory.h"
#include "core/import.h"

namespace porchlight {

/// Tables by the names of HSDS 3.0 without ".csv" ("addresses"), whatever their files are called:
/// columns tell 1.1 and 3.0 apart, so one reading does for both. "services" is always there.
using HsdsTables = std::map<std::string, CsvTable>;

/// Every row ends in a place, or in `report.skipped` with a reason. Schedules and prices that
/// ended before `today` are left out: what comes after them, nobody knows. Pure.
std::vector<Place> join_hsds(const HsdsTables& tables, std::chrono::year_month_day today,
                             ImportReport& report, const ImportProgress& progress);

}  // namespace porchlight
