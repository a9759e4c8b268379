// Places on the panel. One unit is 1/5.56 mm, the unit of assets/tokens.toml: 20 mm = 111.2.
#pragma once

#include <algorithm>

namespace porchlight {

/// Units per millimetre on every panel; platform pixels appear only in Canvas.
inline constexpr float units_per_mm = 5.56F;
constexpr float mm(float millimetres) {
    return millimetres * units_per_mm;
}

struct Size {
    float w = 0, h = 0;
};

/// Logical place: x runs from the reading start. Mirrored once, where things are painted.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] float middle_x() const { return x + w / 2; }
    [[nodiscard]] float middle_y() const { return y + h / 2; }
    [[nodiscard]] bool contains(float px, float py) const {
        return px >= x && py >= y && px < right() && py < bottom();
    }
    [[nodiscard]] Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
    [[nodiscard]] Rect inset(float by) const { return grown(-by); }
    [[nodiscard]] Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, w - 2 * dx, h - 2 * dy};
    }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    [[nodiscard]] Rect top(float height) const { return {x, y, w, height}; }
    [[nodiscard]] Rect below(float height) const { return {x, y + height, w, h - height}; }
    [[nodiscard]] Rect start(float width) const { return {x, y, width, h}; }
    [[nodiscard]] Rect after(float width) const { return {x + width, y, w - width, h}; }
    [[nodiscard]] Rect end(float width) const { return {right() - width, y, width, h}; }
    [[nodiscard]] Rect last(float height) const { return {x, bottom() - height, w, height}; }
    [[nodiscard]] Rect centered(Size size) const {
        return {middle_x() - size.w / 2, middle_y() - size.h / 2, size.w, size.h};
    }
    /// Cell (column, row) of an even grid with gaps.
    [[nodiscard]] Rect cell(int column, int row, int columns, int rows, float gap) const {
        const float cw = (w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        const float ch = (h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
        return {x + (cw + gap) * static_cast<float>(column),
                y + (ch + gap) * static_cast<float>(row), cw, ch};
    }
};

struct Panel {
    int width = 1920, height = 1080;  ///< pixels
    double inches = 15.6;             ///< corner to corner
};

/// A panel measured in units. Larger panels than the reference show everything larger; smaller
/// ones keep millimetres and get less room.
struct Canvas {
    float w = 1920, h = 1080;  ///< units
    float px_per_unit = 1;
    float mm_per_unit = 1 / units_per_mm;
    bool portrait = false;
    [[nodiscard]] Rect all() const { return {0, 0, w, h}; }
};
/// `reference_inches`: the panel the face was drawn for (waiting room 15.6, desk 24, board 43);
/// on it, one unit is one pixel of 1920x1080.
Canvas canvas_for(const Panel& panel, double reference_inches);
/// The same for the front desk, drawn for 24 inches: small panels show everything up to 15 %
/// smaller, so that three lanes have room, and coarse ones never with too few pixels to read.
Canvas desk_canvas_for(const Panel& panel);

}  // namespace porchlight
