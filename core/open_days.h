// Which days the clinic is open, by the hours of clinic.toml. Pure.
#pragma once

#include <chrono>
#include <optional>

#include "core/settings.h"

namespace porchlight {

/// The first day after `day` on which the clinic opens; nothing when it never does.
std::optional<std::chrono::year_month_day> next_day_with_hours(const Settings& settings,
                                                               std::chrono::year_month_day day);

/// How the opening hours stand to closing.
struct Closing {
    bool over = false;                      ///< closed already, and the day is not over
    std::chrono::minutes closes{0};         ///< since local midnight, 0 up to 1439
    std::chrono::year_month_day next_open;  ///< the next day people are seen
    bool operator==(const Closing&) const = default;
};
/// Nothing before opening, on a closed day, and while there is more than `ahead` to go. An evening
/// that runs past midnight belongs to the day on which it began.
std::optional<Closing> closing_at(const Settings& settings, const LocalTime& at,
                                  std::chrono::minutes ahead);

}  // namespace porchlight
