// One way to be called, as a tile: a picture of it, its words, and a round mark.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/visit.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

struct CallWayChoice {
    CallWay way{};
    const char* key = "";
    std::string_view accent, drawing;
    std::string title, hint;
};
using CallWayChoices = std::array<CallWayChoice, 3>;
/// Returns the one that was touched, or null.
const CallWayChoice* draw_call_ways(const CallWayChoices& choices,
                                    const std::array<Rect, 3>& places, CallWay picked);

}  // namespace porchlight
