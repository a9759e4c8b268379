// The end of a private check: things to take and things to do today. Nothing is picked before the
// person picks it; no score, no warning.
#include <algorithm>

#include "kiosk/ui/need_words.h"
#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/check_parts.h"
#include "kiosk/waiting_room/check_share.h"
#include "kiosk/waiting_room/check_suggestions.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float rows_gap = 18;
constexpr float turn_h = 96;
constexpr float turn_gap = 16;

/// Both lists side by side need room for three rows of words each.
bool one_list() {
    return check_is_flat() || frame().canvas.portrait;
}

struct Said {
    std::string_view icon, accent;
    std::string title, hint;
};

Said said_of_supply(const Suggestion& one, const Settings& settings) {
    const SupplySetting& supply = *settings.supply(one.lines.front().supply);
    if (supply.id.value == "naloxone_spray") {
        return {"medical_services", "blue", tr("check end", "Two boxes of naloxone"),
                tr("check end", "One for you, one for a friend.")};
    }
    if (one.key == "comfort" && one.lines.size() == 3) {
        return {"water_drop", "moss", tr("check end", "Water, food, socks"),
                tr("check end", "For a long night.")};
    }
    if (one.key == "strips" || one.key == "xylazine") {
        return {"science", "plum", supply_name(supply),
                tr("check end", "Five strips. A strip can miss things.")};
    }
    return {"backpack", supply.color, supply_name(supply),
            supply_amount(supply, one.lines.front().count)};
}

Said said(const Suggestion& one, const Settings& settings) {
    if (!one.lines.empty()) {
        return said_of_supply(one, settings);
    }
    if (one.card == "after_break") {
        return {"autorenew", "clay", tr("check end", "After jail, hospital or a break"),
                tr("check end", "Your body takes less now. Read how.")};
    }
    if (one.card == "alone") {
        return {"phone_in_talk", "teal", tr("check end", "Someone on the phone"),
                tr("check end", "Ways to not be alone.")};
    }
    const NeedSetting& need = *settings.need(one.need);
    if (one.key == "peer") {
        return {need.icon, need.color, tr("check end", "Talk to a peer"),
                tr("check end", "Someone who has been there.")};
    }
    if (one.key == "medication") {
        return {need.icon, need.color, tr("check end", "Ask about medication"),
                tr("check end", "Ask if you can start today.")};
    }
    return {need.icon, need.color, need_title(need), need_hint(need)};
}

void draw_suggestion(const Suggestion& one, Rect place, const Settings& settings,
                     Session& session) {
    CheckDraft& draft = session.check;
    const Said words = said(one, settings);
    TileLook look;
    look.icon = words.icon;
    look.accent = words.accent;
    look.mark = one.card.empty() ? Mark::check_box : Mark::arrow;
    look.picked = draft.picked.contains(one.key);
    look.beside = !check_is_flat() || place.h < 240;
    if (!tile("suggested_" + one.key, words.title, words.hint, place, look)) {
        return;
    }
    if (!one.card.empty()) {
        open_check_card(one.card, session);
    } else if (draft.picked.erase(one.key) == 0) {
        draft.picked.insert(one.key);
    }
}

struct List {
    std::string_view icon;
    std::string title;
    const std::vector<Suggestion>& all;
};

void draw_list(const List& list, Rect place, const Settings& settings, Session& session) {
    const Theme& look = look_now();
    const float head_h = std::max(52.F, line_height(Type::label) + 8);
    icon(list.icon, place.top(head_h).start(44), look.primary);
    text(place.top(head_h).after(60), list.title,
         {Type::label, look.ink, Align::start, VAlign::middle, true});
    const Rect rows = place.below(head_h + 12);
    if (list.all.empty()) {
        info_line(rows.top(std::max(88.F, line_height(Type::label) + 24)), "room_service",
                  tr("check end", "Ask us at the front desk."));
        return;
    }
    const bool across = check_is_flat();
    for (int i = 0; i < static_cast<int>(list.all.size()); ++i) {
        const Rect cell =
            across ? rows.cell(i, 0, 3, 1, rows_gap) : rows.cell(0, i, 1, 3, rows_gap);
        draw_suggestion(list.all[static_cast<std::size_t>(i)], cell, settings, session);
    }
}

void draw_lists(Rect place, const Suggestions& all, const Settings& settings, Session& session) {
    const List take{"backpack", tr("check end", "Take with you today"), all.take};
    const List todo{"event_available", tr("check end", "Do today, if you like"), all.todo};
    if (one_list()) {
        return draw_list(session.check.second_list ? todo : take, place, settings, session);
    }
    draw_list(take, place.cell(0, 0, 2, 1, gap), settings, session);
    draw_list(todo, place.cell(1, 0, 2, 1, gap), settings, session);
}

std::string turn_words(const CheckDraft& draft) {
    return draft.second_list ? tr("check end", "Take with you today")
                             : tr("check end", "Do today, if you like");
}

/// Turns to the other list, where only one has room.
void draw_turn(Rect place, CheckDraft& draft) {
    ButtonLook look;
    look.icon = draft.second_list ? "backpack" : "event_available";
    if (button("other_list", turn_words(draft), place, look)) {
        draft.second_list = !draft.second_list;
        draft.ask_for_peer = false;
        go_deaf_on_new_page();
    }
}

/// What is sent and what is not; before it the way to the other list, where there is one.
void draw_foot(Rect place, const ClinicState& state, Session& session, Commands& commands) {
    if (one_list()) {
        const float w = check_is_flat() ? place.w * 0.4F : place.w;
        draw_turn(check_is_flat() ? place.start(w) : place.top(turn_h), session.check);
        place = check_is_flat() ? place.after(w + gap) : place.below(turn_h + turn_gap);
    }
    if (session.check.ask_for_peer && !check_words_in_heading()) {
        return draw_nothing_saved(place, tr("check", "Ask for a peer at the front desk."),
                                  tr("check", "You can say: I would like to talk."));
    }
    draw_check_share(place, state, session, commands);
}

float foot_height(const ClinicState& state, const Session& session, float width) {
    if (check_is_flat()) {
        return turn_h;
    }
    return check_share_height(state, session, width) + (one_list() ? turn_h + turn_gap : 0);
}

Heading heading(const ClinicState& state, const Session& session) {
    const std::string title = tr("check end", "Good to have, good to do");
    if (check_words_in_heading()) {  // the foot has no room for words there
        return {"", title,
                session.check.ask_for_peer ? tr("check", "Ask for a peer at the front desk.")
                                           : check_share_words(state, session)};
    }
    return {"", title, tr("check end", "From your answers. Pick what you want. Or nothing.")};
}

/// What was picked for the bag is asked for at once, with the picture of this session.
void ask_for_bag(std::vector<SupplyLine> lines, Session& session, Commands& commands) {
    SuppliesDraft& bag = session.supplies;
    const VisitId visit = visit_of(session);
    bag = {};
    bag.visit = visit;
    bag.request = new_id<RequestId>();
    for (const SupplyLine& line : lines) {
        bag.counts[line.supply] = line.count;
    }
    AskForSupplies asked;
    asked.request = bag.request;
    asked.visit = visit;
    asked.lines = std::move(lines);
    asked.locale = session.language;
    bag.pending = commands.ask(std::move(asked));
}

struct Picks {
    std::vector<SupplyLine> lines;
    std::vector<NeedId> needs;
};

/// Things for the bag are picked no more, so that coming back here asks for no second bag.
Picks take_picks(const Suggestions& all, CheckDraft& draft) {
    Picks picks;
    for (const auto* list : {&all.take, &all.todo}) {
        for (const Suggestion& one : *list) {
            if (!draft.picked.contains(one.key)) {
                continue;
            }
            if (one.need.empty()) {
                picks.lines.insert(picks.lines.end(), one.lines.begin(), one.lines.end());
                draft.picked.erase(one.key);
            } else {
                picks.needs.push_back(one.need);
            }
        }
    }
    return picks;
}

/// Needs lead to the second question of check-in. The ticket then says what became of the bag.
void go_on(const Suggestions& all, Session& session, Commands& commands) {
    Picks picks = take_picks(all, session.check);
    CheckInDraft& check_in = session.check_in;
    const bool bag = !picks.lines.empty();
    if (bag) {
        ask_for_bag(std::move(picks.lines), session, commands);
    }
    if (picks.needs.empty()) {
        return session.go(Screen::supplies_done);
    }
    if (outcome(session, check_in.pending) == Outcome::saved) {
        commands.ask(AddNeeds{check_in.visit, picks.needs});
        return session.go(Screen::ticket);
    }
    if (bag) {
        check_in.visit = session.supplies.visit;
        check_in.naloxone = session.supplies.request;
        check_in.naloxone_pending = session.supplies.pending;
    }
    check_in.needs = picks.needs;
    if (check_in.came == WallTime{}) {
        check_in.came = session.now.wall;
    }
    session.go(Screen::call_way);
}

int picked_of(const Suggestions& all, const CheckDraft& draft) {
    const auto in = [&](const std::vector<Suggestion>& list) {
        return std::ranges::count_if(
            list, [&](const Suggestion& one) { return draft.picked.contains(one.key); });
    };
    return static_cast<int>(in(all.take) + in(all.todo));
}

/// Skipping is fine; who shared has a picture to look at.
void draw_way_on(const Suggestions& all, const ClinicState& state, Session& session,
                 Commands& commands) {
    const int picked = picked_of(all, session.check);
    if (picked > 0) {
        const std::string label = trn("check end", "Next: {1} picked", "Next: {1} picked", picked);
        if (draw_primary("next", label, forward_look())) {
            go_on(all, session, commands);
        }
    } else if (answers_are_shared(state, session) && visit_in_line(state, session) != nullptr) {
        if (draw_primary("picture", tr("check end", "See my picture"), forward_look())) {
            session.go(Screen::ticket);
        }
    } else if (draw_primary("finish", tr("check end", "Skip and finish"), forward_look())) {
        commands.start_over();
    }
}

}  // namespace

void draw_private_check_end(const ClinicState& state, Session& session, Commands& commands) {
    const Suggestions all =
        suggestions(session.check.answers, *state.settings, check_cards(*state.settings));
    draw_top(state, session);
    const CheckRoom room = draw_check_heading(heading(state, session), "");
    const float foot_h = foot_height(state, session, room.body.w);
    draw_lists(room.body.top(room.body.h - foot_h - gap), all, *state.settings, session);
    draw_foot(room.body.last(foot_h), state, session, commands);
    draw_dock(session, commands);
    draw_way_on(all, state, session, commands);
    draw_peer_instead(room.peer, state, session);
}

}  // namespace porchlight
