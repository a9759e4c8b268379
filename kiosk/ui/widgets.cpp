#include "kiosk/ui/widgets.h"

namespace porchlight {

namespace {

constexpr float pad = 24;

/// What every control stands on; picked things are tinted (or inverted), never moved.
void surface(Rect place, float radius, const Touch& touched, bool picked, bool primary,
             float picked_edge) {
    const Theme& look = look_now();
    if (primary) {
        shadow(place, radius);
        fill_gradient(place, pressed_ink(look.primary_top, touched),
                      pressed_ink(look.primary_bottom, touched), radius);
    } else if (picked && look.contrast) {
        fill(place, pressed_ink(look.selected_fill, touched), radius);
        outline(place.inset(6), look.on_selected, 4, radius - 6);
    } else if (picked) {
        shadow(place, radius);
        fill(place, pressed_ink(look.selected_fill, touched), radius);
        outline(place, look.selected_line, picked_edge, radius);
    } else {
        shadow(place, radius);
        fill(place, pressed_ink(look.surface, touched), radius);
        outline(place, look.line, look.contrast ? 4 : 2, radius);
    }
    focus_ring(place, radius, touched);
}

Ink on_surface(bool picked, bool primary) {
    const Theme& look = look_now();
    return primary ? look.on_primary : picked ? look.on_selected : look.ink;
}

void key_cap(std::string_view cap, Rect place, Ink ink) {
    outline(place, ink, 2, 7);
    TextAt at{Type::desk_key, ink, Align::center, VAlign::middle, true, true};
    at.keep_ltr = true;
    text(place, cap, at);
}

struct Inside {
    float icon = 0, gap = 0, words = 0, cap = 0;
    [[nodiscard]] float all() const { return icon + gap + words + cap; }
};

Inside measure_inside(std::string_view label, const ButtonLook& look, float room) {
    Inside inside;
    const bool desk = frame().desk;
    inside.icon = look.icon.empty() ? 0 : desk ? 26 : look.type == Type::action ? 52 : 44;
    inside.gap = inside.icon > 0 && !label.empty() ? (desk ? 10 : 16) : 0;
    inside.cap = look.key_cap.empty()
                     ? 0
                     : std::max(28.F, text_room(look.key_cap, Type::desk_key, 0).w + 16) + 10;
    inside.words = text_room(label, look.type, 0).w;
    if (!look.hint.empty()) {
        inside.words = std::max(inside.words, text_room(look.hint, Type::helper, 0).w);
    }
    inside.words = std::min(inside.words + 1, room - inside.icon - inside.gap - inside.cap);
    return inside;
}

/// Words that need two lines make the icon smaller; those that need three take its place.
void button_above(std::string_view label, Rect place, const ButtonLook& look, Ink ink,
                  Ink icon_ink) {
    const Rect room = place.inset(8, 8);
    const TextAt at{look.type, ink, Align::center, VAlign::middle, true, true};
    for (const float glyph : {44.F, 24.F}) {
        const float lines_h = glyph < 44 ? room.h : line_height(look.type);
        const float top = room.y + std::max(0.F, (room.h - glyph - lines_h - 4) / 2);
        const float under = top + glyph + (glyph < 44 ? 2 : 4);
        const Rect words{room.x, under, room.w, room.bottom() - under};
        if (text_fits(words, label, at)) {
            icon(look.icon, {room.x, top, room.w, glyph}, icon_ink,
                 look.icon_mirrors ? Mirror::with_layout : Mirror::never);
            text(words, label, at);
            return;
        }
    }
    text(room, label, at);
}

void button_beside(std::string_view label, Rect place, const ButtonLook& look, Ink ink,
                   Ink icon_ink) {
    const float side = frame().desk ? 12 : pad;
    const Rect room = place.inset(std::min(side, place.w * 0.08F), 4);
    Inside inside = measure_inside(label, look, room.w);
    TextAt at{look.type, ink, Align::start, VAlign::middle, false, true};
    if (look.hint.empty() && !text_fits({0, 0, inside.words, room.h}, label, at)) {
        ButtonLook bare = look;  // words before pictures
        bare.icon = {};
        inside = measure_inside(label, bare, room.w);
    }
    const float x = look.align == Align::center ? room.x + (room.w - inside.all()) / 2 : room.x;
    const float icon_x = look.icon_after ? x + inside.words + inside.gap : x;
    const float words_x = look.icon_after ? x : x + inside.icon + inside.gap;
    if (inside.icon > 0) {
        icon(look.icon, {icon_x, room.y, inside.icon, room.h}, icon_ink,
             look.icon_mirrors ? Mirror::with_layout : Mirror::never);
    }
    if (inside.cap > 0) {
        const float w = inside.cap - 10;
        key_cap(look.key_cap, {x + inside.all() - w, place.middle_y() - 14, w, 28}, ink);
    }
    const Rect words{words_x, room.y, inside.words, room.h};
    if (look.align == Align::center && inside.icon == 0) {
        at.align = Align::center;
    }
    if (look.hint.empty()) {
        text(words, label, at);
        return;
    }
    const float label_h = std::min(text_room(label, look.type, words.w).h, words.h * 0.6F);
    const float hint_h = std::min(text_room(look.hint, Type::helper, words.w).h, words.h - label_h);
    const float y = words.y + (words.h - label_h - hint_h) / 2;
    text({words.x, y, words.w, label_h}, label, at);
    at.type = Type::helper;
    text({words.x, y + label_h, words.w, hint_h}, look.hint, at);
}

}  // namespace

bool button(std::string_view key, std::string_view label, Rect place, const ButtonLook& look) {
    const Theme& colors = look_now();
    const Touch touched = touch(key, label, place, Role::button, look.picked);
    if (!look.flat) {
        surface(place, look.radius, touched, look.picked, look.primary, 5);
    } else {
        outline(place, colors.line, colors.contrast ? 4 : 2, look.radius);
        focus_ring(place, look.radius, touched);
    }
    const Ink ink = on_surface(look.picked, look.primary);
    const Ink icon_ink = look.primary || (look.picked && colors.contrast) ? ink : colors.primary;
    if (!look.icon_above) {
        button_beside(label, place, look, ink, icon_ink);
        return touched.activated;
    }
    button_above(label, place, look, ink, icon_ink);
    return touched.activated;
}

float chip_width(std::string_view label) {
    return 2 * pad + 44 + 16 + text_room(label, Type::label, 0).w + 4;
}

bool chip(std::string_view key, std::string_view label, Rect place, std::string_view icon_name,
          bool picked) {
    ButtonLook look;
    look.icon = picked ? "check_box" : icon_name;
    look.picked = picked;
    look.radius = place.h / 2;
    return button(key, label, place, look);
}

void disc(std::string_view icon_name, float x, float y, float diameter, Accent accent) {
    const Theme& look = look_now();
    if (!look.contrast) {
        circle(x + diameter / 2, y + diameter / 2, diameter / 2, accent.fill);
    }
    const float glyph = look.contrast ? diameter * 0.8F : diameter * 0.6F;
    icon(icon_name, Rect{x, y, diameter, diameter}.centered({glyph, glyph}), accent.ink);
}

void check_box(Rect place, bool picked, bool round) {
    const Theme& look = look_now();
    const float radius = round ? place.h / 2 : 18;
    if (picked) {
        const Ink box = look.contrast ? look.on_selected : look.selected_line;
        fill(place, box, radius);
        icon("check", place.inset(place.w * 0.15F),
             look.contrast ? look.selected_fill : look.on_primary);
    } else {
        outline(place, look.line, 4, radius);
    }
}

void card(Rect place, float radius) {
    const Theme& look = look_now();
    fill(place, look.surface, radius);
    outline(place, look.contrast ? look.line : look.divider, look.contrast ? 4 : 2, radius);
}

void info_line(Rect place, std::string_view icon_name, std::string_view words) {
    const Theme& look = look_now();
    fill(place, look.sunken, 20);
    if (look.contrast) {
        outline(place, look.line, 4, 20);
    }
    icon(icon_name, Rect{place.x + 20, place.y, 44, place.h}, look.primary);
    text(place.after(76).inset(0, 4).start(place.w - 96), words,
         {Type::label, look.ink, Align::start, VAlign::middle, false, false, {}, false, 400});
}

}  // namespace porchlight
