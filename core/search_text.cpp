#include "core/search_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>

#include "core/check.h"

namespace porchlight {

namespace {

const UNormalizer2* normalizer(bool folding) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* found =
        folding ? unorm2_getNFKCCasefoldInstance(&status) : unorm2_getNFDInstance(&status);
    CHECK(U_SUCCESS(status));
    return found;
}

std::u16string normalized(const std::u16string& text, const UNormalizer2* how) {
    std::u16string result(text.size() * 2 + 16, u'\0');
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length =
            unorm2_normalize(how, text.data(), static_cast<int32_t>(text.size()), result.data(),
                             static_cast<int32_t>(result.size()), &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            result.resize(static_cast<std::size_t>(length));
            continue;
        }
        CHECK(U_SUCCESS(status));
        result.resize(static_cast<std::size_t>(length));
        return result;
    }
}

/// An accent or a vowel sign that people leave out; not those that carry a word (Khmer, Kana).
bool left_out(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
}

/// Letters that are one to whoever types them.
char32_t one_letter(char32_t c) {
    switch (c) {
        case U'đ':
            return U'd';
        case U'ø':
            return U'o';
        case U'ł':
            return U'l';
        case U'ی':
        case U'ى':
            return U'ي';
        case U'ک':
            return U'ك';
        case U'ة':
            return U'ه';
        default:
            break;
    }
    return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c;  // Katakana as Hiragana
}

bool written_without_spaces(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_KHMER:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return c == 0x30FC;  // the long vowel of Kana belongs to no script of its own
    }
}

bool in_word(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const auto kind = u_charType(static_cast<UChar32>(c));
    return u_isalnum(static_cast<UChar32>(c)) || kind == U_NON_SPACING_MARK ||
           kind == U_COMBINING_SPACING_MARK;
}

void append(std::string& text, char32_t c) {
    std::array<char, 4> bytes{};
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(c));
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

std::u16string utf16(std::string_view text) {
    std::u16string wide(text.size() + 1, u'\0');
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(wide.data(), static_cast<int32_t>(wide.size()), &length, text.data(),
                         static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
    CHECK(U_SUCCESS(status));
    wide.resize(static_cast<std::size_t>(length));
    return wide;
}

bool ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::u32string folded(std::string_view text) {
    std::u32string letters;
    letters.reserve(text.size());
    if (ascii(text)) {
        for (const char c : text)
            letters += static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        return letters;
    }
    // A joiner that shows nothing stands between two words of Persian or Khmer.
    std::u16string wide = utf16(text);
    for (char16_t& c : wide)
        if (c == 0x200B || c == 0x200C) c = u' ';
    static const UNormalizer2* const fold = normalizer(true);
    static const UNormalizer2* const take_apart = normalizer(false);
    const std::u16string folded = normalized(wide, fold);
    // Korean syllables and Kana stay whole; what is taken apart elsewhere loses its accents.
    const auto size = static_cast<int32_t>(folded.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U16_NEXT(folded.data(), i, size, c);
        const auto letter = static_cast<char32_t>(c);
        if (left_out(letter)) continue;
        if (letter < 0xC0 || written_without_spaces(letter)) {
            letters += one_letter(letter);
            continue;
        }
        std::array<UChar, 8> parts{};
        UErrorCode status = U_ZERO_ERROR;
        const int32_t count = unorm2_getRawDecomposition(take_apart, c, parts.data(), 8, &status);
        if (count <= 0 || U_FAILURE(status)) {
            letters += one_letter(letter);
            continue;
        }
        // The first part may come apart again: "ấ" is "â" and an accent.
        std::u16string rest =
            normalized(std::u16string(parts.data(), std::size_t(count)), take_apart);
        UChar32 first = 0;
        int32_t at = 0;
        U16_NEXT(rest.data(), at, static_cast<int32_t>(rest.size()), first);
        letters += one_letter(static_cast<char32_t>(first));
    }
    return letters;
}

/// "الطعام" is searched as "طعام".
void drop_article(std::string& word) {
    static const std::string article = "ال";
    if (word.starts_with(article) && word.size() >= article.size() + 6)
        word.erase(0, article.size());
}

}  // namespace

std::vector<SearchWord> search_words_of(std::string_view text) {
    std::vector<SearchWord> words;
    SearchWord word;
    const auto end_word = [&] {
        drop_article(word.text);
        if (!word.text.empty()) words.push_back(std::move(word));
        word = {};
    };
    for (const char32_t c : folded(text)) {
        if (c == U'\'' || c == U'’') continue;  // "men's" is "mens"
        if (!in_word(c)) {
            end_word();
            continue;
        }
        const bool run = c >= 0x80 && written_without_spaces(c);
        if (!word.text.empty() && run != word.run) end_word();
        word.run = run;
        append(word.text, c);
    }
    end_word();
    return words;
}

/// Of folded text, which is always whole.
std::u32string letters_of(std::string_view utf8) {
    std::u32string letters;
    for (const char byte : utf8) {
        const auto bits = static_cast<unsigned char>(byte);
        if (bits < 0x80)
            letters += char32_t{bits};
        else if (bits >= 0xF0)
            letters += char32_t{bits & 0x07U};
        else if (bits >= 0xE0)
            letters += char32_t{bits & 0x0FU};
        else if (bits >= 0xC0)
            letters += char32_t{bits & 0x1FU};
        else if (!letters.empty())
            letters.back() = (letters.back() << 6U) | (bits & 0x3FU);
    }
    return letters;
}

int length_of(std::string_view utf8) {
    return static_cast<int>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> pairs_of(const std::string& run) {
    const std::u32string letters = letters_of(run);
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
        std::string& pair = pairs.emplace_back();
        append(pair, letters[i]);
        append(pair, letters[i + 1]);
    }
    if (pairs.empty()) pairs.push_back(run);
    return pairs;
}

int slips_allowed(int letters) {
    return letters >= 7 ? 2 : letters >= 4 ? 1 : 0;
}

std::uint64_t letter_bits(std::u32string_view word) {
    std::uint64_t bits = 0;
    for (const char32_t c : word) bits |= std::uint64_t{1} << (c % 64);
    return bits;
}

int slips_between(std::u32string_view typed, std::u32string_view word, int limit, bool begins) {
    constexpr std::size_t longest = 40;
    if (typed.size() > longest) return limit + 1;
    word = word.substr(0, begins ? typed.size() + std::size_t(limit) : longest);
    std::array<std::array<int, longest + 3>, 3> rows{};
    for (std::size_t i = 0; i <= typed.size(); ++i) rows[0].at(i) = static_cast<int>(i);
    int best = rows[0].at(typed.size());
    std::size_t now = 0;
    for (std::size_t j = 1; j <= word.size(); ++j) {
        auto& row = rows.at(j % 3);
        const auto& last = rows.at((j + 2) % 3);
        const auto& before = rows.at((j + 1) % 3);
        row[0] = static_cast<int>(j);
        int least = row[0];
        for (std::size_t i = 1; i <= typed.size(); ++i) {
            const bool same = typed[i - 1] == word[j - 1];
            int slips =
                std::min({last.at(i) + 1, row.at(i - 1) + 1, last.at(i - 1) + (same ? 0 : 1)});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                slips = std::min(slips, before.at(i - 2) + 1);
            row.at(i) = slips;
            least = std::min(least, slips);
        }
        now = j % 3;
        best = std::min(best, row.at(typed.size()));
        if (least > limit + 1) break;
    }
    const int slips = begins ? best : rows.at(now).at(typed.size());
    return std::min(slips, limit + 1);
}

}  // namespace porchlight
