// How many choices show at once and where: six, or four and "More" when words are very large or
// the screen is lowered and they would not fit.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace porchlight {

struct Choices {
    int first = 0;             ///< index of the first one shown
    std::vector<Rect> cells;   ///< one place for each that shows
    std::optional<Rect> more;  ///< where "More" stands, when there are more
    int left_over = 0;         ///< how many "More" would bring
};
/// `page` is kept in range. `most` is how many at most on one page at normal text size.
Choices lay_out_choices(Rect body, int count, int& page, int most = 6);
/// Draws "2 more choices" and turns the page.
void draw_more_choices(const Choices& choices, int& page);

}  // namespace porchlight
