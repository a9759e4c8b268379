// Between the touch and the answer: dashed edges where the ticket and the primary will stand, so
// that nothing jumps when the answer comes.
#pragma once

#include <string>

#include "kiosk/ui/geometry.h"

namespace porchlight {

/// The lamp on a dashed panel, and what comes there next.
void draw_saving_panel(Rect place, const std::string& comes_next);
/// In the place of the primary.
void draw_saving_primary();
/// The same with other words: "Printing".
void draw_waiting_primary(const std::string& words);

}  // namespace porchlight
