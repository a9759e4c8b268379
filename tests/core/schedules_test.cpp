// When places are open, as directories say it.
#include "core/schedule_rule.h"
#include "tests/core/import_package.h"

using namespace porchlight;
using namespace porchlight::test;
using namespace std::chrono;

namespace {

Outcome one(const std::string& row) {
    const std::string header =
        "service_id,byday,freq,interval,opens_at,closes_at,valid_from,valid_to,until,description,"
        "dtstart,bymonthday,byweekno,count,notes\n";
    return imported(with(harbor(), "schedules.csv", header + row));
}

std::string rule_of(const RuleParts& parts) {
    return make_rule(parts).value_or("none");
}

}  // namespace

TEST_CASE("Rules: what makes one, and what leaves the days open") {
    RuleParts weekly;
    weekly.byday = "MO, Tu";
    CHECK(rule_of(weekly) == "FREQ=WEEKLY;BYDAY=MO,TU");
    weekly.interval = "2";
    CHECK(rule_of(weekly) == "none");  // every second week counted from when?
    weekly.starts = 2026y / January / 5;
    CHECK(rule_of(weekly) == "FREQ=WEEKLY;BYDAY=MO,TU;INTERVAL=2");
    weekly.wkst = "SU";
    weekly.until = 2026y / May / 1;
    CHECK(rule_of(weekly) == "FREQ=WEEKLY;BYDAY=MO,TU;INTERVAL=2;UNTIL=20260501;WKST=SU");
    weekly.count = "3";
    CHECK(rule_of(weekly) == "none");  // RFC 5545: one of UNTIL and COUNT

    CHECK(rule_of({"", "", "2MO,-1FR", "", "", "", "", "", {}, {}}) ==
          "FREQ=MONTHLY;BYDAY=2MO,-1FR");
    CHECK(rule_of({"MONTHLY", "", "MO", "", "", "", "", "", {}, {}}) == "none");
    CHECK(rule_of({"WEEKLY", "", "2MO", "", "", "", "", "", {}, {}}) == "none");
    CHECK(rule_of({"", "", "", "1,-1", "", "", "", "", {}, {}}) == "FREQ=MONTHLY;BYMONTHDAY=1,-1");
    CHECK(rule_of({"MONTHLY", "", "", "32", "", "", "", "", {}, {}}) == "none");
    CHECK(rule_of({"", "", "", "", "1,-1", "", "", "", {}, {}}) == "FREQ=YEARLY;BYYEARDAY=1,-1");
    CHECK(rule_of({"WEEKLY", "1", "MO", "", "", "41,42", "", "", {}, {}}) ==
          "FREQ=YEARLY;BYWEEKNO=41,42;BYDAY=MO");
    CHECK(rule_of({"DAILY", "", "", "", "", "", "", "", {}, {}}) == "FREQ=DAILY");
    CHECK(rule_of({"WEEKLY", "", "", "", "", "", "", "", {}, 2026y / November / 25}) ==
          "FREQ=WEEKLY;BYDAY=WE");
    CHECK(rule_of({"HOURLY", "", "", "", "", "", "", "", {}, {}}) == "none");
    CHECK(rule_of({"", "", "", "", "", "", "", "", {}, {}}) == "none");
    CHECK(rule_of({"WEEKLY", "x", "MO", "", "", "", "", "", {}, {}}) == "none");
    CHECK(rule_of({"WEEKLY", "", "MO;X-A=1", "", "", "", "", "", {}, {}}) == "none");
}

TEST_CASE("Import: schedules of 3.0") {
    auto read = one("1,\"MO,TU\",WEEKLY,1,09:00,17:00,2001-01-01,2999-12-31,,,,,,,\n");
    CHECK(read.notes.empty());
    CHECK(read.report.format == "HSDS 3.0");
    CHECK(shown(read.places.at("1@2")) == "Mo540-1020 Tu540-1020 ");
    CHECK(read.places.at("1@2").schedules.at(0).valid_to == 2999y / December / 31);
    CHECK(shown(one("1,MO,,,00:00,23:59,,,,,,,,,\n").places.at("1@2")) == "Mo0-1440 ");
    CHECK(shown(one("1,2MO,MONTHLY,,09:00,17:00,,,,,,,,,\n").places.at("1@2")) ==
          "FREQ=MONTHLY;BYDAY=2MO 540-1020 ");
    read = one("1,MO,WEEKLY,2,09:00,17:00,,,,,2026-01-05,,,,\n");
    CHECK(shown(read.places.at("1@2")) == "FREQ=WEEKLY;BYDAY=MO;INTERVAL=2 540-1020 ");
    CHECK(read.places.at("1@2").schedules.at(0).starts == 2026y / January / 5);

    // Open which days are meant: words, not a promise.
    for (const std::string row :
         {"1,MO,MONTHLY,,09:00,17:00,,,,First come,,,,,\n",
          "1,MO,WEEKLY,2,09:00,17:00,,,,First come,,,,,\n",
          "1,,WEEKLY,,09:00,17:00,,,,First come,,,,,\n", "1,,,,09:00,17:00,,,,First come,,,,,\n"}) {
        read = one(row);
        CHECK(read.notes ==
              Notes{"schedules.csv:2: does not say for sure on which days: kept as words"});
        CHECK(read.places.at("1@2").schedules.empty());
        CHECK(read.places.at("1@2").hours_text == "First come");
    }
    CHECK(one("1,MO,,,09:00Z,17:00Z,,,,,,,,,\n").notes ==
          Notes{"schedules.csv:2: hours '09:00Z' to '17:00Z' cannot be read: kept as words"});
    CHECK(one("1,MO,,,09:00,17:00,,31.12.2026,,,,,,,\n").notes ==
          Notes{"schedules.csv:2: valid_to '31.12.2026' is no day it can count by: kept as words"});
}

TEST_CASE("Import: what has ended is kept, so that nobody takes it for closed") {
    for (const std::string row : {"1,MO,,,09:00,17:00,,2020-05-01,,,,,,,\n",
                                  "1,MO,WEEKLY,,09:00,17:00,,,2020-05-01,,,,,,\n"}) {
        const auto read = one(row);
        CHECK(read.notes.empty());
        CHECK(read.places.at("1@2").schedules.size() == 1);
    }
}

TEST_CASE("Import: a short time beside the usual one is an exception") {
    const auto read =
        one("1,\"MO,TU\",,,09:00,17:00,,,,,,,,,\n"
            "1,,,,10:00,12:00,2026-12-28,2026-12-30,,,,,,,\n"
            "1,,,,,,2026-12-24,2026-12-26,,Closed for the holidays,,,,,\n"
            "1,SU,,,,,,,,,,,,,closed\n");
    CHECK(read.notes.empty());
    const auto& schedules = read.places.at("1@2").schedules;
    REQUIRE(schedules.size() == 3);
    CHECK_FALSE(schedules[0].exception);
    CHECK(schedules[1].exception);
    CHECK(schedules[1].closed);
    CHECK(schedules[1].valid_from == 2026y / December / 24);
    CHECK(schedules[2].exception);
    CHECK_FALSE(schedules[2].closed);
    CHECK(schedules[2].opens == minutes{600});
    CHECK(schedules[2].rule.empty());
    // Alone it is what is usual then.
    CHECK_FALSE(one("1,,,,10:00,12:00,2026-12-28,2026-12-30,,,,,,,\n")
                    .places.at("1@2")
                    .schedules.at(0)
                    .exception);
    // Longer than a month is a season.
    const auto season =
        one("1,MO,,,09:00,17:00,,,,,,,,,\n"
            "1,MO,,,10:00,12:00,2026-06-01,2026-08-31,,,,,,,\n");
    CHECK_FALSE(season.places.at("1@2").schedules.at(0).exception);
    CHECK_FALSE(season.places.at("1@2").schedules.at(1).exception);
}

TEST_CASE("Import: holidays of 1.1 count beside the hours of any level") {
    auto files = harbor();
    files["regular_schedules.csv"] =
        "service_id,weekday,opens_at,closes_at,original_text\n1,Tuesday,9:00am,5:00pm,\n";
    files["holiday_schedules.csv"] =
        "service_id,location_id,closed,opens_at,closes_at,start_date,end_date\n"
        ",2,true,,,2026-12-24,2026-12-26\n,2,false,10:00,12:00,2026-12-31,\n,2,,,,soon,\n";
    const auto read = imported(files);
    CHECK(read.notes == Notes{"holiday_schedules.csv:4: start_date 'soon' is not a day"});
    const auto& schedules = read.places.at("1@2").schedules;
    REQUIRE(schedules.size() == 3);
    CHECK(schedules[1].closed);
    CHECK(schedules[2].valid_to == 2026y / December / 31);
}

TEST_CASE("Import: hours that stand only in a description") {
    CHECK(shown(one("1,,,,,,,,,\"Mon-Fri: 9am to 5pm, Sat 10am-2pm, Sun closed\",,,,,\n")
                    .places.at("1@2")) ==
          "Mo540-1020 Tu540-1020 We540-1020 Th540-1020 Fr540-1020 Sa600-840 ");
    const auto read = one("1,,,,,,,,,Whenever the light is on,,,,,\n");
    CHECK(read.notes == Notes{"schedules.csv:2: gives no times: kept as words"});
    CHECK(read.places.at("1@2").hours_text == "Whenever the light is on");
}

TEST_CASE("Hours as people write them") {
    const auto week = [](std::string_view text) {
        Place place;
        if (const auto read = read_weekly_hours(text)) place.schedules = schedules_of(*read);
        return shown(place);
    };
    const std::string work = "Mo540-1020 Tu540-1020 We540-1020 Th540-1020 Fr540-1020 ";
    for (const char* text :
         {"9:00am-5:00pm, Mon-Fri", "Mon-Fri 9am-5pm", "Monday through Friday: 9:00 AM to 5:00 PM",
          "Mon - Fri, 9:00-17:00", "MON–FRI 9:00am – 5:00pm", "<p>9am&ndash;5pm, Mon-Fri</p>"}) {
        INFO(text);
        CHECK(week(text) == work);
    }
    CHECK(week("24/7") == "Mo0-1440 Tu0-1440 We0-1440 Th0-1440 Fr0-1440 Sa0-1440 Su0-1440 ");
    CHECK(week("Daily 8am-8pm").starts_with("Mo480-1200 "));
    CHECK(week("Mon 9am-12pm / 1pm-5pm, Wed noon-4pm") == "Mo540-720 Mo780-1020 We720-960 ");
    for (const char* text :
         {"9-5", "Mon-Fri", "9am-5pm", "By appointment", "Mon-Fri 9am-5pm except holidays",
          "Mon-Fri 9am-5pm; 1st Sat 9am-1pm", "2:00pm 6:00pm, Mon-Fri", "Clinic:\n9am-5pm, Mon"}) {
        INFO(text);
        CHECK(week(text).empty());
    }
}
