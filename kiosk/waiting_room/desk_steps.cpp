#include "kiosk/waiting_room/desk_steps.h"

#include <cmath>
#include <numbers>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 20;
constexpr float least_picture = 100;

/// Clocks turn one way in every language, so their hands are never mirrored.
void hand(float x, float y, float length, float turn, float width, Ink ink) {
    const float angle = 2 * std::numbers::pi_v<float> * turn;
    const float dx = std::sin(angle) * length * (frame().rtl ? -1.F : 1.F);
    line_across(x, y, x + dx, y - std::cos(angle) * length, width, ink);
    circle(x + dx, y - std::cos(angle) * length, width / 2, ink);
}

/// The words of a picture are said beside it too: where they would be too small, they go.
bool readable(const std::string& words, Type type, Size room) {
    const float smaller = smallest_text() / type_size(type).size;
    const float full = text_room(words, type, 0).w / text_factor(type, frame().text_size);
    return full * smaller <= room.w && smallest_text() * 1.4F <= room.h;
}

void clock_picture(Rect place, const DeskStep& step, Accent colors) {
    const bool says = readable(step.said, Type::title, {place.w * 0.55F, place.h});
    const float words_w =
        says ? std::min(text_room(step.said, Type::title, 0).w + 4, place.w * 0.62F) : 0;
    const float gap = says ? 28 : 0;
    const float side = std::min({place.h, 160.F, place.w - words_w - gap});
    const float x = place.x + (place.w - side - gap - words_w) / 2;
    const Rect face{x, place.middle_y() - side / 2, side, side};
    drawing("clock_face", face, colors);
    const auto minutes = static_cast<float>(step.shows.count());
    const float unit = side / 160;
    hand(face.middle_x(), face.middle_y(), 34 * unit, minutes / 720, 9 * unit, colors.ink);
    hand(face.middle_x(), face.middle_y(), 50 * unit, minutes / 60, 9 * unit, colors.ink);
    circle(face.middle_x(), face.middle_y(), 8 * unit, colors.ink);
    if (!says) {
        return;
    }
    text({face.right() + gap, place.y, words_w, place.h}, step.said,
         {Type::title, colors.ink, Align::start, VAlign::middle, true, true});
}

void ask_picture(Rect place, const DeskStep& step, Accent colors) {
    const Rect at = fitted(place, {460, 110});
    drawing("ask_line", at, {colors.ink, look_now().surface}, Mirror::with_layout);
    const float unit = at.w / 460;
    const Rect bubble{at.x + 166 * unit, at.y + 16 * unit, 278 * unit, 72 * unit};
    if (readable(step.said, Type::label, {bubble.w, bubble.h})) {
        text(bubble, step.said,
             {Type::label, colors.ink, Align::center, VAlign::middle, true, true});
    }
}

void picture(Rect place, const DeskStep& step) {
    const Theme& look = look_now();
    const Accent colors = look.named(step.accent);
    if (look.contrast) {
        outline(place, look.line, 2, 16);
    } else {
        fill(place, colors.fill, 16);
    }
    const Rect room = place.inset(24, 16);
    switch (step.picture) {
        case DeskStep::Picture::walk:
            return drawing("desk_walk", fitted(room, {380, 140}), colors, Mirror::with_layout);
        case DeskStep::Picture::stay:
            return drawing("find_me", fitted(room, {280, 110}), colors, Mirror::with_layout);
        case DeskStep::Picture::ask:
            return ask_picture(room, step, colors);
        case DeskStep::Picture::clock:
            return clock_picture(room, step, colors);
    }
}

struct WordsHeight {
    float title = 0, hint = 0;
};

WordsHeight measure(const DeskStep& step, float width) {
    WordsHeight h{text_room(step.title, Type::tile_title, width).h, 0};
    if (frame().text_size != TextSize::extra && !step.hint.empty()) {
        h.hint = text_room(step.hint, Type::helper, width).h;
    }
    return h;
}

constexpr float numeral_w = 68;

/// `number` 0: these are no steps but ways to choose from.
void step_words(Rect place, const DeskStep& step, int number, WordsHeight h) {
    const Theme& look = look_now();
    const float all = std::min(place.h, h.title + h.hint);
    if (number > 0) {
        const float numeral_h = std::min(84.F, place.h);
        text({place.x, place.y + std::max(0.F, (all - numeral_h) / 2), numeral_w, numeral_h},
             number_words(number),
             {Type::step_numeral, look.named(step.accent).ink, Align::start, VAlign::middle, true});
    }
    const Rect words = place.after(number > 0 ? numeral_w + 8 : 8);
    h.title = std::min(h.title, all - h.hint);
    text(words.top(h.title), step.title,
         {Type::tile_title, look.ink, Align::start, VAlign::middle});
    if (h.hint > 0) {
        text(words.below(h.title).top(h.hint + 4), step.hint, {Type::helper, look.ink_soft});
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
    const bool large_words = frame().text_size != TextSize::normal;
    const bool picture_goes = (large_words && !frame().canvas.portrait) || room.h < least_picture;
    at.picture_w = !at.wide ? room.w : picture_goes ? 0 : std::min(room.w * 0.4F, 420.F);
    at.words_w = at.wide ? room.w - at.picture_w - 24 : room.w;
    return at;
}

/// `row`: the height of the longest words beside it, so that pictures agree across a row.
void draw_step(Rect place, const DeskStep& step, int number, WordsHeight row) {
    card(place);
    const Rect room = place.inset(pad);
    const Layout at = lay_out(room);
    WordsHeight h = measure(step, at.words_w - (number > 0 ? numeral_w : 0) - 8);
    h.hint = row.hint > 0 ? h.hint : 0;
    const float least = number > 0 ? 84 : 0;
    if (at.wide) {
        if (at.picture_w > 0) {
            picture(room.start(at.picture_w), step);
        }
        const Rect words = at.picture_w > 0 ? room.after(at.picture_w + 24) : room;
        const float all = std::max(least, std::min(words.h, h.title + h.hint));
        step_words(words.centered({words.w, all}), step, number, h);
        return;
    }
    const float words_h = std::max(least, row.title + row.hint);
    const float picture_h = room.h - words_h - 18;
    if (picture_h >= least_picture) {
        picture(room.top(picture_h), step);
        step_words(room.below(picture_h + 18), step, number, h);
    } else {
        step_words(room.centered({room.w, std::min(room.h, words_h)}), step, number, h);
    }
}

}  // namespace

Rect fitted(Rect place, Size shape) {
    const float scale = std::min(place.w / shape.w, place.h / shape.h);
    return place.centered({shape.w * scale, shape.h * scale});
}

void draw_sample_ticket(Rect place) {
    ticket_swatch({Color::blue, Picture::swan}, place);
}

void draw_desk_steps(Rect place, const std::vector<DeskStep>& steps, bool numbered) {
    const int count = static_cast<int>(steps.size());
    const bool upright = frame().canvas.portrait;
    const auto cell = [&](int i) {
        return upright ? place.cell(0, i, 1, count, 24) : place.cell(i, 0, count, 1, 24);
    };
    const Rect room = cell(0).inset(pad);
    const Layout at = lay_out(room);
    WordsHeight row;
    for (const DeskStep& step : steps) {
        const WordsHeight h = measure(step, at.words_w - (numbered ? numeral_w : 0) - 8);
        row.title = std::max(row.title, h.title);
        row.hint = std::max(row.hint, h.hint);
    }
    if (row.title + row.hint + (at.wide ? 0 : least_picture + 18) > room.h) {
        row.hint = 0;
    }
    for (int i = 0; i < count; ++i) {
        draw_step(cell(i), steps[static_cast<std::size_t>(i)], numbered ? i + 1 : 0, row);
    }
}

}  // namespace porchlight
