// What the pages of a private check share.
#pragma once

#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

/// Very large words or a lowered screen, side by side: room for the choices and one row of buttons.
/// What else is to be said stands in the heading.
bool check_is_flat();
/// The same for upright panels: they are never flat, but may have no room for words over a button.
bool check_words_in_heading();
/// The heading with "Do this with a peer instead" beside it, and `more` where there is one. The
/// body is what is left below.
struct CheckRoom {
    Rect peer, more, body;
};
CheckRoom draw_check_heading(const Heading& heading, const std::string& more);
/// Leads to check-in with the clinic's need for a peer; where there is none, the desk may ask one.
void draw_peer_instead(Rect place, const ClinicState& state, Session& session);
/// Ids of the packs that people may read here.
std::vector<std::string> check_cards(const Settings& settings);
void open_check_card(const std::string& id, Session& session);
/// "Nothing is saved. Nothing is sent." with what else is to be said.
void draw_nothing_saved(Rect place, const std::string& strong, const std::string& rest);
float nothing_saved_height(float width, const std::string& strong, const std::string& rest);

}  // namespace porchlight
