// `porchlight report`: the days somebody types, the numbers on the terminal, and files.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "core/report.h"
#include "filled_clinic.h"
#include "kiosk/main/day_words.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr auto today = 2026y / November / 22;

std::string sentence_for(const std::string& days) {
    const auto span = read_days(days, today);
    REQUIRE_FALSE(span);
    return span.error().sentence;
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Asking {
    FilledClinic clinic;

    [[nodiscard]] Said report(std::vector<std::string> words) const {
        words.insert(words.begin(), "report");
        words.insert(words.end(), {"--home", clinic.home});
        return porchlight_says(words);
    }
    [[nodiscard]] std::string path(const std::string& name) const {
        return (clinic.folder.path / name).string();
    }
};

}  // namespace

TEST_CASE("a day, two words for days, and spans with both ends", "[commands]") {
    const DaySpan one{2026y / November / 21, 2026y / November / 21};
    CHECK(read_days("2026-11-21", today).value() == one);
    CHECK(read_days("yesterday", today).value() == one);
    CHECK(read_days("today", today).value() == DaySpan{today, today});
    CHECK(read_days("yesterday..today", today).value() == DaySpan{one.from, today});
    CHECK(read_days("2026-11-21..2026-11-21", today).value() == one);
    CHECK(read_days("2016-11-23..today", today).value() == DaySpan{2016y / November / 23, today});
}

TEST_CASE("days that cannot be are one sentence each", "[commands]") {
    for (const char* wrong : {"", "..", "today..", "..today", "2026-02-30", "2026-11-2", "20261121",
                              "2026-11-21-22", "+026-11-21", "2026-11-21...2026-11-22", "Today",
                              "tomorrow", " today", "2026/11/21", "2026-11- 1"}) {
        INFO(wrong);
        CHECK(has(sentence_for(wrong), "is not a day. Write it as 2026-11-21"));
    }
    CHECK(sentence_for("2026-11-23") == "2026-11-23 has not come yet; today is 2026-11-22.");
    CHECK(sentence_for("today..2026-12-01") == "2026-12-01 has not come yet; today is 2026-11-22.");
    CHECK(sentence_for("today..yesterday") ==
          "2026-11-21 is before 2026-11-22. Put the first day first.");
    CHECK(sentence_for("2016-11-22..today") ==
          "From 2016-11-22 to 2026-11-22 is longer than 10 years. Ask for fewer days.");
}

TEST_CASE("the numbers of a day on the terminal, small ones hidden", "[commands]") {
    const Asking asking;
    asking.clinic.people_come(12, asking.clinic.ten_in_the_morning(1), true);
    asking.clinic.people_come(3, asking.clinic.ten_in_the_morning(1), false);
    const Said said = asking.report({"yesterday"});
    INFO(said.out + said.err);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out.starts_with(day_text(asking.clinic.day(1)) + "\n"));
    CHECK(has(said.out, "       15  came\n"));
    CHECK(has(said.out, "       12  were seen\n"));
    CHECK(has(said.out, "        0  calls for help\n"));
    CHECK(has(said.out, "       15  10:00\n"));
    CHECK(has(said.out, "       15  es (Español)\n"));
    CHECK(has(said.out, "0 min"));
    CHECK(has(said.out, "        0  Naloxone nose spray\n"));
    CHECK(has(said.out, "under 11 show as <11"));
    CHECK_FALSE(has(said.out, "3 "));
    CHECK(has(said.out, "\"-\": too few people to say.\n"));
    CHECK(has(asking.report({"today"}).out, "came\n"));
    CHECK(has(asking.report({"2020-01-01..yesterday"}).out, "2020-01-01 to "));
}

TEST_CASE("small counts and withheld ones on the terminal", "[commands]") {
    const Asking asking;
    asking.clinic.people_come(10, asking.clinic.ten_in_the_morning(1), true);
    asking.clinic.people_come(11, asking.clinic.ten_in_the_morning(1) + hours{1}, true);
    asking.clinic.people_come(12, asking.clinic.ten_in_the_morning(1) + hours{2}, true);
    REQUIRE(porchlight_says({"forget", "--home", asking.clinic.home}).code == 0);
    const Said said = asking.report({"yesterday"});
    INFO(said.out + said.err);
    CHECK(has(said.out, "      <11  10:00\n   hidden  11:00\n       12  12:00\n"));
    CHECK(has(said.out, "\"hidden\" is larger; it would give a small count away.\n"));
}

TEST_CASE("a report changes nothing in the store", "[commands]") {
    const Asking asking;
    asking.clinic.people_come(3, asking.clinic.ten_in_the_morning(3), true);
    const ClinicState before = asking.clinic.saved();
    CHECK(asking.report({"2020-01-01..today"}).code == 0);
    const ClinicState after = asking.clinic.saved();
    CHECK(after.visits == before.visits);  // nor does it close the days that are over
    CHECK(*after.day_counts == *before.day_counts);
}

TEST_CASE("where there is no store a report makes none", "[commands]") {
    const Asking asking;
    fs::remove(asking.clinic.home + "/clinic.db");
    const Said said = asking.report({"today"});
    CHECK(said.code == 1);
    CHECK(said.err == "There are no numbers yet: the first face that starts makes " +
                          asking.clinic.home + "/clinic.db.\n");
    CHECK_FALSE(fs::exists(asking.clinic.home + "/clinic.db"));
}

TEST_CASE("the CSV goes to a file, whole, or to stdout and nothing else", "[commands]") {
    const Asking asking;
    asking.clinic.people_come(12, asking.clinic.ten_in_the_morning(1), true);
    const std::string file = asking.path("day.csv");
    write(file, "what was there before");
    const Said said = asking.report({"yesterday", "--csv", file});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.out == "The numbers are in " + file + "\n");
    const std::string csv = content_of(file);
    CHECK(csv.starts_with("from,to,what,of,value\r\n"));
    CHECK(has(csv, ",people_came,,12\r\n"));
    CHECK_FALSE(fs::exists(file + ".part"));
    CHECK(asking.report({"yesterday", "--csv", "-"}).out == csv);
}

TEST_CASE("places that cannot be written are one sentence", "[commands]") {
    const Asking asking;
    const std::string store = asking.clinic.home + "/clinic.db";
    fs::create_symlink("/dev/null", asking.path("device"));
    for (const std::string& file : {std::string("/nowhere/day.csv"), asking.clinic.home,
                                    asking.clinic.home + "/", asking.path("device"), store}) {
        const Said said = asking.report({"today", "--csv", file});
        INFO(said.err);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
        CHECK_FALSE(fs::exists(file + ".part"));
    }
    CHECK(content_of(store).starts_with("SQLite format 3"));
    CHECK(fs::is_symlink(asking.path("device")));
}

TEST_CASE("a page in a language that is there, with a name that ends in .pdf", "[commands]") {
    const Asking asking;
    asking.clinic.people_come(12, asking.clinic.ten_in_the_morning(1), true);
    const std::string page = asking.path("day.pdf"), csv = asking.path("day.csv");
    const Said both = asking.report({"yesterday", "--page", page, "--locale", "es", "--csv", csv});
    INFO(both.err);
    CHECK(both.code == 0);
    CHECK(both.out == "The numbers are in " + csv + "\nThe page is in " + page + "\n");
    CHECK(content_of(page).starts_with("%PDF-"));
    CHECK(content_of(page).find("%%EOF") != std::string::npos);
    const Said piped = asking.report({"yesterday", "--page", page, "--csv", "-"});
    CHECK(piped.out == content_of(csv));
    CHECK(piped.err == "The page is in " + page + "\n");
    CHECK(has(asking.report({"today", "--page", asking.path("day.svg")}).err,
              "a name that ends in .pdf."));
    CHECK(asking.report({"today", "--page", page, "--csv", page}).err ==
          "The table and the page need a file each.\n");
    const Said unknown = asking.report({"today", "--page", page, "--locale", "xx"});
    CHECK(unknown.code == 1);
    CHECK(has(unknown.err, "There is no language \"xx\". There are en (English), "));
    CHECK(asking.report({"today", "--locale", "es"}).code == 2);
    CHECK(asking.report({"today", "--page", "/nowhere/day.pdf"}).code == 1);
}
