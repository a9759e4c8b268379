// Not one phrase of the don't-say list stands in any English words that people can see.
#include <catch2/catch.hpp>

#include "dont_say.h"
#include "english_words.h"

namespace {

std::vector<std::string> breaches(const std::vector<EnglishText>& texts) {
    std::vector<std::string> all;
    for (const EnglishText& text : texts) {
        for (const Phrase& phrase : read_phrases("dont_say")) {
            if (says(text.text, phrase.words)) {
                all.push_back(text.file + ", " + text.context + ": \"" + text.text + "\" says \"" +
                              phrase.words + "\". Say: " + phrase.beside);
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("No English words say what we do not say", "[words]") {
    const auto texts = all_english_words();
    CHECK(texts.size() > 1000);
    for (const std::string& breach : breaches(texts)) {
        FAIL_CHECK(breach);
    }
}

TEST_CASE("No English words shout", "[words]") {
    for (const EnglishText& text : all_english_words()) {
        if (text.text.find('!') != std::string::npos) {
            FAIL_CHECK(text.file + ", " + text.context + ": \"" + text.text + "\"");
        }
    }
}

// These have a good sense and another one, and no program can tell which is meant: whoever writes
// such words reads what this prints. It fails on none.
TEST_CASE("Words with two senses are shown to whoever runs this", "[words]") {
    std::string seen;
    for (const EnglishText& text : all_english_words()) {
        for (const Phrase& phrase : read_phrases("by_eye")) {
            if (says(text.text, phrase.words)) {
                seen += "\n" + phrase.words + " (" + phrase.beside + "): " + text.text;
            }
        }
    }
    WARN("Read these by eye:" << seen);
}

TEST_CASE("Each phrase of the list is found where it stands", "[words]") {
    for (const Phrase& phrase : read_phrases("dont_say")) {
        INFO(phrase.words);
        CHECK(breaches({{"a", "b", "For " + phrase.words + ", or not."}}).size() >= 1);
        CHECK(breaches({{"a", "b", "x" + phrase.words + "x"}}).empty());
    }
}

TEST_CASE("A phrase is whole words, in capitals or not", "[words]") {
    CHECK(says("Sober?", "sober"));
    CHECK(says("A left-over.", "left-over"));
    CHECK(says("the\n  homeless", "the homeless"));
    CHECK(says("They OD’d", "OD'd"));
    CHECK(says("MAT today", "MAT"));
    CHECK_FALSE(says("A warm mat", "MAT"));
    CHECK_FALSE(says("Terror", "error"));
    CHECK_FALSE(says("Users' guide", "user"));
}
