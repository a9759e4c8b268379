// "What do you need?": the plain needs, what comes by phone or mail, and everything.
#include <array>

#include "kiosk/ui/place_need_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/places_found.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 16;
constexpr int tile_count = place_need_count + 2;

struct NeedTile {
    std::string key;
    PlaceNeedWords words;
    PlaceQuery query;
};

/// The needs in their order, then what is not a need but another list.
NeedTile tile_at(int index) {
    if (index < place_need_count) {
        const auto need = static_cast<PlaceNeed>(index);
        NeedTile made{"need_" + std::string(code(need)), place_need_words(need), {}};
        made.query.need = need;
        return made;
    }
    if (index == place_need_count) {
        NeedTile made{"by_phone",
                      {tr("place needs", "By phone or mail"),
                       tr("place needs", "Help lines. Naloxone by mail."), "call", "teal"},
                      {}};
        made.query.from_afar = true;
        return made;
    }
    return {"all_places",
            {tr("place needs", "All places"), tr("place needs", "The whole list, closest first"),
             "list", "slate"},
            {}};
}

int tiles_a_page() {
    return frame().text_size == TextSize::extra ? 4 : 6;
}

void draw_tiles(Rect body, const Page& page, const ClinicState& state, Session& session) {
    int one_page = 0;
    const Choices choices = lay_out_choices(body, page.count, one_page, tiles_a_page());
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const NeedTile one = tile_at(page.first + static_cast<int>(i));
        TileLook look;
        look.icon = one.words.icon;
        look.accent = one.words.accent;
        look.beside = frame().lowered;
        if (tile(one.key, one.words.title, one.words.hint, choices.cells[i], look)) {
            look_for(one.query, state, session);
            session.go(Screen::places);
            return;
        }
    }
}

/// The needs that are not on this page and those before it; then back to the first ones.
void draw_more_needs(const Page& page, int& at) {
    const int left = place_need_count - page.first - page.count;
    const bool last = at + 1 >= page.pages;
    ButtonLook look = forward_look();
    look.icon = last ? "expand_less" : "expand_more";
    look.icon_mirrors = false;
    const std::string label = last ? tr("place needs", "First needs")
                              : left > 0
                                  ? trn("place needs", "More needs: {1}", "More needs: {1}", left)
                                  : tr("place needs", "More");
    if (draw_primary("more_needs", label, look)) {
        at = last ? 0 : at + 1;
        go_deaf_on_new_page();
    }
}

/// "Search" and "Map", as wide as their words need.
struct AsideButtons {
    std::string search = tr("place needs", "Search");
    std::string map = tr("place needs", "Map");
    float search_w = 0, map_w = 0;
    AsideButtons() {
        const auto width = [](const std::string& label) {
            return std::max(250.F, text_room(label, Type::label, 0).w + 44 + 16 + 2 * 26);
        };
        search_w = width(search);
        map_w = width(map);
    }
    [[nodiscard]] float all() const { return search_w + gap + map_w; }
};

void draw_aside(Rect place, const AsideButtons& aside, const ClinicState& state, Session& session) {
    ButtonLook look;
    look.icon = "search";
    const float squeeze = std::min(1.F, (place.w - gap) / (aside.all() - gap));
    const float search_w = aside.search_w * squeeze;
    if (button("search", aside.search, place.start(search_w), look)) {
        session.go(Screen::place_search);
    }
    look.icon = "map";
    if (button("map", aside.map, place.after(search_w + gap).start(aside.map_w * squeeze), look)) {
        look_for({}, state, session);
        session.go(Screen::place_map);
    }
}

}  // namespace

void draw_place_needs(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    if (state.nearby == nullptr) {
        return draw_no_places_list();
    }
    const bool very_large = frame().text_size == TextSize::extra;
    const AsideButtons aside;
    const std::string line = state.nearby->door_known
                                 ? tr("place needs", "Closest to this door comes first.")
                                 : tr("place needs", "Places in our list.");
    const Room room = draw_heading({very_large ? "" : tr("places", "Places nearby"),
                                    tr("place needs", "What do you need?"), very_large ? "" : line},
                                   aside.all());
    draw_aside(room.aside, aside, state, session);
    int& at = session.places.needs_page;
    const Page page = page_of(tile_count, tiles_a_page(), at);
    draw_more_needs(page, at);
    draw_tiles(room.body, page, state, session);
}

}  // namespace porchlight
