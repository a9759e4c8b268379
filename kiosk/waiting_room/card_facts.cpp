// Short facts, each a tile with an icon. Nothing here is touched.
#include <algorithm>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/card_parts.h"

namespace porchlight {

namespace {

constexpr float pad = 24, disc_size = 84, between = 18;

struct FactWords {
    std::string title, words;
};

/// The disc over the words, or at their start where there is less height than width.
float height_of(const FactWords& fact, Rect room, bool over) {
    const float width = over ? room.w : room.w - disc_size - between;
    return (over ? disc_size + 10 : 0) + text_room(fact.title, Type::tile_title, width).h + 4 +
           text_room(fact.words, Type::label, width).h;
}

bool fits(Rect body, const CardGrid& grid, const std::vector<FactWords>& facts) {
    const Rect room = grid.cell(body, 0).inset(pad, 14);
    return std::ranges::all_of(
        facts, [&](const FactWords& fact) { return height_of(fact, room, grid.over) <= room.h; });
}

CardGrid grid_for(Rect body, const std::vector<FactWords>& facts) {
    const int count = static_cast<int>(facts.size());
    std::vector<CardGrid> grids;
    if (frame().canvas.portrait) {
        grids = {{2, (count + 1) / 2, true}, {1, count}, {2, 2, true}, {1, 4}, {1, 3}, {1, 2}};
    } else {
        const int rows = count <= 3 ? 1 : 2;
        const int columns = (count + rows - 1) / rows;
        grids = {{columns, rows, true}, {columns, rows}, {3, 2, true}, {3, 2},
                 {2, 2, true},          {2, 2},          {2, 1, true}, {2, 1}};
    }
    const auto found =
        std::ranges::find_if(grids, [&](const CardGrid& grid) { return fits(body, grid, facts); });
    return found == grids.end() ? CardGrid{} : *found;
}

void draw_fact(Rect place, const CardFact& fact, const FactWords& words, bool over, Accent accent) {
    const Theme& look = look_now();
    card(place);
    const Rect room = place.inset(pad, 14);
    const float all = std::min(room.h, height_of(words, room, over));
    const Rect at = room.centered({room.w, all});
    disc(fact.icon, at.x, over ? at.y : room.middle_y() - disc_size / 2, disc_size, accent);
    const Rect said = over ? at.below(disc_size + 10) : at.after(disc_size + between);
    const float title_h = text_room(words.title, Type::tile_title, said.w).h;
    text(said.top(std::min(title_h, said.h)), words.title, {Type::tile_title, look.ink});
    text(said.below(title_h + 4), words.words,
         {Type::label, look.ink, Align::start, VAlign::top, false, false, {}, false, 400});
}

}  // namespace

CardPage draw_card_facts(Rect body, const Settings& settings, const CardPack& pack, int& page) {
    std::vector<FactWords> words;
    for (const CardFact& fact : pack.facts) {
        words.push_back({card_words(fact.title, settings), card_words(fact.words, settings)});
    }
    const Accent accent = look_now().named(pack.color);
    const CardGrid grid = grid_for(body, words);
    const int count = static_cast<int>(words.size());
    const Page shown = page_of(count, grid.cells(), page);
    for (int i = 0; i < shown.count; ++i) {
        const auto at = static_cast<std::size_t>(shown.first + i);
        draw_fact(grid.cell(body, i), pack.facts[at], words[at], grid.over, accent);
    }
    return {shown.pages, shown.first + shown.count == count};
}

}  // namespace porchlight
