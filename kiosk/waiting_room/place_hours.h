// The card with a place's hours: open or not, weekday by weekday, today marked.
#pragma once

#include "core/nearby.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

/// Where the whole week does not fit, as many days as do, from today on.
void draw_place_hours(Rect place_on_screen, const Nearby& nearby, const NearbyPlace& near,
                      const LocalTime& now);

}  // namespace porchlight
