#include "core/mend_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/html_text.h"

namespace porchlight {

namespace {

/// How many bytes the UTF-8 character at the front has; 0 when it is none (RFC 3629).
std::size_t utf8_length(std::string_view s) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || s.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    const bool too_high = first == 0xF4 && byte(1) >= 0x90;
    return overlong || surrogate || too_high ? 0 : length;
}

// UTF-8 read as code page 437 and squeezed into Latin letters (as in 211 exports), then UTF-8 read
// as Windows-1252. Longer ones first where one begins like another.
constexpr auto broken_letters = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"GÇÖ", "’"}, {"GÇÿ", "‘"}, {"GÇ£", "“"},      {"GÇ¥", "”"}, {"GÇô", "–"},    {"GÇö", "—"},
    {"GÇª", "…"}, {"GÇæ", "-"}, {"GÇï", ""},       {"GÇó", "•"}, {"i+¦n", "ión"}, {"a+¦o", "año"},
    {"+í", "á"},  {"+¬", "é"},  {"+¡", "í"},       {"+º", "ç"},  {"-á", " "},     {"â€™", "’"},
    {"â€˜", "‘"}, {"â€œ", "“"}, {"â€\u009d", "”"}, {"â€“", "–"}, {"â€”", "—"},    {"â€¦", "…"},
    {"Ã©", "é"},  {"Ã¡", "á"},  {"Ã\u00ad", "í"},  {"Ã³", "ó"},  {"Ãº", "ú"},     {"Ã±", "ñ"},
});

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v';
}

/// "\n", "\r", "\t" written out as two characters become what they mean; other control
/// characters go.
std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (c == '\\' && (next == 'n' || next == 'r' || next == 't')) {
            out += next == 'n' ? '\n' : ' ';
            ++i;
        } else if (is_space(c)) {
            out += c == '\n' ? '\n' : ' ';
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            out += c;
        }
    }
    return out;
}

/// "###MON###" and the like, left behind by the program that made the export.
void drop_export_marks(std::string& text) {
    for (auto at = text.find("###"); at != text.npos; at = text.find("###", at)) {
        auto name = text.find_first_not_of('#', at);
        const auto end =
            name == text.npos ? name : text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", name);
        if (end == text.npos || text.compare(end, 3, "###") != 0) {
            at += 3;
            continue;
        }
        auto after = text.find_first_not_of('#', end);
        text.erase(at, after == text.npos ? after : after - at);
    }
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (char c : trimmed(text)) {
        if (!is_space(c))
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    return out;
}

}  // namespace

void decode_utf16(std::string& bytes) {
    const bool little = bytes.starts_with("\xff\xfe"), big = bytes.starts_with("\xfe\xff");
    if (!little && !big) return;
    const auto unit = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
        };
        return little ? byte(at) | byte(at + 1) << 8U : byte(at) << 8U | byte(at + 1);
    };
    std::string out;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        char32_t letter = unit(at);
        const bool pair = letter >= 0xD800 && letter < 0xDC00 && at + 3 < bytes.size() &&
                          unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000;
        if (pair) {
            letter = 0x10000 + ((letter - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        append_utf8(out, letter);
    }
    bytes = std::move(out);
}

void append_utf8(std::string& text, char32_t letter) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (letter > 0x10FFFF || (letter >= 0xD800 && letter < 0xE000)) letter = 0xFFFD;
    if (letter < 0x80) {
        add(letter);
    } else if (letter < 0x800) {
        add(0xC0 | letter >> 6U);
    } else if (letter < 0x10000) {
        add(0xE0 | letter >> 12U);
        add(0x80 | (letter >> 6U & 0x3F));
    } else {
        add(0xF0 | letter >> 18U);
        add(0x80 | (letter >> 12U & 0x3F));
        add(0x80 | (letter >> 6U & 0x3F));
    }
    if (letter >= 0x80) add(0x80 | (letter & 0x3F));
}

char32_t windows_1252(unsigned char byte) {
    // What 0x80..0x9F mean there; 0 where it has no letter.
    static constexpr std::array<char16_t, 32> letters{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    if (byte < 0x80 || byte >= 0xA0) return byte;
    const char32_t letter = letters.at(byte - 0x80U);
    return letter == 0 ? 0xFFFD : letter;
}

bool mend_utf8(std::string& text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = utf8_length(std::string_view(text).substr(at));
        if (length == 0) break;
        at += length;
    }
    if (at == text.size()) return false;
    std::string out = text.substr(0, at);
    while (at < text.size()) {
        const auto length = utf8_length(std::string_view(text).substr(at));
        if (length == 0)
            append_utf8(out, windows_1252(static_cast<unsigned char>(text[at])));
        else
            out += std::string_view(text).substr(at, length);
        at += length == 0 ? 1 : length;
    }
    text = std::move(out);
    return true;
}

bool mend_letters(std::string& text) {
    bool mended = false;
    const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (std::none_of(text.begin(), text.end(), beyond_ascii)) return false;
    for (const auto& [broken, meant] : broken_letters) {
        for (auto at = text.find(broken); at != text.npos; at = text.find(broken, at)) {
            text.replace(at, broken.size(), meant);
            at += meant.size();
            mended = true;
        }
    }
    return mended;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string one_line(std::string_view text) {
    return collapsed(unescaped(without_html(text)));
}

std::string paragraphs(std::string_view text) {
    std::string whole = unescaped(without_html(text));
    drop_export_marks(whole);
    std::string out;
    std::size_t empty_lines = 0;
    for (std::size_t at = 0; at <= whole.size();) {
        const auto end = std::min(whole.find('\n', at), whole.size());
        const std::string line = collapsed(std::string_view(whole).substr(at, end - at));
        at = end + 1;
        if (line.empty()) {
            ++empty_lines;
            continue;
        }
        if (!out.empty()) out += empty_lines > 0 ? "\n\n" : "\n";
        out += line;
        empty_lines = 0;
    }
    return out;
}

}  // namespace porchlight
