#include "core/opening_hours.h"

#include <catch2/catch.hpp>

#include "core/directory_words.h"

using namespace porchlight;
using std::chrono::minutes;

TEST_CASE("Hours as directories write them") {
    struct Row {
        const char* opens;
        const char* closes;
        int from, to;
    };
    const Row table[] = {
        {"9:00am", "5:00pm", 540, 1020},
        {"7:30 am ", "6:00 pm", 450, 1080},
        {"9:00 A.M.", "5 P.M.", 540, 1020},
        {"9:00a", "5:00p", 540, 1020},
        {"9am", "12:30pm", 540, 750},
        {"830am", "1215pm", 510, 735},
        {"09:00", "17:00:00", 540, 1020},
        {"9:00", "17:00", 540, 1020},
        {"12:00pm", "8:00pm", 720, 1200},
        {"noon", "3pm", 720, 900},
        {"09:00-05:00", "17:00-05:00", 540, 1020},
        // The whole day, written in four ways.
        {"00:00", "24:00", 0, 1440},
        {"00:00", "23:59", 0, 1440},
        {"12:00am", "12:00am", 0, 1440},
        {"00:00:00", "00:00:00", 0, 1440},
        // Past midnight.
        {"4:00pm", "12:00 AM", 960, 1440},
        {"8pm", "midnight", 1200, 1440},
        {"10:00pm", "6:00am", 1320, 1800},
        {"19:00", "07:00", 1140, 1860},
        {"24:00", "06:00", 0, 360},
    };
    for (const Row& row : table) {
        INFO(row.opens << " to " << row.closes);
        const auto range = read_hours(row.opens, row.closes);
        REQUIRE(range);
        CHECK(range->opens == minutes{row.from});
        CHECK(range->closes == minutes{row.to});
    }
}

TEST_CASE("Hours in doubt are not guessed") {
    const std::pair<const char*, const char*> table[] = {
        {"", ""},
        {"9:00am", ""},
        {"9:00am", "5:00"},
        {"8:00", "4:00pm"},
        {"9:00", "5:00"},
        {"9:00", "3:00"},
        {"8:00m", "5:00pm"},
        {"9:0am", "3pm"},
        {"6:30am", "6:300pm"},
        {"6:30am", "12:00pm (dispensing)"},
        {"9pm", "7pm"},
        {"9:00am", "5:00pm Mon"},
        {"13:00pm", "3pm"},
        {"0:30am", "3am"},
        {"9:60", "17:00"},
        {"25:00", "26:00"},
        {"24:30", "26:00"},
        {"09:00Z", "17:00Z"},
        {"9-5", "17:00"},
        {"900", "1700"},
        {"09:00:0x", "17:00"},
        {"call", "first"},
        {"-1:00", "3:00"},
        {"9", "17"},
    };
    for (const auto& [opens, closes] : table) {
        INFO(opens << " to " << closes);
        CHECK_FALSE(read_hours(opens, closes));
    }
}

TEST_CASE("Weekdays, one or a list") {
    using namespace std::chrono;
    for (const char* text : {"Monday", "monday", "Mon", "MO", " Mon. "})
        CHECK(read_weekday(text) == Monday);
    CHECK(read_weekday("Thur") == Thursday);
    CHECK(read_weekday("TU") == Tuesday);
    for (const char* text : {"", "M", "T", "Mon-Fri", "2MO", "Mondays", "weekday"})
        CHECK_FALSE(read_weekday(text));
    CHECK(read_weekdays("TH,FR") == std::vector{Thursday, Friday});
    CHECK(read_weekdays("Mon; Wed") == std::vector{Monday, Wednesday});
    for (const char* text : {"", ",", "MO,-1FR", "MO,,TU"}) CHECK_FALSE(read_weekdays(text));
}

TEST_CASE("A week of hours in words") {
    const auto week = [](std::string_view text) {
        static const char* const names[] = {"Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"};
        std::string out;
        for (const auto& [day, range] :
             read_weekly_hours(text).value_or(std::vector<WeeklyRange>{}))
            out += names[day.c_encoding()] + std::to_string(range.opens.count()) + "-" +
                   std::to_string(range.closes.count()) + " ";
        return out;
    };
    CHECK(week("9:00am-5:00pm, Mon, Thur") == "Mo540-1020 Th540-1020 ");
    CHECK(week("9:00am-5:00pm Tues - Thurs") == "Tu540-1020 We540-1020 Th540-1020 ");
    CHECK(week("7:00am-7:00pm, Fri-Mon;\\n8:00am-5:00pm, Tue") ==
          "Fr420-1140 Sa420-1140 Su420-1140 Mo420-1140 Tu480-1020 ");
    CHECK(week("8:00am-12:00pm; 1:00pm-5:00pm, Mon") == "Mo480-720 Mo780-1020 ");
    CHECK(week("9:00am-1:00pm / 2:00pm-6:00pm, Mon;\n9:00am-12:00pm, Sat and Sun") ==
          "Mo540-780 Mo840-1080 Sa540-720 Su540-720 ");
    CHECK(week("8:30am–5:00pm, Wed") == "We510-1020 ");
    CHECK(week("10:00pm-6:00am, Sat") == "Sa1320-1800 ");
    for (const char* text :
         {"", "call", "9:00am-5:00pm", "Mon-Fri", "9:00am, Mon", "9:00am-5:00, Mon",
          "9:00am-5:00pm, Mon (call first)", "Intake:\n9:00am-5:00pm, Mon",
          "9:00am-5:00pm, Mon\nBy appointment only", "1:00pm-5:00pm, Sat and Holidays",
          "9:00am-5:00pm, Mon; 1:00pm-2:00pm", "2:00pm 6:00pm, Mon", "9:00am-5:00pm, Mon-"})
        CHECK(week(text).empty());
}

TEST_CASE("Days of the calendar") {
    using namespace std::chrono;
    CHECK(read_day("2024-02-29") == 2024y / February / 29);
    CHECK(read_day("2023-03-15T10:30:45.123Z") == 2023y / March / 15);
    for (const char* text :
         {"", "2023-02-29", "2023-13-01", "15.3.2023", "2023-3-15", "2023-03-155"})
        CHECK_FALSE(read_day(text));
}

TEST_CASE("Languages by the names people give them") {
    using List = std::vector<std::string>;
    CHECK(read_languages("English") == List{"en"});
    CHECK(read_languages("Haitian-Creole, FARSI;Tagalog") == List{"ht", "fa", "tl"});
    CHECK(read_languages("English and Spanish.") == List{"en", "es"});
    CHECK(read_languages("English\\nSpanish") == List{"en", "es"});
    CHECK(read_languages("English. Spanish") == List{"en", "es"});
    // What comes with a condition is no promise that somebody there understands you.
    CHECK(read_languages("Spanish (limited)") == List{"Spanish (limited)"});
    CHECK(read_languages("bread and butter") == List{"bread and butter"});
    CHECK(read_languages(" ,").empty());
    const std::pair<const char*, const char*> tags[] = {
        {"Creole", "ht"},   {"Chinese", "zh"}, {"Korean", "ko"},   {"Vietnamese", "vi"},
        {"Armenian", "hy"}, {"Persian", "fa"}, {"Russian", "ru"},  {"Filipino", "tl"},
        {"Arabic", "ar"},   {"Khmer", "km"},   {"Japanese", "ja"}, {"Español", "es"},
    };
    for (const auto& [name, tag] : tags) CHECK(language_tag(name) == tag);
}

TEST_CASE("Walk in: said, and not taken back") {
    for (const char* yes :
         {"Walk-ins welcomed, call for information", "Can call or walk in to the center",
          "Walk in’s are welcome", "Food bag:\\nnone, walk in basis", "No appointment needed",
          "Walk-in, no appointment required"})
        CHECK(says_walk_in(yes));
    for (const char* no :
         {"", "Call to make appointment.\\n\\nNo walk-ins.", "Call first",
          "Walk-ins are not accepted", "Walk-ins on Monday. No walk-ins on Friday.",
          "Crosswalk in front", "Parent drop-off"})
        CHECK_FALSE(says_walk_in(no));
}

TEST_CASE("Free: nothing to pay, without an if") {
    for (const char* yes :
         {"Free", "free of charge", "No fee.", "None", "No cost", "$0", "Free for everyone"})
        CHECK(says_free(yes));
    for (const char* no : {"", "$10", "Free for seniors, others $5", "Sliding scale", "Not free",
                           "No cost for low income", "Freedom card", "Free if eligible",
                           "Nonetheless", "Call about fees"})
        CHECK_FALSE(says_free(no));
}

TEST_CASE("Wheelchairs and papers") {
    CHECK(says_wheelchair("Handicap accessible"));
    CHECK(says_wheelchair("Wheelchair access is possible on all levels."));
    CHECK(says_wheelchair("Step-free, no steps at the wheelchair door"));
    CHECK_FALSE(says_wheelchair("Not wheelchair accessible"));
    CHECK_FALSE(says_wheelchair("Hearing loop"));
    CHECK(says_no_papers("No ID needed"));
    CHECK(says_no_papers("Come in. ID is not required, no questions"));
    CHECK(says_no_papers("No papers"));
    CHECK_FALSE(says_no_papers("Bring ID. No service without it"));
    CHECK_FALSE(says_no_papers("Must bring photo ID"));
    CHECK_FALSE(says_no_papers(""));
}
