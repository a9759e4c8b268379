// The days somebody types: 2026-11-21, yesterday, 2026-11-16..today.
#pragma once

#include <string>
#include <string_view>

#include "core/report.h"

namespace porchlight {

/// DAY or DAY..DAY, both included, none after `today`, ten years at most. Pure.
Checked<DaySpan> read_days(std::string_view text, std::chrono::year_month_day today);

}  // namespace porchlight
