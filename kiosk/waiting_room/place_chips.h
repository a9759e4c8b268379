// The chips over the list of places: in one row (upright: two), the most wanted first, the rest
// behind "More".
#pragma once

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// Draws them at the top of the place and returns the height they took.
float draw_place_chips(Rect place, const ClinicState& state, Session& session);
/// Whether any is picked, and taking all back.
bool any_place_chip(const PlacesDraft& draft);
void drop_place_chips(PlacesDraft& draft);

}  // namespace porchlight
