#include "kiosk/front_desk/front_desk.h"

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/front_desk/stock.h"

namespace porchlight {

void draw_front_desk(const ClinicState& state, Session& session, Commands& commands) {
    keep_sign_in(state, session);
    Desk desk = look_around(state, session, commands);
    read_answers(desk);
    if (is_locked(state, session)) {
        draw_sign_in(desk);
        draw_help_bar(desk);
        return;
    }
    take_keys(desk);
    if (desk.draft.covered) {
        draw_cover(desk);
        draw_help_bar(desk);
        return;
    }
    {
        const Inert under(desk.draft.add.has_value() || desk.choosing_room || desk.sending ||
                          panel_open(desk.draft));
        {
            const Inert under_card(desk.card_open);
            draw_top_bar(desk);
            draw_notice_band(desk);
            if (desk.draft.numbers) {
                draw_numbers(desk);
            } else if (desk.draft.stock) {
                draw_stock(desk);
            } else if (desk.draft.referrals) {
                draw_referrals(desk);
            } else if (desk.draft.places) {
                draw_places(desk);
            } else {
                draw_lanes(desk);
            }
        }
    }
    {
        // The large panels leave it free: what was done can be undone.
        const Inert under(desk.draft.add.has_value() || desk.choosing_room || desk.sending ||
                          desk.draft.pause || desk.draft.more_open);
        draw_foot(desk);
        const Inert under_panel(panel_open(desk.draft));  // one that was opened from the card
        draw_card(desk);
    }
    draw_room_chooser(desk);
    draw_send_chooser(desk);
    draw_add_person(desk);
    draw_times(desk);
    draw_pause_panel(desk);
    draw_find(desk);
    draw_more_menu(desk);
    draw_all_keys(desk);
    draw_giving(desk);
    draw_move_panel(desk);
    draw_coming_panel(desk);
    draw_offer_panel(desk);
    draw_help_bar(desk);
}

}  // namespace porchlight
