#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/facts.h"
#include "kiosk/waiting_room/line_words.h"
#include "kiosk/waiting_room/saving.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/take_home.h"

namespace porchlight {

namespace {

/// Saving and saved look alike: the ticket, the words beside it (upright: below), the facts and
/// what may be touched.
struct Places {
    Rect ticket, title, rest;
    bool offer_beside = false;  ///< the offer stands beside the facts, not under them
};

/// A lowered screen keeps what may be touched low; the ticket stays high, where it is seen.
Places places() {
    const Rect whole = whole_room();
    const float top = 144;
    const Rect all{whole.x, top, whole.w, whole.bottom() - top};
    if (frame().canvas.portrait) {
        const Rect ticket = all.top(all.h * (frame().text_size == TextSize::extra ? 0.41F : 0.46F));
        return {ticket, all.below(ticket.h + 28), all.below(ticket.h + 28)};
    }
    if (frame().lowered) {
        const float controls = whole.y - 16 - 112;
        const Rect ticket{all.x, top, 700, whole.y - 16 - top};
        return {ticket,
                {ticket.right() + 48, top, all.right() - ticket.right() - 48, controls - top},
                whole,
                true};
    }
    const Rect ticket = all.start(std::min(800.F, all.w * 0.435F));
    return {ticket, all.after(ticket.w + 48), all.after(ticket.w + 48)};
}

/// What is left under the title.
Rect rest_of(const Places& at, float title_h) {
    return at.offer_beside ? at.rest : at.rest.below(title_h + 20);
}

void draw_saving(const ClinicState& state, const Session& session) {
    const Places at = places();
    draw_saving_panel(at.ticket, tr("saving", "Your picture comes next"));
    const float title_h = draw_title(at.title, tr("saving", "Saving your place…"),
                                     tr("saving", "This takes a moment. You can let go."));
    // TRANSLATORS: {1} is a time such as 10:42 am
    const std::string came = put(tr("saving", "You came at {1}."), {came_words(state, session)});
    const Rect rest = rest_of(at, title_h);
    draw_facts(at.offer_beside ? rest.start(rest.w * 0.58F) : rest,
               {{"touch_app", tr("saving", "We felt your touch."),
                 tr("saving", "No need to tap again. One tap is one place.")},
                {"schedule", came, tr("saving", "That time counts, even if this is slow.")},
                {"room_service", tr("saving", "Still slow? Go to the desk."),
                 tr("saving", "They can put you in line too.")}});
}

std::string watch_for(const Visit& visit) {
    switch (visit.call_way) {
        case CallWay::on_screen:
            return tr("ticket", "Watch for this picture. No one will call your name.");
        case CallWay::find_me:
            return tr("ticket", "We come and find you. No one will call your name.");
        case CallWay::outside:
            return tr("ticket", "Being outside is fine. No one will call your name.");
    }
    return {};
}

std::vector<FactRow> facts(const ClinicState& state, Session& session, const Visit& visit) {
    const Settings& settings = *state.settings;
    std::vector<FactRow> all;
    if (session.check_in.very_sick) {
        all.push_back({"sick", tr("ticket", "We told the desk."),
                       tr("ticket", "They know that you feel very sick. You can go there too.")});
    }
    for (FactRow& fact : line_facts(state, visit, session, Seen::by_one)) {
        all.push_back(std::move(fact));
    }
    if (const QueueEntry* entry = visit.current(); entry != nullptr) {
        for (WentBefore& before : who_went_before(*entry, settings)) {
            all.push_back({"swap_vert", std::move(before.who), std::move(before.then)});
        }
    }
    if (std::string after = after_words(visit, settings, Seen::by_one); !after.empty()) {
        all.push_back(
            {"low_priority", std::move(after), tr("ticket", "Your place there is kept too.")});
    }
    if (std::string kept = kept_words(visit, settings, session.now.wall); !kept.empty()) {
        all.push_back(
            {"nights_stay", std::move(kept), tr("closing", "Not seen today? Keep your picture.")});
    }
    all.push_back({"park", tr("ticket", "Stepping out keeps your place."),
                   tr("ticket", "Rest, eat, get air. You will not lose your spot.")});
    return all;
}

/// Early or late, who had a time is met with ordinary words.
std::string title_words(const Visit& visit, const Settings& settings, const Session& session) {
    if (std::string turn = turn_words(visit, settings); !turn.empty()) {
        return turn;
    }
    return session.check_in.expected ? tr("ticket", "Good to see you. You have your place.")
                                     : tr("ticket", "You are in line.");
}

/// What stands where the saving stood takes no touch at once: a shaky second tap would close it.
void go_deaf_at_first(Session& session) {
    if (!session.check_in.ticket_shown) {
        session.check_in.ticket_shown = true;
        go_deaf();
    }
}

void draw_saved(const ClinicState& state, const Visit& visit, Session& session,
                Commands& commands) {
    go_deaf_at_first(session);
    const Places at = places();
    TicketCardLook look;
    const std::string caption = tr("ticket", "Your quiet ticket");
    if (at.offer_beside) {  // the flat ticket of a lowered screen: the picture needs the room
        look.name_type = Type::title;
    } else {
        look.caption = caption;
    }
    ticket_card(visit.ticket, at.ticket, look);
    const float title_h =
        draw_title(at.title, title_words(visit, *state.settings, session), watch_for(visit));
    const Rect rest = rest_of(at, title_h);
    const float facts_w = rest.w * (at.offer_beside ? 0.58F : 1.F);
    const float offer_w = at.offer_beside ? rest.w - facts_w - 24 : rest.w;
    const float offer_h = take_home_height(state, offer_w);
    const bool under = offer_h > 0 && !at.offer_beside;
    const float facts_h = draw_facts({rest.x, rest.y, facts_w, rest.h - (under ? offer_h + 20 : 0)},
                                     facts(state, session, visit));
    if (offer_h > 0) {
        const Rect offer =
            under ? rest.below(facts_h + 20).top(offer_h) : rest.end(offer_w).top(offer_h);
        draw_take_home(*state.settings->take_home_naloxone(), offer, visit.id, session, commands);
    }
}

/// A check-in that was refused goes on where it can. Returns false when there is nothing to do but
/// wait: the visit that was there first comes with the next snapshot.
bool go_on_after_refusal(const ClinicState& state, Session& session) {
    const Refusal why = session.answer(session.check_in.pending)->refusal.value();
    const auto& expected = session.check_in.expected;
    if (!expected || (why != Refusal::in_line_already && why != Refusal::gone)) {
        session.screen = Screen::desk_instead;  // "Back" goes to the question, not here
        return true;
    }
    if (why == Refusal::gone) {
        session.screen = Screen::ask_desk;
        return true;
    }
    const auto found = state.expected.find(*expected);
    if (found == state.expected.end() || !found->second.visit) {
        return false;
    }
    session.my_place = {};
    session.my_place.visit = *found->second.visit;
    session.my_place.said = "in_line";
    session.screen = Screen::my_place;
    return true;
}

}  // namespace

void draw_ticket(const ClinicState& state, Session& session, Commands& commands) {
    const Visit* visit = visit_in_line(state, session);
    if (visit == nullptr && outcome(session, session.check_in.pending) == Outcome::refused &&
        go_on_after_refusal(state, session)) {
        return draw_waiting_room_screen(state, session, commands);
    }
    draw_top(state, session);
    // Back must not look as if it took the check-in back: it is not here.
    DockLook dock;
    dock.back = false;
    if (visit == nullptr) {
        draw_saving(state, session);
        draw_dock(session, commands, dock);
        draw_saving_primary();
        return;
    }
    draw_saved(state, *visit, session, commands);
    draw_dock(session, commands, dock);
    if (draw_primary("done", tr("ticket", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
