#include "kiosk/ui/key_layout.h"

#include <glib.h>
#include <xkbcommon/xkbcommon.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace porchlight {

namespace {

/// Which layout a language is typed with, and what stands on the keys to its two pages.
struct Known {
    const char *tag, *layout, *variant;
    const char *name, *others_name;
};
constexpr std::array known{
    Known{"en", "us", "", "abc", "ABC"},         Known{"es", "latam", "", "abc", "ABC"},
    Known{"ar", "ara", "", "ا ب ت", "أ إ آ"},    Known{"de", "de", "", "abc", "ABC"},
    Known{"fa", "ir", "", "ا ب پ", "آ أ ژ"},     Known{"fr", "fr", "", "abc", "ABC"},
    Known{"hi", "in", "deva", "क त प", "ख थ फ"}, Known{"ht", "us", "", "abc", "ABC"},
    Known{"hy", "am", "", "աբգ", "ԱԲԳ"},         Known{"it", "it", "", "abc", "ABC"},
    Known{"km", "kh", "", "ក ច ត", "គ ជ ទ"},     Known{"pl", "pl", "", "abc", "ABC"},
    Known{"pt", "br", "", "abc", "ABC"},         Known{"ru", "ru", "", "абв", "АБВ"},
    Known{"so", "us", "", "abc", "ABC"},         Known{"th", "th", "", "ก ด ท", "ฆ ฌ ซ"},
    Known{"tl", "us", "", "abc", "ABC"},         Known{"uk", "ua", "", "абв", "АБВ"},
    Known{"vi", "vn", "", "abc", "ABC"},
};

/// xkb's names of the keys of each row, and of those beside them where some layouts have letters.
const std::array<std::vector<std::string>, 3> row_keys{{
    {"AD01", "AD02", "AD03", "AD04", "AD05", "AD06", "AD07", "AD08", "AD09", "AD10", "AD11",
     "AD12"},
    {"AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "AC07", "AC08", "AC09", "AC10", "AC11"},
    {"AB01", "AB02", "AB03", "AB04", "AB05", "AB06", "AB07", "AB08", "AB09", "AB10"},
}};
const std::vector<std::string> keys_beside{"TLDE", "AE01", "AE02", "AE03", "AE04",
                                           "AE05", "AE06", "AE07", "AE08", "AE09",
                                           "AE10", "AE11", "AE12", "BKSL", "LSGT"};
/// As many as other letters may stand among the first ones; more get a page of their own.
constexpr std::size_t few = 6;

using Keymap = std::unique_ptr<xkb_keymap, decltype(&xkb_keymap_unref)>;

Keymap keymap_of(const Known& one) {
    const std::unique_ptr<xkb_context, decltype(&xkb_context_unref)> context{
        xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES), &xkb_context_unref};
    if (context == nullptr) {
        return {nullptr, &xkb_keymap_unref};
    }
    xkb_context_set_log_level(context.get(), XKB_LOG_LEVEL_CRITICAL);
    const xkb_rule_names names{"evdev", "pc105", one.layout, one.variant, ""};
    return {xkb_keymap_new_from_names(context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS),
            &xkb_keymap_unref};
}

/// Arabic vowel signs and the stretching line are of no use for finding anything.
bool wanted(gunichar letter) {
    const bool arabic = g_unichar_get_script(letter) == G_UNICODE_SCRIPT_ARABIC;
    const bool mark = g_unichar_ismark(letter) != FALSE;
    return (g_unichar_isalpha(letter) != FALSE || mark) && letter != 0x0640 && letter != 0x00AA &&
           letter != 0x00BA && !(mark && (arabic || (letter >= 0x064B && letter <= 0x0670)));
}

/// The letter that key types at that level; empty where it is none.
std::string letter_on(xkb_keymap* keymap, const std::string& key, xkb_level_index_t level) {
    const xkb_keysym_t* symbols = nullptr;
    const auto code = xkb_keymap_key_by_name(keymap, key.c_str());
    if (xkb_keymap_key_get_syms_by_level(keymap, code, 0, level, &symbols) != 1) {
        return {};
    }
    const gunichar letter = xkb_keysym_to_utf32(symbols[0]);
    if (letter == 0 || !wanted(letter)) {
        return {};
    }
    std::array<char, 8> written{};
    const int bytes = g_unichar_to_utf8(letter, written.data());
    // Keymaps have the joined forms of Arabic; what is looked for is written in plain letters.
    const std::unique_ptr<char, decltype(&g_free)> plain{
        g_utf8_normalize(written.data(), bytes, G_NORMALIZE_ALL_COMPOSE), &g_free};
    return plain == nullptr ? std::string() : std::string(plain.get());
}

bool one_letter(const std::string& typed) {
    return g_utf8_strlen(typed.c_str(), -1) == 1;
}

void read_rows(xkb_keymap* keymap, KeyLayout& made) {
    for (std::size_t row = 0; row < row_keys.size(); ++row) {
        for (const std::string& key : row_keys.at(row)) {
            if (std::string letter = letter_on(keymap, key, 0); !letter.empty()) {
                made.letters.at(row).push_back(std::move(letter));
            }
            if (std::string other = letter_on(keymap, key, 1); one_letter(other)) {
                made.others.at(row).push_back(std::move(other));
            }
        }
    }
    std::vector<std::string> others;
    for (const std::string& key : keys_beside) {
        if (std::string letter = letter_on(keymap, key, 0); !letter.empty()) {
            made.more.push_back(std::move(letter));
        }
        if (std::string other = letter_on(keymap, key, 1); one_letter(other)) {
            others.push_back(std::move(other));
        }
    }
    for (std::string& other : others) {
        auto shortest =
            std::min_element(made.others.begin(), made.others.end(),
                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
        shortest->push_back(std::move(other));
    }
}

/// What is on the first page already is not needed on the second.
void drop_doubles(KeyLayout& made) {
    std::vector<std::string> first = made.more;
    for (const auto& row : made.letters) {
        first.insert(first.end(), row.begin(), row.end());
    }
    for (auto& row : made.others) {
        std::erase_if(row, [&](const std::string& letter) {
            return std::find(first.begin(), first.end(), letter) != first.end();
        });
    }
}

std::size_t count(const KeyRows& rows) {
    return rows[0].size() + rows[1].size() + rows[2].size();
}

std::optional<KeyLayout> read_layout(const Known& one) {
    const Keymap keymap = keymap_of(one);
    if (keymap == nullptr) {
        return std::nullopt;
    }
    KeyLayout made;
    made.language = one.tag;
    made.name = one.name;
    made.others_name = one.others_name;
    made.latin = made.name == "abc";
    read_rows(keymap.get(), made);
    drop_doubles(made);
    if (count(made.others) <= few) {
        for (const auto& row : made.others) {
            made.more.insert(made.more.end(), row.begin(), row.end());
        }
        made.others = {};
    }
    if (count(made.letters) < 20) {
        return std::nullopt;
    }
    return made;
}

std::vector<std::string> apart(std::string_view letters) {
    std::vector<std::string> all;
    for (const char letter : letters) {
        all.emplace_back(1, letter);
    }
    return all;
}

KeyLayout made_latin() {
    KeyLayout latin;
    latin.language = "en";
    latin.letters = {apart("qwertyuiop"), apart("asdfghjkl"), apart("zxcvbnm")};
    latin.others = {apart("QWERTYUIOP"), apart("ASDFGHJKL"), apart("ZXCVBNM")};
    latin.name = "abc";
    latin.others_name = "ABC";
    latin.latin = true;
    return latin;
}

std::map<std::string, KeyLayout, std::less<>>& layouts() {
    static std::map<std::string, KeyLayout, std::less<>> all;
    return all;
}

}  // namespace

void load_key_layouts() {
    if (!layouts().empty()) {
        return;
    }
    for (const Known& one : known) {
        if (auto layout = read_layout(one)) {
            layouts().emplace(one.tag, std::move(*layout));
        }
    }
}

const KeyLayout& latin_keys() {
    static const KeyLayout latin = made_latin();
    return latin;
}

const KeyLayout& key_layout(std::string_view language) {
    static const KeyLayout stand_in = [] {
        KeyLayout latin = made_latin();
        latin.own = false;
        return latin;
    }();
    // "pt-BR" is typed as "pt" is.
    const std::string_view plain = language.substr(0, language.find('-'));
    const auto found = layouts().find(plain);
    if (found != layouts().end()) {
        return found->second;
    }
    return plain == "en" ? latin_keys() : stand_in;
}

}  // namespace porchlight
