// When places are open on the days that are shown, worked out of their schedules.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/nearby.h"
#include "core/recurrence.h"

namespace porchlight {

/// What NearbyPlace keeps of it.
struct OpenDays {
    std::vector<OpenSpan> open;    ///< also of the night that began before the first day
    std::uint16_t days_known = 0;  ///< bit n: first_day + n
    bool operator==(const OpenDays&) const = default;
};

/// The nearby_days from first_day on. Remembers every rule it has met: a directory has thousands of
/// schedules and a few dozen rules. One thread; no disk.
class PlaceCalendar {
public:
    /// `holidays` as in PlacesSetting; one that cannot be read is none.
    PlaceCalendar(std::chrono::sys_days first_day, const std::vector<std::string>& holidays);

    /// An exception stands in for what is usual on its days. A day is known where an exception or a
    /// usual schedule is in force: neither ended, nor not begun, nor a rule we cannot read. On a
    /// holiday what is usual counts only where it is open 24 hours every day.
    OpenDays open_days(const std::vector<Schedule>& schedules);

private:
    struct Days {                      // bit 0: the day before first_day
        std::uint32_t falls = 0;       ///< the rule falls on it
        std::uint32_t in_force = 0;    ///< neither ended nor not begun
        std::uint32_t unreadable = 0;  ///< would be in force, but on which days?
    };
    const std::optional<RuleDays>& rule_days(const Schedule& schedule);
    Days days_of(const Schedule& schedule);
    [[nodiscard]] std::uint32_t between(std::optional<std::chrono::sys_days> from,
                                        std::optional<std::chrono::sys_days> to) const;

    std::chrono::sys_days first_;  ///< the day before first_day: its night counts too
    std::uint32_t holidays_ = 0;
    std::map<std::pair<std::string, int>, std::optional<RuleDays>> rules_;
};

}  // namespace porchlight
