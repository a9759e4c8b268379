// The printed numbers: what stands on the page, and that all of it does.
#include "kiosk/report/report_page.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "core/ids.h"
#include "kiosk/drive/as_seen.h"
#include "kiosk/ui/words.h"
#include "printed_days.h"

using namespace porchlight;

namespace {

namespace fs = std::filesystem;

/// The page in one language; English again afterwards.
std::vector<PrintedText> printed(const Report& report, const Settings& settings,
                                 const std::string& tag = "en") {
    speak(tag);
    auto texts = report_page_texts(report, settings);
    speak("en");
    for (PrintedText& text : texts) {
        text.words = as_seen(text.words);
    }
    return texts;
}

long says(const std::vector<PrintedText>& texts, const std::string& words) {
    return std::ranges::count(texts, words, &PrintedText::words);
}

int pages(const std::vector<PrintedText>& texts) {
    return std::ranges::max(texts, {}, &PrintedText::page).page + 1;
}

bool overlap(const PrintedText& one, const PrintedText& other) {
    // Lines are a little taller than their letters.
    constexpr double air = 1.5;
    return one.page == other.page && one.x + one.width > other.x + air &&
           other.x + other.width > one.x + air && one.y + one.height > other.y + air &&
           other.y + other.height > one.y + air;
}

/// All of it on the paper, nothing over anything else, every letter there.
void check_fit(const std::vector<PrintedText>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const PrintedText& text = texts[i];
        INFO(text.words << " on page " << text.page + 1);
        CHECK_FALSE(text.missing);
        CHECK(text.x >= 28);
        CHECK(text.x + text.width <= 595.28 - 28);
        CHECK(text.y >= 24);
        CHECK(text.y + text.height <= 841.89 - 12);
        for (std::size_t j = 0; j < i; ++j) {
            INFO("and " << texts[j].words);
            CHECK_FALSE(overlap(text, texts[j]));
        }
    }
}

}  // namespace

TEST_CASE("a full day is one page that says all of it", "[report-page]") {
    const Settings settings = demo_settings();
    const auto texts = printed(full_day(settings), settings);
    CHECK(pages(texts) == 1);
    for (const char* words : {"The day in numbers",
                              "Saturday, November 21, 2026  ·  open 8 am to 6 pm",
                              "54",
                              "84%",
                              "people seen",
                              "56 came",
                              "People who came, by hour",
                              "11",
                              "8 am",
                              "5 pm",
                              "hidden",
                              "How long people waited",
                              "Middle person (median)",
                              "too few people to say",
                              "26 min",
                              "58 min",
                              "71%",
                              "Supplies given",
                              "Naloxone nose spray",
                              "Used on someone, people told",
                              "English",
                              "Español",
                              "so",  // no pack of that name: its tag
                              "Calls for help",
                              "Turns marked urgent",
                              "Page 1 of 1"}) {
        INFO(words);
        CHECK(says(texts, words) >= 1);
    }
    // A hidden count stands in a box over its hour, not on the ground as a 0 does.
    const auto hidden = std::ranges::find(texts, "hidden", &PrintedText::words);
    const auto its_hour = std::ranges::find(texts, "11 am", &PrintedText::words);
    CHECK(its_hour->y - hidden->y > 22);
    // Small ones: three hours, the next day, calls for help, one line. Each reads left to right.
    CHECK(says(texts, "\u200e<5") == 6);
    CHECK(says(texts,
               "Counts of people under 5 show as “\u200e<5”. “hidden” is larger, but would "
               "give a small count away. No names, pictures or reasons are in this "
               "report.") == 1);
}

TEST_CASE("an empty day says so in words", "[report-page]") {
    const Settings settings = demo_settings();
    const auto texts = printed(empty_day(settings), settings);
    CHECK(pages(texts) == 1);
    CHECK(says(texts, "Nobody came.") == 2);
    CHECK(says(texts, "0 came") == 1);
    CHECK(says(texts, "Too few people to say how long they waited.") == 1);
    CHECK(says(texts,
               "Counts of people under 11 show as “\u200e<11”. No names, pictures or reasons "
               "are in this report.") == 1);
}

TEST_CASE("with too few people there are no hours and no languages", "[report-page]") {
    const Settings settings = demo_settings();
    Report report = full_day(settings);
    report.came = {SafeCount::Kind::small, 0};
    report.by_hour.clear();
    report.by_language.clear();
    report.threshold = 1;
    const auto texts = printed(report, settings);
    CHECK(says(texts, "Too few people came to tell hours apart.") == 1);
    CHECK(says(texts, "Too few people came to tell languages apart.") == 1);
    CHECK(says(texts, "No names, pictures or reasons are in this report.") == 1);
}

TEST_CASE("long lists go on, and nothing of them is left out", "[report-page]") {
    const LongLists lists = long_lists();
    const auto texts = printed(lists.report, lists.settings);
    CHECK(pages(texts) > 1);
    CHECK(says(texts, "These days in numbers") == 1);
    CHECK(says(texts, "October 1, 2026 to November 21, 2026  ·  counted so far") == 1);
    for (const QueueSetting& each : lists.settings.queues) {
        CHECK(says(texts, each.name.in("en")) == 2);  // its wait, and its row of the table
    }
    for (const SupplySetting& each : lists.settings.supplies) {
        if (!each.name.by_tag.empty()) {
            CHECK(says(texts, each.name.in("en")) == 1);
        }
    }
    CHECK(says(texts, "Seen within what we told") == 2);  // the table goes over to another page
    for (int page = 0; page < pages(texts); ++page) {
        CHECK(says(texts, "Page " + std::to_string(page + 1) + " of " +
                              std::to_string(pages(texts))) == 1);
    }
}

TEST_CASE("every page fits in every language", "[report-page]") {
    const Settings settings = demo_settings();
    const LongLists lists = long_lists();
    for (const Pack& each : packs()) {
        INFO(each.tag);
        check_fit(printed(full_day(settings), settings, each.tag));
        check_fit(printed(empty_day(settings), settings, each.tag));
        check_fit(printed(lists.report, lists.settings, each.tag));
    }
}

TEST_CASE("right to left mirrors the page, and not its numbers", "[report-page]") {
    Settings settings = demo_settings();
    settings.supplies.resize(6);  // one page in either, so that texts stand in pairs
    const Report report = full_day(settings);
    const auto one = printed(report, settings, "en"), other = printed(report, settings, "ar");
    REQUIRE(one.size() == other.size());
    const auto middle = [](const PrintedText& text) { return text.x + text.width / 2; };
    const auto left = std::ranges::find(one, "8 am", &PrintedText::words);
    REQUIRE(left != one.end());
    const auto& mirrored = other[static_cast<std::size_t>(left - one.begin())];
    CHECK(middle(mirrored) == Approx(595.28 - middle(*left)));
    CHECK(says(other, "\u200e<5") == says(one, "\u200e<5"));
    CHECK(says(other, "54") == 1);
}

TEST_CASE("queues are called as they are in the language of the page", "[report-page]") {
    Settings settings = demo_settings();
    settings.queues.front().name = {{{"en", "Blue door"}, {"es", "Puerta azul"}}};
    CHECK(says(printed(full_day(settings), settings, "es"), "Puerta azul") == 2);
    CHECK(says(printed(full_day(settings), settings, "ar"), "Blue door") == 2);
}

TEST_CASE("the page is a whole PDF or there is none", "[report-page]") {
    const Settings settings = demo_settings();
    const fs::path folder = fs::temp_directory_path() / ("porchlight-page-" + new_uuid());
    fs::create_directory(folder);
    const fs::path file = folder / "day.pdf";
    CHECK(write_report_page(full_day(settings), settings, file));
    std::ifstream in(file, std::ios::binary);
    const std::string pdf{std::istreambuf_iterator<char>(in), {}};
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.ends_with("%%EOF\n"));
    CHECK_FALSE(fs::exists(file.string() + ".part"));
    const auto nowhere = write_report_page(full_day(settings), settings, folder / "no" / "day.pdf");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().sentence.find("cannot be written") != std::string::npos);
    fs::remove_all(folder);
}
