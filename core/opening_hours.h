// Reads opening hours as directories write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace porchlight {

/// In minutes since midnight: opens 0..1439, closes after that, past 1440 for the next morning.
struct OpeningRange {
    std::chrono::minutes opens{0};
    std::chrono::minutes closes{0};
    bool operator==(const OpeningRange&) const = default;
};

/// "9:00am" to "5:00 PM", "09:00:00" to "17:00", "noon", "09:00-05:00" (with an offset, read as
/// local). The same time twice and 00:00 to 23:59 are the whole day. Nothing when in doubt: one
/// end with am/pm and one without, "9:00" to "5:00", a time in UTC ("09:00Z"), words behind it,
/// or a night that would last over 18 hours (somebody mixed up am and pm).
std::optional<OpeningRange> read_hours(std::string_view opens, std::string_view closes);

/// "Monday", "monday", "Mon", "Thur", "MO". Nothing for "Mon-Fri" or "2MO".
std::optional<std::chrono::weekday> read_weekday(std::string_view text);

/// "MO,TU" or "Monday; Tuesday". Nothing when one of them is no weekday, or there is none.
std::optional<std::vector<std::chrono::weekday>> read_weekdays(std::string_view text);

/// One weekday's range, out of a text that names several.
struct WeeklyRange {
    std::chrono::weekday weekday;
    OpeningRange range;
    bool operator==(const WeeklyRange&) const = default;
};

/// "9:00am-12:00pm / 1:00pm-5:00pm, Mon-Thur; 9:00am-1:00pm, Fri, Sat", "Mon-Fri: 9am to 5pm, Sun
/// closed", "24/7", "8am-8pm daily". Nothing when there is one word in it that is no time and no
/// weekday: what it says may matter.
std::optional<std::vector<WeeklyRange>> read_weekly_hours(std::string_view text);

/// "2024-05-16", with or without a time behind it. Nothing when there is no such day.
std::optional<std::chrono::year_month_day> read_day(std::string_view text);

}  // namespace porchlight
