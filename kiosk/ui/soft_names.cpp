// Names and texts of a directory: softer, and shorter by whole words and sentences.
#include <array>
#include <cctype>

#include "kiosk/ui/place_words.h"

namespace porchlight {

namespace {

using std::string_view;

/// Small words inside a name, in the languages directories here mix.
constexpr std::array small_words{string_view("A"),    string_view("AN"),  string_view("AND"),
                                 string_view("AT"),   string_view("BY"),  string_view("DE"),
                                 string_view("DEL"),  string_view("FOR"), string_view("IN"),
                                 string_view("LA"),   string_view("OF"),  string_view("ON"),
                                 string_view("OR"),   string_view("THE"), string_view("TO"),
                                 string_view("WITH"), string_view("Y")};

/// Said letter by letter, or a number; words with no vowel at all are kept without being here.
constexpr std::array kept_words{
    string_view("ADHD"), string_view("AIDS"), string_view("ESL"),  string_view("ESOL"),
    string_view("FIU"),  string_view("GED"),  string_view("HIV"),  string_view("ID"),
    string_view("II"),   string_view("III"),  string_view("IV"),   string_view("LGBTQ"),
    string_view("LGBT"), string_view("NE"),   string_view("SE"),   string_view("UM"),
    string_view("US"),   string_view("USA"),  string_view("VA"),   string_view("WIC"),
    string_view("YMCA"), string_view("YWCA"), string_view("TANF"), string_view("SNAP")};

/// No vowel in them, and yet words.
constexpr std::array short_forms{string_view("ST"),  string_view("DR"),  string_view("MR"),
                                 string_view("MRS"), string_view("MS"),  string_view("SR"),
                                 string_view("JR"),  string_view("CTR"), string_view("MT"),
                                 string_view("FT"),  string_view("RD"),  string_view("BLVD"),
                                 string_view("LTD"), string_view("TH"),  string_view("ND")};

template <class Words>
bool has(const Words& words, string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '\'';
}

/// Lower case in place; of UTF-8 only the Latin letters with marks (U+00C0 to U+00DE).
void make_lower(std::string& word, std::size_t from) {
    for (std::size_t i = from; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        const bool marked = i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3 &&
                            byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        if (marked) {
            word[i] = static_cast<char>(byte + 0x20);
        } else if (byte < 0x80) {
            word[i] = static_cast<char>(std::tolower(byte));
        }
    }
}

bool has_vowel(string_view word) {
    return word.find_first_of("AEIOUY") != string_view::npos ||
           word.find('\xC3') != string_view::npos;  // Á, É, ...
}

std::string soft_word(std::string word, bool first) {
    if (!first && has(small_words, word)) {
        make_lower(word, 0);
        return word;
    }
    const bool letters = !has_vowel(word) && !has(short_forms, word) && word.size() <= 5 &&
                         std::isdigit(static_cast<unsigned char>(word[0])) == 0;
    if (!letters && !has(kept_words, word)) {
        // The first letter may take two bytes.
        make_lower(word, static_cast<unsigned char>(word[0]) == 0xC3 ? 2 : 1);
    }
    return word;
}

}  // namespace

std::string softened(string_view name) {
    const bool mixed = std::any_of(name.begin(), name.end(), [](char c) {
        return std::islower(static_cast<unsigned char>(c)) != 0;
    });
    if (mixed) {
        return std::string(name);
    }
    std::string soft;
    for (std::size_t i = 0; i < name.size();) {
        if (!is_letter(name[i])) {
            soft += name[i++];
            continue;
        }
        std::size_t end = i;
        while (end < name.size() && is_letter(name[end])) {
            ++end;
        }
        soft += soft_word(std::string(name.substr(i, end - i)), i == 0);
        i = end;
    }
    return soft;
}

std::string one_word_less(const std::string& words) {
    std::string less = words;
    const auto drop_last = [&less] {
        const auto space = less.find_last_of(" \n");
        if (space == std::string::npos || space == 0) {
            return false;
        }
        less.erase(space);
        while (less.size() > 1 &&
               string_view(" ,;:-/&(\n").find(less.back()) != string_view::npos) {
            less.pop_back();
        }
        return true;
    };
    if (!drop_last()) {
        return words;
    }
    // "Center of" would leave one waiting for the rest.
    for (;;) {
        const auto space = less.find_last_of(" \n");
        if (space == std::string::npos) {
            return less;
        }
        std::string last = less.substr(space + 1);
        std::transform(last.begin(), last.end(), last.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (!has(small_words, last) || !drop_last()) {
            return less;
        }
    }
}

std::vector<std::size_t> sentence_ends(string_view words) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        if (words[i] == '\n') {
            if (i > 0 && words[i - 1] != '\n') {
                ends.push_back(i);
            }
            continue;
        }
        const bool stop = words[i] == '.' || words[i] == '!' || words[i] == '?';
        const bool before_space =
            !last && std::isspace(static_cast<unsigned char>(words[i + 1])) != 0;
        // "U.S. Department": a dot behind one capital letter ends nothing.
        const bool initial = words[i] == '.' && i >= 1 &&
                             std::isupper(static_cast<unsigned char>(words[i - 1])) != 0 &&
                             (i == 1 || !is_letter(words[i - 2]));
        if (last || (stop && before_space && !initial)) {
            ends.push_back(i + 1);
        }
    }
    return ends;
}

}  // namespace porchlight
