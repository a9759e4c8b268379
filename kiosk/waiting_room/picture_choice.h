// Choices of which one is picked, as tiles: a picture or a few icons, words, and a round mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace porchlight {

struct PictureChoice {
    std::string key;
    std::string_view accent;
    std::string_view drawing;             ///< of assets/pictures; empty: icons
    std::vector<std::string_view> icons;  ///< signs such as "swap_horiz" stand smaller between them
    std::string title, hint;
    bool picked = false;
};
/// Beside or under each other, pictures of one height. Returns which one was touched, or -1.
int draw_picture_choices(const std::vector<PictureChoice>& choices,
                         const std::vector<Rect>& places);

}  // namespace porchlight
