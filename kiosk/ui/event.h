// What a window (or the driver) feeds to the screens: raw edges, in order, one a frame.
#pragma once

#include <deque>
#include <string>
#include <variant>

namespace porchlight {

struct PointerMove {
    float x = 0, y = 0;  ///< pixels of the panel
};
struct PointerEdge {
    float x = 0, y = 0;
    bool down = false;
};
enum class Key {
    tab,
    enter,
    escape,
    space,
    up,
    down,
    left,
    right,
    backspace,
    f1,  ///< the four that answer a call for help at the desk
    f2,
    f3,
    f4,
    character
};
struct KeyPress {
    Key key{};
    char32_t character = 0;  ///< with Key::character: what was typed, lower or upper case
    bool shift = false;
};
using RawEvent = std::variant<PointerMove, PointerEdge, KeyPress>;
using EventQueue = std::deque<RawEvent>;

}  // namespace porchlight
