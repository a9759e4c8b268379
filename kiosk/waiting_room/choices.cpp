#include "kiosk/waiting_room/choices.h"

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float small_gap = 18;
constexpr float more_w = 300;
constexpr float more_h = 130;

bool few_only(Rect body) {
    const TextSize size = frame().text_size;
    return size == TextSize::extra || (size == TextSize::large && body.h < 420);
}

}  // namespace

Choices lay_out_choices(Rect body, int count, int& page, int most) {
    const bool upright = frame().canvas.portrait;
    int per_page = few_only(body) ? std::min(most, 4) : most;
    const bool paged = count > per_page;
    const Page shown = page_of(count, per_page, page);
    Choices choices;
    choices.first = shown.first;
    Rect grid = body;
    if (paged) {
        choices.more = upright ? body.last(more_h) : body.end(more_w);
        grid = upright ? Rect{body.x, body.y, body.w, body.h - more_h - gap}
                       : Rect{body.x, body.y, body.w - more_w - gap - 16, body.h};
        choices.left_over = page + 1 < shown.pages ? count - shown.first - shown.count : 0;
    }
    const bool large_upright = upright && frame().text_size == TextSize::extra;
    const int columns = large_upright ? 1 : upright || per_page <= 4 ? 2 : 3;
    const int rows = (std::min(per_page, std::max(count, 1)) + columns - 1) / columns;
    const float between = body.h < 420 || upright ? small_gap : gap;
    for (int i = 0; i < shown.count; ++i) {
        choices.cells.push_back(grid.cell(i % columns, i / columns, columns, rows, between));
    }
    return choices;
}

void draw_more_choices(const Choices& choices, int& page) {
    if (!choices.more) {
        return;
    }
    const std::string label = choices.left_over > 0 ? trn("choices", "{1} more choice",
                                                          "{1} more choices", choices.left_over)
                                                    : tr("choices", "First choices");
    ButtonLook look;
    look.icon = choices.left_over > 0 ? "arrow_downward" : "arrow_upward";
    look.type = Type::label;
    look.radius = 28;
    look.icon_above = false;
    if (button("more_choices", label, *choices.more, look)) {
        page = choices.left_over > 0 ? page + 1 : 0;
    }
}

}  // namespace porchlight
