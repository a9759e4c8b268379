// A ticket and the words that go with it: beside it, or upright below. For waiting_room only.
#pragma once

#include "kiosk/ui/widgets.h"
#include "kiosk/waiting_room/facts.h"

namespace porchlight {

struct TicketPlaces {
    Rect ticket, title, rest;
};
/// The picture where it is seen. Lowered, what is only read stands above the controls.
TicketPlaces ticket_places();
/// What is left under a title so tall.
Rect rest_below(const TicketPlaces& at, float title_h);
inline constexpr float beside_ticket = 40;

/// Until the store has answered: where the picture will be, and what is being done.
void draw_ticket_pending(const std::string& title, const FactRow& once, const FactRow& desk);
void draw_quiet_ticket(const Ticket& ticket, Rect place);

}  // namespace porchlight
