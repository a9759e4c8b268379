// Finding one's own picture among all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ticket.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

struct TicketChoice {
    Ticket ticket;
    std::string id;  ///< whose it is
};
/// By color, then picture, never by time: the order tells nothing about who came when.
void sort_by_picture(std::vector<TicketChoice>& choices);
/// Draws one page of them, and "More pictures" in the place of the primary where there are more.
/// Returns the one that was touched.
std::optional<TicketChoice> draw_ticket_grid(Rect body, const std::vector<TicketChoice>& choices,
                                             int& page);

}  // namespace porchlight
