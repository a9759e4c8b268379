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

char cap_of(const Chooser& chooser, int index, int on_page) {
    return chooser.letters.empty() ? static_cast<char>('1' + on_page)
                                   : chooser.letters[static_cast<std::size_t>(index)];
}

/// Keys pick without a mouse.
int picked_by_key(const Chooser& chooser, const Page& page) {
    const Frame& now = frame();
    if (!now.has_key || now.key.key != Key::character) {
        return -1;
    }
    // Letters of their own work from every page.
    const bool all = !chooser.letters.empty();
    const int first = all ? 0 : page.first;
    const int count = all ? static_cast<int>(chooser.letters.size()) : page.count;
    for (int i = 0; i < count; ++i) {
        const int index = first + i;
        const char cap = cap_of(chooser, index, i);
        if (now.key.character == static_cast<char32_t>(cap) ||
            (now.key.character | 0x20U) == static_cast<char32_t>(cap | 0x20)) {
            return index;
        }
    }
    return -1;
}

Rect panel_near(Rect near, float height, int columns) {
    const Canvas& canvas = frame().canvas;
    const float width =
        columns == 1 ? std::min(640.F, canvas.w - 32) : std::clamp(near.w, 440.F, 600.F);
    const float x = std::clamp(near.x, 16.F, std::max(16.F, canvas.w - width - 16));
    const float y = std::clamp(near.y, 16.F, std::max(16.F, canvas.h - height - 16));
    return {x, y, width, height};
}

/// More, the other way, and the way out; as many as there are, side by side.
int draw_last_row(const Chooser& chooser, bool paged, int& page, Rect row) {
    const int cells = 1 + (paged ? 1 : 0) + (chooser.other.empty() ? 0 : 1);
    int cell = 0;
    int answer = -1;
    DeskButton more;
    more.icon = "more_horiz";
    if (paged &&
        desk_button("chooser_more", tr("desk", "More"), row.cell(cell++, 0, cells, 1, gap), more)) {
        ++page;
    }
    if (!chooser.other.empty() &&
        desk_button("chooser_other", chooser.other, row.cell(cell++, 0, cells, 1, gap))) {
        answer = -3;
    }
    DeskButton close;
    close.cap = "Esc";
    if (desk_button("chooser_close", tr("desk", "Not now"), row.cell(cell, 0, cells, 1, gap),
                    close)) {
        answer = -2;
    }
    return answer;
}

}  // namespace

int draw_chooser(const Chooser& chooser, Rect near, int& page) {
    const Theme& look = look_now();
    const int count = static_cast<int>(chooser.labels.size());
    const Page shown = page_of(count, per_page, page);
    const int columns = chooser.columns;
    const int rows = (std::min(count, per_page) + columns - 1) / columns;
    const float grid_h = static_cast<float>(rows) * (button_h + gap) - gap;
    const Rect panel = panel_near(near, pad + 40 + gap + grid_h + gap + button_h + pad, columns);
    int answer = picked_by_key(chooser, shown);
    shadow(panel, 24);
    fill(panel, look.bg_top, 24);
    outline(panel, look.primary, 3, 24);
    note(Role::dialog, chooser.title, panel);
    const Rect room = panel.inset(pad);
    text(room.top(40), chooser.title, {Type::desk_name, look.ink, Align::start, VAlign::middle});
    const Rect grid = room.below(40 + gap).top(grid_h);
    for (int i = 0; i < shown.count; ++i) {
        const auto index = static_cast<std::size_t>(shown.first + i);
        const std::string cap(1, cap_of(chooser, static_cast<int>(index), i));
        DeskButton button;
        button.cap = cap;
        button.picked = chooser.picked == static_cast<int>(index);
        if (desk_button(chooser.keys[index], chooser.labels[index],
                        grid.cell(i % columns, i / columns, columns, rows, gap), button)) {
            answer = static_cast<int>(index);
        }
    }
    const int last = draw_last_row(chooser, shown.pages > 1, page, room.last(button_h));
    if (answer < 0 && last != -1) {
        return last;
    }
    const bool escaped = frame().has_key && frame().key.key == Key::escape;
    return answer < 0 && (escaped || touched_beside(panel)) ? -2 : answer;
}

}  // namespace porchlight
