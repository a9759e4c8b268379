#include "kiosk/app/take_edge.h"

#include <imgui.h>

namespace porchlight {

namespace {

void point_at(Frame& frame, float x_px, float y_px) {
    frame.pointer_x = x_px / frame.canvas.px_per_unit;
    frame.pointer_y = y_px / frame.canvas.px_per_unit;
    ImGui::GetIO().MousePos = {frame.pointer_x, frame.pointer_y};
}

}  // namespace

bool take_edge(EventQueue& events, Frame& frame) {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1.F / 60;
    bool edge = false;
    while (!events.empty() && !edge) {
        const RawEvent event = events.front();
        events.pop_front();
        if (const auto* move = std::get_if<PointerMove>(&event)) {
            point_at(frame, move->x, move->y);
        } else if (const auto* press = std::get_if<PointerEdge>(&event)) {
            point_at(frame, press->x, press->y);
            io.MouseDown[0] = press->down;
            frame.clicked = press->down;
            frame.released = !press->down;
            edge = true;
        } else if (const auto* key = std::get_if<KeyPress>(&event)) {
            frame.key = *key;
            frame.has_key = true;
            edge = true;
        }
    }
    return edge;
}

}  // namespace porchlight
