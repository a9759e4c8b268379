#include "kiosk/waiting_room/place_card.h"

#include "kiosk/ui/place_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad_x = 28;
constexpr float pad_y = 16;
constexpr float pill_icon = 38;

TextAt directory_text(Type type, Ink ink) {
    TextAt at{type, ink, Align::start, VAlign::top, false, true};
    at.keep_ltr = true;
    return at;
}

/// In as many lines as that height has, shortened by whole words.
std::string in_lines(const std::string& words, Type type, float width, float height) {
    return shortened(words, [&](const std::string& part) {
        return text_room(part, type, width).h <= height + 1;
    });
}

float pill_height() {
    return std::max(54.F, line_height(Type::label) + 16);
}

/// "6 min on foot" at the end of the card; returns the width it took.
float draw_way(const NearbyPlace& near, Rect room) {
    const auto minutes = near.minutes_on_foot;
    if (!minutes) {
        return 0;
    }
    const Theme& look = look_now();
    const WayWords words = way_words(*minutes);
    const float far_h = line_height(Type::body_strong);
    const float how_h = line_height(Type::helper);
    const float words_w = std::max(text_room(words.far, Type::body_strong, 0).w,
                                   text_room(words.how, Type::helper, 0).w) +
                          2;
    const float icon_w = 44;
    const float w = std::min(room.w, words_w + icon_w + 44);
    const Rect box = room.end(w).top(far_h + how_h + 8);
    fill(box, look.contrast ? look.surface : look.blue.fill, 16);
    icon("directions_walk", Rect{box.x + 14, box.y, icon_w, box.h}, look.blue.ink);
    const Rect at = box.after(icon_w + 24).start(box.w - icon_w - 34);
    text(at.below(4).top(far_h), words.far,
         {Type::body_strong, look.blue.ink, Align::start, VAlign::middle, true});
    text(at.below(4 + far_h).top(how_h), words.how,
         {Type::helper, look.blue.ink, Align::start, VAlign::middle, true});
    return w + 20;
}

/// The last line: what it offers at the start, when it was checked at the end.
void draw_last_line(const Place& place, Rect line) {
    const Theme& look = look_now();
    float taken = 0;
    if (place.checked && frame().text_size != TextSize::extra) {
        // TRANSLATORS: {1} is a short date such as Nov 19
        const std::string checked =
            put(tr("place", "Checked {1}"), {short_day_words(*place.checked)});
        taken = text_room(checked, Type::helper, 0).w + 24;
        text(line.end(taken), checked,
             {Type::helper, look.ink_soft, Align::end, VAlign::middle, true});
    }
    const Rect rest = line.start(line.w - taken);
    const std::string facts = in_lines(fact_words(place), Type::helper, rest.w, line.h);
    text(rest, facts, {Type::helper, look.ink_soft, Align::start, VAlign::middle});
}

/// Where the pill stands: right under the title, or in full width under "6 min" where that fits.
Rect pill_place(const OpenNow& open, Rect room, float title_h, float way_w) {
    const float under_way = line_height(Type::body_strong) + line_height(Type::helper) + 16;
    const float y = room.y + std::max(title_h + 8, way_w > 0 ? under_way : 0.F);
    const float wide_h = open_pill_height(open, room.w);
    if (y + wide_h <= room.bottom()) {
        return {room.x, y, room.w, wide_h};
    }
    const float narrow_y = room.y + title_h + 6;
    return {room.x, narrow_y, room.w - way_w, room.bottom() - narrow_y};
}

/// Name, way and pill always; what it is and what it offers where there is room.
void draw_card_words(const NearbyPlace& near, const OpenNow& open, const std::string& name,
                     Rect room) {
    const Place& place = near.place;
    const Theme& look = look_now();
    const float line_h = line_height(Type::helper);
    const float way_w = draw_way(near, room);
    const float words_w = room.w - way_w;
    const float most_title =
        std::min(2 * line_height(Type::tile_title), room.h - pill_height() - 6);
    const std::string title = in_lines(name, Type::tile_title, words_w, most_title);
    const float title_h = text_room(title, Type::tile_title, words_w).h;
    text(room.top(title_h + 2).start(words_w), title, directory_text(Type::tile_title, look.ink));

    Rect pill = pill_place(open, room, title_h, way_w);
    std::string kinds = kind_words(place);
    if (kinds.empty() && place.organization != place.name) {
        kinds = softened(place.organization);
    }
    const bool shows_kinds = frame().text_size != TextSize::extra && !kinds.empty();
    const float shift = std::max(0.F, room.y + title_h + line_h + 14 - pill.y);
    if (shows_kinds && pill.bottom() + shift <= room.bottom()) {
        text({room.x, room.y + title_h, words_w, line_h + 1},
             in_lines(kinds, Type::helper, words_w, line_h),
             directory_text(Type::helper, look.ink_soft));
        pill.y += shift;
    }
    draw_open_pill(open, pill);
    if (pill.bottom() + line_h + 6 <= room.bottom()) {
        draw_last_line(place, room.last(line_h));
    }
}

}  // namespace

float least_place_card() {
    const float title = 2 * line_height(Type::tile_title);
    const bool roomy = frame().text_size == TextSize::normal;
    return 2 * pad_y + title + 10 + pill_height() + (roomy ? 8 + line_height(Type::helper) : 0);
}

float open_pill_height(const OpenNow& open, float width) {
    return std::max(pill_height(),
                    text_room(open_words(open), Type::label, width - pill_icon - 46).h + 16);
}

float draw_open_pill(const OpenNow& open, Rect room) {
    const Theme& look = look_now();
    const bool now = open.state == OpenState::open;
    const bool closed = open.state == OpenState::closed || open.state == OpenState::shut;
    const Accent& colors = now ? look.open : closed ? look.closed : look.unsure;
    const std::string words = open_words(open);
    const float words_w = room.w - pill_icon - 46;
    const Size needs = text_room(words, Type::label, words_w);
    const float h = open_pill_height(open, room.w);
    const Rect pill{room.x, room.y, std::min(room.w, needs.w + pill_icon + 48),
                    std::min(h, room.h)};
    fill(pill, colors.fill, 16);
    if (look.contrast) {
        outline(pill, look.line, 4, 16);
    }
    icon(now      ? "check_circle"
         : closed ? "nights_stay"
                  : "help",
         {pill.x + 14, pill.y, pill_icon, pill.h}, colors.ink);
    text(pill.after(pill_icon + 26).start(pill.w - pill_icon - 40), words,
         {Type::label, colors.ink, Align::start, VAlign::middle});
    return pill.h;
}

bool draw_place_card(const Nearby& nearby, const NearbyPlace& near, const LocalTime& now,
                     Rect where) {
    const Place& place = near.place;
    const Theme& look = look_now();
    const std::string name = softened(place.name);
    const Touch touched = touch("place_" + place.id, name, where, Role::choice);
    shadow(where, 28);
    fill(where, pressed_ink(look.surface, touched), 28);
    outline(where, look.line, look.contrast ? 4 : 2, 28);
    focus_ring(where, 28, touched);

    draw_card_words(near, open_now(nearby, near, now), name, where.inset(pad_x, pad_y));
    return touched.activated;
}

}  // namespace porchlight
