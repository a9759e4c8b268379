#include "kiosk/ui/frame.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "core/check.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {
Frame* current = nullptr;
}

Frame& frame() {
    CHECK(current != nullptr);
    return *current;
}

const Theme& look_now() {
    return theme(frame().look);
}

void go_deaf() {
    frame().memory->deaf_until = frame().now.mono + deaf_time;
}

void go_deaf_on_new_page() {
    go_deaf();
    frame().memory->focus.clear();
}

void wake_at(MonoTime moment) {
    frame().wake_at = std::min(frame().wake_at, moment);
}

namespace {

/// Tab and the arrows walk the controls in reading order; Dear ImGui would only know arrows.
void move_focus(Frame& made) {
    WidgetMemory& memory = *made.memory;
    const Key key = made.key.key;
    const bool forward = (key == Key::tab && !made.key.shift) || key == Key::down ||
                         key == (made.rtl ? Key::left : Key::right);
    const bool back = (key == Key::tab && made.key.shift) || key == Key::up ||
                      key == (made.rtl ? Key::right : Key::left);
    if (!made.has_key || (!forward && !back) || memory.order.empty()) {
        return;
    }
    const auto& order = memory.order;
    const auto found = std::find(order.begin(), order.end(), memory.focus);
    if (found == order.end()) {
        memory.focus = forward ? order.front() : order.back();
    } else if (forward) {
        memory.focus = std::next(found) == order.end() ? order.front() : *std::next(found);
    } else {
        memory.focus = found == order.begin() ? order.back() : *std::prev(found);
    }
    memory.focus_shown = true;
}

}  // namespace

void begin_frame(Frame& made) {
    CHECK(current == nullptr);
    current = &made;
    speak(made.language);
    made.rtl = spoken().rtl;
    made.line_factor = spoken().line_factor;
    if (made.clicked) {
        made.memory->focus_shown = false;
    }
    move_focus(made);
    made.memory->order_now.clear();
    const Theme& look = look_now();
    made.backdrop_top = look.bg_top;
    made.backdrop_bottom = look.bg_bottom;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {made.canvas.w, made.canvas.h};
    io.DisplayFramebufferScale = {made.canvas.px_per_unit, made.canvas.px_per_unit};
    ImGui::GetStyle().CircleTessellationMaxError = 0.3F / made.canvas.px_per_unit;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("##screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect({0, 0}, io.DisplaySize);
    // Edges are softened over one pixel of the panel, not one unit.
    list->_FringeScale = 1 / made.canvas.px_per_unit;
}

void end_frame() {
    Frame& made = frame();
    ImGui::GetWindowDrawList()->PopClipRect();
    ImGui::End();
    ImGui::Render();
    made.painter->next_frame();
    std::swap(made.memory->order, made.memory->order_now);
    current = nullptr;
}

}  // namespace porchlight
