// The desk knows that somebody wants company on the way, or on the telephone.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/desk_steps.h"
#include "kiosk/waiting_room/place_panels.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/ticket_beside.h"

namespace porchlight {

namespace {

void draw_telling() {
    draw_ticket_pending(tr("told desk", "Telling the desk…"),
                        {"touch_app", tr("saving", "We felt your touch."),
                         tr("told desk", "No need to tap again.")},
                        {"room_service", tr("saving", "Still slow? Go to the desk."),
                         tr("told desk", "They can help you there too.")});
}

std::vector<FactRow> facts(const Settings& settings, ReferralWish wish) {
    std::vector<FactRow> all;
    const bool call = wish == ReferralWish::call_with_me;
    all.push_back({call ? "phone_in_talk" : "transfer_within_a_station",
                   call ? tr("place asked", "We call them together.")
                        : tr("place asked", "We see who can go with you."),
                   call ? tr("place asked", "You say as much as you like.")
                        : tr("place asked", "It may not be right away.")});
    if (!settings.desk_way.by_tag.empty()) {
        all.push_back({"directions_walk", tr("place asked", "The way to the desk"),
                       in_spoken(settings.desk_way)});
    }
    all.push_back({"undo", tr("place asked", "Changed your mind?"),
                   tr("place asked", "That is fine. Just tell the desk.")});
    return all;
}

void draw_known(const ClinicState& state, const Visit* visit, ReferralWish wish) {
    const std::string title = tr("place asked", "The desk knows.");
    const std::string line = tr("place asked", "Come to the desk, or wait here.");
    const std::vector<FactRow> rows = facts(*state.settings, wish);
    if (visit == nullptr) {
        draw_facts(draw_heading({"", title, line}).body, rows);
        return;
    }
    const TicketPlaces at = ticket_places();
    draw_quiet_ticket(visit->ticket, at.ticket);
    const float title_h = draw_title(at.title, title, line);
    draw_facts(rest_below(at, title_h), rows);
}

void draw_refused(const ClinicState& state) {
    const Rect body =
        draw_heading({"", tr("place asked", "We could not tell the desk from here."),
                      tr("place asked", "Go to the front desk. They can go or call with you.")})
            .body;
    std::vector<FactRow> rows{{"room_service", tr("place asked", "Say where you want to go."),
                               tr("place asked", "That is all we need to know.")}};
    if (!state.settings->desk_way.by_tag.empty()) {
        rows.push_back({"directions_walk", tr("place asked", "The way to the desk"),
                        in_spoken(state.settings->desk_way)});
    }
    draw_facts(body, rows);
}

}  // namespace

void draw_place_asked(const ClinicState& state, Session& session, Commands& commands) {
    const PlaceDraft& draft = session.place;
    const Answer* answer = session.answer(draft.asking);
    const auto referral = state.referrals.find(draft.referral);
    // A refused one may be saved all the same, when only the answer of the store was lost.
    const bool saved = answer != nullptr && (!answer->refusal || referral != state.referrals.end());
    if (answer != nullptr && !saved && answer->refusal == Refusal::cannot_save) {
        session.screen = Screen::desk_instead;
        return draw_waiting_room_screen(state, session, commands);
    }
    draw_top(state, session);
    draw_dock(session, commands);
    if (answer == nullptr) {
        return draw_telling();
    }
    if (saved) {
        const auto visit = state.visits.find(draft.visit);
        draw_known(state, visit == state.visits.end() ? nullptr : &visit->second, draft.wish);
    } else {
        draw_refused(state);
    }
    if (draw_primary("done", tr("ticket", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
