#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/sheet.h"

namespace porchlight {

namespace {

void countdown(Rect place, int seconds, float share) {
    const Theme& look = look_now();
    const float radius = place.w / 2 - 12;
    ring(place.middle_x(), place.middle_y(), radius, 22, 1, look.divider);
    ring(place.middle_x(), place.middle_y(), radius, 22, share, look.primary);
    const Rect words = place.centered({place.w * 0.66F, place.h * 0.6F});
    text(words.top(words.h * 0.68F), number_words(seconds),
         {Type::hero, look.ink, Align::center, VAlign::bottom, true});
    text(words.below(words.h * 0.68F), tr("still there", "seconds"),
         {Type::helper, look.ink_soft, Align::center, VAlign::top, true});
}

}  // namespace

void draw_still_there(const ClinicState& state, Session& session, Commands& commands) {
    const Theme& look = look_now();
    const std::string question = tr("still there", "Are you still there?");
    const Rect room = open_sheet(question, 640, session, commands);
    const auto all = state.settings->timeouts.question;
    const auto gone = session.now.mono - session.asked_still_there;
    const auto left = std::max(Millis{0}, std::chrono::duration_cast<Millis>(all - gone));
    const int seconds = static_cast<int>((left.count() + 999) / 1000);
    wake_at(session.now.mono + Millis{left.count() % 1000 + 1});
    const float size = std::min({300.F, room.h - 20, room.w * 0.3F});
    countdown({room.x + 46, room.y + 24, size, size}, seconds,
              static_cast<float>(seconds) / static_cast<float>(all.count()));
    const Rect words = room.after(size + 120);
    float y = room.y + 24;
    note(Role::heading, question, {words.x, y, words.w, 90});
    y += text({words.x, y, words.w, room.h * 0.34F}, question,
              {Type::title, look.ink, Align::start, VAlign::top, false, true})
             .h +
         12;
    y += text({words.x, y, words.w, room.h * 0.3F},
              tr("still there", "Take your time. Tap \"I am still here\" to keep going."),
              {Type::body, look.ink})
             .h +
         20;
    icon("lock", {words.x, y, 44, 48}, look.primary);
    text({words.x + 60, y, words.w - 60, room.bottom() - y},
         tr("still there",
            "If no one taps, we clear this screen. No one else will see what you picked."),
         {Type::label, look.ink_soft, Align::start, VAlign::top, false, false, {}, false, 400});
    ButtonLook finished;
    finished.icon = "done_all";
    if (button("finished", tr("still there", "I am finished"), sheet_dock_place(1), finished)) {
        commands.start_over();
    }
    if (draw_primary("still_here", tr("still there", "I am still here"), done_look())) {
        session.sheet = session.sheet_under;
    }
}

}  // namespace porchlight
