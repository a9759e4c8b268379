#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

void draw_told_desk(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_heading({"", "told_desk", ""});
    draw_dock(session, commands);
}

}  // namespace porchlight
