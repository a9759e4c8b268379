#include <algorithm>
#include <array>

#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float slim_gap = 24;
constexpr float rows_gap = 16;

bool very_large() {
    return frame().text_size == TextSize::extra;
}

/// What else may have brought somebody to this question.
struct Link {
    const char* key;
    std::string_view icon;
    std::string label;
};

std::array<Link, 3> links() {
    return {{{"for_someone", "people", tr("needs", "I am here for someone else")},
             {"have_time", "event", tr("needs", "I have a time today")},
             {"have_picture", "image", tr("needs", "I have a picture already")}}};
}

/// How many of them stand beside "I feel very sick now"; the others come behind "More".
std::size_t links_beside() {
    const bool flat = frame().lowered && !frame().canvas.portrait;
    return very_large() ? 0 : flat ? 1 : links().size();
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
    const std::string label = tr("needs", "I feel very sick now");
    // Beside the icon; a label of two lines leaves no room for a hint.
    const float words_h = text_room(label, look.type, place.w - 96).h + line_height(Type::helper);
    const bool room = frame().text_size == TextSize::normal && words_h + 24 <= place.h;
    look.hint = room ? std::string_view(hint) : "";
    if (button("very_sick", label, place, look)) {
        session.check_in.very_sick = true;
        join_line(session, commands);
    }
}

void follow(const Link& link, Session& session, Commands& commands) {
    const std::string_view key = link.key;
    if (key == "for_someone") {
        return tell_desk(NoteKind::here_for_someone, session, commands);
    }
    session.my_place = {};
    session.go(key == "have_time" ? Screen::have_time : Screen::find_ticket);
}

void link_button(const Link& link, Rect place, Session& session, Commands& commands) {
    ButtonLook look;
    look.icon = link.icon;
    look.align = Align::start;
    if (button(link.key, link.label, place, look)) {
        follow(link, session, commands);
    }
}

/// Higher where a link of three lines needs it.
float slim_height() {
    constexpr float two_lines = 700;
    const auto all = links();
    const bool long_words = std::ranges::any_of(
        all, [](const Link& link) { return text_room(link.label, Type::label, 0).w > two_lines; });
    const bool tall = frame().canvas.portrait || frame().text_size != TextSize::normal;
    return tall || long_words ? 112 : 88;
}

/// Beside the heading (upright: under it); what they need more than that, the choices give.
Rect slim_place(Room& room) {
    if (links_beside() < 2) {
        return room.aside;
    }
    const float h = 2 * slim_height() + rows_gap;
    const Rect place{room.aside.x, frame().canvas.portrait ? room.aside.y : whole_room().y,
                     room.aside.w, h};
    const float bottom = room.body.bottom();
    room.body.y = std::max(room.body.y, place.bottom() + 20);
    room.body.h = bottom - room.body.y;
    return place;
}

void draw_slim_buttons(Rect place, Session& session, Commands& commands) {
    const std::size_t beside = links_beside();
    if (beside == 0) {
        return sick_button(place, session, commands);
    }
    const auto all = links();
    const float first = (place.w - slim_gap) * 0.535F;
    const int rows = static_cast<int>((beside + 2) / 2);
    sick_button(place.start(first).cell(0, 0, 1, rows, rows_gap), session, commands);
    for (std::size_t i = 0; i < beside; ++i) {
        const int at = static_cast<int>(i) + 1;
        const Rect column = at % 2 == 0 ? place.start(first) : place.after(first + slim_gap);
        link_button(all.at(i), column.cell(0, at / 2, 1, rows, rows_gap), session, commands);
    }
}

/// Icon over words, with room for both; as tiles do it by themselves, but all of them alike.
bool fits_above(const NeedSetting& need, Rect place) {
    constexpr float pad = 24;
    const Rect room = place.inset(pad);
    const float words = text_room(need_title(need), Type::tile_title, room.w).h +
                        text_room(need_hint(need), Type::helper, room.w).h;
    return room.h >= std::min(100.F, room.h * 0.45F) + 4 + words;
}

void draw_need(const NeedSetting& need, Rect place, bool beside, Session& session) {
    TileLook look;
    look.icon = need.icon;
    look.accent = need.color;
    look.mark = Mark::check_box;
    look.picked = picked(session.check_in, need.id);
    look.beside = beside;
    const bool hint = !beside || frame().text_size == TextSize::normal;
    if (tile("need_" + need.id.value, need_title(need), hint ? need_hint(need) : "", place, look)) {
        toggle(session.check_in, need.id);
    }
}

void draw_link(const Link& link, Rect place, Session& session, Commands& commands) {
    TileLook look;
    look.icon = link.icon;
    look.accent = "slate";
    look.beside = true;
    if (tile(link.key, link.label, "", place, look)) {
        follow(link, session, commands);
    }
}

void draw_choices(Rect body, const Settings& settings, Session& session, Commands& commands) {
    const int needs = static_cast<int>(settings.needs.size());
    const auto all = links();
    const int beside = static_cast<int>(links_beside());
    const int count = needs + static_cast<int>(all.size()) - beside;
    const Choices choices = lay_out_choices(body, count, session.check_in.page);
    const bool beside_words = frame().lowered || very_large() || choices.cells.empty() ||
                              !std::ranges::all_of(settings.needs, [&](const NeedSetting& need) {
                                  return fits_above(need, choices.cells.front());
                              });
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const int index = choices.first + static_cast<int>(i);
        if (index < needs) {
            draw_need(settings.needs[static_cast<std::size_t>(index)], choices.cells[i],
                      beside_words, session);
        } else {
            draw_link(all.at(static_cast<std::size_t>(beside + index - needs)), choices.cells[i],
                      session, commands);
        }
    }
    draw_more_choices(choices, session.check_in.page);
}

Heading heading() {
    const std::string title = tr("needs", "What would help today?");
    if (very_large()) {
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
    Room room = draw_heading(heading(), very_large() ? 440 : 844);
    if (very_large() && !frame().canvas.portrait && !frame().lowered) {
        // Very large words take two lines; the heading is that high too.
        const float top = whole_room().y;
        room.aside = {room.aside.x, top, room.aside.w, room.body.y - 20 - top};
    }
    const Rect slim = slim_place(room);
    draw_slim_buttons(slim, session, commands);
    draw_choices(room.body, *state.settings, session, commands);
    draw_dock(session, commands);
    draw_next(session, commands);
}

}  // namespace porchlight
