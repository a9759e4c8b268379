// Which day is over, and how long whoever was not seen keeps the place. Pure; any thread.
#pragma once

#include <chrono>
#include <vector>

#include "core/clinic.h"

namespace porchlight {

/// When the record of that day closes: `closing_after` after its hours end, at midnight where it
/// has none. Later than the day itself for hours that run over midnight.
WallTime closing_of(const Settings& settings, std::chrono::year_month_day day);
/// The day a moment belongs to: from one closing to the next.
std::chrono::year_month_day clinic_day(const Settings& settings, WallTime time);

/// The first day after that one with hours. Where no hours are set every day is open.
std::chrono::year_month_day next_open_day(const Settings& settings,
                                          std::chrono::year_month_day day);
/// The last day a visit is kept that was carried to that day: the second open one.
std::chrono::year_month_day carried_until(const Settings& settings,
                                          std::chrono::year_month_day carried);

bool is_closed(const ClinicState& state, std::chrono::year_month_day day);
/// Days whose closing has passed and that have something to count, to carry or to forget; oldest
/// first. More than one after days without power.
std::vector<std::chrono::year_month_day> days_over(const ClinicState& state, WallTime now);

/// The newest moment anything happened to the visit.
WallTime newest_moment(const Visit& visit);

}  // namespace porchlight
