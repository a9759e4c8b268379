#include "kiosk/drive/outline.h"

#include <cmath>

namespace porchlight {

namespace {

void fill(Pixels& pixels, int left, int top, int right, int bottom) {
    for (int y = std::max(top, 0); y < std::min(bottom, pixels.height); ++y) {
        for (int x = std::max(left, 0); x < std::min(right, pixels.width); ++x) {
            std::uint8_t* at =
                pixels.rgba.data() +
                4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) +
                     static_cast<std::size_t>(x));
            at[0] = outline_color >> 16;
            at[1] = (outline_color >> 8) & 0xFF;
            at[2] = outline_color & 0xFF;
            at[3] = 0xFF;
        }
    }
}

/// Between the edges of the picture, and at least so wide that both lines have room.
struct Span {
    int from = 0, to = 0;
};
Span span(float from, float to, int most) {
    constexpr int least = 2 * outline_width;
    const int start = std::clamp(static_cast<int>(std::floor(from)) - outline_width, 0,
                                 std::max(0, most - least));
    const int end = std::clamp(static_cast<int>(std::ceil(to)) + outline_width, 0, most);
    return {start, std::max(end, start + least)};
}

}  // namespace

void outline(Pixels& pixels, const Rect& box) {
    const auto [left, right] = span(box.x, box.right(), pixels.width);
    const auto [top, bottom] = span(box.y, box.bottom(), pixels.height);
    fill(pixels, left, top, right, top + outline_width);
    fill(pixels, left, bottom - outline_width, right, bottom);
    fill(pixels, left, top, left + outline_width, bottom);
    fill(pixels, right - outline_width, top, right, bottom);
}

}  // namespace porchlight
