#include "core/fact_words.h"

#include <algorithm>

#include "core/directory_words.h"
#include "core/mend_text.h"
#include "core/plain_words.h"

namespace porchlight {

namespace {

const Words women{"women", "woman", "female", "females", "girls", "mothers"};
const Words men{"men", "man", "male", "males", "boys", "fathers"};
const Words everyone{"all",       "anyone",      "anybody",    "everyone",    "everybody",
                     "people",    "persons",     "person",     "families",    "family",
                     "couples",   "children",    "infants",    "individuals", "adults",
                     "residents", "transgender", "non binary", "nonbinary",   "any gender"};

/// The words name one gender, and neither the other nor anybody.
bool only(std::string_view who, Words these, Words others) {
    const std::string whole = plain_words(paragraphs(who));
    if (!has_any_word(whole, these) || has_any_word(whole, others)) return false;
    if (has_word(whole, "only")) return true;
    return !has_any_word(whole, everyone);
}

}  // namespace

bool says_by_appointment(std::string_view text) {
    const std::string whole = plain_words(paragraphs(text));
    if (says_walk_in(text)) return false;
    for (const auto sentence : pieces(whole, ".;\n*")) {
        if (!has_any_word(sentence, {"appointment", "appointments"})) continue;
        if (says_no(sentence)) return false;
        if (has_any_word(sentence, {"or", "may", "can", "preferred", "recommended", "encouraged",
                                    "available", "some", "if", "optional", "suggested"}))
            continue;
        if (has_any_word(
                sentence,
                {"by appointment", "appointment only", "appointments only", "appointment required",
                 "appointment is required", "appointments required", "appointments are required",
                 "appointment needed", "appointment is needed", "must call", "must make",
                 "must have", "appointment necessary", "call for an appointment",
                 "call for appointment", "call to make an appointment",
                 "call to schedule an appointment", "call to set up an appointment",
                 "call to setup an appointment"}))
            return true;
    }
    return false;
}

bool says_women_only(std::string_view who) {
    return only(who, women, men);
}

bool says_men_only(std::string_view who) {
    return only(who, men, women);
}

bool says_young_people(std::string_view who) {
    const std::string whole = plain_words(paragraphs(who));
    for (const auto sentence : pieces(whole, ".;\n*")) {
        if (says_no(sentence)) continue;
        if (has_any_word(sentence,
                         {"youth", "youths", "teen", "teens", "teenagers", "adolescents",
                          "children/adolescents", "minors", "under 18", "all ages", "any age",
                          "young people", "children and teens", "boys and girls"}))
            return true;
    }
    return false;
}

bool says_pets(std::string_view text) {
    const std::string whole = plain_words(paragraphs(text));
    for (const auto sentence : pieces(whole, ".;\n*"))
        if (!says_no(sentence) &&
            has_any_word(sentence, {"pets welcome", "pets are welcome", "pet friendly",
                                    "pets allowed", "pets are allowed", "pets accepted",
                                    "pets are accepted", "dogs welcome", "bring your pet"}))
            return true;
    return false;
}

bool says_no_insurance(std::string_view text) {
    const std::string whole = plain_words(paragraphs(text));
    for (const auto sentence : pieces(whole, ".;\n*")) {
        if (has_any_word(
                sentence,
                {"no insurance needed", "no insurance required", "no insurance necessary",
                 "insurance not required", "insurance not needed", "insurance is not required",
                 "insurance is not needed", "regardless of insurance", "with or without insurance",
                 "insured or uninsured", "insured and uninsured"}))
            return true;
        if (!says_no(sentence) && has_any_word(sentence, {"uninsured"}) &&
            has_any_word(sentence, {"welcome", "accepted", "served", "for", "serves", "accepts"}))
            return true;
    }
    return false;
}

bool says_from_afar(std::string_view name) {
    return has_any_word(plain_words(one_line(name)), {"hotline",
                                                      "hotlines",
                                                      "helpline",
                                                      "helplines",
                                                      "help line",
                                                      "help lines",
                                                      "warmline",
                                                      "warmlines",
                                                      "warm line",
                                                      "crisis line",
                                                      "crisis lines",
                                                      "quitline",
                                                      "info line",
                                                      "information line",
                                                      "text line",
                                                      "lifeline",
                                                      "telephone reassurance",
                                                      "mail order",
                                                      "by mail",
                                                      "telehealth only",
                                                      "online only"});
}

bool says_closed(std::string_view text) {
    const std::string whole = plain_words(one_line(text));
    return has_any_word(whole, {"closed", "shut", "closure"}) && !says_no(whole);
}

bool says_interpreted(std::string_view language) {
    const std::string whole = plain_words(one_line(language));
    if (has_any_word(whole, {"bilingual", "bi lingual"})) return false;
    return has_any_word(whole, {"interpreter", "interpreters", "interpretation", "interpreting",
                                "interpreted", "translation", "translations", "translator",
                                "translators", "translate", "language line"});
}

bool says_confidential(std::string_view address) {
    const std::string whole = plain_words(one_line(address));
    return has_any_word(
        whole, {"confidential",         "undisclosed",         "non disclosed",
                "not disclosed",        "nondisclosed",        "withheld",
                "unpublished",          "not published",       "unlisted",
                "not listed",           "not public",          "location private",
                "private location",     "private address",     "secret location",
                "call for location",    "call for address",    "call for the location",
                "call for the address", "call for directions", "location not given",
                "address not given",    "hidden location",     "protected address",
                "address protected",    "safe location",       "domestic violence shelter"});
}

bool says_confidential_location(std::string_view text) {
    const std::string whole = plain_words(paragraphs(text));
    for (const auto sentence : pieces(whole, ".;\n*")) {
        if (has_any_word(sentence, {"confidential location",     "confidential locations",
                                    "confidential address",      "confidential addresses",
                                    "confidentially located",    "undisclosed location",
                                    "undisclosed locations",     "undisclosed address",
                                    "address withheld",          "address is withheld",
                                    "secret location",           "not disclosed",
                                    "location is confidential",  "locations are confidential",
                                    "address is confidential",   "location is undisclosed",
                                    "location is not public",    "address is not public",
                                    "location is not published", "address is not published"}))
            return true;
    }
    return false;
}

}  // namespace porchlight
