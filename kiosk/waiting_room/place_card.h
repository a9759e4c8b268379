// One place as a card in the list, and the parts that the page of a place shows too.
#pragma once

#include "core/nearby.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

/// The least height a card needs at the current text size.
float least_place_card();
/// Draws it; true once, on a touch.
bool draw_place_card(const Nearby& nearby, const NearbyPlace& one, const LocalTime& now,
                     Rect where);

/// A plain one, under the search and in very large words: name, open or not, minutes.
float least_place_line();
bool draw_place_line(const Nearby& nearby, const NearbyPlace& one, const LocalTime& now,
                     Rect where);

/// The height that draw_open_pill() takes in that width.
float open_pill_height(const OpenNow& open, float width);
/// Icon and sentence on a pale ground: one of the five answers. Returns the height it took.
float draw_open_pill(const OpenNow& open, Rect room);

}  // namespace porchlight
