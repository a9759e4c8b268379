// "These still work here": two ways on, under something that is only to be read.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "kiosk/ui/geometry.h"

namespace porchlight {

struct AlsoWay {
    const char* key = "";
    std::string_view icon, accent;
    std::string label, hint;
};
/// How much height it wants at the bottom of a place of that width.
float also_height();
/// Returns which way was touched: 0, 1, or -1 for none.
int draw_also(Rect place, const std::string& words, const std::array<AlsoWay, 2>& ways);

}  // namespace porchlight
