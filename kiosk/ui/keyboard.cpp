#include "kiosk/ui/keyboard.h"

#include <glib.h>

#include <algorithm>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float radius = 16;
constexpr float least_key_w = 71;    // 12.7 mm
constexpr float least_word_w = 150;  // of a key with a word on it
constexpr std::size_t fewest_across = 10;

using Rows = std::vector<std::vector<std::string>>;

/// What stands on a key. The letters of a page keep their own language's forms.
struct Letter {
    std::string_view typed;
    std::string_view language;
};

/// A sign that joins other letters stands on a dotted circle.
std::string drawn(std::string_view typed) {
    const gunichar first = g_utf8_get_char(typed.data());
    return g_unichar_ismark(first) != FALSE ? "◌" + std::string(typed) : std::string(typed);
}

/// Letters keep their places on screens that are read from the right: painting mirrors once, this
/// mirrors back.
Rect as_known(Rect place) {
    return frame().rtl ? Rect{frame().canvas.w - place.right(), place.y, place.w, place.h} : place;
}

void key_surface(Rect place, const Touch& touched, bool letter) {
    const Theme& look = look_now();
    shadow(place, radius);
    fill(place, touched.pressed ? look.selected_fill : letter ? look.surface : look.bg_top, radius);
    outline(place, touched.pressed ? look.selected_line : look.line,
            touched.pressed ? 6
            : look.contrast ? 4
                            : 2,
            radius);
    focus_ring(place, radius, touched);
}

bool letter_key(const Letter& letter, Rect place) {
    const Theme& look = look_now();
    const std::string shown = drawn(letter.typed);
    const Touch touched = touch("key_" + std::string(letter.typed), shown, place, Role::button);
    key_surface(place, touched, true);
    TextAt at{Type::action,   touched.pressed ? look.on_selected : look.ink,
              Align::center,  VAlign::middle,
              true,           true,
              letter.language};
    text(place.inset(2, 2), shown, at);
    return touched.activated;
}

struct WordKey {
    const char* key;
    std::string label;
    std::string_view icon;
    float share = 0;  ///< of the room that is left; 0: as wide as its word
};

/// An icon where there is room for it beside the word.
bool word_key(const WordKey& one, Rect place) {
    const Theme& look = look_now();
    const Touch touched = touch(one.key, one.label, place, Role::button);
    key_surface(place, touched, one.share > 0);
    const Ink ink = touched.pressed ? look.on_selected : look.ink;
    const float icon_w = one.icon.empty() ? 0 : 44;
    const float gap = icon_w > 0 ? 10 : 0;
    const float words_w = text_room(one.label, Type::label, 0).w + 1;
    const Rect room = place.inset(10, 2);
    if (icon_w == 0 || words_w + icon_w + gap > room.w) {
        text(place.inset(8, 2), one.label,
             {Type::label, ink, Align::center, VAlign::middle, true, true});
        return touched.activated;
    }
    const Rect both = room.centered({words_w + icon_w + gap, room.h});
    icon(one.icon, both.start(icon_w), touched.pressed ? ink : look.primary);
    text(both.after(icon_w + gap), one.label,
         {Type::label, ink, Align::start, VAlign::middle, true, true});
    return touched.activated;
}

float word_width(const WordKey& one) {
    const float icon_w = one.icon.empty() ? 0 : 54;
    return std::max(least_word_w, text_room(one.label, Type::label, 0).w + icon_w + 48);
}

std::size_t widest(const Rows& rows) {
    std::size_t most = fewest_across;
    for (const auto& row : rows) {
        most = std::max(most, row.size());
    }
    return most;
}

std::size_t most_across(float width) {
    return static_cast<std::size_t>((width + key_gap) / (least_key_w + key_gap));
}

/// The rows of letters, with the further ones of the page where there is room: at the ends of the
/// shorter rows, else as a row of their own on top.
Rows with_more(const KeyRows& letters, const std::vector<std::string>& more, float width) {
    Rows rows(letters.begin(), letters.end());
    std::erase_if(rows, [](const auto& row) { return row.empty(); });
    std::size_t longest = widest(rows);
    const auto room = [&](std::size_t across) {
        std::size_t free = 0;
        for (const auto& row : rows) {
            free += across - row.size();
        }
        return free;
    };
    while (room(longest) < more.size() && longest < std::min<std::size_t>(13, most_across(width))) {
        ++longest;
    }
    if (room(longest) < more.size()) {
        rows.insert(rows.begin(), more);
        return rows;
    }
    for (const std::string& letter : more) {
        const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
            return row.size() < longest && &row != &rows.front();
        });
        (at == rows.end() ? rows.front() : *at).push_back(letter);
    }
    return rows;
}

Rows rows_of(const KeyLayout& layout, KeyPage page, float width) {
    switch (page) {
        case KeyPage::letters:
            return with_more(layout.letters, layout.more, width);
        case KeyPage::others:
            return with_more(layout.others, {}, width);
        case KeyPage::latin:
            return with_more(latin_keys().letters, {}, width);
        case KeyPage::digits:
            break;
    }
    return {{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"},
            {"-", "'", ".", ",", "&", "/", "#", "@"}};
}

/// Beside the last row there is room for "Erase", and before it for the way to the capitals.
bool erase_in_last(const Rows& rows) {
    return rows.back().size() + 2 <= widest(rows);
}
bool others_in_last(const Rows& rows, const KeyLayout& layout, KeyPage page) {
    return !layout.others.front().empty() && page != KeyPage::latin && page != KeyPage::digits &&
           rows.back().size() + 3 <= widest(rows);
}

WordKey erase_key() {
    return {"key_erase", tr("keys", "Erase"), "backspace"};
}

WordKey others_key(const KeyLayout& layout, KeyPage page) {
    return {"key_others", page == KeyPage::others ? layout.name : layout.others_name, ""};
}

void press(std::string_view key, KeyPage& page, Typed& typed) {
    const auto toggle = [&page](KeyPage other) { page = page == other ? KeyPage::letters : other; };
    if (key == "key_erase") {
        typed.erase = true;
    } else if (key == "key_space") {
        typed.letters = " ";
    } else if (key == "key_hide") {
        typed.hide = true;
    } else if (key == "key_digits") {
        toggle(KeyPage::digits);
    } else if (key == "key_latin") {
        toggle(KeyPage::latin);
    } else {
        toggle(KeyPage::others);
    }
}

/// The narrowest a word is whole on, without its icon.
float least_width(const WordKey& one) {
    return std::max(least_key_w, text_room(one.label, Type::label, 0).w + 20);
}

/// Each key as wide as it likes, and "Space" takes what is left. Where they need more than there
/// is, each gives of what it can spare: no word is cut for the air of another. Where even that is
/// too much, words get smaller or break, but never a key that a finger cannot hit.
std::vector<float> word_widths(const std::vector<WordKey>& keys, float room) {
    float least = 0, wanted = 0;
    for (const WordKey& one : keys) {
        least += least_width(one);
        wanted += std::max(least_width(one), one.share > 0 ? least_word_w : word_width(one));
    }
    const float left = std::max(0.F, room - wanted);
    const float spare =
        wanted > least ? std::clamp((room - least) / (wanted - least), 0.F, 1.F) : 0.F;
    const float fingers = least_key_w * static_cast<float>(keys.size());
    const float squeeze = least > room ? (room - fingers) / (least - fingers) : 1.F;
    std::vector<float> widths;
    for (const WordKey& one : keys) {
        const float least_w = least_width(one);
        const float likes = std::max(least_w, one.share > 0 ? least_word_w : word_width(one));
        const float squeezed = least_key_w + (least_w - least_key_w) * squeeze;
        widths.push_back(squeezed + (likes - least_w) * spare + left * one.share);
    }
    return widths;
}

void draw_word_row(Rect row, const std::vector<WordKey>& keys, KeyPage& page, Typed& typed) {
    const float gaps = key_gap * static_cast<float>(keys.size() - 1);
    const std::vector<float> widths = word_widths(keys, row.w - gaps);
    float x = row.x;
    const KeyPage before = page;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (word_key(keys[i], {x, row.y, widths[i], row.h})) {
            press(keys[i].key, page, typed);
        }
        x += widths[i] + key_gap;
    }
    if (page != before) {
        go_deaf_on_new_page();
    }
}

std::vector<WordKey> word_keys(const KeyLayout& layout, KeyPage page, const Rows& rows) {
    std::vector<WordKey> keys;
    const std::string back = layout.name;
    keys.push_back({"key_digits", page == KeyPage::digits ? back : "123", ""});
    const bool own_page = page == KeyPage::letters || page == KeyPage::others;
    const bool has_others = !layout.others.front().empty();
    if (has_others && own_page && !others_in_last(rows, layout, page)) {
        keys.push_back(others_key(layout, page));
    }
    if (!layout.latin) {
        keys.push_back({"key_latin", page == KeyPage::latin ? back : "abc", ""});
    }
    keys.push_back({"key_space", tr("keys", "Space"), "", 1});
    if (!erase_in_last(rows)) {
        keys.push_back(erase_key());
    }
    keys.push_back({"key_hide", tr("keys", "Hide keys"), "keyboard_hide"});
    return keys;
}

/// One row of letters in the middle of its width; returns how much room is left at each side.
float draw_letters(Rect row, float key_w, const std::vector<std::string>& letters,
                   std::string_view language, Typed& typed) {
    const auto count = static_cast<float>(letters.size());
    const float side = (row.w - count * key_w - (count - 1) * key_gap) / 2;
    float x = row.x + side;
    for (const std::string& letter : letters) {
        if (letter_key({letter, language}, as_known({x, row.y, key_w, row.h}))) {
            typed.letters = letter;
        }
        x += key_w + key_gap;
    }
    return side;
}

/// The last row: letters, "Erase" after them, and the way to the capitals before them.
void draw_last_row(Rect row, float key_w, const Rows& rows, const KeyLayout& layout,
                   std::string_view language, KeyPage& page, Typed& typed) {
    const bool both = others_in_last(rows, layout, page);
    const std::vector<std::string>& letters = rows.back();
    const auto count = static_cast<float>(letters.size());
    const float all = count * (key_w + key_gap) - key_gap;
    const float words_w = (row.w - all) / (both ? 2.F : 1.F) - key_gap;
    // Not much wider than its word: the letters stay in the middle where there is room.
    const float erase_w = both ? words_w : std::min(words_w, 2 * key_w + key_gap);
    const float before = both ? words_w + key_gap : std::max(0.F, row.w - all - key_gap - erase_w);
    const float from = both ? before : before / 2;
    const KeyPage page_before = page;
    if (both && word_key(others_key(layout, page), as_known(row.start(words_w)))) {
        press("key_others", page, typed);
    }
    draw_letters(row.after(from).start(all), key_w, letters, language, typed);
    const Rect erase{row.x + from + all + key_gap, row.y, erase_w, row.h};
    if (word_key(erase_key(), as_known(erase))) {
        typed.erase = true;
    }
    if (page != page_before) {
        go_deaf_on_new_page();
    }
}

}  // namespace

float keyboard_height(float width, const KeyLayout& layout, bool with_word_row, float key_h) {
    const auto rows = static_cast<float>(rows_of(layout, KeyPage::letters, width).size() +
                                         (with_word_row ? 1U : 0U));
    return rows * (key_h + key_gap) - key_gap;
}

Typed draw_keyboard(const KeyboardPlace& place, const KeyLayout& layout, KeyPage& page) {
    const bool no_others = page == KeyPage::others && layout.others.front().empty();
    if (no_others || (page == KeyPage::latin && layout.latin)) {
        page = KeyPage::letters;  // the language is another one now
    }
    const Rows rows = rows_of(layout, page, place.keys.w);
    const Rows first = rows_of(layout, KeyPage::letters, place.keys.w);
    const std::size_t lines = first.size() + (place.word_row ? 0U : 1U);
    const float key_h =
        (place.keys.h + key_gap) / static_cast<float>(std::max(lines, rows.size())) - key_gap;
    const auto across = static_cast<float>(widest(rows));
    const float key_w = (place.keys.w - key_gap * (across - 1)) / across;
    const KeyPage shown = page;
    const std::string_view language = shown == KeyPage::letters || shown == KeyPage::others
                                          ? std::string_view(layout.language)
                                          : std::string_view("en");
    Typed typed;
    Rect row = place.keys.top(key_h);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 1 == rows.size() && erase_in_last(rows)) {
            draw_last_row(row, key_w, rows, layout, language, page, typed);
        } else {
            draw_letters(row, key_w, rows[i], language, typed);
        }
        row = row.moved(0, key_h + key_gap);
    }
    const Rect word_row = place.word_row.value_or(place.keys.last(key_h));
    draw_word_row(word_row, word_keys(layout, shown, rows), page, typed);
    return typed;
}

}  // namespace porchlight
