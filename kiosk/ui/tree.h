// What is on the screen, in words: what tests tap, keyboards move through and checks scan.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace porchlight {

enum class Role { heading, text, button, choice, picture, dialog, row, field };
const char* name_of(Role role);

struct Node {
    std::string key;  ///< the same in every language; empty for what is not touched
    Role role{};
    std::string label;   ///< what a person would read out
    Rect box;            ///< units, as painted (already mirrored)
    bool touch = false;  ///< takes touches
    bool inert = false;  ///< lies under a dialog: seen, not touchable
    bool picked = false;
    bool focused = false;
    bool pressed = false;
    bool cut = false;      ///< text that does not fit where it stands
    bool missing = false;  ///< a character without a glyph
};
using Tree = std::vector<Node>;

}  // namespace porchlight
