// The map itself: tiles where the clinic has them, rings and compass, the door, numbered pins.
#pragma once

#include <vector>

#include "core/clinic.h"
#include "core/nearby.h"
#include "kiosk/ui/map_paint.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// One place of the page; the list beside the map has the same number.
struct Numbered {
    const NearbyPlace* place = nullptr;
    OpenNow open;
    int number = 0;
    [[nodiscard]] bool has_position() const {
        return !place->place.confidential && place->place.latitude && place->place.longitude;
    }
};

/// Solid: open; dashed: closed; between: not sure, or by appointment.
PinKind kind_of(const OpenNow& open);
/// With the two buttons that zoom.
void draw_map_card(Rect place, const ClinicState& state, const std::vector<Numbered>& places,
                   Session& session);

}  // namespace porchlight
