// A line around a part of a picture, for whoever has to find what is wrong there.
#pragma once

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/texture.h"

namespace porchlight {

/// Of the line, 0xRRGGBB: on no screen of ours, so that nobody takes it for part of one.
inline constexpr unsigned outline_color = 0xFF00AA;
inline constexpr int outline_width = 4;  ///< pixels

/// Around `box` (pixels from the top left), just outside it. What lies beyond the picture is drawn
/// along its edge.
void outline(Pixels& pixels, const Rect& box);

}  // namespace porchlight
