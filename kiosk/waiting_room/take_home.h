// "Naloxone to take home?": offered after the check-in, never before; one touch, no line.
#pragma once

#include "core/clinic.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// How high the offer is at that width; 0 where the clinic has no naloxone to give.
float take_home_height(const ClinicState& state, float width);
/// `naloxone`: what is offered, one of it.
void draw_take_home(const SupplySetting& naloxone, Rect place, const VisitId& visit,
                    Session& session, Commands& commands);

}  // namespace porchlight
