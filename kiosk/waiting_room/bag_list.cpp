#include "kiosk/waiting_room/bag_list.h"

#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float icon_room = 52;
constexpr float between = 14;
constexpr float column_gap = 24;

struct Thing {
    std::string amount, name;
    float amount_w = 0, name_w = 0;
};

std::vector<Thing> things(const Settings& settings, const std::vector<SupplyLine>& lines) {
    std::vector<Thing> all;
    for (const SupplyLine& line : lines) {
        const SupplySetting* known = settings.supply(line.supply);
        const SupplySetting supply = known != nullptr ? *known : SupplySetting{line.supply, {}};
        Thing one{supply_amount(supply, line.count), supply_name(supply)};
        one.amount_w = text_room(one.amount, Type::label, 0).w + 2;
        one.name_w = text_room(one.name, Type::helper, 0).w + 2;
        all.push_back(std::move(one));
    }
    return all;
}

/// The amount and the name in one line, or the name under it.
struct Grid {
    int columns = 1, fit = 1;
    bool stacked = false;
    float row_h = 0;
    float name_h = 0;  ///< of the highest name, in its lines
};

/// An amount and a name of two lines, with words as small as they may be.
float three_small_lines() {
    return 3.8F * smallest_text();
}

Grid grid_of(int columns, const std::vector<Thing>& all, Rect place) {
    const float columns_w = static_cast<float>(columns);
    const float column_w = (place.w - (columns_w - 1) * column_gap) / columns_w;
    Grid grid;
    grid.columns = columns;
    for (const Thing& one : all) {
        const float name_w = column_w - icon_room;
        const bool beside = one.amount_w + between + one.name_w <= name_w;
        grid.stacked = grid.stacked || !beside;
        grid.name_h = std::max(grid.name_h, text_room(one.name, Type::helper, name_w).h);
    }
    grid.row_h = line_height(Type::label) + (grid.stacked ? grid.name_h : 0) + 12;
    grid.row_h = std::min(grid.row_h, std::max(place.h, three_small_lines()));
    grid.fit = columns * std::max(1, static_cast<int>((place.h + 1) / grid.row_h));
    return grid;
}

/// The one that shows the most; side by side first.
Grid grid_for(const std::vector<Thing>& all, Rect place) {
    const float half = (place.w - column_gap) / 2;
    Grid best = grid_of(1, all, place);
    const bool wide = half > 440 * line_height(Type::helper) / 35;
    if (wide) {
        const Grid two = grid_of(2, all, place);
        best = two.fit >= best.fit ? two : best;
    }
    return best;
}

void draw_thing(const Thing& one, Rect place, const Grid& grid) {
    const Theme& look = look_now();
    const bool stacked = grid.stacked;
    const float hint_h = stacked ? grid.name_h : 0;
    const float wanted = line_height(Type::label) + hint_h;
    const Rect room = place.centered({place.w, std::min(place.h, wanted)});
    const float line_h = line_height(Type::label) * room.h / wanted;
    icon("check", room.top(line_h).start(icon_room - 12), look.primary);
    const Rect words = room.after(icon_room);
    const float amount_w = stacked ? words.w : std::min(one.amount_w, words.w);
    text(words.top(line_h).start(amount_w), one.amount,
         {Type::label, look.ink, Align::start, VAlign::middle, true});
    const Rect name = stacked ? words.below(line_h) : words.after(amount_w + between);
    text(name, one.name,
         {Type::helper, look.ink, Align::start, stacked ? VAlign::top : VAlign::middle, !stacked});
}

float column_width(const Grid& grid, float width) {
    return (width - static_cast<float>(grid.columns - 1) * column_gap) /
           static_cast<float>(grid.columns);
}

void draw_sentence(const BagLine& line, Rect place) {
    const Theme& look = look_now();
    icon(line.icon, place.start(icon_room - 12), look.primary);
    text(place.after(icon_room), line.words,
         {Type::helper, look.ink_soft, Align::start, VAlign::middle});
}

/// Those too long for a column stand under it, where there is room.
bool needs_whole_width(const BagLine& line, const Grid& grid, float width) {
    return text_room(line.words, Type::helper, 0).w + icon_room > column_width(grid, width);
}

}  // namespace

float least_bag_list(const Settings& settings, const std::vector<SupplyLine>& lines, float width) {
    const Grid grid = grid_for(things(settings, lines), {0, 0, width, 10'000});
    return std::min(grid.row_h, three_small_lines());
}

float bag_list_height(const Settings& settings, const std::vector<SupplyLine>& lines,
                      const std::vector<BagLine>& sentences, float width) {
    const Grid grid = grid_for(things(settings, lines), {0, 0, width, 10'000});
    const auto wide = static_cast<int>(std::ranges::count_if(
        sentences, [&](const BagLine& one) { return needs_whole_width(one, grid, width); }));
    const int cells = static_cast<int>(lines.size() + sentences.size()) - wide;
    return grid.row_h * static_cast<float>((cells + grid.columns - 1) / grid.columns + wide);
}

float draw_bag_list(const Settings& settings, const std::vector<SupplyLine>& lines,
                    std::vector<BagLine> sentences, Rect place) {
    const std::vector<Thing> all = things(settings, lines);
    const Grid grid = grid_for(all, place);
    const int count = static_cast<int>(all.size());
    const int shown = count <= grid.fit ? count : grid.fit - 1;
    std::vector<BagLine> wide;
    std::erase_if(sentences, [&](const BagLine& one) {
        const bool is_wide = needs_whole_width(one, grid, place.w);
        if (is_wide) {
            wide.push_back(one);
        }
        return is_wide;
    });
    if (shown < count) {
        sentences = {{"add", trn("supplies done", "And {1} more thing.", "And {1} more things.",
                                 count - shown)}};
    }
    while (shown + static_cast<int>(sentences.size()) > grid.fit) {
        sentences.erase(sentences.begin());
    }
    const int cells = shown + static_cast<int>(sentences.size());
    const int rows = (cells + grid.columns - 1) / grid.columns;
    for (int i = 0; i < cells; ++i) {  // down the first column, then down the second
        const float w = column_width(grid, place.w);
        const Rect cell{place.x + static_cast<float>(i / rows) * (w + column_gap),
                        place.y + static_cast<float>(i % rows) * grid.row_h, w, grid.row_h};
        if (i < shown) {
            draw_thing(all[static_cast<std::size_t>(i)], cell, grid);
        } else {
            draw_sentence(sentences[static_cast<std::size_t>(i - shown)], cell);
        }
    }
    float taken = static_cast<float>(rows) * grid.row_h;
    for (const BagLine& line : wide) {
        const float h = text_room(line.words, Type::helper, place.w - icon_room).h + 12;
        if (taken + h <= place.h + 1) {
            draw_sentence(line, {place.x, place.y + taken, place.w, h});
            taken += h;
        }
    }
    return taken;
}

}  // namespace porchlight
