#include "core/open_days.h"

namespace porchlight {

namespace {

constexpr std::chrono::minutes whole_day{24 * 60};

std::chrono::year_month_day days_after(std::chrono::year_month_day day, int count) {
    return std::chrono::sys_days{day} + std::chrono::days{count};
}

std::optional<Closing> closing_of(const Settings& settings, std::chrono::year_month_day day,
                                  std::chrono::minutes closes, bool over) {
    const auto next = next_day_with_hours(settings, day);
    return next ? std::optional<Closing>{{over, closes % whole_day, *next}} : std::nullopt;
}

}  // namespace

std::optional<std::chrono::year_month_day> next_day_with_hours(const Settings& settings,
                                                               std::chrono::year_month_day day) {
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const auto next = days_after(day, ahead);
        const std::chrono::weekday weekday{std::chrono::sys_days{next}};
        if (settings.hours.at(weekday.c_encoding())) {
            return next;
        }
    }
    return {};
}

std::optional<Closing> closing_at(const Settings& settings, const LocalTime& at,
                                  std::chrono::minutes ahead) {
    const unsigned today = at.weekday.c_encoding();
    const auto& last_night = settings.hours.at((today + 6) % 7);
    if (last_night && last_night->closes > whole_day + at.since_midnight) {
        const auto left = last_night->closes - whole_day - at.since_midnight;
        return left > ahead
                   ? std::nullopt
                   : closing_of(settings, days_after(at.day, -1), last_night->closes, false);
    }
    const auto& hours = settings.hours.at(today);
    if (!hours || at.since_midnight < hours->opens || hours->closes - at.since_midnight > ahead) {
        return {};
    }
    return closing_of(settings, at.day, hours->closes, hours->closes <= at.since_midnight);
}

}  // namespace porchlight
