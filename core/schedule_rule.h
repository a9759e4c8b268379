// Recurrence rules (RFC 5545) out of what a directory says of its schedules.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/opening_hours.h"
#include "core/place.h"

namespace porchlight {

/// As HSDS has them, each a cell; empty: not given.
struct RuleParts {
    std::string freq, interval, byday, bymonthday, byyearday, byweekno, wkst, count;
    std::optional<std::chrono::year_month_day> until;
    std::optional<std::chrono::year_month_day> starts;  ///< what an interval counts from
};

/// "FREQ=WEEKLY;BYDAY=MO,TU". Nothing where the parts make no rule, or leave open which days are
/// meant: "every second week" without a day it counts from, Mondays of a month without which.
std::optional<std::string> make_rule(const RuleParts& parts);

/// It is a recurrence rule that libical takes. Pure; any thread.
bool valid_rule(const std::string& rule);

/// Weekly, on these days.
std::string weekly_rule(const std::vector<std::chrono::weekday>& days);

/// Schedules of a week, those with the same hours together.
std::vector<Schedule> schedules_of(const std::vector<WeeklyRange>& week);

/// Puts the schedules of one place in order: a short one beside a lasting one becomes an exception,
/// days with the same hours are one schedule, none is there twice.
void settle_schedules(std::vector<Schedule>& schedules);

}  // namespace porchlight
