// Every screen of the waiting room, one function and one file each. A screen reads the clinic,
// writes only its session and asks for commands; nothing else.
#pragma once

#include "kiosk/ui/session.h"

namespace porchlight {

void draw_home(const ClinicState& state, Session& session, Commands& commands);
void draw_needs(const ClinicState& state, Session& session, Commands& commands);
void draw_call_way(const ClinicState& state, Session& session, Commands& commands);
void draw_ticket(const ClinicState& state, Session& session, Commands& commands);
void draw_told_desk(const ClinicState& state, Session& session, Commands& commands);
void draw_desk_instead(const ClinicState& state, Session& session, Commands& commands);
void draw_supplies(const ClinicState& state, Session& session, Commands& commands);
void draw_supplies_done(const ClinicState& state, Session& session, Commands& commands);
void draw_reversal(const ClinicState& state, Session& session, Commands& commands);
void draw_refill_reason(const ClinicState& state, Session& session, Commands& commands);
void draw_returns(const ClinicState& state, Session& session, Commands& commands);
void draw_bag_way(const ClinicState& state, Session& session, Commands& commands);
void draw_place_needs(const ClinicState& state, Session& session, Commands& commands);
void draw_places(const ClinicState& state, Session& session, Commands& commands);
void draw_place_search(const ClinicState& state, Session& session, Commands& commands);
void draw_place(const ClinicState& state, Session& session, Commands& commands);
void draw_place_map(const ClinicState& state, Session& session, Commands& commands);
void draw_place_wrong(const ClinicState& state, Session& session, Commands& commands);
void draw_place_asked(const ClinicState& state, Session& session, Commands& commands);
void draw_overdose(const ClinicState& state, Session& session, Commands& commands);
void draw_find_ticket(const ClinicState& state, Session& session, Commands& commands);
void draw_my_place(const ClinicState& state, Session& session, Commands& commands);
void draw_have_time(const ClinicState& state, Session& session, Commands& commands);
void draw_ask_desk(const ClinicState& state, Session& session, Commands& commands);
void draw_promises(const ClinicState& state, Session& session, Commands& commands);
void draw_learn(const ClinicState& state, Session& session, Commands& commands);
void draw_card(const ClinicState& state, Session& session, Commands& commands);
void draw_private_check(const ClinicState& state, Session& session, Commands& commands);
void draw_private_check_end(const ClinicState& state, Session& session, Commands& commands);

// Over any of them.
void draw_text_and_color(const ClinicState& state, Session& session, Commands& commands);
void draw_language(const ClinicState& state, Session& session, Commands& commands);
void draw_still_there(const ClinicState& state, Session& session, Commands& commands);

/// The screen of the session alone: for a screen that finds out that another one is due.
void draw_waiting_room_screen(const ClinicState& state, Session& session, Commands& commands);
/// The whole face: the screen of the session, and its sheet.
void draw_waiting_room(const ClinicState& state, Session& session, Commands& commands);

}  // namespace porchlight
