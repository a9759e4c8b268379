// "More about it": what the directory says of a place, in columns, as many pages as it takes.
#pragma once

#include "kiosk/waiting_room/place_hours.h"

namespace porchlight {

/// At least 1.
int more_pages(Rect body, const PlaceView& view);
void draw_more_about(Rect body, const PlaceView& view, int page);

}  // namespace porchlight
