#include "kiosk/waiting_room/ticket_grid.h"

#include <algorithm>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

namespace {

constexpr float gap = 20;

struct Grid {
    int columns = 6, rows = 2;
};

Grid grid_for(Rect body) {
    const float least_w = 250 * (frame().text_size == TextSize::extra ? 1.3F : 1.F);
    Grid grid;
    grid.columns = std::clamp(static_cast<int>((body.w + gap) / (least_w + gap)), 2, 6);
    grid.rows = std::clamp(static_cast<int>((body.h + gap) / (215 + gap)), 1, 4);
    return grid;
}

bool ticket_choice(const TicketChoice& choice, bool first, Rect place) {
    const Touch touched = touch(first ? "ticket_first" : "ticket_" + choice.id,
                                ticket_name(choice.ticket), place, Role::choice);
    TicketCardLook look;
    look.name_type = Type::label;
    look.radius = 24;
    ticket_card(choice.ticket, place, look);
    if (touched.pressed) {
        outline(place, look_now().ink, 6, 24);
    }
    focus_ring(place, 24, touched);
    return touched.activated;
}

}  // namespace

void sort_by_picture(std::vector<TicketChoice>& choices) {
    std::ranges::sort(choices, {}, &TicketChoice::ticket);
}

std::optional<TicketChoice> draw_ticket_grid(Rect body, const std::vector<TicketChoice>& choices,
                                             int& page) {
    const Grid grid = grid_for(body);
    const Page shown = page_of(static_cast<int>(choices.size()), grid.columns * grid.rows, page);
    std::optional<TicketChoice> touched;
    for (int i = 0; i < shown.count; ++i) {
        const TicketChoice& choice = choices[static_cast<std::size_t>(shown.first + i)];
        const Rect cell =
            body.cell(i % grid.columns, i / grid.columns, grid.columns, grid.rows, gap);
        if (ticket_choice(choice, i == 0, cell)) {
            touched = choice;
        }
    }
    if (shown.pages > 1) {
        ButtonLook more = forward_look();
        more.icon = "expand_more";
        more.icon_mirrors = false;
        if (draw_primary("more_pictures", tr("find ticket", "More pictures"), more)) {
            ++page;
        }
    }
    return touched;
}

}  // namespace porchlight
