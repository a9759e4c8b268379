// One supply with its stepper: only minus and plus take touches.
#pragma once

#include "core/settings.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

/// The least room a supply tile needs at the current text size.
Size least_supply_tile();
/// Draws it and changes `count` by a touch on plus or minus; never under 0, no upper limit.
void draw_supply_tile(const SupplySetting& supply, int& count, Rect place);

}  // namespace porchlight
