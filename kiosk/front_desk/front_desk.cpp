#include "kiosk/front_desk/front_desk.h"

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"
#include "kiosk/front_desk/panels.h"

namespace porchlight {

void draw_front_desk(const ClinicState& state, Session& session, Commands& commands) {
    Desk desk = look_around(state, session, commands);
    read_answers(desk);
    take_keys(desk);
    if (desk.draft.covered) {
        draw_cover(desk);
        draw_help_bar(desk);
        return;
    }
    {
        const Inert under(desk.draft.add.has_value() || desk.choosing_room ||
                          panel_open(desk.draft));
        draw_top_bar(desk);
        draw_notice_band(desk);
        draw_lanes(desk);
    }
    {
        // The large panels leave it free: what was done can be undone.
        const Inert under(desk.draft.add.has_value() || desk.choosing_room || desk.draft.pause ||
                          desk.draft.more_open);
        draw_foot(desk);
    }
    draw_room_chooser(desk);
    draw_add_person(desk);
    draw_times(desk);
    draw_pause_panel(desk);
    draw_find(desk);
    draw_more_menu(desk);
    draw_help_bar(desk);
}

}  // namespace porchlight
