// The pages of the desk beside the lanes, and the way between them. For front_desk only.
#pragma once

#include <string>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"

namespace porchlight {

/// A page stands where the lanes do.
bool page_open(const DeskDraft& draft);
void close_pages(Desk& desk);

/// "Queue 8", "Numbers", "Supplies", as far as there is room. Without room the way back stands on
/// the page itself.
void draw_desk_tabs(Desk& desk, Rect room);
std::string queue_tab_words(const Desk& desk);
DeskButton queue_tab_look();

}  // namespace porchlight
