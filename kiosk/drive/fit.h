// What must hold on every screen in every language, size and panel: nothing too small, too close,
// cut off or without a glyph.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "kiosk/drive/driver.h"

namespace porchlight {

struct Misfit {
    std::string sentence;  ///< one line
    Rect box;              ///< what it is about, or both things; units, as painted
};
std::ostream& operator<<(std::ostream& out, const Misfit& misfit);

/// Each thing that does not fit; empty when all is well. Millimetres: 12.7 for a
/// finger in the waiting room (ADA-sized targets, tokens.toml min_mm), 10 at the desk, 2.54
/// between two targets.
std::vector<Misfit> what_does_not_fit(const Tree& tree, const Canvas& canvas, Face face);

}  // namespace porchlight
