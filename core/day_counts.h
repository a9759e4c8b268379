// What stays of a day after its visits are forgotten: counts, and nothing that points to anyone.
#pragma once

#include <chrono>
#include <compare>
#include <memory>
#include <string>
#include <vector>

namespace porchlight {

/// One number of one day. Which there are stands at count_day().
struct DayCount {
    std::chrono::year_month_day day;
    std::string what;
    std::string key;  ///< a queue, a language, a supply; empty where there is nothing to tell apart
    int minute = 0;   ///< a duration or a time of the day, where `what` has one
    long long count = 0;
    auto operator<=>(const DayCount&) const = default;
};
/// Sorted by day, what, key, minute; each of these once. Shared: years of days never change.
using DayCounts = std::shared_ptr<const std::vector<DayCount>>;
DayCounts no_day_counts();
/// With these set, new or changed.
DayCounts with_counts(const DayCounts& counts, const std::vector<DayCount>& more);

/// "2026-11-23".
std::string day_text(std::chrono::year_month_day day);

}  // namespace porchlight
