#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/also_row.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/desk_steps.h"
#include "kiosk/waiting_room/facts.h"
#include "kiosk/waiting_room/saving.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

void draw_telling() {
    const Rect body = draw_heading({"", tr("told desk", "Telling the desk…"),
                                    tr("saving", "This takes a moment. You can let go.")})
                          .body;
    const bool upright = frame().canvas.portrait;
    const Rect panel = upright ? body.top(body.h * 0.45F) : body.start(body.w * 0.42F);
    const Rect rest = upright ? body.below(panel.h + 24) : body.after(panel.w + 48);
    draw_saving_panel(panel, tr("told desk", "The desk hears from us next"));
    draw_facts(rest, {{"touch_app", tr("saving", "We felt your touch."),
                       tr("told desk", "No need to tap again.")},
                      {"room_service", tr("saving", "Still slow? Go to the desk."),
                       tr("told desk", "They can help you there too.")}});
}

std::array<AlsoWay, 2> ways_on() {
    return {{{"way_needs", "emoji_people", "teal", tr("home", "See someone today"),
              tr("home", "Nurse, doctor or peer")},
             {"way_supplies", "backpack", "clay", tr("home", "Get supplies"),
              tr("home", "Free. No line, no questions")}}};
}

}  // namespace

void draw_told_desk(const ClinicState& state, Session& session, Commands& commands) {
    const Outcome told = outcome(session, session.tell_desk.pending);
    if (told == Outcome::refused) {
        session.screen = Screen::desk_instead;
        return draw_desk_instead(state, session, commands);
    }
    draw_top(state, session);
    if (told == Outcome::on_its_way) {
        draw_telling();
        draw_dock(session, commands);
        draw_saving_primary();
        return;
    }
    const Rect body = draw_heading({"", tr("told desk", "The desk knows you are here."),
                                    tr("told desk", "Pick what feels right. Both are fine.")})
                          .body;
    const float also_h = also_height();
    draw_desk_steps(body.top(body.h - also_h - 28),
                    {{DeskStep::Picture::walk,
                      "teal",
                      tr("told desk", "Go to the front desk"),
                      in_spoken(state.settings->desk_way),
                      {},
                      {}},
                     {DeskStep::Picture::stay,
                      "plum",
                      tr("told desk", "Or stay here"),
                      tr("told desk", "Someone from the desk comes to you."),
                      {},
                      {}}},
                    false);
    const int also =
        draw_also(body.last(also_h), tr("told desk", "Something for you too?"), ways_on());
    if (also >= 0) {
        session.go(also == 0 ? Screen::needs : Screen::supplies);
    }
    draw_dock(session, commands);
    if (draw_primary("done", tr("ticket", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
