#include "kiosk/waiting_room/sheet.h"

#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

Rect open_sheet(std::string_view label, float height, Session& session, Commands& commands) {
    const Theme& look = look_now();
    const Canvas& canvas = frame().canvas;
    constexpr float radius = 48;
    fill(canvas.all(), with_alpha(0xFF1E1C14U, look.contrast ? 0.85F : 0.62F));
    const Rect sheet = canvas.all().last(std::min(height, canvas.h - 144));
    fill({sheet.x, sheet.y, sheet.w, sheet.h + radius}, look.bg_top, radius);
    if (look.contrast) {
        fill(sheet.top(4), look.line);
    }
    note(Role::dialog, label, sheet);
    draw_sheet_dock(session, commands);
    const float dock_top = whole_room().bottom() + 16;
    return {40, sheet.y + 28, canvas.w - 80, dock_top - sheet.y - 28 - 16};
}

Rect sheet_dock_place(int index) {
    const Rect primary = primary_place();
    if (index == 0) {
        return primary;
    }
    const float width = 400;
    if (frame().canvas.portrait) {  // above the primary, in the row of small buttons
        const Rect row{40, primary.y - 128, frame().canvas.w - 80, 112};
        return row.cell(index - 1, 0, 2, 1, 16);
    }
    const float room = primary.x - 16 - (help_place().right() + 52);
    const float each = std::min(width, (room - 16) / 2);
    return {primary.x - static_cast<float>(index) * (each + 16), primary.y, each, primary.h};
}

}  // namespace porchlight
