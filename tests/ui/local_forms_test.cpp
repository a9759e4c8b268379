// Dates, times, numbers and lists, as CLDR 42 has them or as a pack names them.
#include "core/pack_forms_reading.h"
#include "core/packs.h"

#include <catch2/catch.hpp>

#include "core/embedded.h"
#include "kiosk/ui/words.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr year_month_day day{2026y / November / 19};
constexpr minutes morning = hours{10} + minutes{42}, evening = hours{18};

/// A space that breaks no line shows as "_", what keeps its right-to-left order stands in "[ ]".
std::string marked(std::string words) {
    for (const auto& [from, to] : {std::pair{"\u00a0", "_"}, {"\u2067", "["}, {"\u2069", "]"}}) {
        const std::string_view sign = from;
        for (auto at = words.find(sign); at != std::string::npos; at = words.find(sign)) {
            words.replace(at, sign.size(), to);
        }
    }
    return words;
}

/// Everything one language writes.
std::vector<std::string> written(const std::string& tag) {
    speak(tag);
    std::vector<std::string> all{
        clock_words(morning),   clock_words(evening), day_words(day),
        short_day_words(day),   date_words(day),      month_words(2028y / March),
        weekday_words(Tuesday), number_words(12345),  list_words({"A", "B", "C"})};
    speak("en");
    std::ranges::transform(all, all.begin(), marked);
    return all;
}

using Written = std::vector<std::string>;

/// What a pack.toml of the language "es" writes and what is said about it.
struct Read {
    PackForms forms;
    std::string said;
};

Read read(const std::string& text, const std::string& tag = "es") {
    Reading reading("pack.toml");
    const toml::table table = toml::parse(text);
    Read read{read_forms(reading, table, tag), ""};
    if (!reading.fine()) {
        read.said = reading.fault().sentence;
    }
    return read;
}

const std::string pattern_wanted = " should be a pattern in ICU's letters such as ";

}  // namespace

// Seen to fail: with the forms of "es" for "es-US", and with the narrow spaces of CLDR.
TEST_CASE("each language writes dates, times, numbers and lists in its own way", "[words][forms]") {
    CHECK(written("en") == Written{"10:42_am", "6_pm", "November 19", "Nov 19", "Nov 19, 2026",
                                   "Mar 2028", "Tuesday", "12,345", "A, B, and C"});
    CHECK(written("es") == Written{"10:42_a._m.", "6_p._m.", "19 de noviembre", "19 nov",
                                   "19 nov 2026", "mar 2028", "martes", "12,345", "A, B y C"});
    CHECK(written("ru") == Written{"10:42", "18:00", "19 ноября", "19 нояб.", "19 нояб. 2026_г.",
                                   "март 2028_г.", "вторник", "12_345", "A, B и C"});
    CHECK(written("ko") == Written{"오전_10:42", "오후_6시", "11월 19일", "11월 19일",
                                   "2026년 11월 19일", "2028년 3월", "화요일", "12,345",
                                   "A, B 및 C"});
    CHECK(written("zh-Hans") == Written{"10:42", "18:00", "11月19日", "11月19日", "2026年11月19日",
                                        "2028年3月", "星期二", "12,345", "A、B和C"});
    CHECK(written("zh-Hant") == Written{"上午10:42", "下午6時", "11月19日", "11月19日",
                                        "2026年11月19日", "2028年3月", "星期二", "12,345",
                                        "A、B和C"});
    CHECK(written("vi") == Written{"10:42", "18:00", "19 tháng 11", "19 thg 11", "19 thg 11, 2026",
                                   "thg 3 2028", "Thứ Ba", "12.345", "A, B và C"});
}

// Seen to fail: without digits = "latn" in the pack of each, with the calendar of fa-IR, and
// without the marks that keep a day beside its month after Latin letters.
TEST_CASE("Arabic, Farsi and Khmer keep the digits of telephone numbers", "[words][forms]") {
    CHECK(written("ar") == Written{"[10:42_ص]", "[6_م]", "[19 نوفمبر]", "[19 نوفمبر]",
                                   "[19 نوفمبر 2026]", "[مارس 2028]", "[الثلاثاء]", "12,345",
                                   "A وB وC"});
    CHECK(written("fa") == Written{"[10:42]", "[18:00]", "[19 نوامبر]", "[19 نوامبر]",
                                   "[19 نوامبر 2026]", "[مارس 2028]", "[سه‌شنبه]", "12,345",
                                   "A،\u200f B، و C"});
    CHECK(written("km") == Written{"10:42_ព្រឹក", "6_ល្ងាច", "19 វិច្ឆិកា", "19 វិច្ឆិកា", "19 វិច្ឆិកា 2026",
                                   "មីនា 2028", "អង្គារ", "12.345", "A, B និង C"});
}

// Seen to fail: without cldr = "" in its pack.toml.
TEST_CASE("Haitian Creole is not French", "[words][forms]") {
    CHECK(written("ht") == Written{"10:42_am", "6_pm", "19 novanm", "19 nov", "19 nov 2026",
                                   "mas 2028", "Madi", "12,345", "A, B ak C"});
}

// Seen to fail: with the first set of forms kept for ever.
TEST_CASE("the digits a pack names come out, as soon as it names them", "[words][forms]") {
    const auto name_digits = [](const char* digits) {
        auto own = std::make_shared<LoadedPack>(built_in_pack("km"));
        own->pack.forms.digits = digits;
        use_packs({{{"km", own}}, {}});
    };
    REQUIRE(written("km").at(4) == "19 វិច្ឆិកា 2026");
    name_digits("khmr");
    CHECK(written("km").at(0) == "១០:៤២_ព្រឹក");
    CHECK(written("km").at(4) == "១៩ វិច្ឆិកា ២០២៦");
    CHECK(written("km").at(7) == "១២.៣៤៥");
    name_digits("arab");
    CHECK(written("km").at(2) == "١٩ វិច្ឆិកា");
    use_packs({});
    CHECK(written("km").at(2) == "19 វិច្ឆិកា");
}

TEST_CASE("hours are whole, past noon and past midnight", "[words][forms]") {
    CHECK(marked(clock_words(hours{0})) == "12_am");
    CHECK(marked(clock_words(hours{12})) == "12_pm");
    CHECK(marked(clock_words(hours{12} + minutes{5})) == "12:05_pm");
    CHECK(marked(clock_words(hours{24} + minutes{30})) == "12:30_am");
    speak("ru");
    CHECK(clock_words(hours{0}) == "00:00");
    speak("en");
}

TEST_CASE("a list is as long as it is", "[words][forms]") {
    for (const char* tag : {"en", "ht"}) {
        speak(tag);
        CHECK(list_words({}) == "");
        CHECK(list_words({"A"}) == "A");
    }
    CHECK(list_words({"A", "B"}) == "A ak B");
    speak("en");
    CHECK(list_words({"A", "B"}) == "A and B");
}

TEST_CASE("a time ends its sentence", "[words][forms]") {
    speak("es");
    CHECK(marked(put("Esta fila regresa: {1}.", {clock_words(morning)})) ==
          "Esta fila regresa: 10:42_a._m.");
    speak("en");
}

TEST_CASE("no time breaks, and no word needs a space that fonts do not have", "[words][forms]") {
    for (const Pack& each : packs()) {
        INFO(each.tag);
        for (const std::string& words : written(each.tag)) {
            INFO(words);
            CHECK(words.find("\u202f") == std::string::npos);
            CHECK(words.find("\u2009") == std::string::npos);
        }
        CHECK(written(each.tag).at(0).find(' ') == std::string::npos);
        CHECK(written(each.tag).at(1).find(' ') == std::string::npos);
    }
}

TEST_CASE("every pack of ours names sound forms, and knows whose they are", "[words][forms]") {
    for (const Pack& each : packs()) {
        const std::string path = "locales/" + each.tag + "/pack.toml";
        INFO(path);
        CHECK(read(std::string(embedded(path)), each.tag).said.empty());
        CHECK(each.forms.cldr.empty() == (each.tag == "ht"));
    }
}

TEST_CASE("a pack says whose forms it takes, and may name its own", "[words][forms]") {
    CHECK(read("").forms.cldr == "es");
    CHECK(read("cldr = \"es-419\"").said.empty());
    CHECK(read("digits = \"khmr\"").forms.digits == "khmr");
    const Read named = read("[dates]\nday = \"d 'de' MMMM\"\nclock = \"HH'h'mm\"\n");
    CHECK(named.said.empty());
    CHECK(named.forms.dates.day == "d 'de' MMMM");
    CHECK(named.forms.dates.clock == "HH'h'mm");
}

// Seen to fail: each, with its rule taken out.
TEST_CASE("nonsense in a pack is one sentence with its line", "[words][forms]") {
    const auto wrong = [](const std::string& line, const std::string& sentence) {
        INFO(line);
        CHECK(read("[dates]\n" + line).said == "pack.toml:2:" + sentence);
    };
    wrong("months = [\"Jan\"]",
          "10: \"months\" should be a list of 12 words, January first, none of them empty.");
    wrong("weekdays = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \" \"]",
          "12: \"weekdays\" should be a list of 7 words, Sunday first, none of them empty.");
    wrong("am_pm = [\"am\", 1]",
          "9: \"am_pm\" should be a list of 2 words, the morning first, none of them empty.");
    for (const char* bad : {"", "MMMM", "d MMMM y", "d MMMMM", "q d MMMM", "d 'MMMM", "dd d MMM"}) {
        wrong("day = \"" + std::string(bad) + "\"", "7: \"day\"" + pattern_wanted + "\"d MMMM\".");
    }
    for (const char* bad : {"h:mm", "H", "H:mm:ss", "H:m", "kk:mm", "H:mm a"}) {
        wrong("clock = \"" + std::string(bad) + "\"",
              "9: \"clock\"" + pattern_wanted + "\"h:mm a\".");
    }
    wrong("dey = \"d MMM\"", "1: \"dey\" is not a setting here. Did you mean \"day\"?");
    wrong("day = \"d\\nMMM\"", "7: \"day\"" + pattern_wanted + "\"d MMMM\".");
    CHECK(read("\ndates = 3").said ==
          "pack.toml:2:9: \"dates\" should be a part of the file that starts with [dates].");
    for (const char* bad : {"latin", "roman", "", "latn; rm"}) {
        CHECK(read("digits = \"" + std::string(bad) + "\"").said ==
              "pack.toml:1:10: \"digits\" should be the name CLDR has for digits, such as "
              "\"latn\" or \"khmr\".");
    }
    for (const char* bad : {"xx-ES", "español", "ht", "th-u-ca-buddhist"}) {
        CHECK(read("cldr = \"" + std::string(bad) + "\"").said ==
              "pack.toml:1:8: \"cldr\" should be a language of CLDR such as \"es-US\", or \"\" "
              "for none.");
    }
}

TEST_CASE("where CLDR has nothing, a pack names all that a screen shows", "[words][forms]") {
    std::string ht(embedded("locales/ht/pack.toml"));
    CHECK(read("endonym = \"Q'anjob'al\"", "kjb").said ==
          "pack.toml:1:1: CLDR has no dates for \"kjb\": [dates] should name \"weekdays\".");
    ht.replace(ht.find("months = "), 0, "#");
    CHECK(read(ht, "ht").said.find("[dates] should name \"months\".") != std::string::npos);
    CHECK(read("[dates]\nweekdays = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\"]\n"
               "day = \"d/M\"\nshort_day = \"d/M\"\nmonth = \"M/y\"\ndate = \"d/M/y\"\n"
               "clock = \"H:mm\"",
               "kjb")
              .said.empty());
}
