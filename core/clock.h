// Time comes in by this door: wall time for the record, monotonic time for waits and timeouts.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace porchlight {

/// UTC, milliseconds since 1970. For the record only: it may jump when somebody sets the clock.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;
/// Never jumps, means nothing outside this process. For timeouts and "how long on screen".
using MonoTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::milliseconds>;
using Millis = std::chrono::milliseconds;

struct Moment {
    WallTime wall;
    MonoTime mono;
};

/// Tests and the driver hand in their own; the programs use system_clock().
using Clock = std::function<Moment()>;
Clock system_clock();

/// What a wall clock in the clinic's time zone shows.
struct LocalTime {
    std::chrono::year_month_day day;
    std::chrono::minutes since_midnight{0};  ///< 0..1439; no clock of ours shows seconds
    std::chrono::weekday weekday;
    auto operator<=>(const LocalTime& other) const {
        return std::pair{day, since_midnight} <=> std::pair{other.day, other.since_midnight};
    }
    bool operator==(const LocalTime& other) const {
        return day == other.day && since_midnight == other.since_midnight;
    }
};

/// Zone names are those of the IANA database ("America/New_York"); an unknown one reads as UTC
/// (clinic.toml refuses unknown ones at start). Reads tzdata from disk the first time; any thread.
LocalTime to_local(WallTime time, const std::string& zone);
/// The first instant of that local minute; a minute the clocks skip reads as the next real one.
WallTime from_local(std::chrono::year_month_day day, std::chrono::minutes since_midnight,
                    const std::string& zone);
bool zone_exists(const std::string& zone);

}  // namespace porchlight
