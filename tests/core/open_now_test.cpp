// The truth about open, by hand: holidays, exceptions, ended schedules, nights, clock changes.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "core/nearby.h"
#include "core/settings.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

const year_month_day sunday = 2026y / November / 22;

Schedule every(const std::string& rule, int opens, int closes) {
    Schedule schedule;
    schedule.rule = rule;
    schedule.opens = minutes{opens};
    schedule.closes = minutes{closes};
    return schedule;
}
Schedule instead(year_month_day from, year_month_day to) {
    Schedule schedule;
    schedule.exception = schedule.closed = true;
    schedule.valid_from = from;
    schedule.valid_to = to;
    return schedule;
}
const Schedule office = every("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 540, 1020);

struct Told {
    std::vector<Schedule> schedules;
    std::vector<std::string> holidays;
    year_month_day today = sunday;
    Place place;

    [[nodiscard]] std::shared_ptr<const Nearby> nearby() const {
        Directory directory;
        directory.places.push_back(place);
        directory.places[0].schedules = schedules;
        Settings settings;
        settings.places.holidays = holidays;
        return make_nearby(&directory, {}, {}, settings, today);
    }
    /// "open 17:00", "closed 09:00 3" (Wednesday), "not sure", "by appointment", "shut".
    [[nodiscard]] std::string at(year_month_day day, int hour, int minute = 0) const {
        return say({day, minutes{hour * 60 + minute}, weekday{day}});
    }
    [[nodiscard]] std::string at(WallTime instant) const {
        return say(to_local(instant, "America/New_York"));
    }
    [[nodiscard]] std::string hours(year_month_day day) const {
        const auto made = nearby();
        const auto ranges = hours_on(*made, made->places[0], day);
        if (!ranges) return "not known";
        std::string text;
        for (const auto& range : *ranges)
            text += std::to_string(range.opens.count()) + "-" +
                    std::to_string(range.closes.count()) + " ";
        return text;
    }

private:
    [[nodiscard]] std::string say(const LocalTime& now) const {
        static const char* const words[] = {"open", "closed", "by appointment", "shut", "not sure"};
        const auto made = nearby();
        const OpenNow told = open_now(*made, made->places[0], now);
        std::string text = words[static_cast<int>(told.state)];
        if (told.for_good) text += " for good";
        if (told.at)
            text += fmt::format(" {:02}:{:02}", told.at->count() / 60, told.at->count() % 60);
        if (told.day) text += " " + std::to_string(told.day->c_encoding());
        return text;
    }
};

constexpr year_month_day november(unsigned day) {
    return 2026y / November / std::chrono::day{day};
}

}  // namespace

TEST_CASE("Open now: a holiday makes usual hours not sure") {
    const Told place{{office}, {"FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-30"}, sunday, {}};
    CHECK(place.at(november(25), 12) == "open 17:00");
    CHECK(place.at(november(26), 12) == "not sure");  // Thanksgiving
    CHECK(place.at(november(27), 12) == "open 17:00");
    CHECK(place.at(november(30), 12) == "not sure");
    // After closing on Wednesday nobody knows about Thursday: no next opening is said.
    CHECK(place.at(november(25), 18) == "closed");
    CHECK(place.at(november(24), 18) == "closed 09:00 3");
    CHECK(place.hours(november(26)) == "not known");
}

TEST_CASE("Open now: an exception says what a holiday is like") {
    Schedule morning = every("", 540, 720);
    morning.exception = true;
    morning.valid_from = morning.valid_to = november(26);
    const Told place{{office, morning}, {"2026-11-26"}, sunday, {}};
    CHECK(place.at(november(26), 10) == "open 12:00");
    CHECK(place.at(november(26), 13) == "closed 09:00 5");
    const Told shut{{office, instead(november(26), november(27))}, {"2026-11-26"}, sunday, {}};
    CHECK(shut.at(november(26), 10) == "closed 09:00 1");
    CHECK(shut.hours(november(27)).empty());
    // Shut and open by two exceptions: nobody knows.
    const Told both{{office, morning, instead(november(26), november(26))}, {}, sunday, {}};
    CHECK(both.at(november(26), 10) == "not sure");
}

TEST_CASE("Open now: what is open day and night stays open on holidays") {
    const Told place{{every("", 0, 1440)}, {"2026-11-26"}, sunday, {}};
    CHECK(place.at(november(26), 3) == "open");
    CHECK(place.hours(november(26)) == "0-1440 ");
    CHECK(place.at(november(22), 0) == "open");
    // Day and night on weekdays only is not every day.
    const Told weekdays{
        {every("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 0, 1440)}, {"2026-11-26"}, sunday, {}};
    CHECK(weekdays.at(november(24), 12) == "open");
    CHECK(weekdays.at(november(25), 12) == "open");  // whether to midnight, nobody knows
    CHECK(weekdays.at(november(26), 12) == "not sure");
    CHECK(weekdays.at(november(27), 12) == "open 00:00");
}

TEST_CASE("Open now: ended and not yet begun is not sure, never closed") {
    Schedule ended = office;
    ended.valid_to = november(24);
    CHECK(Told{{ended}, {}, sunday, {}}.at(november(24), 12) == "open 17:00");
    CHECK(Told{{ended}, {}, sunday, {}}.at(november(24), 18) == "closed");
    CHECK(Told{{ended}, {}, sunday, {}}.at(november(25), 12) == "not sure");
    Schedule until = every("FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20261123", 540, 1020);
    CHECK(Told{{until}, {}, sunday, {}}.at(november(23), 12) == "open 17:00");
    CHECK(Told{{until}, {}, sunday, {}}.at(november(24), 12) == "not sure");
    Schedule later = office;
    later.valid_from = november(25);
    CHECK(Told{{later}, {}, sunday, {}}.at(november(24), 12) == "not sure");
    CHECK(Told{{later}, {}, sunday, {}}.at(november(25), 12) == "open 17:00");
    // The summer hours are over, the winter hours are in force.
    CHECK(Told{{ended, later}, {}, sunday, {}}.at(november(24), 18) == "closed 09:00 3");
    CHECK(Told{{}, {}, sunday, {}}.at(november(24), 12) == "not sure");
}

TEST_CASE("Open now: what a rule counts from has to be known") {
    const auto at_noon = [](const std::string& rule, std::optional<year_month_day> starts) {
        Schedule schedule = every(rule, 540, 1020);
        schedule.starts = starts;
        return Told{{schedule}, {}, sunday, {}}.at(november(23), 12);
    };
    CHECK(at_noon("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", november(9)) == "open 17:00");
    CHECK(at_noon("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", november(2)) == "closed 09:00 1");
    CHECK(at_noon("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", {}) == "not sure");
    CHECK(at_noon("FREQ=WEEKLY", {}) == "not sure");
    CHECK(at_noon("FREQ=MONTHLY;BYDAY=4MO", {}) == "open 17:00");
    CHECK(at_noon("FREQ=WEEKLY;COUNT=3;BYDAY=MO", november(9)) == "open 17:00");
    CHECK(at_noon("FREQ=WEEKLY;COUNT=2;BYDAY=MO", november(9)) == "not sure");
    // Rules that are none, and those that would keep libical searching for a minute.
    for (const char* rule :
         {"Mondays", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX",
          "FREQ=WEEKLY;BYDAY=", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=7",
          "FREQ=DAILY;INTERVAL=7;BYDAY=SU", "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
          "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=0",
          "FREQ=WEEKLY;BYDAY=MO;COUNT=2;UNTIL=20270101", "BYDAY=MO", ";", "="}) {
        INFO(rule);
        CHECK(at_noon(rule, november(2)) == "not sure");
    }
}

TEST_CASE("Open now: over midnight, and around it") {
    const Told bar{{every("FREQ=WEEKLY;BYDAY=FR", 1200, 1560)}, {}, sunday, {}};  // 8 pm to 2 am
    CHECK(bar.at(november(27), 19, 59) == "closed 20:00");
    CHECK(bar.at(november(27), 20) == "open 02:00");
    CHECK(bar.at(november(27), 23, 59) == "open 02:00");
    CHECK(bar.at(november(28), 0) == "open 02:00");
    CHECK(bar.at(november(28), 1, 59) == "open 02:00");
    CHECK(bar.at(november(28), 2) == "closed");
    CHECK(bar.hours(november(27)) == "1200-1560 ");
    CHECK(bar.hours(november(28)).empty());
    // The night that began before the first day that is looked at.
    const Told saturday{{every("FREQ=WEEKLY;BYDAY=FR", 1200, 1560)}, {}, november(29), {}};
    CHECK(saturday.at(november(28), 1) == "open 02:00");
    // A night that ends as a day begins goes on.
    const Told both{{every("", 1200, 1440), every("", 0, 300)}, {}, sunday, {}};
    CHECK(both.at(november(23), 23) == "open 05:00");
    CHECK(both.at(november(24), 5) == "closed 20:00");
    // The night before is a holiday: whether it was open then, nobody knows.
    const Told nights{{every("", 1200, 1560)}, {"2026-11-26"}, sunday, {}};
    CHECK(nights.at(november(26), 1) == "open 02:00");
    CHECK(nights.at(november(27), 1) == "not sure");
    CHECK(nights.at(november(27), 3) == "closed 20:00");
}

TEST_CASE("Open now: the days the clocks change") {
    const auto utc = [](year_month_day day, int hour, int minute) {
        return WallTime{sys_days{day}} + hours{hour} + minutes{minute};
    };
    // 8 March 2026: 2:00 becomes 3:00 in New York, at 7:00 UTC.
    const year_month_day spring = 2026y / March / 8;
    const Told night{{every("", 60, 180)}, {}, spring, {}};  // 1 am to 3 am
    CHECK(night.at(utc(spring, 5, 59)) == "closed 01:00");   // 0:59
    CHECK(night.at(utc(spring, 6, 0)) == "open 03:00");
    CHECK(night.at(utc(spring, 6, 59)) == "open 03:00");     // 1:59
    CHECK(night.at(utc(spring, 7, 0)) == "closed 01:00 1");  // 3:00
    // 1 November 2026: 2:00 becomes 1:00 again, at 6:00 UTC.
    const year_month_day autumn = 2026y / November / 1;
    const Told early{{every("", 60, 120)}, {}, autumn, {}};  // 1 am to 2 am
    CHECK(early.at(utc(autumn, 4, 59)) == "closed 01:00");
    CHECK(early.at(utc(autumn, 5, 30)) == "open 02:00");  // 1:30, the first time
    CHECK(early.at(utc(autumn, 6, 30)) == "open 02:00");  // 1:30, the second time
    CHECK(early.at(utc(autumn, 7, 0)) == "closed 01:00 1");
    const Told office_hours{{every("", 540, 1020)}, {}, autumn, {}};
    CHECK(office_hours.at(utc(autumn, 13, 59)) == "closed 09:00");  // 8:59 EST
    CHECK(office_hours.at(utc(autumn, 14, 0)) == "open 17:00");
}

TEST_CASE("Open now: what else is said of a place") {
    Told place{{office}, {}, sunday, {}};
    place.place.facts.add(PlaceFact::by_appointment);
    CHECK(place.at(november(23), 12) == "by appointment");
    place.place.facts.add(PlaceFact::walk_in);
    CHECK(place.at(november(23), 12) == "open 17:00");
    place.place.checked = 2026y / October / 24;
    CHECK(place.at(november(23), 12) == "open 17:00");  // 30 days
    CHECK(place.at(november(24), 12) == "not sure");
    place.place.status = PlaceStatus::closed_for_now;
    CHECK(place.at(november(24), 12) == "shut");
    place.place.status = PlaceStatus::closed_for_good;
    CHECK(place.at(november(24), 12) == "shut for good");
}

TEST_CASE("Open now: hours that could not be read may be now, and other days are not known") {
    Told place{{office}, {}, sunday, {}};
    place.place.hours_text = "also some evenings";
    CHECK(place.at(november(23), 12) == "open 17:00");
    CHECK(place.at(november(23), 18) == "not sure");
    CHECK(place.hours(november(22)) == "not known");
    CHECK(place.hours(november(23)) == "540-1020 ");
    place.place.hours_text.clear();
    CHECK(place.at(2026y / November / 20, 12) == "not sure");  // before what is looked at
    CHECK(place.at(2026y / December / 1, 12) == "not sure");   // and after
    CHECK(place.at(november(21), 12) == "closed 09:00 1");
    CHECK(place.at(november(30), 12) == "open 17:00");
}
