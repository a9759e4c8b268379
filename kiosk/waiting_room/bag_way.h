// How the bag comes to the person, once it was asked for: small and quiet under the confirmation.
#pragma once

#include <string>

#include "core/clinic.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// What the record says, never what was touched.
struct BagWayWords {
    std::string title, line;
};
BagWayWords bag_way_words(const Settings& settings, const SupplyRequest& request);

float bag_way_row_height();
/// Whether there is another way to offer: not once it was given.
bool has_other_way(const SupplyRequest& request);
/// The slim buttons, "Telling the desk…" while one is on its way.
void draw_bag_way_row(Rect place, const Settings& settings, const SupplyRequest& request,
                      Session& session, Commands& commands);

}  // namespace porchlight
