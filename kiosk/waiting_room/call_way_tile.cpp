#include "kiosk/waiting_room/call_way_tile.h"

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

void picture(const CallWayChoice& choice, Rect place, Accent colors, bool contrast_edge) {
    const Theme& look = look_now();
    if (contrast_edge) {
        outline(place, colors.ink, 2, 16);
    } else {
        fill(place, colors.fill, 16);
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

void words(Rect place, const CallWayChoice& choice, WordsHeight h, bool inverted) {
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

WordsHeight measure(const CallWayChoice& choice, float width) {
    WordsHeight h{text_room(choice.title, Type::tile_title, width).h, 0};
    if (frame().text_size != TextSize::extra) {
        h.hint = text_room(choice.hint, Type::helper, width).h;
    }
    return h;
}

/// `row`: the height of the longest words beside it, so that pictures agree across a row.
bool draw_choice(const CallWayChoice& choice, Rect place, bool picked, WordsHeight row) {
    const Theme& look = look_now();
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

const CallWayChoice* draw_call_ways(const CallWayChoices& choices,
                                    const std::array<Rect, 3>& places, CallWay picked) {
    const Rect room = places[0].inset(20);
    const Layout at = lay_out(room);
    WordsHeight row;
    for (const CallWayChoice& choice : choices) {
        const WordsHeight h = measure(choice, at.words_w);
        row.title = std::max(row.title, h.title);
        row.hint = std::max(row.hint, h.hint);
    }
    const float picture_h = at.wide ? 0 : least_picture + 14;
    if (row.title + row.hint + picture_h > room.h) {
        row.hint = 0;
    }
    const CallWayChoice* touched = nullptr;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (draw_choice(choices[i], places[i], choices[i].way == picked, row)) {
            touched = &choices[i];
        }
    }
    return touched;
}

}  // namespace porchlight
