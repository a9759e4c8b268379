#include "core/day_counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace porchlight {

namespace {

auto key_of(const DayCount& count) {
    return std::tie(count.day, count.what, count.key, count.minute);
}

}  // namespace

DayCounts no_day_counts() {
    static const auto none = std::make_shared<const std::vector<DayCount>>();
    return none;
}

DayCounts with_counts(const DayCounts& counts, const std::vector<DayCount>& more) {
    if (more.empty()) {
        return counts;
    }
    auto all = *counts;
    all.insert(all.end(), more.begin(), more.end());
    std::ranges::stable_sort(all, {}, key_of);
    // Of two with one key the newer one stands behind: it stays.
    std::ranges::reverse(all);
    const auto twice = std::ranges::unique(all, {}, key_of);
    all.erase(twice.begin(), twice.end());
    std::ranges::reverse(all);
    return std::make_shared<const std::vector<DayCount>>(std::move(all));
}

std::string day_text(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace porchlight
