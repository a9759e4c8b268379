// Which letters stand on the keys, and what typing on them makes.
#include <catch2/catch.hpp>

#include "kiosk/ui/key_layout.h"
#include "kiosk/ui/typing.h"

using namespace porchlight;

namespace {

std::string row(const std::vector<std::string>& letters) {
    std::string all;
    for (const std::string& letter : letters) {
        all += letter;
    }
    return all;
}

}  // namespace

TEST_CASE("keys have the letters of the language, in the order people know", "[keys]") {
    load_key_layouts();
    CHECK(row(key_layout("en").letters[0]) == "qwertyuiop");
    CHECK(row(key_layout("en").others[2]) == "ZXCVBNM");
    CHECK(row(key_layout("es").letters[1]) == "asdfghjklñ");
    CHECK(row(key_layout("ru").letters[0]) == "йцукенгшщзхъ");
    CHECK(key_layout("ru").more == std::vector<std::string>{"ё"});
    CHECK(row(key_layout("fr").letters[0]) == "azertyuiop");
    CHECK(row(key_layout("es-MX").letters[1]) == "asdfghjklñ");
}

TEST_CASE("Arabic keys have plain letters, and all of them on one page", "[keys]") {
    load_key_layouts();
    const KeyLayout& arabic = key_layout("ar");
    CHECK(row(arabic.letters[0]) == "ضصثقفغعهخحجد");
    CHECK(row(arabic.letters[2]) == "ئءؤرلاىةوزظ");
    CHECK(arabic.others[0].empty());
    CHECK(row(arabic.more) == "ذإأآ");
}

TEST_CASE("every letter of Armenian can be typed", "[keys]") {
    load_key_layouts();
    const KeyLayout& armenian = key_layout("hy");
    const std::string all = row(armenian.letters[0]) + row(armenian.letters[1]) +
                            row(armenian.letters[2]) + row(armenian.more);
    for (const char* letter : {"ա", "բ", "գ", "դ", "է", "ֆ", "ձ", "օ", "ղ", "ռ"}) {
        CHECK(all.find(letter) != std::string::npos);
    }
}

TEST_CASE("a language that is not typed letter by letter has Latin keys, and they say so",
          "[keys]") {
    load_key_layouts();
    CHECK_FALSE(key_layout("zh").own);
    CHECK(row(key_layout("zh").letters[0]) == "qwertyuiop");
    CHECK(key_layout("en").own);
    CHECK(key_layout("ar").own);
}

TEST_CASE("typing adds and takes away whole letters", "[keys]") {
    std::string words;
    type_into(words, " ", 40);
    CHECK(words.empty());
    type_into(words, "м", 40);
    type_into(words, " ", 40);
    type_into(words, " ", 40);
    CHECK(words == "м ");
    erase_last(words);
    erase_last(words);
    CHECK(words.empty());
    erase_last(words);
    CHECK(words.empty());
    type_into(words, "e", 40);
    type_into(words, "\u0302", 40);  // joined with the letter before it
    CHECK(words == "ê");
    type_into(words, "a", 1);
    CHECK(words == "ê");
}
