#include "core/queue.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/ticket_grid.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float lost_h = 92;

std::vector<TicketChoice> tickets(const ClinicState& state) {
    std::vector<TicketChoice> choices;
    for (const auto& [id, visit] : state.visits) {
        if (!visit.entries.empty() && is_live(state, visit)) {
            choices.push_back({visit.ticket, id.value});
        }
    }
    sort_by_picture(choices);
    return choices;
}

/// What became of "I lost my picture", in one sentence.
std::string lost_words(Outcome told) {
    switch (told) {
        case Outcome::not_asked:
            return tr("find ticket", "No problem. You keep your place.");
        case Outcome::on_its_way:
            return tr("told desk", "Telling the desk…");
        case Outcome::saved:
            return tr("find ticket", "We told the desk. Go there, they will find you.");
        case Outcome::refused:
            return tr("find ticket", "Go to the front desk. They will find you.");
    }
    return {};
}

void draw_lost_row(Rect place, Session& session, Commands& commands) {
    const Outcome told = session.my_place.said == "lost"
                             ? outcome(session, session.my_place.pending)
                             : Outcome::not_asked;
    if (told != Outcome::not_asked) {
        info_line(place, told == Outcome::saved ? "check_circle" : "room_service",
                  lost_words(told));
        return;
    }
    ButtonLook look;
    look.icon = "room_service";
    const std::string label = tr("find ticket", "I lost my picture: ask the desk");
    const float w = std::min(place.w, std::max(586.F, text_room(label, Type::label, 0).w + 120));
    if (button("lost_picture", label, place.start(w), look)) {
        session.my_place.pending =
            commands.ask(TellDesk{new_id<NoteId>(), NoteKind::lost_picture, {}});
        session.my_place.said = "lost";
    }
    const Rect rest = place.after(w + 24);
    if (rest.w > 300) {
        TextAt at{Type::label, look_now().ink_soft, Align::start, VAlign::middle};
        at.weight = 400;
        text(rest, lost_words(told), at);
    }
}

}  // namespace

void draw_find_ticket(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const auto choices = tickets(state);
    const Heading heading{
        tr("home", "My place in line"),
        choices.empty() ? tr("find ticket", "Nobody is in line right now.")
                        : tr("find ticket", "Which picture is yours?"),
        choices.empty() ? tr("find ticket", "Lost your picture? The desk can help.")
                        : tr("find ticket", "Tap it to see your place. Nothing else is shown.")};
    const Room room = draw_heading(heading);
    const auto touched =
        draw_ticket_grid(room.body.top(room.body.h - lost_h - gap), choices, session.my_place.page);
    draw_lost_row(room.body.last(lost_h), session, commands);
    draw_dock(session, commands);
    if (touched) {
        session.my_place = {};
        session.my_place.visit = VisitId{touched->id};
        session.go(Screen::my_place);
    }
}

}  // namespace porchlight
