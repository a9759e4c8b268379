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
    const std::string unit = tr("still there", "seconds");
    const TextAt unit_at{Type::helper, look.ink_soft, Align::center, VAlign::top, true};
    Rect under = words.below(words.h * 0.68F);
    under = under.centered({under.w * 0.86F, under.h});
    if (!text_fits(under, unit, unit_at)) {
        under = words.below(words.h * 0.42F);
    }
    text(words.top(under.y - words.y), number_words(seconds),
         {Type::hero, look.ink, Align::center, VAlign::bottom, true});
    text(under, unit, unit_at);
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
    const std::string go_on =
        tr("still there", "Take your time. Tap \"I am still here\" to keep going.");
    const std::string clears =
        tr("still there",
           "If no one taps, we clear this screen. No one else will see what you picked.");
    const Rect words = room.after(size + 120);
    constexpr float lock_w = 60;
    const float clears_h = text_room(clears, Type::label, words.w - lock_w).h;
    float question_h = text_room(question, Type::title, words.w).h;
    float go_on_h = text_room(go_on, Type::body, words.w).h;
    constexpr float gaps = 12 + 20;
    if (question_h + go_on_h + clears_h + gaps > room.h) {  // smaller letters then
        question_h = std::min(question_h, room.h * 0.34F);
        go_on_h = std::min(go_on_h, room.h * 0.3F);
        if (question_h + go_on_h + clears_h + gaps + 12 > room.h) {
            go_on_h = 0;  // the button below says it too; what is cleared is said nowhere else
        }
    }
    const float all_h = question_h + go_on_h + clears_h + gaps;
    float y = std::max(room.y + 12, room.middle_y() - all_h / 2);
    const float ring_y = std::max(room.y, room.middle_y() - size / 2);
    countdown({room.x + 46, ring_y, size, size}, seconds,
              static_cast<float>(seconds) / static_cast<float>(all.count()));
    note(Role::heading, question, {words.x, y, words.w, question_h});
    text({words.x, y, words.w, question_h}, question,
         {Type::title, look.ink, Align::start, VAlign::top, false, true});
    y += question_h + 12;
    if (go_on_h > 0) {
        text({words.x, y, words.w, go_on_h}, go_on, {Type::body, look.ink});
        y += go_on_h + 20;
    }
    icon("lock", {words.x, y, 44, 48}, look.primary);
    text({words.x + lock_w, y, words.w - lock_w, room.bottom() - y}, clears,
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
