// The places of the list's page on a map, or around a compass where the clinic has no map.
#include "kiosk/ui/map_paint.h"
#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chosen_place.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/map_card.h"
#include "kiosk/waiting_room/place_card.h"
#include "kiosk/waiting_room/places_found.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 18;
constexpr int most_rows = 4;

std::vector<Numbered> places_of_page(const ClinicState& state, const Session& session,
                                     const Page& page) {
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    std::vector<Numbered> all;
    for (int i = page.first; i < page.first + page.count; ++i) {
        const std::size_t index = session.places.found[static_cast<std::size_t>(i)];
        if (index < state.nearby->places.size()) {
            const NearbyPlace& place = state.nearby->places[index];
            all.push_back({&place, open_now(*state.nearby, place, now), i + 1});
        }
    }
    return all;
}

float least_row() {
    return line_height(Type::tile_title) + line_height(Type::label) + 16 + 42;
}

/// "6 min" at the end of the row; returns the width it took.
float draw_row_way(Rect line, const NearbyPlace& place) {
    const Theme& look = look_now();
    if (!place.minutes_on_foot || place.place.confidential) {
        return 0;
    }
    const std::string far = short_way_words(*place.minutes_on_foot);
    const float w = text_room(far, Type::label, 0).w + 4;
    text(line.end(w), far, {Type::label, look.blue.ink, Align::end, VAlign::middle, true});
    icon("directions_walk", Rect{line.right() - w - 44, line.y, 38, line.h}, look.blue.ink);
    return w + 56;
}

bool draw_row(Rect place, const Numbered& one) {
    const Theme& look = look_now();
    const std::string name = softened(one.place->place.name);
    const Touch touched = touch("place_" + one.place->place.id, name, place, Role::choice);
    shadow(place, 24);
    fill(place, pressed_ink(look.surface, touched), 24);
    outline(place, look.line, look.contrast ? 4 : 2, 24);
    focus_ring(place, 24, touched);
    constexpr float disc = 68;
    if (one.has_position()) {
        number_disc(place.x + 22, place.middle_y() - disc / 2, disc, kind_of(one.open), one.number);
    } else {
        icon(one.place->place.confidential ? "lock" : "call",
             Rect{place.x + 22, place.middle_y() - disc / 2, disc, disc}.inset(8), look.ink);
    }
    const Rect words = place.inset(20, 12).after(90);
    const float title_h = line_height(Type::tile_title);
    const float pill_h = std::min(open_pill_height(one.open, words.w), words.h - title_h);
    const Rect all = words.centered({words.w, title_h + pill_h + 4});
    const float way_w = draw_row_way(all.top(title_h), *one.place);
    const std::string title = shortened(name, [&](const std::string& part) {
        return text_room(part, Type::tile_title, 0).w <= all.w - way_w;
    });
    TextAt at{Type::tile_title, look.ink, Align::start, VAlign::middle, true, true};
    at.keep_ltr = true;
    text(all.top(title_h).start(all.w - way_w), title, at);
    draw_open_pill(one.open, all.below(title_h + 4));
    return touched.activated;
}

struct Layout {
    Rect map, list;
    int rows = 1;
};

Layout lay_out(Rect body) {
    Layout at;
    if (frame().canvas.portrait) {
        const bool large = frame().text_size != TextSize::normal;
        at.map = body.top(body.h * (large ? 0.44F : 0.5F));
        at.list = body.below(at.map.h + gap);
    } else {
        const float share = frame().text_size == TextSize::normal ? 0.56F : 0.46F;
        at.map = body.start(body.w * share);
        at.list = body.after(at.map.w + 26);
    }
    at.rows = std::clamp(static_cast<int>((at.list.h + gap) / (least_row() + gap)), 1, most_rows);
    return at;
}

void draw_list(const Layout& at, const std::vector<Numbered>& places, Session& session) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Rect row = at.list.cell(0, static_cast<int>(i), 1, at.rows, gap);
        if (draw_row(row, places[i])) {
            return open_place(*places[i].place, session);  // another screen now
        }
    }
}

/// "List" and "Map"; the map is what one sees.
void draw_switch(Rect aside, Session& session) {
    const Rect list = aside.cell(0, 0, 2, 1, 16), map = aside.cell(1, 0, 2, 1, 16);
    ButtonLook look;
    look.icon = "view_agenda";
    if (button("as_list", tr("places", "List"), list, look)) {
        session.screen = Screen::places;
    }
    look.icon = "check_box";
    look.picked = true;
    button("as_map", tr("places", "Map"), map, look);
}

/// The title, what the list is about beside it where there is room, and the switch.
Room draw_title_row(Session& session) {
    const float list_w = chip_width(tr("places", "List"));
    const float map_w = chip_width(tr("places", "Map"));
    const float switch_w = 2 * std::max(list_w, map_w) + 16;
    const std::string title = tr("place map", "Places on a map");
    const std::string about = places_title(session.places);
    const Rect whole = whole_room();
    const float title_w = text_room(title, Type::title, 0).w;
    const float about_w = text_room(about, Type::lead, 0).w + 4;
    const bool level = !frame().canvas.portrait && !frame().lowered;
    const bool beside = level && title_w + 40 + about_w + 40 + switch_w <= whole.w;
    const bool room_under = frame().canvas.portrait && !frame().lowered;
    const Room room = draw_heading({"", title, room_under ? about : std::string()}, switch_w);
    if (beside) {
        const Rect row{whole.x, whole.y, whole.w, line_height(Type::title)};
        text(row.after(title_w + 40).start(about_w), about,
             {Type::lead, look_now().ink_soft, Align::start, VAlign::bottom, true});
    }
    draw_switch(room.aside, session);
    return room;
}

void draw_more(const Page& page, Session& session) {
    if (page.pages <= 1) {
        return;
    }
    const bool last = session.places.page + 1 >= page.pages;
    ButtonLook look = forward_look();
    look.icon = last ? "expand_less" : "expand_more";
    look.icon_mirrors = false;
    if (draw_primary("more_places",
                     last ? tr("places", "Closest places") : tr("places", "More places"), look)) {
        session.places.page = last ? 0 : session.places.page + 1;
        go_deaf_on_new_page();
    }
}

}  // namespace

void draw_place_map(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    if (state.nearby == nullptr) {
        return draw_no_places_list();
    }
    keep_found(state, session);
    const Room room = draw_title_row(session);
    const Layout at = lay_out(room.body);
    const Page page =
        page_of(static_cast<int>(session.places.found.size()), at.rows, session.places.page);
    const std::vector<Numbered> places = places_of_page(state, session, page);
    draw_more(page, session);
    draw_map_card(at.map, state, places, session);
    draw_list(at, places, session);
}

}  // namespace porchlight
