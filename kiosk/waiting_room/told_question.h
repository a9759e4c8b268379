// A question that is only counted: big answers, and the promise under them. Skippable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/session.h"
#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

struct ToldAnswer {
    std::string key;
    std::string_view icon, accent;
    std::string title, hint;
    bool picked = false;
};
/// Draws both and the answers; the one that was touched, or -1. `page` is kept in range.
int draw_told_question(Heading heading, const std::vector<ToldAnswer>& answers, int& page);
/// The heading, then the room above "It is only counted. Nobody can tell it was you.", which is
/// drawn. On a lowered screen the heading's line says it.
Rect draw_told_heading(Heading heading);
/// The primary of such a question: "Skip this one" until it is answered.
bool draw_told_primary(bool answered);
/// From anywhere after the confirmation back to it.
void back_to_bag(Session& session);

}  // namespace porchlight
