// A whole day of a clinic, from the first person to its closing.
#pragma once

#include "kiosk/drive/driver.h"

namespace porchlight {

/// Puts today into the store, as another station lived it, and moves the clock to the next day.
/// Counts under 5 are hidden from now on. The open faces know it all when this returns. Throws
/// DriveFault.
void live_a_day(Driver& driver);

}  // namespace porchlight
