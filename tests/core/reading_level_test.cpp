// English words are short sentences, and easy ones where people learn or ask for things.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "core/embedded.h"
#include "english_words.h"
#include "reading_level.h"

namespace {

using Breaches = std::vector<std::string>;

constexpr std::size_t most_words = 14;  // "under 15 words"
constexpr double hardest = 6.0;         // school year
constexpr int too_short_to_tell = 8;    // one long word would decide

std::string place(const EnglishText& text) {
    return text.file + ", " + text.context + ": \"" + text.text + "\"";
}

/// The name of a guide, of an edition or of a country is not ours to shorten.
bool is_citation(const EnglishText& text) {
    return text.file.starts_with("assets/cards/") &&
           (text.context == "source" || text.context == "edition" || text.context == "region");
}

/// What people who come in read. Staff read the contexts "desk..." and "report".
bool for_people(const EnglishText& text) {
    return !text.context.starts_with("desk") && text.context != "report" && !is_citation(text);
}

Breaches long_sentences(const std::vector<EnglishText>& texts) {
    Breaches all;
    for (const EnglishText& text : texts) {
        for (const Sentence& sentence : sentences(text.text)) {
            if (!is_citation(text) && sentence.words.size() > most_words) {
                all.push_back(fmt::format("{} words: {}", sentence.words.size(), place(text)));
            }
        }
    }
    return all;
}

Breaches hard_texts(const std::vector<EnglishText>& texts) {
    Breaches all;
    for (const EnglishText& text : texts) {
        TextCount count;
        count.add(text.text);
        if (for_people(text) && count.words > too_short_to_tell && count.grade() > hardest) {
            all.push_back(fmt::format("grade {:.1f}: {}", count.grade(), place(text)));
        }
    }
    return all;
}

Breaches hard_wholes(const std::vector<EnglishText>& texts) {
    std::map<std::string, TextCount> wholes;
    for (const EnglishText& text : texts) {
        if (for_people(text)) {
            wholes[text.file == "kiosk" ? text.context : text.file].add(text.text);
        }
    }
    Breaches all;
    for (const auto& [name, count] : wholes) {
        if (count.words > too_short_to_tell && count.grade() > hardest) {
            all.push_back(
                fmt::format("grade {:.1f} of {} words: {}", count.grade(), count.words, name));
        }
    }
    return all;
}

void none(const Breaches& breaches) {
    for (const std::string& breach : breaches) {
        FAIL_CHECK(breach);
    }
}

}  // namespace

TEST_CASE("No English sentence has 15 words", "[words]") {
    none(long_sentences(all_english_words()));
    const std::string fourteen = "We will find you and bring you to the room where they all are.";
    CHECK(long_sentences({{"a", "b", fourteen + " " + fourteen}}).empty());
    CHECK(long_sentences({{"a", "b", "Now " + fourteen}}).size() == 1);
    CHECK(long_sentences({{"assets/cards/a.toml", "source", "Now " + fourteen}}).empty());
}

TEST_CASE("What people read is easy, each text by itself", "[words]") {
    none(hard_texts(all_english_words()));
    const std::string hard =
        "Administer intranasal naloxone immediately after establishing that "
        "respiration is compromised.";
    CHECK(hard_texts({{"kiosk", "cards", hard}}).size() == 1);
    CHECK(hard_texts({{"assets/cards/a.toml", "step.words", hard}}).size() == 1);
    CHECK(hard_texts({{"kiosk", "desk card", hard}}).empty());
}

// Titles and labels are too short to tell by themselves: they count with their neighbors.
TEST_CASE("What people read is easy, each screen and each card as a whole", "[words]") {
    none(hard_wholes(all_english_words()));
    const std::vector<EnglishText> labels = {{"kiosk", "supplies", "Intramuscular naloxone"},
                                             {"kiosk", "supplies", "Hygiene necessities"},
                                             {"kiosk", "supplies", "Laboratory examination"},
                                             {"kiosk", "supplies", "Pharmaceutical advisory"},
                                             {"kiosk", "supplies", "Medication"}};
    CHECK(hard_texts(labels).empty());
    CHECK(hard_wholes(labels).size() == 1);
}

TEST_CASE("Syllables are counted as they are spoken", "[words]") {
    const std::map<std::string, int> known = {
        {"a", 1},        {"the", 1},         {"breathe", 1},  {"breathing", 2},  {"boxes", 2},
        {"sprays", 1},   {"used", 1},        {"wanted", 2},   {"called", 1},     {"handled", 2},
        {"bottle", 2},   {"bottles", 2},     {"safely", 2},   {"settlement", 3}, {"quiet", 2},
        {"people", 2},   {"everyone", 3},    {"someone", 2},  {"naloxone", 3},   {"fentanyl", 3},
        {"xylazine", 3}, {"opioid", 3},      {"audio", 3},    {"medication", 4}, {"question", 2},
        {"special", 2},  {"appointment", 3}, {"overdose", 3}, {"emergency", 4},  {"doing", 2},
        {"queue", 1},    {"nostril", 2},     {"911", 3},      {"{1}", 1},        {"re-use", 2},
        {"don't", 1},    {"ID", 2},          {"hospital", 3}, {"tolerance", 3},  {"ambulance", 3}};
    for (const auto& [word, count] : known) {
        INFO(word);
        CHECK(syllables(word) == count);
    }
}

TEST_CASE("Sentences are cut where they end", "[words]") {
    const auto three = sentences("Shout. Is it \"on\"?\n2.5 mg at 10:42");
    REQUIRE(three.size() == 3);
    CHECK(three[0].words == std::vector<std::string>{"Shout"});
    CHECK(three[1].words == std::vector<std::string>{"Is", "it", "on"});
    CHECK(three[2].words == std::vector<std::string>{"2.5", "mg", "at", "10:42"});
    CHECK(sentences("Take home").size() == 1);
    CHECK(sentences(" · ").empty());
}

TEST_CASE("The grade is that of Kincaid's paper", "[words]") {
    TextCount easy;
    easy.add("The cat sat on the mat.");  // 6 words, 6 syllables: 0.39 * 6 + 11.8 - 15.59
    CHECK(easy.grade() == Approx(-1.45));
    TextCount hard;
    hard.add("Medication is available. Appointments are unnecessary.");
    CHECK(hard.words == 6);
    CHECK(hard.sentences == 2);
    CHECK(hard.syllables == 4 + 1 + 4 + 3 + 1 + 5);
    CHECK(hard.grade() == Approx(0.39 * 3 + 11.8 * 18 / 6 - 15.59));
    CHECK(TextCount{}.grade() == 0);
}

TEST_CASE("Every English word of the program and its content is gathered", "[words]") {
    const auto screens = read_template("a.pot",
                                       "# x\nmsgid \"\"\nmsgstr \"\"\n\"Head: 1\\n\"\n\n"
                                       "msgctxt \"home\"\nmsgid \"Say \\\"hi\\\"\"\nmsgstr \"\"\n\n"
                                       "msgctxt \"amount\"\nmsgid \"{1} \"\n\"box\"\n"
                                       "msgid_plural \"{1} boxes\"\nmsgstr[0] \"\"\n");
    REQUIRE(screens.size() == 3);
    CHECK(screens[0].text == "Say \"hi\"");
    CHECK(screens[1].text == "{1} box");
    CHECK(screens[2].text == "{1} boxes");
    CHECK(screens[2].context == "amount");
    const auto content = read_content("a.toml",
                                      "[title]\nen = \"One\"\nes = \"Uno\"\n[[step]]\n"
                                      "words = { en = \"Two\" }\n[[step]]\nwords.en = \"Three\"\n");
    REQUIRE(content.size() == 3);
    CHECK(content[0].context == "step.words");
    CHECK(content[2].text == "One");
    std::map<std::string, int> files;
    for (const EnglishText& text : all_english_words()) {
        ++files[text.file];
    }
    CHECK(files["kiosk"] > 1000);
    CHECK(files["assets/clinic.toml"] > 10);
    for (const auto& [path, bytes] : porchlight::embedded_files()) {
        INFO(path);
        CHECK((!path.starts_with("assets/cards/") || files[std::string(path)] > 10));
    }
}

// What translators get is what the screens say: locales/extract has been run since the last change.
TEST_CASE("The template of the translators is true", "[words]") {
    const auto keys = [](const std::vector<EnglishText>& all) {
        std::set<std::string> made;
        for (const EnglishText& text : all) {
            made.insert(text.context + ": " + text.text);
        }
        return made;
    };
    const auto said = keys(words_of_the_screens());
    const auto written =
        keys(read_template("porchlight.pot", porchlight::embedded("locales/porchlight.pot")));
    std::vector<std::string> missing, gone;
    std::ranges::set_difference(said, written, std::back_inserter(missing));
    std::ranges::set_difference(written, said, std::back_inserter(gone));
    CHECK(missing == std::vector<std::string>{});
    CHECK(gone == std::vector<std::string>{});
}
