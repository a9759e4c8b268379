#include <algorithm>

#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float slim_gap = 24;

/// At the largest text size there is room for one slim button; the other one comes behind "More".
bool one_slim() {
    return frame().text_size == TextSize::extra;
}

bool picked(const CheckInDraft& draft, const NeedId& need) {
    return std::ranges::find(draft.needs, need) != draft.needs.end();
}

void toggle(CheckInDraft& draft, const NeedId& need) {
    if (std::erase(draft.needs, need) == 0) {
        draft.needs.push_back(need);
    }
}

void sick_button(Rect place, Session& session, Commands& commands) {
    ButtonLook look;
    look.icon = "sick";
    look.align = Align::start;
    const std::string hint = tr("needs", "We tell the desk at once");
    look.hint = frame().text_size == TextSize::normal ? std::string_view(hint) : "";
    if (button("very_sick", tr("needs", "I feel very sick now"), place, look)) {
        session.check_in.very_sick = true;
        join_line(session, commands);
    }
}

void for_someone_button(Rect place, Session& session, Commands& commands) {
    ButtonLook look;
    look.icon = "people";
    look.align = Align::start;
    if (button("for_someone", tr("needs", "I am here for someone else"), place, look)) {
        tell_desk(NoteKind::here_for_someone, session, commands);
    }
}

void draw_slim_buttons(Rect aside, Session& session, Commands& commands) {
    if (one_slim()) {
        sick_button(aside, session, commands);
        return;
    }
    const float first = (aside.w - slim_gap) * 0.535F;
    sick_button(aside.start(first), session, commands);
    for_someone_button(aside.after(first + slim_gap), session, commands);
}

void draw_need(const NeedSetting& need, Rect place, Session& session) {
    TileLook look;
    look.icon = need.icon;
    look.accent = need.color;
    look.mark = Mark::check_box;
    look.picked = picked(session.check_in, need.id);
    look.beside = frame().lowered || one_slim();
    if (tile("need_" + need.id.value, need_title(need), need_hint(need), place, look)) {
        toggle(session.check_in, need.id);
    }
}

void draw_for_someone(Rect place, Session& session, Commands& commands) {
    TileLook look;
    look.icon = "people";
    look.accent = "slate";
    look.beside = true;
    if (tile("for_someone", tr("needs", "I am here for someone else"), "", place, look)) {
        tell_desk(NoteKind::here_for_someone, session, commands);
    }
}

void draw_choices(Rect body, const Settings& settings, Session& session, Commands& commands) {
    const int needs = static_cast<int>(settings.needs.size());
    const int count = needs + (one_slim() ? 1 : 0);
    const Choices choices = lay_out_choices(body, count, session.check_in.page);
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const int index = choices.first + static_cast<int>(i);
        if (index < needs) {
            draw_need(settings.needs[static_cast<std::size_t>(index)], choices.cells[i], session);
        } else {
            draw_for_someone(choices.cells[i], session, commands);
        }
    }
    draw_more_choices(choices, session.check_in.page);
}

Heading heading() {
    const std::string title = tr("needs", "What would help today?");
    if (one_slim()) {
        return {"", title, tr("needs", "Question 1 of 2. Pick one or more.")};
    }
    return {tr("check-in", "Question 1 of 2"), title,
            tr("needs", "Pick one or more. You can change your mind.")};
}

/// Picking nothing is fine too: then one touch is enough, and the preset way to be called.
void draw_next(Session& session, Commands& commands) {
    const int count = static_cast<int>(session.check_in.needs.size());
    if (count == 0) {
        ButtonLook look = forward_look();
        look.icon = "";  // the words need the room
        if (draw_primary("just_join", tr("needs", "Just put me in line"), look)) {
            join_line(session, commands);
        }
        return;
    }
    const std::string label = trn("needs", "Next: {1} picked", "Next: {1} picked", count);
    if (draw_primary("next", label, forward_look())) {
        session.go(Screen::call_way);
    }
}

}  // namespace

void draw_needs(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    Room room = draw_heading(heading(), one_slim() ? 440 : 844);
    if (one_slim() && !frame().canvas.portrait && !frame().lowered) {
        // Very large words take two lines; the heading is that high too.
        const float top = whole_room().y;
        room.aside = {room.aside.x, top, room.aside.w, room.body.y - 20 - top};
    }
    draw_slim_buttons(room.aside, session, commands);
    draw_choices(room.body, *state.settings, session, commands);
    draw_dock(session, commands);
    draw_next(session, commands);
}

}  // namespace porchlight
