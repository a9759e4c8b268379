// The way to the desk for somebody whose time this screen does not know.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/also_row.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/desk_steps.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

void draw_ask_desk(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const Rect body = draw_heading({"", tr("ask desk", "The desk finds your time."),
                                    tr("ask desk", "Late or early is fine. You lose nothing.")})
                          .body;
    const float also_h = also_height();
    draw_desk_steps(body.top(body.h - also_h - 28),
                    {{DeskStep::Picture::walk,
                      "teal",
                      tr("desk instead", "Go to the front desk"),
                      in_spoken(state.settings->desk_way),
                      {},
                      {}},
                     {DeskStep::Picture::ask,
                      "plum",
                      tr("ask desk", "Say that you have a time today"),
                      tr("desk instead", "You do not have to say why."),
                      tr("ask desk", "I have a time"),
                      {}}});
    const int also = draw_also(body.last(also_h), tr("ask desk", "While you are here"),
                               {{{"way_supplies", "backpack", "clay", tr("home", "Get supplies"),
                                  tr("home", "Free. No line, no questions")},
                                 {"way_places", "place", "blue", tr("home", "Places nearby"),
                                  tr("home", "Food, showers, shelter, care")}}});
    if (also >= 0) {
        session.go(also == 0 ? Screen::supplies : Screen::places);
    }
    draw_dock(session, commands);
    if (draw_primary("done", tr("ticket", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
