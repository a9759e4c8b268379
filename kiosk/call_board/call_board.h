// The call board on the wall: tickets only, and where to go.
#pragma once

#include "kiosk/ui/session.h"

namespace porchlight {

void draw_call_board(const ClinicState& state, Session& session, Commands& commands);

}  // namespace porchlight
