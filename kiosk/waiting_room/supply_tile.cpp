#include "kiosk/waiting_room/supply_tile.h"

#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 20;
constexpr float picture_size = 100;
constexpr float step_w = 112;
constexpr float least_step_w = 88;  // where a long unit needs the room
constexpr float step_h = 84;
constexpr float corner = 60;
constexpr float radius = 28;

void draw_ground(Rect place, bool picked) {
    const Theme& look = look_now();
    if (!picked) {
        shadow(place, radius);
        fill(place, look.surface, radius);
        outline(place, look.line, look.contrast ? 4 : 2, radius);
        return;
    }
    if (look.contrast) {
        fill(place, look.selected_fill, radius);
        outline(place.inset(6), look.on_selected, 4, radius - 6);
    } else {
        shadow(place, radius);
        fill(place, look.selected_fill, radius);
        outline(place, look.selected_line, 6, radius);
    }
    const Rect mark{place.right() - corner, place.y, corner, corner};
    fill(mark, look.contrast ? look.on_selected : look.selected_line, radius);
    fill(mark.start(corner / 2).top(corner / 2),
         look.contrast ? look.on_selected : look.selected_line);
    fill(mark.end(corner / 2).last(corner / 2),
         look.contrast ? look.on_selected : look.selected_line);
    icon("check", mark.inset(9), look.contrast ? look.selected_fill : look.on_primary);
}

/// The supply's name and what it is for; the second goes where both do not fit.
void draw_words(const SupplySetting& supply, Rect place, Ink ink, Ink soft) {
    const std::string name = supply_name(supply);
    const std::string hint =
        frame().text_size == TextSize::extra ? std::string() : supply_hint(supply);
    const float name_h = text_room(name, Type::tile_title, place.w).h;
    const float hint_h = hint.empty() ? 0 : text_room(hint, Type::helper, place.w).h;
    const bool both = !hint.empty() && name_h + hint_h <= place.h;
    const Rect words = place.centered({place.w, both ? name_h + hint_h : place.h});
    text(both ? words.top(name_h) : words, name,
         {Type::tile_title, ink, Align::start, VAlign::middle});
    if (both) {
        text(words.below(name_h), hint, {Type::helper, soft, Align::start, VAlign::top});
    }
}

/// "-" is pale at 0 and takes the touch all the same, so that every touch is answered.
bool step_button(const std::string& key, const std::string& label, std::string_view sign,
                 Rect place, bool primary, bool pale) {
    const Theme& look = look_now();
    const Touch touched = touch(key, label, place, Role::button);
    const Ink ground = primary ? look.primary : pale ? look.sunken : look.surface;
    fill(place, pressed_ink(ground, touched), 24);
    if (!primary) {
        outline(place, pale ? look.line : look.primary, look.contrast ? 4 : 3, 24);
    } else if (look.contrast) {
        outline(place, look.surface, 4, 24);
    }
    icon(sign, place.centered({56, 56}),
         primary ? look.on_primary
         : pale  ? look.ink_soft
                 : look.primary);
    focus_ring(place, 24, touched);
    return touched.activated;
}

float number_width(int count, float room) {
    return std::min(text_room(number_words(count), Type::title, 0).w + 2, room * 0.6F);
}

bool amount_fits(const SupplySetting& supply, int count, Rect place) {
    const float room = place.w - number_width(count, place.w) - 16;
    return text_fits({0, 0, room, place.h}, supply_unit(supply, count), {Type::helper});
}

/// The number large, its unit beside it, both in the middle.
void draw_amount(const SupplySetting& supply, int count, Rect place, Ink ink, Ink soft) {
    const std::string number = number_words(count);
    const std::string unit = supply_unit(supply, count);
    const float number_w = number_width(count, place.w);
    const float room = place.w - number_w - 16;
    const float unit_w = std::min(text_room(unit, Type::helper, 0).w + 2, room);
    const float x = place.x + (place.w - number_w - 16 - unit_w) / 2;
    text({x, place.y, number_w, place.h}, number,
         {Type::title, count > 0 ? ink : soft, Align::start, VAlign::middle, true});
    text({x + number_w + 16, place.y, unit_w, place.h}, unit,
         {Type::helper, ink, Align::start, VAlign::middle});
}

}  // namespace

Size least_supply_tile() {
    const TextSize size = frame().text_size;
    const float words =
        line_height(Type::tile_title) + (size == TextSize::extra ? 0 : line_height(Type::helper));
    const float w = size == TextSize::normal ? 440 : size == TextSize::large ? 640 : 800;
    return {w, 16 + std::max(84.F, words) + 8 + step_h + 16};
}

void draw_supply_tile(const SupplySetting& supply, int& count, Rect place) {
    const Theme& look = look_now();
    const bool picked = count > 0;
    const bool inverted = picked && look.contrast;
    const Ink ink = inverted ? look.on_selected : look.ink;
    const Ink soft = inverted ? look.on_selected : look.ink_soft;
    const std::string name = supply_name(supply);
    draw_ground(place, picked);
    const float edge = std::min(pad, (place.h - step_h - 92) / 2);
    const Rect room = place.inset(pad + 2, std::max(14.F, edge));
    const Rect top = room.top(room.h - step_h - 8);
    const float side = std::min(picture_size, top.h);
    Accent colors = look.named(supply.color);
    if (inverted) {
        colors = {look.on_selected, look.selected_fill};
    }
    drawing(supply_picture(supply), Rect{top.x, top.y, picture_size, top.h}.centered({side, side}),
            colors);
    draw_words(supply, {top.x + picture_size + 16, top.y, top.w - picture_size - 16 - 34, top.h},
               ink, soft);
    const Rect row = room.last(step_h);
    // TRANSLATORS: {1} is a supply such as Syringes
    const std::string less = put(tr("supplies", "Less: {1}"), {name});
    // TRANSLATORS: {1} is a supply such as Syringes
    const std::string more = put(tr("supplies", "More: {1}"), {name});
    const std::string& id = supply.id.value;
    const Rect amount = row.inset(step_w + 12, -9);
    const float w = amount_fits(supply, count, amount) ? step_w : least_step_w;
    draw_amount(supply, count, row.inset(w + 12, -9), ink, soft);
    if (step_button("less_" + id, less, "remove", row.start(w), false, count == 0)) {
        count = std::max(0, count - 1);
    }
    if (step_button("more_" + id, more, "add", row.end(w), true, false)) {
        ++count;
    }
}

}  // namespace porchlight
