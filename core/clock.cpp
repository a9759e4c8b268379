#include "core/clock.h"

#include <date/tz.h>

#include <exception>

namespace porchlight {

namespace {

const date::time_zone* zone_or_utc(const std::string& zone) {
    try {
        return date::locate_zone(zone);
    } catch (const std::exception&) {
        return date::locate_zone("Etc/UTC");
    }
}

}  // namespace

Clock system_clock() {
    return [] {
        using std::chrono::floor;
        return Moment{floor<Millis>(std::chrono::system_clock::now()),
                      floor<Millis>(std::chrono::steady_clock::now())};
    };
}

bool zone_exists(const std::string& zone) {
    try {
        return date::locate_zone(zone) != nullptr;
    } catch (const std::exception&) {
        return false;
    }
}

LocalTime to_local(WallTime time, const std::string& zone) {
    const auto local = zone_or_utc(zone)->to_local(time);
    const auto midnight = date::floor<date::days>(local);
    const std::chrono::sys_days day{std::chrono::days{midnight.time_since_epoch().count()}};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(local - midnight);
    return {std::chrono::year_month_day{day}, minutes, std::chrono::weekday{day}};
}

WallTime from_local(std::chrono::year_month_day day, std::chrono::minutes since_midnight,
                    const std::string& zone) {
    const auto days = std::chrono::sys_days{day}.time_since_epoch();
    const date::local_time<std::chrono::minutes> local{days + since_midnight};
    const auto time = zone_or_utc(zone)->to_sys(local, date::choose::latest);
    return WallTime{std::chrono::duration_cast<Millis>(time.time_since_epoch())};
}

}  // namespace porchlight
