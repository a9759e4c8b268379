#include "kiosk/ui/widgets.h"

namespace porchlight {

namespace {

constexpr float pad = 24;
constexpr float disc_size = 100;
constexpr float mark_size = 64;
constexpr float arrow_size = 44;

struct TileInk {
    Ink words, hint, mark;
    Accent disc;
};

TileInk inks_of(const TileLook& tile) {
    const Theme& look = look_now();
    if (tile.primary) {
        const Ink soft =
            look.contrast ? look.on_primary : blend(look.on_primary, look.primary, .1F);
        return {look.on_primary, soft, look.on_primary,
                look.contrast ? Accent{look.on_primary, look.primary}
                              : Accent{look.primary_bottom, 0xFFA0E2FFU}};
    }
    if (tile.picked && look.contrast) {
        return {look.on_selected,
                look.on_selected,
                look.on_selected,
                {look.on_selected, look.selected_fill}};
    }
    Accent accent = look.named(tile.accent);
    if (tile.picked) {
        accent.fill = look.surface;
    }
    return {look.ink, look.ink_soft, look.ink_soft, accent};
}

void tile_mark(Rect place, const TileLook& tile, Ink ink) {
    switch (tile.mark) {
        case Mark::none:
            return;
        case Mark::arrow:
            icon("arrow_forward", place.centered({arrow_size, arrow_size}), ink,
                 Mirror::with_layout);
            return;
        case Mark::check_box:
            check_box(place, tile.picked, false);
            return;
        case Mark::round:
            check_box(place, tile.picked, true);
            return;
    }
}

struct Words {
    std::string_view label, hint;
};

/// Title over helper line, standing on the bottom edge (or in the middle).
void tile_words(Rect room, Words words, const TileInk& inks, VAlign valign) {
    // A title may get a little smaller; a helper line cannot, so it goes where it has no room.
    const float least = text_room(words.label, Type::tile_title, room.w).h * 0.8F;
    float hint_full = words.hint.empty() ? 0 : text_room(words.hint, Type::helper, room.w).h;
    if (least + hint_full > room.h || hint_full > room.h * 0.5F) {
        words.hint = {};
        hint_full = 0;
    }
    const float hint_h = std::min(hint_full, room.h * 0.5F);
    const float label_h =
        std::min(text_room(words.label, Type::tile_title, room.w).h, room.h - hint_h);
    const float gap = words.hint.empty() ? 0 : std::min(4.F, room.h - hint_h - label_h);
    const float all = label_h + gap + hint_h;
    const float y = valign == VAlign::bottom ? room.bottom() - all : room.y + (room.h - all) / 2;
    const VAlign label_at = words.hint.empty() ? valign : VAlign::bottom;
    text({room.x, y, room.w, label_h + 2}, words.label,
         {Type::tile_title, inks.words, Align::start, label_at, false, true});
    text({room.x, y + label_h + gap, room.w, hint_h + 2}, words.hint,
         {Type::helper, inks.hint, Align::start, VAlign::top, false, true});
}

void tile_picture(Rect place, const TileLook& tile, const TileInk& inks) {
    if (!tile.drawing.empty()) {
        drawing(tile.drawing, place, inks.disc);
    } else {
        disc(tile.icon, place.x, place.y, place.w, inks.disc);
    }
}

float mark_width(Mark mark) {
    return mark == Mark::none ? 0 : mark == Mark::arrow ? arrow_size : mark_size;
}

void tile_beside(Rect place, const Words& words, const TileLook& tile, const TileInk& inks) {
    const Rect room = place.inset(pad, 12);
    const float size = std::min({disc_size, room.h, room.w * 0.22F});
    const float mark_w = mark_width(tile.mark);
    tile_picture({room.x, room.middle_y() - size / 2, size, size}, tile, inks);
    tile_mark(room.end(mark_w).centered({mark_w, mark_w}), tile, inks.mark);
    const float text_w = room.w - size - 20 - (mark_w > 0 ? mark_w + 12 : 0);
    tile_words({room.x + size + 20, room.y, text_w, room.h}, words, inks, VAlign::middle);
}

void tile_above(Rect place, const Words& words, const TileLook& tile, const TileInk& inks) {
    const Rect room = place.inset(pad);
    const float size = std::min(disc_size, room.h * 0.45F);
    tile_picture({room.x, room.y, size, size}, tile, inks);
    const float mark_w = mark_width(tile.mark);
    const float mark_y = room.y + (tile.mark == Mark::arrow ? (size - mark_w) / 2 : 0);
    tile_mark({room.right() - mark_w, mark_y, mark_w, mark_w}, tile, inks.mark);
    tile_words(room.below(size + 4), words, inks, VAlign::bottom);
}

}  // namespace

void tile_surface(Rect place, const TileLook& tile, const Touch& touched) {
    const Theme& look = look_now();
    constexpr float radius = 28;
    if (!(tile.picked && look.contrast)) {
        shadow(place, radius);
    }
    if (tile.primary) {
        fill_gradient(place, pressed_ink(look.primary_top, touched),
                      pressed_ink(look.primary_bottom, touched), radius);
    } else if (tile.picked) {
        fill(place, pressed_ink(look.selected_fill, touched), radius);
        if (look.contrast) {
            outline(place.inset(6), look.on_selected, 4, radius - 6);
        } else {
            outline(place, look.selected_line, 6, radius);
        }
    } else {
        fill(place, pressed_ink(look.surface, touched), radius);
        outline(place, look.line, look.contrast ? 4 : 2, radius);
    }
    focus_ring(place, radius, touched);
}

bool tile(std::string_view key, std::string_view label, std::string_view hint, Rect place,
          const TileLook& look) {
    const Touch touched = touch(key, label, place, Role::choice, look.picked);
    const TileInk inks = inks_of(look);
    const Words words{label, frame().text_size == TextSize::extra ? std::string_view() : hint};
    tile_surface(place, look, touched);
    const float w = place.w - 2 * pad;
    const float words_h = text_room(label, Type::tile_title, w).h +
                          (words.hint.empty() ? 0 : text_room(words.hint, Type::helper, w).h);
    const float disc_h = std::min(disc_size, (place.h - 2 * pad) * 0.45F);
    const bool tall = place.h - 2 * pad >= disc_h + 4 + words_h;
    if (look.beside || !tall) {
        tile_beside(place, words, look, inks);
    } else {
        tile_above(place, words, look, inks);
    }
    return touched.activated;
}

}  // namespace porchlight
