#include "kiosk/ui/typing.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kiosk/ui/frame.h"

namespace porchlight {

namespace {

bool starts_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// A vowel sign or a tone mark joins the letter before it where the script has one for both.
void join_marks(std::string& words) {
    const std::unique_ptr<char, decltype(&g_free)> joined{
        g_utf8_normalize(words.data(), static_cast<gssize>(words.size()),
                         G_NORMALIZE_DEFAULT_COMPOSE),
        &g_free};
    if (joined != nullptr) {
        words = joined.get();
    }
}

}  // namespace

std::size_t letters_in(std::string_view words) {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), starts_letter));
}

void type_into(std::string& words, std::string_view letters, std::size_t most) {
    const bool space = letters == " ";
    if (letters_in(words) + letters_in(letters) > most ||
        (space && (words.empty() || words.back() == ' '))) {
        return;
    }
    words += letters;
    join_marks(words);
}

void erase_last(std::string& words) {
    while (!words.empty()) {
        const bool first = starts_letter(words.back());
        words.pop_back();
        if (first) {
            return;
        }
    }
}

bool take_key(std::string& words, std::size_t most) {
    const Frame& now = frame();
    if (!now.has_key) {
        return false;
    }
    const std::string before = words;
    if (now.key.key == Key::backspace) {
        erase_last(words);
    } else if (now.key.key == Key::space) {
        type_into(words, " ", most);
    } else if (now.key.key == Key::character && now.key.character >= U' ') {
        std::array<char, 8> letter{};
        const int bytes = g_unichar_to_utf8(now.key.character, letter.data());
        type_into(words, {letter.data(), static_cast<std::size_t>(bytes)}, most);
    }
    return words != before;
}

}  // namespace porchlight
