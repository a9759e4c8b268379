#include "core/directory_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/mend_text.h"
#include "core/plain_words.h"

namespace porchlight {

namespace {

constexpr auto language_names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"english", "en"},   {"spanish", "es"},        {"español", "es"},
    {"creole", "ht"},    {"haitian creole", "ht"}, {"haitian-creole", "ht"},
    {"haitian", "ht"},   {"kreyol", "ht"},         {"kreyòl", "ht"},
    {"french", "fr"},    {"portuguese", "pt"},     {"russian", "ru"},
    {"ukrainian", "uk"}, {"polish", "pl"},         {"german", "de"},
    {"italian", "it"},   {"greek", "el"},          {"romanian", "ro"},
    {"dutch", "nl"},     {"hebrew", "he"},         {"yiddish", "yi"},
    {"arabic", "ar"},    {"farsi", "fa"},          {"persian", "fa"},
    {"dari", "prs"},     {"pashto", "ps"},         {"turkish", "tr"},
    {"armenian", "hy"},  {"hindi", "hi"},          {"urdu", "ur"},
    {"bengali", "bn"},   {"punjabi", "pa"},        {"gujarati", "gu"},
    {"tamil", "ta"},     {"nepali", "ne"},         {"chinese", "zh"},
    {"mandarin", "zh"},  {"cantonese", "yue"},     {"korean", "ko"},
    {"japanese", "ja"},  {"vietnamese", "vi"},     {"thai", "th"},
    {"khmer", "km"},     {"cambodian", "km"},      {"lao", "lo"},
    {"burmese", "my"},   {"hmong", "hmn"},         {"tagalog", "tl"},
    {"filipino", "tl"},  {"indonesian", "id"},     {"samoan", "sm"},
    {"somali", "so"},    {"swahili", "sw"},        {"amharic", "am"},
    {"tigrinya", "ti"},  {"navajo", "nv"},         {"american sign language", "ase"},
    {"asl", "ase"},
});

const Words walk_ins{"walk in", "walk ins",   "walk in's", "walkin",
                     "walkins", "walking in", "walks in"};
const Words no_appointment{"no appointment",           "no appointments",
                           "appointment not required", "appointments not required",
                           "appointment not needed",   "appointment is not required",
                           "without an appointment",   "without appointment"};

/// "no id needed", "id is not required" and all the others like them.
std::vector<std::string> ways_to_say_no_papers() {
    std::vector<std::string> all;
    for (const char* papers : {"id", "ids", "identification", "papers", "documents", "document",
                               "documentation", "paperwork"})
        for (const char* verb : {"needed", "required", "necessary", "asked"})
            for (const char* is : {" ", " is ", " are "}) {
                all.push_back(std::string("no ") + papers + is + verb);
                all.push_back(std::string(papers) + is + "not " + verb);
            }
    return all;
}

/// "English and Spanish": both, when both are languages.
std::vector<std::string_view> both_languages(std::string_view piece) {
    for (std::string_view joint : {" and ", " & ", ". "}) {
        const auto at = piece.find(joint);
        if (at == piece.npos) continue;
        const auto one = piece.substr(0, at), other = piece.substr(at + joint.size());
        if (!language_tag(one).empty() && !language_tag(other).empty()) return {one, other};
    }
    return {piece};
}

}  // namespace

std::string_view language_tag(std::string_view name) {
    name = trimmed(name);
    while (name.ends_with('.')) name.remove_suffix(1);
    std::string lower(name);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const auto& [written, tag] : language_names)
        if (lower == written) return tag;
    return {};
}

std::vector<std::string> read_languages(std::string_view text) {
    std::vector<std::string> found;
    const std::string lines = paragraphs(text);
    for (const auto piece : pieces(lines, ",;/\n")) {
        for (const auto name : both_languages(piece)) {
            const auto tag = language_tag(name);
            found.emplace_back(tag.empty() ? name : tag);
        }
    }
    return found;
}

bool says_walk_in(std::string_view text) {
    const std::string whole = plain_words(paragraphs(text));
    bool said = false;
    for (const auto sentence : pieces(whole, ".;\n*")) {
        if (has_any_word(sentence, no_appointment)) {
            said = true;
        } else if (has_any_word(sentence, walk_ins)) {
            if (says_no(sentence)) return false;
            said = true;
        }
    }
    return said;
}

bool says_free(std::string_view text) {
    const std::string whole = plain_words(one_line(text));
    const Words beginnings{"free",      "no fee",     "no fees", "no cost",
                           "no charge", "no payment", "none",    "$0"};
    const bool begins = std::any_of(beginnings.begin(), beginnings.end(), [&](auto w) {
        return has_word(std::string_view(whole).substr(0, w.size() + 1), w) && whole.starts_with(w);
    });
    const bool amount = whole.find_first_of("123456789%") != whole.npos;
    return begins && !amount &&
           !has_any_word(
               whole, {"if",        "except",    "but",       "unless",     "varies",   "vary",
                       "some",      "sliding",   "insurance", "low income", "eligible", "qualify",
                       "qualified", "only",      "most",      "certain",    "not",      "first",
                       "members",   "residents", "donation",  "trial",      "may"});
}

bool says_wheelchair(std::string_view text) {
    const std::string whole = plain_words(paragraphs(text));
    bool said = false;
    for (const auto sentence : pieces(whole, ".;\n")) {
        if (!has_any_word(sentence,
                          {"wheelchair", "wheelchairs", "handicap", "handicapped", "step free",
                           "ada accessible", "ada compliant", "fully accessible"}))
            continue;
        if (says_no(sentence) && !has_any_word(sentence, {"no steps", "no step", "no stairs"}))
            return false;
        said = true;
    }
    return said;
}

bool says_no_papers(std::string_view text) {
    static const std::vector<std::string> sayings = ways_to_say_no_papers();
    const std::string whole = plain_words(paragraphs(text));
    for (const auto sentence : pieces(whole, ".;,\n*")) {
        if (sentence == "no id" || sentence == "no papers" || sentence == "no documents")
            return true;
        for (const auto& saying : sayings)
            if (has_word(sentence, saying)) return true;
    }
    return false;
}

}  // namespace porchlight
