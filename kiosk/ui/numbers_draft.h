// The desk's day in numbers: which day is open, and what was counted for it.
#pragma once

#include <chrono>
#include <cstdint>

#include "core/report.h"

namespace porchlight {

struct NumbersDraft {
    std::chrono::year_month_day day;
    int kept_page = 0, wait_page = 0, supply_page = 0;

    // Worked out once a snapshot and minute: walking the counts and the visits is no work for a
    // frame.
    std::uint64_t of_snapshot = 0;
    std::chrono::sys_time<std::chrono::minutes> of_minute;
    Report report;
};

}  // namespace porchlight
