// The card with a place's hours: what is different for now, the week from today on, and when
// somebody checked.
#pragma once

#include "core/clinic.h"
#include "core/nearby.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

/// One place as its page shows it.
struct PlaceView {
    const ClinicState& state;
    const Nearby& nearby;
    const NearbyPlace& place;
    LocalTime now;
};

/// `with_pill`: open or not stands on the card, as there was no room for it beside the title.
/// Where the whole week does not fit, as many days as do.
void draw_place_hours(Rect card_place, const PlaceView& view, bool with_pill);

}  // namespace porchlight
