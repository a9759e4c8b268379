#include "core/queue.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float lost_h = 92;

/// By color, then picture, never by time: the order tells nothing about who came when.
std::vector<const Visit*> tickets_in_order(const ClinicState& state) {
    std::vector<const Visit*> visits;
    for (const auto& [id, visit] : state.visits) {
        if (!visit.entries.empty() && is_live(state, visit)) {
            visits.push_back(&visit);
        }
    }
    std::sort(visits.begin(), visits.end(),
              [](const Visit* a, const Visit* b) { return a->ticket < b->ticket; });
    return visits;
}

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

void open_place(const Visit& visit, Session& session) {
    session.my_place = {};
    session.my_place.visit = visit.id;
    session.go(Screen::my_place);
}

bool ticket_choice(const Visit& visit, bool first, Rect place) {
    const Touch touched = touch(first ? "ticket_first" : "ticket_" + visit.id.value,
                                ticket_name(visit.ticket), place, Role::choice);
    TicketCardLook look;
    look.name_type = Type::label;
    look.radius = 24;
    ticket_card(visit.ticket, place, look);
    if (touched.pressed) {
        outline(place, look_now().ink, 6, 24);
    }
    focus_ring(place, 24, touched);
    return touched.activated;
}

void draw_lost_row(Rect place, Session& session, Commands& commands) {
    const bool told = session.my_place.said == "lost";
    if (told) {
        info_line(place, "check_circle",
                  tr("find ticket", "We told the desk. Go there, they will find you."));
        return;
    }
    ButtonLook look;
    look.icon = "room_service";
    const std::string label = tr("find ticket", "I lost my picture: ask the desk");
    const float w = std::min(place.w, std::max(586.F, text_room(label, Type::label, 0).w + 120));
    if (button("lost_picture", label, place.start(w), look)) {
        commands.ask(TellDesk{new_id<NoteId>(), NoteKind::lost_picture, {}});
        session.my_place.said = "lost";
    }
    const Rect rest = place.after(w + 24);
    if (rest.w > 300) {
        text(rest, tr("find ticket", "No problem. You keep your place."),
             {Type::label,
              look_now().ink_soft,
              Align::start,
              VAlign::middle,
              false,
              false,
              {},
              false,
              400});
    }
}

}  // namespace

void draw_find_ticket(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const auto visits = tickets_in_order(state);
    const Heading heading{
        tr("home", "My place in line"),
        visits.empty() ? tr("find ticket", "Nobody is in line right now.")
                       : tr("find ticket", "Which picture is yours?"),
        visits.empty() ? tr("find ticket", "Lost your picture? The desk can help.")
                       : tr("find ticket", "Tap it to see your place. Nothing else is shown.")};
    const Room room = draw_heading(heading);
    const Rect body = room.body.top(room.body.h - lost_h - gap);
    const Grid grid = grid_for(body);
    const Page page =
        page_of(static_cast<int>(visits.size()), grid.columns * grid.rows, session.my_place.page);
    for (int i = 0; i < page.count; ++i) {
        const Visit& visit = *visits[static_cast<std::size_t>(page.first + i)];
        if (ticket_choice(
                visit, i == 0,
                body.cell(i % grid.columns, i / grid.columns, grid.columns, grid.rows, gap))) {
            open_place(visit, session);
        }
    }
    draw_lost_row(room.body.last(lost_h), session, commands);
    draw_dock(session, commands);
    if (page.pages > 1) {
        ButtonLook more = forward_look();
        more.icon = "expand_more";
        more.icon_mirrors = false;
        if (draw_primary("more_pictures", tr("find ticket", "More pictures"), more)) {
            ++session.my_place.page;
        }
    }
}

}  // namespace porchlight
