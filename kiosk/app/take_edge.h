// One edge a frame: Dear ImGui 1.86 reads state, not events.
#pragma once

#include "kiosk/ui/event.h"
#include "kiosk/ui/frame.h"

namespace porchlight {

/// Takes moves, and at most one press, release or key, from the front of `events` into `frame` and
/// Dear ImGui. Whether there was such an edge.
bool take_edge(EventQueue& events, Frame& frame);

}  // namespace porchlight
