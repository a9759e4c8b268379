#include <array>

#include "core/nearby.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/place_card.h"
#include "kiosk/waiting_room/place_hours.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float pad = 28;

TextAt as_written(Type type, Ink ink) {
    TextAt at{type, ink};
    at.keep_ltr = true;  // a directory's own words keep their direction
    return at;
}

/// The chosen place in the list of now: a new one may not have it.
const NearbyPlace* chosen(const ClinicState& state, const PlacesDraft& draft) {
    return state.nearby == nullptr || draft.chosen_id.empty()
               ? nullptr
               : find_place(*state.nearby, draft.chosen_id);
}

/// Icon before the words; returns the height it took.
float draw_row(Rect room, std::string_view icon_name, const std::string& words, const TextAt& at) {
    const Rect beside = room.after(84);
    const float h = std::min(std::max(56.F, text_room(words, at.type, beside.w).h), room.h);
    icon(icon_name, {room.x, room.y, 56, std::min(h, 64.F)}, look_now().blue.ink);
    TextAt middle = at;
    middle.valign = VAlign::middle;
    text(beside.top(h), words, middle);
    return h;
}

/// How to get there and how to call: minutes, address, telephone numbers as large as they fit.
void draw_reach(Rect place_on_screen, const NearbyPlace& near) {
    const Place& place = near.place;
    const Theme& look = look_now();
    card(place_on_screen);
    Rect room = place_on_screen.inset(pad, 20);
    const auto took = [&room](float h) { room = room.below(std::min(room.h, h)); };
    if (const auto minutes = near.minutes_on_foot) {
        const std::string way = way_words(*minutes).sentence;
        took(draw_row(room, "directions_walk", way, {Type::tile_title, look.ink}) + 2);
    }
    if (!place.address.empty()) {
        const bool alone = room.y == place_on_screen.y + 20;
        const Rect words = alone ? room : room.after(84);
        const float h = text_room(place.address, Type::helper, words.w).h;
        text(words.top(std::min(h + 2, words.h)), place.address,
             as_written(Type::helper, look.ink_soft));
        took(h + 14);
    }
    if (place.phones.empty()) {
        draw_row(room, "call", tr("place", "We do not know the telephone number."),
                 {Type::label, look.ink});
        return;
    }
    fill(room.top(2), look.divider);
    took(12);
    for (const Phone& phone : place.phones) {
        const float h = line_height(Type::title);
        if (room.h < h) {
            break;
        }
        icon("call", {room.x, room.y, 56, h}, look.blue.ink);
        TextAt at = as_written(Type::title, look.ink);
        at.one_line = true;
        at.valign = VAlign::middle;
        text(room.after(84).top(h), phone.number, at);
        took(h);
    }
}

void draw_about(Rect place_on_screen, const Place& place) {
    const Theme& look = look_now();
    card(place_on_screen);
    Rect room = place_on_screen.inset(pad, 18);
    const std::string by = softened(place.organization);
    if (!by.empty() && by != softened(place.name)) {
        const float most = 2 * line_height(Type::helper_strong);
        const std::string who = shortened(by, [&](const std::string& part) {
            return text_room(part, Type::helper_strong, room.w).h <= most + 1;
        });
        const float h = text_room(who, Type::helper_strong, room.w).h;
        text(room.top(h + 2), who, as_written(Type::helper_strong, look.ink));
        room = room.below(h + 6);
    }
    if (const std::string facts = fact_words(place); !facts.empty()) {
        const float h = text_room(facts, Type::label, room.w).h;
        text(room.top(h + 2), facts, {Type::label, look.open.ink});
        room = room.below(h + 8);
    }
    const std::string about = sentences_that_fit(place.description, [&](const std::string& part) {
        return text_room(part, Type::label, room.w).h <= room.h;
    });
    TextAt at = as_written(Type::label, look.ink);
    at.weight = 400;
    text(room, about, at);
}

void draw_take_with_you(Rect place_on_screen, const QrCode& code) {
    const Theme& look = look_now();
    card(place_on_screen);
    const Rect room = place_on_screen.inset(pad, 20);
    const std::string title = tr("place", "Take it with you");
    const std::string how = tr("place", "Point a phone camera at this square.");
    const float title_h = text_room(title, Type::label, room.w).h + 12;
    const float how_h = text_room(how, Type::helper, room.w).h;
    if (room.w > room.h * 1.6F) {  // a low, wide card: the square at the end
        const Rect square = room.end(room.h);
        const Rect words = room.start(room.w - room.h - gap);
        const float all = std::min(words.h, text_room(title, Type::label, words.w).h + 12 +
                                                text_room(how, Type::helper, words.w).h);
        const Rect both = words.centered({words.w, all});
        const float h = std::min(all, text_room(title, Type::label, words.w).h + 12);
        text(both.top(h), title, {Type::label, look.ink});
        text(both.below(h), how, {Type::helper, look.ink_soft});
        draw_qr_code(code, square);
        return;
    }
    text(room.top(title_h), title, {Type::label, look.ink, Align::center});
    text(room.last(how_h + 2), how, {Type::helper, look.ink, Align::center, VAlign::bottom});
    draw_qr_code(code, room.below(title_h).top(room.h - title_h - how_h - 14));
}

/// Where the four parts stand. Small rooms and very large words show two at a time.
struct Parts {
    Rect hours, reach, about, square;
    bool pages = false;
};

Parts parts_in(Rect body) {
    const bool upright = frame().canvas.portrait;
    const bool pages = frame().text_size == TextSize::extra || body.h < (upright ? 900.F : 480.F);
    if (pages) {
        const Rect first = upright ? body.cell(0, 0, 1, 2, gap) : body.cell(0, 0, 2, 1, gap);
        const Rect second = upright ? body.cell(0, 1, 1, 2, gap) : body.cell(1, 0, 2, 1, gap);
        return {first, second, first, second, true};
    }
    if (upright) {
        const Rect upper = body.top(body.h * 0.56F);
        const Rect lower = body.below(upper.h + gap);
        return {upper.cell(0, 0, 2, 1, gap), upper.cell(1, 0, 2, 1, gap),
                lower.cell(0, 0, 2, 1, gap), lower.cell(1, 0, 2, 1, gap)};
    }
    const float square_w = 416;
    const float hours_w = (body.w - square_w - 2 * gap) * 0.5F;
    const Rect middle = body.after(hours_w + gap).start(body.w - hours_w - square_w - 2 * gap);
    return {body.start(hours_w), middle.top(middle.h * 0.52F), middle.below(middle.h * 0.52F + gap),
            body.end(square_w)};
}

void draw_parts(Rect body, const ClinicState& state, const NearbyPlace& near, Session& session) {
    PlacesDraft& draft = session.places;
    const Parts parts = parts_in(body);
    if (!parts.pages || !draft.more_open) {
        draw_place_hours(parts.hours, *state.nearby, near,
                         to_local(session.now.wall, state.settings->time_zone));
        draw_reach(parts.reach, near);
    }
    if (!parts.pages || draft.more_open) {
        draw_about(parts.about, near.place);
        draw_take_with_you(parts.square, draft.qr);
    }
    if (!parts.pages) {
        return;
    }
    ButtonLook look = forward_look();
    look.icon = draft.more_open ? "expand_less" : "expand_more";
    look.icon_mirrors = false;
    const std::string label =
        draft.more_open ? tr("place", "Hours and phone") : tr("place", "More about it");
    if (draw_primary("more_about", label, look)) {
        draft.more_open = !draft.more_open;
    }
}

}  // namespace

void draw_place(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    const NearbyPlace* near = chosen(state, session.places);
    if (near == nullptr) {
        draw_heading({"", tr("place", "This place is not in our list any more."),
                      tr("place", "Go back for other places, or ask at the front desk.")});
        return;
    }
    const Place* place = &near->place;
    const Rect whole = whole_room();
    const std::string title = shortened(softened(place->name), [&](const std::string& part) {
        const float lines = frame().text_size == TextSize::extra ? 1.2F : 2.2F;
        return text_room(part, Type::title, whole.w).h <= lines * line_height(Type::title);
    });
    const bool one_line =
        text_room(title, Type::title, whole.w).h < 1.5F * line_height(Type::title);
    std::string what = kind_words(*place);
    what = shortened(what, [&](const std::string& part) {
        return text_room(part, Type::lead, whole.w).h < 1.5F * line_height(Type::lead);
    });
    const Room room = draw_heading({"", title, one_line ? what : std::string()});
    draw_parts(room.body, state, *near, session);
}

}  // namespace porchlight
