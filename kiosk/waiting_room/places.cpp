// The list of places: what was asked for, closest first.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chosen_place.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/facts.h"
#include "kiosk/waiting_room/place_card.h"
#include "kiosk/waiting_room/place_chips.h"
#include "kiosk/waiting_room/places_found.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float switch_h = 88;
constexpr float switch_gap = 16;

struct Grid {
    int columns = 2, rows = 2;
};

/// Very large words leave a card room for its name, whether it is open, and the way.
bool plain_cards() {
    return frame().text_size == TextSize::extra;
}

Grid grid_for(Rect body) {
    Grid grid;
    const float least_h = plain_cards() ? least_place_line() : least_place_card();
    const float least_w = frame().text_size == TextSize::normal ? 640 : 800;
    grid.columns = std::clamp(static_cast<int>((body.w + gap) / (least_w + gap)), 1, 2);
    grid.rows = std::clamp(static_cast<int>((body.h + gap) / (least_h + gap)), 1, 4 / grid.columns);
    return grid;
}

void draw_more_places(const Page& page, PlacesDraft& draft) {
    if (page.pages <= 1) {
        return;
    }
    const bool last = draft.page + 1 >= page.pages;
    ButtonLook look = forward_look();
    look.icon = last ? "expand_less" : "expand_more";
    look.icon_mirrors = false;
    if (draw_primary("more_places",
                     last ? tr("places", "Closest places") : tr("places", "More places"), look)) {
        draft.page = last ? 0 : draft.page + 1;
        go_deaf_on_new_page();
    }
}

void draw_cards(Rect body, const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    const Nearby& nearby = *draft.found_in;
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    const Grid grid = grid_for(body);
    const Page page =
        page_of(static_cast<int>(draft.found.size()), grid.columns * grid.rows, draft.page);
    draw_more_places(page, draft);
    for (int i = 0; i < page.count; ++i) {
        const NearbyPlace& one =
            nearby.places[draft.found[static_cast<std::size_t>(page.first + i)]];
        const Rect cell =
            body.cell(i % grid.columns, i / grid.columns, grid.columns, grid.rows, gap);
        const bool chosen = plain_cards() ? draw_place_line(nearby, one, now, cell)
                                          : draw_place_card(nearby, one, now, cell);
        if (chosen) {
            open_place(one, session);
            return;  // the session is on another screen now
        }
    }
}

void draw_none(Rect body, const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    const bool any_chip = any_place_chip(draft);
    const bool asked = draft.query.need || draft.query.from_afar || !draft.query.words.empty();
    const std::string title = any_chip ? tr("places", "No place here has all of that.")
                              : asked  ? tr("places", "Our list has no place for this.")
                                       : tr("places", "There are no places in our list.");
    const float h =
        draw_facts(body.top(body.h - 112 - gap),
                   {{"place", title, tr("places", "Ask us at the front desk. We may know one.")}});
    if (!any_chip && !asked) {
        return;
    }
    ButtonLook look;
    look.icon = "close";
    const std::string label = tr("places", "Show all places");
    const float w = std::min(body.w, text_room(label, Type::label, 0).w + 44 + 16 + 80);
    if (!button("show_all", label, {body.x, body.y + h + gap, w, 112}, look)) {
        return;
    }
    if (any_chip) {
        drop_place_chips(draft);
        find_again(state, session);
    } else {
        look_for({}, state, session);
    }
}

float switch_width() {
    return chip_width(tr("places", "List")) + switch_gap + chip_width(tr("places", "Map"));
}

/// The map takes the place of the list: "Back" goes where the list was opened.
void draw_switch(Rect place, Session& session) {
    const std::string list = tr("places", "List");
    const Rect at = place.end(std::min(place.w, switch_width()));
    const float list_w = chip_width(list);
    ButtonLook look;
    look.icon = "check_box";
    look.picked = true;
    button("as_list", list, at.start(list_w), look);
    look = {};
    look.icon = "map";
    if (button("as_map", tr("places", "Map"), at.after(list_w + switch_gap), look)) {
        session.screen = Screen::place_map;
    }
}

/// The title, how many there are beside it where there is room, and the switch to the map. Returns
/// what is left under them.
Rect draw_title_row(const PlacesDraft& draft, Session& session) {
    const Rect whole = whole_room();
    const std::string title = places_title(draft);
    const std::string count = places_count(draft);
    const Size title_size = text_room(title, Type::title, 0);
    const float count_w = text_room(count, Type::lead, 0).w;
    const float rest = whole.w - switch_width() - 40;
    const bool beside = title_size.w + 40 + count_w <= rest;
    if (!beside || frame().canvas.portrait || frame().lowered) {
        const bool shows = frame().text_size != TextSize::extra || frame().canvas.portrait;
        const Room room = draw_heading({"", title, shows ? count : ""}, switch_width());
        draw_switch(room.aside, session);
        return room.body;
    }
    const float h = std::max(switch_h, title_size.h);
    const Rect row = whole.top(h);
    note(Role::heading, title, row.start(title_size.w));
    text(row.start(title_size.w + 2), title,
         {Type::title, look_now().ink, Align::start, VAlign::middle, true, true});
    // On the line that the title stands on.
    text(row.after(title_size.w + 40).start(count_w + 2).moved(0, title_size.h * 0.1F), count,
         {Type::lead, look_now().ink_soft, Align::start, VAlign::middle, true});
    draw_switch(row.centered({row.w, switch_h}), session);
    return whole.below(h + 16);
}

}  // namespace

void draw_places(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    if (state.nearby == nullptr) {
        return draw_no_places_list();
    }
    keep_found(state, session);
    const Rect room = draw_title_row(session.places, session);
    const float chips_h = draw_place_chips(room, state, session);
    const Rect body = room.below(chips_h + 16);
    if (session.places.found.empty()) {
        draw_none(body, state, session);
    } else {
        draw_cards(body, state, session);
    }
}

}  // namespace porchlight
