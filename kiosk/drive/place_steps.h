// Steps of a script about referrals and places: what the desk has to look at on a usual morning.
#pragma once

#include "kiosk/drive/driver.h"

namespace porchlight {

/// Nine referrals, both ways, each at another step.
void make_referrals(Driver& driver);

/// What people said of places of the demo directory, which must be there.
void make_place_reports(Driver& driver);

}  // namespace porchlight
