// The parts of "My place": the ticket, the words beside it, and what one can do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/waiting_room/facts.h"

namespace porchlight {

struct PlaceParts {
    Rect ticket;
    std::optional<Rect> title;  ///< where it has room of its own; else it stands over the words
    Rect words;
    std::optional<Rect> reach;  ///< with a lowered screen, where the actions stand; else under the
                                ///< words
};
PlaceParts place_parts();

int action_columns(Rect place, int count);
float least_actions_height(Rect place, int count);

struct PlaceWords {
    std::string title;
    std::vector<std::string> news;  ///< whole sentences, most important first
    std::vector<FactRow> facts;     ///< one, or two beside each other
};
/// Draws title, news and facts, and returns what is left of the place under them. Where not all
/// has room beside `kept` units for the actions, the last news, the hints and the last facts go.
Rect draw_place_words(const PlaceParts& parts, PlaceWords words, float kept);

}  // namespace porchlight
