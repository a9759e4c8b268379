// The cards of one place's page beside its hours: how to reach it, what we can do with the person,
// and the square to take along.
#pragma once

#include "kiosk/ui/session.h"
#include "kiosk/waiting_room/place_hours.h"

namespace porchlight {

/// Minutes, address, telephone numbers with who answers, as many as fit.
void draw_reach(Rect card_place, const PlaceView& view);
/// "Ask staff to go with me", "Ask staff to call with me": where there is somewhere to go, and a
/// number to call. False: neither.
bool can_ask_for_company(const Place& place);
void draw_company(Rect room, const PlaceView& view, Session& session, Commands& commands);
/// The QR code, and what became of the slip.
void draw_take_along(Rect card_place, const Session& session);

/// Asks the desk for what the draft says; again where it could not be saved.
void ask_for_company(Session& session, Commands& commands);

}  // namespace porchlight
