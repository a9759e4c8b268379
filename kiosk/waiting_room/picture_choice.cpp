#include "kiosk/waiting_room/picture_choice.h"

#include <algorithm>

#include "kiosk/ui/widgets.h"
#include "kiosk/waiting_room/desk_steps.h"

namespace porchlight {

namespace {

constexpr float mark = 64;
constexpr float least_picture = 90;

/// A sample ticket on the TV of the drawing; the picture's own words are in the tile's.
void sample_on_tv(Rect tv) {
    const float unit = tv.w / 246;
    const Rect screen{tv.x + 12 * unit, tv.y + 12 * unit, 222 * unit, 112 * unit};
    const float side = 92 * unit;
    draw_sample_ticket({screen.x + 20 * unit, screen.middle_y() - side / 2, side, side});
    for (int i = 0; i < 2; ++i) {  // where the name stands
        const float w = (i == 0 ? 58 : 72) * unit;
        fill({screen.x + 128 * unit, screen.middle_y() + (i == 0 ? -22 : 6) * unit, w, 16 * unit},
             0xFFF1FAFFU, 8 * unit);
    }
}

bool is_sign(std::string_view icon_name) {
    return icon_name == "swap_horiz" || icon_name == "add";
}

/// In a row in the middle, as large as k21 shows them where there is room.
void draw_icons(const std::vector<std::string_view>& icons, Rect place, Ink ink) {
    const auto share = [](std::string_view name) { return is_sign(name) ? 0.45F : 1.F; };
    float shares = 0;
    for (const auto name : icons) {
        shares += share(name);
    }
    constexpr float between = 14;
    const float gaps = between * static_cast<float>(icons.size() - 1);
    const float size = std::min({150.F, place.h * 0.7F, (place.w - 40 - gaps) / shares});
    float x = place.middle_x() - (size * shares + gaps) / 2;
    for (const auto name : icons) {
        const float side = size * share(name);
        const bool arrow = name == "trending_flat" || name == "call_split";
        const Mirror mirror = arrow ? Mirror::with_layout : Mirror::never;
        icon(name, {x, place.middle_y() - side / 2, side, side}, ink, mirror);
        x += side + between;
    }
}

void picture(const PictureChoice& choice, Rect place, Accent colors, bool contrast_edge) {
    const Theme& look = look_now();
    if (contrast_edge) {
        outline(place, colors.ink, 2, 16);
    } else {
        fill(place, colors.fill, 16);
    }
    if (choice.drawing.empty()) {
        return draw_icons(choice.icons, place, colors.ink);
    }
    const bool tv = choice.drawing == "tv_ticket";
    const Rect at = fitted(place.inset(16, place.h * (tv ? 0.06F : 0.16F)),
                           tv ? Size{246, 148} : Size{280, 110});
    if (tv) {
        colors.ink = look.contrast ? colors.ink : look.ink;
    }
    drawing(choice.drawing, at, colors, Mirror::with_layout);
    if (tv) {
        sample_on_tv(at);
    }
}

struct WordsHeight {
    float title = 0, hint = 0;
};

void words(Rect place, const PictureChoice& choice, WordsHeight h, bool inverted) {
    const Theme& look = look_now();
    h.title = std::min(h.title, place.h - h.hint);
    text(place.top(h.title), choice.title,
         {Type::tile_title, inverted ? look.on_selected : look.ink, Align::start, VAlign::middle,
          false, true});
    if (h.hint > 0) {
        text(place.below(h.title).top(h.hint + 4), choice.hint,
             {Type::helper, inverted ? look.on_selected : look.ink_soft, Align::start, VAlign::top,
              false, true});
    }
}

/// The picture over the words, or beside them where the place is flat.
struct Layout {
    bool wide = false;  ///< no picture at all where large words need its room
    float picture_w = 0, words_w = 0;
};

Layout lay_out(Rect room) {
    Layout at;
    at.wide = room.w > room.h * 2.4F;
    const bool picture_goes = !frame().canvas.portrait && frame().text_size != TextSize::normal;
    at.picture_w = !at.wide ? room.w : picture_goes ? 0 : std::min(room.w * 0.4F, 380.F);
    at.words_w = (at.wide ? room.w - at.picture_w - 24 : room.w) - mark - 20;
    return at;
}

WordsHeight measure(const PictureChoice& choice, float width) {
    WordsHeight h{text_room(choice.title, Type::tile_title, width).h, 0};
    if (frame().text_size != TextSize::extra) {
        h.hint = text_room(choice.hint, Type::helper, width).h;
    }
    return h;
}

/// `row`: the height of the longest words beside it, so that pictures agree across a row.
bool draw_choice(const PictureChoice& choice, Rect place, WordsHeight row) {
    const Theme& look = look_now();
    const bool picked = choice.picked;
    const Touch touched = touch(choice.key, choice.title, place, Role::choice, picked);
    TileLook ground;
    ground.picked = picked;
    tile_surface(place, ground, touched);
    const bool inverted = picked && look.contrast;
    const Accent colors =
        inverted ? Accent{look.on_selected, look.selected_fill} : look.named(choice.accent);
    const Rect room = place.inset(20);
    const Layout at = lay_out(room);
    WordsHeight h = measure(choice, at.words_w);
    h.hint = row.hint > 0 ? h.hint : 0;
    if (at.wide) {
        if (at.picture_w > 0) {
            picture(choice, room.start(at.picture_w), colors, look.contrast);
        }
        const Rect beside = at.picture_w > 0 ? room.after(at.picture_w + 24) : room;
        check_box(beside.end(mark).centered({mark, mark}), picked, true);
        const float all = std::min(beside.h, h.title + h.hint);
        words(beside.start(at.words_w).centered({at.words_w, all}), choice, h, inverted);
        return touched.activated;
    }
    const float picture_h = room.h - row.title - row.hint - 14;
    const bool shows = picture_h >= least_picture;
    if (shows) {
        picture(choice, room.top(picture_h), colors, look.contrast);
    }
    const Rect below = shows ? room.below(picture_h + 14) : room;
    check_box({below.right() - mark, below.y + 2, mark, mark}, picked, true);
    words(below.start(at.words_w), choice, h, inverted);
    return touched.activated;
}

}  // namespace

int draw_picture_choices(const std::vector<PictureChoice>& choices,
                         const std::vector<Rect>& places) {
    const Rect room = places.front().inset(20);
    const Layout at = lay_out(room);
    WordsHeight row;
    for (const PictureChoice& choice : choices) {
        const WordsHeight h = measure(choice, at.words_w);
        row.title = std::max(row.title, h.title);
        row.hint = std::max(row.hint, h.hint);
    }
    const float picture_h = at.wide ? 0 : least_picture + 14;
    if (row.title + row.hint + picture_h > room.h) {
        row.hint = 0;
    }
    int touched = -1;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (draw_choice(choices[i], places[i], row)) {
            touched = static_cast<int>(i);
        }
    }
    return touched;
}

}  // namespace porchlight
