#include "kiosk/waiting_room/place_card.h"

#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad_x = 28;
constexpr float pad_y = 16;
constexpr float pill_icon = 38;
constexpr float radius = 28;

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

struct End {
    float w = 0, h = 0;  ///< what it took at the end of the card
};

/// "About 6 min on foot" at the end of the card: the name beside it has at least half of the width.
End draw_way(int minutes, Rect room) {
    const Theme& look = look_now();
    const WayWords words = way_words(minutes);
    const float icon_w = 44;
    const float words_w =
        std::min(room.w * 0.5F - icon_w - 44, std::max(text_room(words.far, Type::body_strong, 0).w,
                                                       text_room(words.how, Type::helper, 0).w) +
                                                  2);
    const float line_h = line_height(Type::body_strong);
    const float far_h = std::min(text_room(words.far, Type::body_strong, words_w).h,
                                 std::max(line_h, room.h - pill_height() - 24));
    const bool one_line = far_h < 1.3F * line_h;
    const float how_h = one_line ? text_room(words.how, Type::helper, words_w).h : 0;
    const float w = words_w + icon_w + 44;
    const Rect box = room.end(w).top(far_h + how_h + 8);
    fill(box, look.contrast ? look.surface : look.blue.fill, 16);
    icon("directions_walk", Rect{box.x + 14, box.y, icon_w, box.h}, look.blue.ink);
    const Rect at = box.after(icon_w + 24).start(box.w - icon_w - 34);
    text(at.below(4).top(far_h), words.far,
         {Type::body_strong, look.blue.ink, Align::start, VAlign::middle});
    text(at.below(4 + far_h).top(how_h), one_line ? words.how : std::string(),
         {Type::helper, look.blue.ink, Align::start, VAlign::middle});
    return {w + 20, far_h + how_h + 16};
}

/// In its place for what comes by phone, and where no way is known: the number to call.
float draw_number(const std::string& number, Rect room) {
    const Theme& look = look_now();
    const float icon_w = 44;
    const float most = room.w * 0.5F;
    const float w = std::min(most, text_room(number, Type::body_strong, 0).w + icon_w + 46);
    const Rect box = room.end(w).top(line_height(Type::body_strong) + 16);
    fill(box, look.contrast ? look.surface : look.blue.fill, 16);
    icon("call", Rect{box.x + 14, box.y, icon_w, box.h}, look.blue.ink);
    TextAt at{Type::body_strong, look.blue.ink, Align::start, VAlign::middle, true};
    at.keep_ltr = true;
    text(box.after(icon_w + 24).start(box.w - icon_w - 34), number, at);
    return w + 20;
}

End draw_end(const NearbyPlace& one, Rect room) {
    if (one.minutes_on_foot) {
        return draw_way(*one.minutes_on_foot, room);
    }
    if (!one.place.phones.empty()) {
        return {draw_number(one.place.phones.front().number, room),
                line_height(Type::body_strong) + 24};
    }
    return {};
}

/// The last line: what it offers at the start, when it was checked at the end.
void draw_last_line(const Place& place, const LocalTime& now, Rect line) {
    const Theme& look = look_now();
    float taken = 0;
    const std::string checked = card_checked_words(place, now.day);
    if (!checked.empty() && frame().text_size != TextSize::extra) {
        taken = text_room(checked, Type::helper, 0).w + 24;
        text(line.end(taken), checked,
             {Type::helper, look.ink_soft, Align::end, VAlign::middle, true});
    }
    const Rect rest = line.start(line.w - taken);
    const std::string facts = facts_that_fit(fact_list(place.facts), [&](const std::string& part) {
        return text_room(part, Type::helper, 0).w <= rest.w;
    });
    text(rest, facts, {Type::helper, look.ink_soft, Align::start, VAlign::middle, true});
}

/// Why it is marked, beside the pill or under it.
void draw_partner(const Partner& partner, Rect line) {
    const Theme& look = look_now();
    const std::string words = partner_words(partner);
    const float w = std::min(line.w, text_room(words, Type::helper_strong, 0).w + 46);
    const Rect at = line.start(w);
    icon("handshake", at.start(36), look.primary);
    text(at.after(46), words,
         {Type::helper_strong, look.primary, Align::start, VAlign::middle, true});
}

/// Where the pill stands: right under the title, or in full width under "6 min" where that fits.
Rect pill_place(const OpenNow& open, Rect room, float title_h, const End& end) {
    const float under = std::min(title_h + 8, std::max(title_h, room.h - pill_height()));
    const float y = room.y + std::max(under, end.h);
    const float wide_h = std::min(open_pill_height(open, room.w), room.bottom() - y);
    const Rect words{0, 0, room.w - pill_icon - 46, wide_h};
    const bool high = wide_h >= 0.8F * pill_height();
    if (high && text_fits(words, open_words(open), {Type::label})) {
        return {room.x, y, room.w, wide_h};
    }
    const float narrow_y = room.y + title_h + 6;
    return {room.x, narrow_y, room.w - end.w, room.bottom() - narrow_y};
}

/// What it is, in one line under its name.
std::string what_words(const Place& place) {
    const std::string kinds = kind_words(place);
    return kinds.empty() && place.organization != place.name ? softened(place.organization) : kinds;
}

/// Name, way and pill always; what it is, who they are to us and what they offer where there is
/// room.
void draw_card_words(const NearbyPlace& one, const std::string& name, const OpenNow& open,
                     const LocalTime& now, Rect room) {
    const Theme& look = look_now();
    const float line_h = line_height(Type::helper);
    const End end = draw_end(one, room);
    const float words_w = room.w - end.w;
    const float most_title =
        std::min(2 * line_height(Type::tile_title), room.h - pill_height() - 6);
    const std::string title = in_lines(name, Type::tile_title, words_w, most_title);
    const float title_h = text_room(title, Type::tile_title, words_w).h;
    text(room.top(title_h + 2).start(words_w), title, directory_text(Type::tile_title, look.ink));

    Rect pill = pill_place(open, room, title_h, end);
    const std::string kinds = what_words(one.place);
    const bool shows_kinds = frame().text_size != TextSize::extra && !kinds.empty();
    const float shift = std::max(0.F, room.y + title_h + line_h + 14 - pill.y);
    if (shows_kinds && pill.bottom() + shift <= room.bottom()) {
        text({room.x, room.y + title_h, words_w, line_h + 1},
             in_lines(kinds, Type::helper, words_w, line_h),
             directory_text(Type::helper, look.ink_soft));
        pill.y += shift;
    }
    pill.h = std::min(pill.h, draw_open_pill(open, pill));
    float under = pill.bottom();
    if (one.partner && under + line_h + 8 <= room.bottom()) {
        draw_partner(*one.partner, {room.x, under + 8, room.w, line_h});
        under += line_h + 8;
    }
    if (under + line_h + 6 <= room.bottom()) {
        draw_last_line(one.place, now, room.last(line_h));
    }
}

struct PillLook {
    Accent colors;
    std::string_view icon;
};

PillLook pill_look(OpenState state) {
    const Theme& look = look_now();
    switch (state) {
        case OpenState::open:
            return {look.open, "check_circle"};
        case OpenState::closed:
            return {look.closed, "nights_stay"};
        case OpenState::by_appointment:
            return {look.blue, "event"};
        case OpenState::shut:
            return {look.closed, "event_busy"};
        case OpenState::not_sure:
            break;
    }
    return {look.unsure, "help"};
}

void draw_pill(const PillLook& how, const std::string& words, Rect pill) {
    const Theme& look = look_now();
    fill(pill, how.colors.fill, 16);
    if (look.contrast) {
        outline(pill, look.line, 4, 16);
    }
    icon(how.icon, {pill.x + 14, pill.y, pill_icon, pill.h}, how.colors.ink);
    text(pill.after(pill_icon + 26).start(pill.w - pill_icon - 40), words,
         {Type::label, how.colors.ink, Align::start, VAlign::middle});
}

Touch card_surface(const NearbyPlace& one, const std::string& name, Rect where) {
    const Theme& look = look_now();
    const Touch touched = touch("place_" + one.place.id, name, where, Role::choice);
    shadow(where, radius);
    fill(where, pressed_ink(look.surface, touched), radius);
    outline(where, look.line, look.contrast ? 4 : 2, radius);
    focus_ring(where, radius, touched);
    return touched;
}

/// "About 6 min", or "6 min" where that is too long, or a telephone; empty where there is neither.
std::string low_way_words(const NearbyPlace& one, float room) {
    if (!one.minutes_on_foot) {
        return one.place.phones.empty() ? std::string() : one.place.phones.front().number;
    }
    const std::string far = way_words(*one.minutes_on_foot).far;
    return text_room(far, Type::label, 0).w <= room ? far : short_way_words(*one.minutes_on_foot);
}

/// At the end of a low card; returns the width it took. What stands beside it wants `other`, and
/// where both do not fit, each gives of its own.
float draw_low_way(const NearbyPlace& one, Rect room, float other) {
    const Theme& look = look_now();
    const std::string words = low_way_words(one, room.w - other - 60);
    if (words.empty()) {
        return 0;
    }
    const float wanted = text_room(words, Type::label, 0).w + 46;
    const float share = std::min(1.F, (room.w - 14) / (wanted + other));
    if (share < 0.8F) {
        return 0;  // when it opens comes first; the way stands on its page
    }
    const float w = std::min(room.w * 0.55F, wanted * share);
    const Rect at = room.end(w);
    icon(one.minutes_on_foot ? "directions_walk" : "call", at.start(38), look.blue.ink);
    TextAt how{Type::label, look.blue.ink, Align::end, VAlign::middle, true};
    how.keep_ltr = !one.minutes_on_foot;
    text(at.after(42), words, how);
    return w + 14;
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
    const std::string words = open_words(open);
    const Size needs = text_room(words, Type::label, room.w - pill_icon - 46);
    const float h = std::min(open_pill_height(open, room.w), room.h);
    const bool smaller = needs.h > h;  // words that stand smaller need fewer lines, and the width
    const Rect pill{room.x, room.y, smaller ? room.w : std::min(room.w, needs.w + pill_icon + 48),
                    h};
    draw_pill(pill_look(open.state), words, pill);
    return pill.h;
}

bool draw_place_card(const Nearby& nearby, const NearbyPlace& one, const LocalTime& now,
                     Rect where) {
    const std::string name = softened(one.place.name);
    const Touch touched = card_surface(one, name, where);
    draw_card_words(one, name, open_now(nearby, one, now), now, where.inset(pad_x, pad_y));
    return touched.activated;
}

float least_place_line() {
    return std::max(112.F, line_height(Type::tile_title) + pill_height() + 24);
}

bool draw_place_line(const Nearby& nearby, const NearbyPlace& one, const LocalTime& now,
                     Rect where) {
    const Theme& look = look_now();
    const std::string name = softened(one.place.name);
    const Touch touched = card_surface(one, name, where);
    const Rect room = where.inset(22, 12);
    const float pill_h = pill_height();
    const bool pill = line_height(Type::tile_title) + pill_h <= room.h + 1;
    // The way stands beside the pill, so that the name has the whole width.
    const Rect low = pill ? room.last(pill_h) : room;
    const OpenNow open = open_now(nearby, one, now);
    const std::string said = short_open_words(open);
    const float wanted = text_room(said, Type::label, 0).w + pill_icon + 48;
    const float way_w = draw_low_way(one, low, pill ? wanted : 0);
    const Rect title = pill ? room.top(room.h - pill_h) : room.start(room.w - way_w);
    TextAt at = directory_text(Type::tile_title, look.ink);
    at.valign = VAlign::middle;
    text(title, in_lines(name, Type::tile_title, title.w, title.h), at);
    if (pill) {
        draw_pill(pill_look(open.state), said, low.start(std::min(low.w - way_w, wanted)));
    }
    return touched.activated;
}

}  // namespace porchlight
