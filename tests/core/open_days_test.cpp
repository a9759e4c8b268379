#include "core/open_days.h"

#include <catch2/catch.hpp>

namespace porchlight {

namespace {

using namespace std::chrono_literals;
using std::chrono::year_month_day;

const year_month_day sunday{2026y / 11 / 22};
const year_month_day monday{2026y / 11 / 23};
const year_month_day tuesday{2026y / 11 / 24};

LocalTime at(year_month_day day, std::chrono::minutes since_midnight) {
    return {day, since_midnight, std::chrono::weekday{std::chrono::sys_days{day}}};
}

/// Sunday 8 to 18, Monday closed, Tuesday an evening from 18 to 2.
Settings three_days() {
    Settings settings;
    settings.hours[0] = OpenHours{8h, 18h};
    settings.hours[2] = OpenHours{18h, 26h};
    return settings;
}

}  // namespace

TEST_CASE("the next open day is never this one, and closed days are left out", "[hours]") {
    const Settings settings = three_days();
    CHECK(next_day_with_hours(settings, sunday) == tuesday);
    CHECK(next_day_with_hours(settings, monday) == tuesday);
    CHECK(next_day_with_hours(settings, tuesday) == year_month_day{2026y / 11 / 29});
    CHECK(next_day_with_hours(Settings{}, sunday) == std::nullopt);

    Settings sundays;
    sundays.hours[0] = OpenHours{8h, 18h};
    CHECK(next_day_with_hours(sundays, sunday) == year_month_day{2026y / 11 / 29});
}

TEST_CASE("closing is near in the last hour and over afterwards", "[hours]") {
    const Settings settings = three_days();
    CHECK(closing_at(settings, at(sunday, 7h), 1h) == std::nullopt);
    CHECK(closing_at(settings, at(sunday, 16h + 59min), 1h) == std::nullopt);
    CHECK(closing_at(settings, at(sunday, 17h), 1h) == Closing{false, 18h, tuesday});
    CHECK(closing_at(settings, at(sunday, 17h + 59min), 1h) == Closing{false, 18h, tuesday});
    CHECK(closing_at(settings, at(sunday, 18h), 1h) == Closing{true, 18h, tuesday});
    CHECK(closing_at(settings, at(sunday, 23h + 59min), 1h) == Closing{true, 18h, tuesday});
    CHECK(closing_at(settings, at(monday, 12h), 1h) == std::nullopt);
}

TEST_CASE("an evening past midnight belongs to the day it began", "[hours]") {
    Settings settings = three_days();
    settings.hours[3] = OpenHours{9h, 17h};
    const year_month_day wednesday{2026y / 11 / 25};
    CHECK(closing_at(settings, at(tuesday, 23h), 1h) == std::nullopt);
    CHECK(closing_at(settings, at(wednesday, 30min), 1h) == std::nullopt);
    CHECK(closing_at(settings, at(wednesday, 1h), 1h) == Closing{false, 2h, wednesday});
    CHECK(closing_at(settings, at(wednesday, 2h), 1h) == std::nullopt);  // opens again today
}

}  // namespace porchlight
