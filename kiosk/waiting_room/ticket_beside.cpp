#include "kiosk/waiting_room/ticket_beside.h"

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/saving.h"

namespace porchlight {

TicketPlaces ticket_places() {
    const Rect whole = whole_room();
    const float top = 144;
    const Rect all{whole.x, top, whole.w, whole.bottom() - top};
    if (frame().canvas.portrait) {
        const Rect ticket = all.top(all.h * 0.36F);
        return {ticket, all.below(ticket.h + 24), all.below(ticket.h + 24)};
    }
    const Rect ticket = all.start(std::min(480.F, all.w * 0.27F));
    Rect title = all.after(ticket.w + beside_ticket);
    if (frame().lowered) {
        title.h = aside_room().y - 16 - top;
        return {ticket, title, whole.after(ticket.w + beside_ticket)};
    }
    return {ticket, title, title};
}

Rect rest_below(const TicketPlaces& at, float title_h) {
    const bool below = !frame().lowered || frame().canvas.portrait;
    return below ? at.rest.below(title_h + 24) : at.rest;
}

void draw_ticket_pending(const std::string& title, const FactRow& once, const FactRow& desk) {
    const TicketPlaces at = ticket_places();
    draw_saving_panel(at.ticket, tr("saving", "Your picture comes next"));
    const float title_h =
        draw_title(at.title, title, tr("saving", "This takes a moment. You can let go."));
    draw_facts(rest_below(at, title_h), {once, desk});
    draw_saving_primary();
}

void draw_quiet_ticket(const Ticket& ticket, Rect place) {
    TicketCardLook look;
    const std::string caption = tr("ticket", "Your quiet ticket");
    look.caption = caption;
    look.beside = frame().canvas.portrait;
    look.name_type = frame().canvas.portrait || place.w >= 440 ? Type::ticket_name : Type::title;
    ticket_card(ticket, place, look);
}

}  // namespace porchlight
