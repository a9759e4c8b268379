// "I have a time today": found by the picture that came with the time, or by the desk.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/ticket_grid.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float desk_h = 92;

/// Early and late alike: whoever is expected today and has not come yet.
std::vector<TicketChoice> expected_today(const ClinicState& state, WallTime now) {
    const std::string& zone = state.settings->time_zone;
    std::vector<TicketChoice> choices;
    for (const auto& [id, expected] : state.expected) {
        if (expected.ticket && !expected.visit &&
            to_local(expected.time, zone).day == to_local(now, zone).day) {
            choices.push_back({*expected.ticket, id.value});
        }
    }
    sort_by_picture(choices);
    return choices;
}

void draw_desk_row(Rect place, bool pictures, Session& session) {
    ButtonLook look;
    look.icon = "room_service";
    const std::string label = tr("have time", "Tell the desk");
    const float wanted = std::max(400.F, text_room(label, Type::label, 0).w + 120);
    const float w = std::min(place.w * 0.5F, wanted);
    if (button("tell_desk", label, place.start(w), look)) {
        session.go(Screen::ask_desk);
    }
    const std::string words = pictures ? tr("have time", "No picture? The desk finds your time.")
                                       : tr("have time", "The desk finds your time.");
    TextAt at{Type::label, look_now().ink_soft, Align::start, VAlign::middle};
    at.weight = 400;
    text(place.after(w + 24), words, at);
}

}  // namespace

void draw_have_time(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const auto choices = expected_today(state, session.now.wall);
    const Heading heading{
        tr("needs", "I have a time today"),
        choices.empty() ? tr("have time", "The desk knows your time.")
                        : tr("find ticket", "Which picture is yours?"),
        choices.empty() ? tr("have time", "No pictures are waiting here.")
                        : tr("have time", "Tap it and you are in line. Late or early is fine.")};
    const Room room = draw_heading(heading);
    const auto touched =
        draw_ticket_grid(room.body.top(room.body.h - desk_h - gap), choices, session.my_place.page);
    draw_desk_row(room.body.last(desk_h), !choices.empty(), session);
    draw_dock(session, commands);
    if (touched) {
        join_line(session, commands, ExpectedId{touched->id});
    }
}

}  // namespace porchlight
