// On which days a recurrence rule of a directory falls, through libical.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace porchlight {

struct RuleDays {
    std::uint32_t falls = 0;                    ///< bit n: on the first day that was asked for + n
    std::optional<std::chrono::sys_days> last;  ///< its last day of all: UNTIL, COUNT
    bool operator==(const RuleDays&) const = default;
};

/// `rule` as RFC 5545 writes it, without "RRULE:"; empty is every day. `days` up to 32.
/// Nothing where it is no rule, or what it counts from is not known ("every second Monday" without
/// a start), or it is one that no opening hours need (seconds, BYSETPOS, "each second year"): those
/// can keep libical searching for a minute. Pure.
std::optional<RuleDays> days_of_rule(const std::string& rule,
                                     std::optional<std::chrono::year_month_day> starts,
                                     std::chrono::sys_days first, int days);

}  // namespace porchlight
