// "Share with the person I see": the one way by which the answers of a private check leave the
// screen, and the way back.
#pragma once

#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

/// Whether the answers stand with a visit now, so that its picture can be shown.
bool answers_are_shared(const ClinicState& state, const Session& session);
/// The most important sentence of it, for where the buttons have no room for words beside them.
std::string check_share_words(const ClinicState& state, const Session& session);
/// How much height it wants at the bottom of a place of that width.
float check_share_height(const ClinicState& state, const Session& session, float width);
/// What is and what is not sent, with what can be done about it.
void draw_check_share(Rect place, const ClinicState& state, Session& session, Commands& commands);

}  // namespace porchlight
