#include <imgui.h>

#include "kiosk/ui/widgets.h"

namespace porchlight {

namespace {

/// A finger that slid off by less than this still counts (tokens.toml, press_rule).
constexpr float slop = 12;

bool key_activates(const Frame& now) {
    return now.has_key && (now.key.key == Key::enter || now.key.key == Key::space);
}

}  // namespace

Touch touch(std::string_view key, std::string_view label, Rect place, Role role, bool picked) {
    Frame& now = frame();
    WidgetMemory& memory = *now.memory;
    const Rect at = painted(place);
    Touch touched;
    if (!now.inert) {
        memory.order_now.emplace_back(key);
        touched.focused = memory.focus_shown && memory.focus == key;
    }
    const bool deaf = now.now.mono < memory.deaf_until;
    if (!now.inert && !deaf) {
        ImGui::SetCursorScreenPos({at.x, at.y});
        ImGui::PushID(key.data(), key.data() + key.size());
        touched.activated = ImGui::InvisibleButton("##touch", {at.w, at.h});
        touched.pressed = ImGui::IsItemActive();
        if (ImGui::IsItemDeactivated() && now.released) {
            touched.activated = at.grown(slop).contains(now.pointer_x, now.pointer_y);
        }
        ImGui::PopID();
        touched.activated = touched.activated || (touched.focused && key_activates(now));
        if (touched.pressed) {
            memory.focus = key;
        }
    }
    Node node{std::string(key), role, std::string(label), at};
    node.touch = true;
    node.inert = now.inert;
    node.picked = picked;
    node.focused = touched.focused;
    node.pressed = touched.pressed;
    now.tree.push_back(std::move(node));
    return touched;
}

void focus_ring(Rect place, float radius, const Touch& touched) {
    if (touched.focused) {
        outline(place.grown(10), look_now().focus, 6, radius + 10);
    }
}

Ink pressed_ink(Ink ink, const Touch& touched) {
    if (!touched.pressed) {
        return ink;
    }
    const Theme& look = look_now();
    return blend(ink, look.contrast ? look.ink_soft : 0xFF000000U, look.contrast ? 0.35F : 0.10F);
}

void note(Role role, std::string_view label, Rect place) {
    Node node{{}, role, std::string(label), painted(place)};
    node.inert = frame().inert;
    frame().tree.push_back(std::move(node));
}

Page page_of(int count, int per_page, int& page) {
    Page shown;
    shown.pages = std::max(1, (count + per_page - 1) / per_page);
    page = (page % shown.pages + shown.pages) % shown.pages;
    shown.first = page * per_page;
    shown.count = std::min(per_page, count - shown.first);
    return shown;
}

}  // namespace porchlight
