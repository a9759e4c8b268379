// Keys on the screen: letters of one language, its other letters, Latin ones, digits. They stand in
// the order people know, right-to-left or not.
#pragma once

#include <optional>
#include <string>

#include "kiosk/ui/key_layout.h"
#include "kiosk/ui/widgets.h"

namespace porchlight {

/// Which keys show. A caller keeps it with what is typed.
enum class KeyPage { letters, others, latin, digits };

struct KeyboardPlace {
    Rect keys;
    /// Where the row of space and the other words stands; nothing: under the letters.
    std::optional<Rect> word_row;
};

struct Typed {
    std::string letters;  ///< by the key that was touched; empty: none was
    bool erase = false;
    bool hide = false;
    [[nodiscard]] bool any() const { return !letters.empty() || erase; }
};

inline constexpr float key_gap = 16;
/// How high all rows stand in that width, each key as high as in the reference (92) or as `key_h`.
float keyboard_height(float width, const KeyLayout& layout, bool with_word_row, float key_h = 92);
Typed draw_keyboard(const KeyboardPlace& place, const KeyLayout& layout, KeyPage& page);

}  // namespace porchlight
