// A small panel with a few choices, over everything else.
#include "kiosk/front_desk/controls.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr int per_page = 6;
constexpr float button_h = 52;
constexpr float gap = 12;
constexpr float pad = 20;

bool touched_beside(Rect panel) {
    const Frame& now = frame();
    return now.released && !painted(panel).contains(now.pointer_x, now.pointer_y) &&
           now.now.mono >= now.memory->deaf_until;
}

/// 1 to 9 pick without a mouse.
int picked_by_key(const Page& page) {
    const Frame& now = frame();
    if (!now.has_key || now.key.key != Key::character) {
        return -1;
    }
    const int number = static_cast<int>(now.key.character) - static_cast<int>(U'1');
    return number >= 0 && number < page.count ? page.first + number : -1;
}

Rect panel_near(Rect near, float height) {
    const Canvas& canvas = frame().canvas;
    const float width = std::clamp(near.w, 440.F, 560.F);
    const float x = std::clamp(near.x, 16.F, std::max(16.F, canvas.w - width - 16));
    const float y = std::clamp(near.y, 16.F, std::max(16.F, canvas.h - height - 16));
    return {x, y, width, height};
}

}  // namespace

int draw_chooser(const Chooser& chooser, Rect near, int& page) {
    const Theme& look = look_now();
    const int count = static_cast<int>(chooser.labels.size());
    const Page shown = page_of(count, per_page, page);
    const int rows = (std::min(count, per_page) + 1) / 2;
    const float grid_h = static_cast<float>(rows) * (button_h + gap) - gap;
    const Rect panel = panel_near(near, pad + 40 + gap + grid_h + gap + button_h + pad);
    int answer = picked_by_key(shown);
    shadow(panel, 24);
    fill(panel, look.bg_top, 24);
    outline(panel, look.primary, 3, 24);
    note(Role::dialog, chooser.title, panel);
    const Rect room = panel.inset(pad);
    text(room.top(40), chooser.title, {Type::desk_name, look.ink, Align::start, VAlign::middle});
    const Rect grid = room.below(40 + gap).top(grid_h);
    for (int i = 0; i < shown.count; ++i) {
        const auto index = static_cast<std::size_t>(shown.first + i);
        const std::string cap = std::to_string(i + 1);
        DeskButton button;
        button.cap = cap;
        button.picked = chooser.picked == static_cast<int>(index);
        if (desk_button(chooser.keys[index], chooser.labels[index],
                        grid.cell(i % 2, i / 2, 2, rows, gap), button)) {
            answer = static_cast<int>(index);
        }
    }
    const Rect last = room.last(button_h);
    const bool paged = shown.pages > 1;
    DeskButton more;
    more.icon = "more_horiz";
    if (paged &&
        desk_button("chooser_more", tr("desk", "More"), last.cell(0, 0, 2, 1, gap), more)) {
        ++page;
    }
    DeskButton close;
    close.cap = "Esc";
    const bool escaped = frame().has_key && frame().key.key == Key::escape;
    if (desk_button("chooser_close", tr("desk", "Not now"),
                    paged ? last.cell(1, 0, 2, 1, gap) : last, close) ||
        (answer < 0 && (escaped || touched_beside(panel)))) {
        return -2;
    }
    return answer;
}

}  // namespace porchlight
