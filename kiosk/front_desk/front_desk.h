// The front desk: one calm list of who is here, what would help, and what to do next.
#pragma once

#include "kiosk/ui/session.h"

namespace porchlight {

void draw_front_desk(const ClinicState& state, Session& session, Commands& commands);

}  // namespace porchlight
