// How values stand in the words of a language.
#include "kiosk/ui/words.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>

#include <catch2/catch.hpp>
#include <memory>

#include "core/pack.h"

using namespace porchlight;

namespace {

/// Every counted sentence of the template: context, one, many.
std::vector<std::array<std::string, 3>> counted_sentences() {
    std::vector<std::array<std::string, 3>> all;
    for (const PoEntry& entry : sentence_template().entries) {
        if (!entry.many.empty()) {
            all.push_back({entry.context, entry.id, entry.many});
        }
    }
    return all;
}

/// The words around the number: what differs between the forms.
std::string form_of(const std::array<std::string, 3>& sentence, int count) {
    std::string said = trn(sentence[0].c_str(), sentence[1].c_str(), sentence[2].c_str(), count);
    said = put(said, {"{1}", "place", "place"});  // {2} is no number
    const std::string number = number_words(count);
    for (auto at = said.find(number); at != said.npos; at = said.find(number)) {
        said.replace(at, number.size(), "#");
    }
    return said;
}

/// CLDR's name of the form: "one", "few" ...; "other" for languages it does not know (ht).
std::string category(const icu::PluralRules& rules, int count) {
    std::string name;
    return rules.select(count).toUTF8String(name);
}

}  // namespace

TEST_CASE("A value that ends with a full stop ends the sentence too", "[words]") {
    CHECK(put("Esta fila regresa: {1}.", {"11:30 a. m."}) == "Esta fila regresa: 11:30 a. m.");
    CHECK(put("{1}.", {"11:30"}) == "11:30.");
    CHECK(put("{1}: {2}", {"a. m.", "{1}"}) == "a. m.: {1}");
}

// Seen to fail: with "plural=(n != 1)" in Armenian and Farsi, and without 21 as "one" in Russian.
TEST_CASE("each pack counts as CLDR says", "[words]") {
    const auto sentences = counted_sentences();
    REQUIRE(sentences.size() > 40);
    constexpr std::array counts{0, 1, 2, 3, 5, 11, 21, 100, 102};
    for (const Pack& each : packs()) {
        UErrorCode status = U_ZERO_ERROR;
        const auto locale = icu::Locale::forLanguageTag(each.tag, status);
        const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
        REQUIRE(U_SUCCESS(status));
        speak(each.tag);
        for (const int one : counts) {
            for (const int other : counts) {
                INFO(each.tag << ": " << one << " and " << other);
                const bool same = category(*rules, one) == category(*rules, other);
                bool ever_differ = false;
                for (const auto& sentence : sentences) {
                    const bool differ = form_of(sentence, one) != form_of(sentence, other);
                    ever_differ = ever_differ || differ;
                    INFO(form_of(sentence, one) << " / " << form_of(sentence, other));
                    CHECK_FALSE((same && differ));
                }
                // Tagalog nearly always writes both forms alike.
                CHECK((same || ever_differ || each.tag == "fil"));
            }
        }
    }
    speak("en");
}
