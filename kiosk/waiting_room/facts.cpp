#include "kiosk/waiting_room/facts.h"

#include <numeric>

#include "kiosk/ui/widgets.h"

namespace porchlight {

namespace {

constexpr float side = 30;
constexpr float icon_room = 88;
constexpr float row_pad = 14;
constexpr float least_pad = 5;

struct Row {
    float title = 0, hint = 0;
    [[nodiscard]] float words() const { return title + hint; }
};

std::vector<Row> measure(const std::vector<FactRow>& facts, float width, bool hints) {
    std::vector<Row> rows;
    rows.reserve(facts.size());
    for (const FactRow& fact : facts) {
        Row row;
        row.title = text_room(fact.title, Type::tile_title, width).h;
        row.hint = hints && !fact.hint.empty() ? text_room(fact.hint, Type::helper, width).h : 0;
        rows.push_back(row);
    }
    return rows;
}

float sum(const std::vector<Row>& rows, float pad) {
    const float pads = 2 * pad * static_cast<float>(rows.size());
    return pads + std::accumulate(rows.begin(), rows.end(), 0.F,
                                  [](float all, const Row& row) { return all + row.words(); });
}

void draw_row(Rect place, const FactRow& fact, const Row& row) {
    const Theme& look = look_now();
    icon(fact.icon, Rect{place.x, place.y, 60, place.h}, look.primary);
    const float title = std::min(row.title, place.h - row.hint);
    const Rect words = place.after(icon_room).centered({place.w - icon_room, title + row.hint});
    text(words.top(title), fact.title, {Type::tile_title, look.ink, Align::start, VAlign::middle});
    if (row.hint > 0) {
        text(words.below(title), fact.hint,
             {Type::helper, look.ink_soft, Align::start, VAlign::top});
    }
}

}  // namespace

float draw_title(Rect place, const std::string& title, const std::string& line) {
    const Theme& look = look_now();
    const float line_h = line.empty() ? 0 : text_room(line, Type::lead, place.w).h;
    const float title_h =
        std::min({text_room(title, Type::title, place.w).h, 2.1F * line_height(Type::title),
                  std::max(0.F, place.h - line_h - 4)});
    note(Role::heading, title, place.top(title_h));
    text(place.top(title_h), title,
         {Type::title, look.ink, Align::start, VAlign::top, false, true});
    text({place.x, place.y + title_h + 4, place.w, line_h + 2}, line,
         {Type::lead, look.ink_soft, Align::start, VAlign::top});
    return title_h + 4 + line_h;
}

float draw_facts(Rect place, const std::vector<FactRow>& facts) {
    const Theme& look = look_now();
    const float width = place.w - 2 * side - icon_room;
    std::vector<Row> rows = measure(facts, width, frame().text_size != TextSize::extra);
    if (sum(rows, row_pad) > place.h) {
        rows = measure(facts, width, false);
    }
    while (rows.size() > 1 && sum(rows, least_pad) > place.h) {
        rows.pop_back();
    }
    // A little air where there is room, so that rows are easy to tell apart.
    const float words = sum(rows, 0);
    const float taken = std::min(place.h, sum(rows, row_pad) * 1.4F);
    const float air = (taken - words) / static_cast<float>(rows.size());
    card(place.top(taken));
    float y = place.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float h = rows[i].words() + air;
        if (i > 0) {
            fill({place.x + side, y, place.w - 2 * side, look.contrast ? 4.F : 2.F}, look.divider);
        }
        draw_row({place.x + side, y, place.w - 2 * side, h}, facts[i], rows[i]);
        y += h;
    }
    return taken;
}

}  // namespace porchlight
