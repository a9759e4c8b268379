#include "core/plain_words.h"

#include <algorithm>

#include "core/mend_text.h"

namespace porchlight {

namespace {

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string plain_words(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (text.substr(i, 3) == "’") {
            out += '\'';
            i += 2;
        } else if (text.substr(i, 3) == "–" || text.substr(i, 3) == "‑") {
            out += ' ';
            i += 2;
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else {
            out += c == '-' || c == '\t' ? ' ' : c;
        }
    }
    return out;
}

bool has_word(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const auto after = at + words.size();
        if ((at == 0 || !letter(text[at - 1])) && (after == text.size() || !letter(text[after])))
            return true;
    }
    return false;
}

bool has_any_word(std::string_view text, Words list) {
    return std::any_of(list.begin(), list.end(), [&](auto w) { return has_word(text, w); });
}

std::vector<std::string_view> pieces(std::string_view text, std::string_view at_any_of) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(at_any_of), text.size());
        if (const auto piece = trimmed(text.substr(0, end)); !piece.empty()) found.push_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

bool says_no(std::string_view sentence) {
    return has_any_word(sentence, {"no", "not", "cannot", "can't", "don't", "doesn't", "never",
                                   "without", "isn't", "aren't"});
}

}  // namespace porchlight
