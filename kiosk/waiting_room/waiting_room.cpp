#include "kiosk/ui/frame.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

using DrawScreen = void (*)(const ClinicState&, Session&, Commands&);

DrawScreen screen_of(Screen screen) {
    switch (screen) {
        case Screen::home:
            return draw_home;
        case Screen::needs:
            return draw_needs;
        case Screen::call_way:
            return draw_call_way;
        case Screen::ticket:
            return draw_ticket;
        case Screen::told_desk:
            return draw_told_desk;
        case Screen::desk_instead:
            return draw_desk_instead;
        case Screen::supplies:
            return draw_supplies;
        case Screen::supplies_done:
            return draw_supplies_done;
        case Screen::reversal:
            return draw_reversal;
        case Screen::refill_reason:
            return draw_refill_reason;
        case Screen::returns:
            return draw_returns;
        case Screen::bag_way:
            return draw_bag_way;
        case Screen::place_needs:
            return draw_place_needs;
        case Screen::places:
            return draw_places;
        case Screen::place_search:
            return draw_place_search;
        case Screen::place:
            return draw_place;
        case Screen::place_map:
            return draw_place_map;
        case Screen::place_wrong:
            return draw_place_wrong;
        case Screen::place_asked:
            return draw_place_asked;
        case Screen::overdose:
            return draw_overdose;
        case Screen::find_ticket:
            return draw_find_ticket;
        case Screen::my_place:
            return draw_my_place;
        case Screen::have_time:
            return draw_have_time;
        case Screen::ask_desk:
            return draw_ask_desk;
        case Screen::promises:
            return draw_promises;
        case Screen::learn:
            return draw_learn;
        case Screen::card:
            return draw_card;
        case Screen::private_check:
            return draw_private_check;
        case Screen::private_check_end:
            return draw_private_check_end;
    }
    return draw_home;
}

DrawScreen sheet_of(Sheet sheet) {
    switch (sheet) {
        case Sheet::none:
            return nullptr;
        case Sheet::text_and_color:
            return draw_text_and_color;
        case Sheet::language:
            return draw_language;
        case Sheet::still_there:
            return draw_still_there;
    }
    return nullptr;
}

/// Wherever this person went since they called: staff may have said that all is clear.
void look_after_call(const ClinicState& state, Session& session) {
    const auto call = state.alerts.find(session.overdose.alert);
    session.overdose.over = call != state.alerts.end() && !call->second.open();
}

}  // namespace

void draw_waiting_room_screen(const ClinicState& state, Session& session, Commands& commands) {
    screen_of(session.screen)(state, session, commands);
}

void draw_waiting_room(const ClinicState& state, Session& session, Commands& commands) {
    look_after_call(state, session);
    const DrawScreen sheet = sheet_of(session.sheet);
    frame().inert = sheet != nullptr;
    draw_waiting_room_screen(state, session, commands);
    frame().inert = false;
    if (sheet != nullptr) {
        sheet(state, session, commands);
    }
}

}  // namespace porchlight
