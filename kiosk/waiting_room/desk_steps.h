// Steps to the front desk, each with a picture: when this screen cannot save, and when
// the desk was told. They are seen, not touched.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace porchlight {

struct DeskStep {
    enum class Picture { walk, ask, clock, stay };
    Picture picture{};
    std::string_view accent;
    std::string title, hint;
    std::string said;               ///< in the bubble of `ask`, beside the clock of `clock`
    std::chrono::minutes shows{0};  ///< what the hands of `clock` show, since midnight
};
/// Side by side, or under each other where the place is upright.
void draw_desk_steps(Rect place, const std::vector<DeskStep>& steps, bool numbered = true);

/// The largest place of that shape in the middle of `place`.
Rect fitted(Rect place, Size shape);
/// What a ticket looks like, where nobody's is meant.
void draw_sample_ticket(Rect place);

}  // namespace porchlight
