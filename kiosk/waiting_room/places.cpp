#include <array>

#include "core/nearby.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/facts.h"
#include "kiosk/waiting_room/place_card.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float chip_h = 88;

/// On a touch, or when there is a new directory or language: never each frame.
void find_again(const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    const Settings& settings = *state.settings;
    const LocalTime now = to_local(session.now.wall, settings.time_zone);
    PlaceQuery query;
    query.open_now = draft.open_now;
    if (draft.walk_in) {
        query.facts.add(PlaceFact::walk_in);
    }
    if (draft.free) {
        query.facts.add(PlaceFact::free);
    }
    query.language = draft.my_language ? session.language : std::string();
    const auto found = find_places(*state.nearby, query, now);
    draft.found.assign(found.places.begin(), found.places.end());
    draft.found_in = state.nearby.get();
    draft.found_for = session.language;
    draft.page = 0;
}

struct Chip {
    const char* key;
    std::string_view icon;
    std::string label;
    bool PlacesDraft::*picked;
};

std::array<Chip, 4> chips() {
    return {{{"open_now", "schedule", tr("places", "Open now"), &PlacesDraft::open_now},
             {"walk_in", "emoji_people", tr("places", "Walk-in"), &PlacesDraft::walk_in},
             {"free", "redeem", tr("places", "Free"), &PlacesDraft::free},
             {"my_language", "translate", tr("places", "My language only"),
              &PlacesDraft::my_language}}};
}

/// In as many rows as they need; returns the height they took.
float draw_chips(Rect place, const ClinicState& state, Session& session) {
    float x = place.x;
    float y = place.y;
    for (const Chip& one : chips()) {
        const float w = std::min(chip_width(one.label), place.w);
        if (x > place.x && x + w > place.right()) {
            x = place.x;
            y += chip_h + 16;
        }
        if (chip(one.key, one.label, {x, y, w, chip_h}, one.icon, session.places.*one.picked)) {
            session.places.*one.picked = !(session.places.*one.picked);
            find_again(state, session);
        }
        x += w + gap;
    }
    return y + chip_h - place.y;
}

void open_place(const Nearby& nearby, std::size_t index, Session& session) {
    const Place& place = nearby.places[index].place;
    PlacesDraft& draft = session.places;
    draft.chosen = index;
    draft.chosen_id = place.id;
    draft.more_open = false;
    std::string plain = softened(place.name);
    for (const std::string& line :
         {place.address, place.phones.empty() ? "" : place.phones[0].number}) {
        plain += line.empty() ? "" : "\n" + line;
    }
    draft.qr = make_qr_code(plain);
    session.go(Screen::place);
}

struct Grid {
    int columns = 2, rows = 2;
};

Grid grid_for(Rect body) {
    Grid grid;
    const float least_w = frame().text_size == TextSize::normal ? 640 : 800;
    grid.columns = std::clamp(static_cast<int>((body.w + gap) / (least_w + gap)), 1, 2);
    grid.rows = std::clamp(static_cast<int>((body.h + gap) / (least_place_card() + gap)), 1,
                           4 / grid.columns);
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
    }
}

void draw_cards(Rect body, const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    const Grid grid = grid_for(body);
    const Page page =
        page_of(static_cast<int>(draft.found.size()), grid.columns * grid.rows, draft.page);
    draw_more_places(page, draft);
    for (int i = 0; i < page.count; ++i) {
        const std::size_t index = draft.found[static_cast<std::size_t>(page.first + i)];
        const Rect cell =
            body.cell(i % grid.columns, i / grid.columns, grid.columns, grid.rows, gap);
        if (draw_place_card(*state.nearby, state.nearby->places[index], now, cell)) {
            open_place(*state.nearby, index, session);
            return;  // the session is on another screen now
        }
    }
}

void draw_none(Rect body, const ClinicState& state, Session& session) {
    const bool any_chip =
        std::ranges::any_of(chips(), [&](const Chip& one) { return session.places.*one.picked; });
    const std::string title = any_chip ? tr("places", "No place here has all of that.")
                                       : tr("places", "There are no places in our list.");
    const float h =
        draw_facts(body.top(body.h - 112 - gap),
                   {{"place", title, tr("places", "Ask us at the front desk. We may know one.")}});
    ButtonLook look;
    look.icon = "close";
    const std::string label = tr("places", "Show all places");
    const float w = std::min(body.w, text_room(label, Type::label, 0).w + 44 + 16 + 80);
    if (any_chip && button("show_all", label, {body.x, body.y + h + gap, w, 112}, look)) {
        for (const Chip& one : chips()) {
            session.places.*one.picked = false;
        }
        find_again(state, session);
    }
}

void draw_no_directory() {
    const Room room = draw_heading({"", tr("places", "Places nearby"), ""});
    draw_facts(room.body, {{"place", tr("places", "We have no list of places here yet."),
                            tr("places", "Ask us at the front desk.")}});
}

/// "18 places. Closest first." beside the title where there is room, under it elsewhere.
Room draw_title_and_count(int count, const Settings& settings) {
    const bool door_known = settings.latitude != 0 || settings.longitude != 0;
    const std::string words =
        count == 0   ? std::string()
        : door_known ? trn("places", "{1} place.", "{1} places. Closest first.", count)
                     : trn("places", "{1} place in our list.", "{1} places, by name.", count);
    const std::string title = tr("places", "Places nearby");
    const Rect whole = whole_room();
    const Size title_size = text_room(title, Type::title, 0);
    const bool beside = !frame().canvas.portrait && !frame().lowered &&
                        title_size.w + 60 + text_room(words, Type::lead, 0).w < whole.w;
    if (beside) {
        text(Rect{whole.x, whole.y, whole.w, title_size.h}.after(title_size.w + 60), words,
             {Type::lead, look_now().ink_soft, Align::end, VAlign::bottom, true});
    }
    return draw_heading({"", title, beside ? std::string() : words});
}

}  // namespace

void draw_places(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    if (state.nearby == nullptr) {
        draw_no_directory();
        return;
    }
    PlacesDraft& draft = session.places;
    const bool other_language = draft.my_language && draft.found_for != session.language;
    if (draft.found_in != state.nearby.get() || other_language) {
        find_again(state, session);
    }
    const Room room = draw_title_and_count(static_cast<int>(draft.found.size()), *state.settings);
    const float chips_h = draw_chips(room.body, state, session);
    const Rect body = room.body.below(chips_h + gap);
    if (draft.found.empty()) {
        draw_none(body, state, session);
    } else {
        draw_cards(body, state, session);
    }
}

}  // namespace porchlight
