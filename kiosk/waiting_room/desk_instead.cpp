#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/also_row.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/desk_steps.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

/// What the person wanted when the screen could not save.
enum class Wanted { place_in_line, paper_ticket, someone, company, supplies };

Wanted wanted(const Session& session) {
    const Answer* answer = session.answer(session.check_in.pending);
    if (answer != nullptr && answer->refusal) {
        return *answer->refusal == Refusal::none_free ? Wanted::paper_ticket
                                                      : Wanted::place_in_line;
    }
    if (outcome(session, session.tell_desk.pending) == Outcome::refused) {
        return Wanted::someone;
    }
    if (outcome(session, session.place.asking) == Outcome::refused) {
        return Wanted::company;
    }
    const bool from_supplies = !session.trail.empty() && session.trail.back() == Screen::supplies;
    return from_supplies ? Wanted::supplies : Wanted::place_in_line;
}

Heading heading(Wanted what) {
    if (what == Wanted::paper_ticket) {
        return {"", tr("desk instead", "All our pictures are in use."),
                tr("desk instead", "The front desk has a paper ticket for you. You lose nothing.")};
    }
    return {"", tr("desk instead", "This screen cannot save right now."),
            tr("desk instead", "The front desk can help you. You lose nothing.")};
}

DeskStep ask_step(Wanted what) {
    DeskStep step{DeskStep::Picture::ask, "plum", {}, {}, {}, {}};
    switch (what) {
        case Wanted::place_in_line:
        case Wanted::paper_ticket:
            step.title = tr("desk instead", "Ask to be in line");
            step.hint = tr("desk instead", "You do not have to say why.");
            step.said = tr("desk instead", "In line, please");
            break;
        case Wanted::someone:
            step.title = tr("desk instead", "Say who you are here for");
            step.hint = tr("desk instead", "Say as much as you like.");
            step.said = tr("desk instead", "I am with someone");
            break;
        case Wanted::company:
            step.title = tr("desk instead", "Say where you want to go");
            step.hint = tr("desk instead", "They can go or call with you.");
            step.said = tr("desk instead", "Come with me, please");
            break;
        case Wanted::supplies:
            step.title = tr("desk instead", "Ask for what you need");
            step.hint = tr("desk instead", "Free. No questions.");
            step.said = tr("desk instead", "Supplies, please");
            break;
    }
    return step;
}

std::vector<DeskStep> steps(const ClinicState& state, const Session& session, Wanted what) {
    const std::string way = in_spoken(state.settings->desk_way);
    std::vector<DeskStep> all{
        {DeskStep::Picture::walk, "teal", tr("desk instead", "Go to the front desk"), way, {}, {}},
        ask_step(what)};
    if (what == Wanted::place_in_line || what == Wanted::paper_ticket) {
        const auto came = to_local(came_at(session), state.settings->time_zone).since_midnight;
        const std::string time = came_words(state, session);
        // TRANSLATORS: {1} is a time such as 10:42 am
        const std::string say = put(tr("desk instead", "Say you came at {1}"), {time});
        all.push_back({DeskStep::Picture::clock, "clay", say,
                       tr("desk instead", "Your place counts from then."), time, came});
    }
    return all;
}

std::array<AlsoWay, 2> still_working() {
    return {{{"way_overdose", "monitor_heart", "plum", tr("home", "Overdose: what to do"),
              tr("desk instead", "The yellow help button works too")},
             {"way_places", "place", "blue", tr("home", "Places nearby"),
              tr("desk instead", "Food, showers, shelter")}}};
}

}  // namespace

void draw_desk_instead(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const Wanted what = wanted(session);
    const Rect body = draw_heading(heading(what)).body;
    const float also_h = also_height();
    draw_desk_steps(body.top(body.h - also_h - 28), steps(state, session, what));
    const int also =
        draw_also(body.last(also_h), tr("desk instead", "These still work here"), still_working());
    if (also >= 0) {
        session.go(also == 0 ? Screen::overdose : Screen::places);
    }
    draw_dock(session, commands);
    ButtonLook look = forward_look();
    look.icon = "refresh";
    look.icon_mirrors = false;
    if (draw_primary("try_again", tr("desk instead", "Try again"), look)) {
        try_again(session, commands);
    }
}

}  // namespace porchlight
