// A title with one line under it, and a card of short facts, one a row: the ticket, what is being
// saved, what the desk was told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace porchlight {

/// Draws both at the top of the place and returns the height they took.
float draw_title(Rect place, const std::string& title, const std::string& line);

struct FactRow {
    std::string_view icon;
    std::string title, hint;
};
/// Draws the card at the top of the place and returns its height. Where all the hints do not fit,
/// none shows; then the last facts go, so the most important one comes first.
float draw_facts(Rect place, const std::vector<FactRow>& facts);

}  // namespace porchlight
