// A sheet over the screen: the rest is dimmed and takes no touch, help stays bright.
#pragma once

#include "kiosk/ui/session.h"
#include "kiosk/ui/widgets.h"

namespace porchlight {

/// Draws scrim, sheet and dock, and returns the room on the sheet. `height` in units, from the
/// bottom of the panel. With the screen lowered, what is touched goes into the lower part of it.
Rect open_sheet(std::string_view label, float height, Session& session, Commands& commands);
/// Places in the sheet's dock, from the end: 0 is the primary, 1 and 2 stand before it.
Rect sheet_dock_place(int index);

}  // namespace porchlight
