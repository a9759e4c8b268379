#include "core/queue.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/line_words.h"
#include "kiosk/waiting_room/place_parts.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;

struct Action {
    const char* key;
    std::string_view icon, accent;
    std::string label, hint;
    bool first = false;  ///< what they most likely came for
};

bool desk_knows_that_waiting(const ClinicState& state, const VisitId& visit) {
    return std::ranges::any_of(state.notes, [&](const auto& item) {
        const Note& note = item.second;
        return note.kind == NoteKind::been_waiting && note.visit == visit && !note.answered;
    });
}

/// Nothing for who is being helped or done; who has left may only change their mind.
std::vector<Action> actions(const ClinicState& state, const Visit& visit, WallTime now) {
    const QueueEntry* entry = visit.current();
    const Action back{"come_back", "login", "teal", tr("my place", "I am back"),
                      tr("my place", "Tap this when you come back in.")};
    if (visit.has_left()) {
        return {back};
    }
    if (entry == nullptr || !entry->in_line()) {
        return {};
    }
    const Action waiting{
        "been_waiting", "record_voice_over", "clay", tr("my place", "I have been waiting"),
        desk_knows_that_waiting(state, visit.id) ? tr("my place", "The desk knows.")
                                                 : tr("my place", "We tell the desk now.")};
    const Action leave{"leave", "waving_hand", "slate", tr("my place", "I am leaving for today"),
                       tr("my place", "Change your mind today? Same place.")};
    if (may_come_back_today(visit, *state.settings, now)) {
        Action first = back;
        first.first = true;
        first.hint = tr("my place", "Tap this when you are here.");
        return {first, waiting, leave};
    }
    return {{"step_out", "park", "moss", tr("my place", "I am stepping out"),
             tr("my place", "We keep your place while you are out.")},
            back,
            waiting,
            leave};
}

/// What already is so needs no command: the sentence that answers is the same.
bool already_so(std::string_view key, const ClinicState& state, const Visit& visit) {
    const QueueEntry* now = visit.current();
    const bool out = now != nullptr && now->is<SteppedOut>();
    return (key == "step_out" && out) || (key == "come_back" && !out && !visit.has_left()) ||
           (key == "been_waiting" && desk_knows_that_waiting(state, visit.id));
}

void carry_out(std::string_view key, const ClinicState& state, const Visit& who, Session& session,
               Commands& commands) {
    MyPlaceDraft& draft = session.my_place;
    const VisitId visit = draft.visit;
    if (outcome(session, draft.pending) == Outcome::on_its_way) {
        return;  // one at a time: what is on its way is said already
    }
    if (already_so(key, state, who)) {
        draft.pending = {};
    } else if (key == "step_out") {
        draft.pending = commands.ask(StepOut{visit});
    } else if (key == "come_back") {
        draft.pending = commands.ask(ComeBack{visit});
    } else if (key == "been_waiting") {
        draft.pending = commands.ask(TellDesk{new_id<NoteId>(), NoteKind::been_waiting, visit});
    } else {
        draft.pending = commands.ask(Leave{visit});
    }
    draft.said = key;
}

/// What became of the last touch, in one sentence.
std::string said_words(const Session& session) {
    const MyPlaceDraft& draft = session.my_place;
    if (draft.said.empty()) {
        return {};
    }
    switch (outcome(session, draft.pending)) {
        case Outcome::on_its_way:
            return tr("my place", "One moment. We are saving this.");
        case Outcome::refused:
            return tr("my place", "That did not work. The front desk can help you now.");
        case Outcome::not_asked:
        case Outcome::saved:
            break;
    }
    if (draft.said == "in_line") {
        return tr("my place", "You are already in line. Your place is kept.");
    }
    if (draft.said == "step_out") {
        return tr("my place", "Take your time. Your place is kept.");
    }
    if (draft.said == "come_back") {
        return tr("my place", "Good to see you. You have the same place.");
    }
    if (draft.said == "been_waiting") {
        return tr("my place", "We told the desk. You still have your place.");
    }
    return tr("my place", "Take care. Come back today and you have the same place.");
}

std::string title_words(const Visit& visit, const Settings& settings, WallTime now) {
    if (visit.has_left()) {
        return tr("my place", "You said you are leaving.");
    }
    if (visit.current() == nullptr) {
        return tr("my place", "You are done for today.");
    }
    if (may_come_back_today(visit, settings, now)) {
        return tr("my place", "Welcome back. You kept your place.");
    }
    const std::string turn = turn_words(visit, settings);
    return turn.empty() ? tr("my place", "You still have your place.") : turn;
}

/// The answer to the last touch; else everything they should know, most important first.
std::vector<std::string> news(const ClinicState& state, const Visit& visit,
                              const Session& session) {
    if (std::string said = said_words(session); !said.empty()) {
        return {said};
    }
    const QueueEntry* entry = visit.current();
    if (entry == nullptr) {
        return {tr("my place", "Need more? Check in again, or ask the desk.")};
    }
    const Settings& settings = *state.settings;
    std::vector<std::string> all;
    for (const WentBefore& before : who_went_before(*entry, settings)) {
        all.push_back(before.who + " " + before.then);
    }
    if (entry->in_line()) {
        all.push_back(longer_words(*entry, session.now.wall));
        if (const std::string kept = kept_words(visit, settings, session.now.wall); !kept.empty()) {
            all.push_back(tr("closing", "Not seen today? Keep your picture.") + " " + kept);
        }
        all.push_back(after_words(visit, settings, Seen::by_others));
    }
    std::erase(all, std::string());
    return all;
}

void draw_actions(Rect body, const ClinicState& state, const Visit& visit, Session& session,
                  Commands& commands) {
    const auto shown = actions(state, visit, session.now.wall);
    const int count = static_cast<int>(shown.size());
    const int columns = action_columns(body, count);
    const int rows = (count + columns - 1) / columns;
    for (int i = 0; i < count; ++i) {
        const Action& action = shown[static_cast<std::size_t>(i)];
        TileLook look;
        look.icon = action.icon;
        look.accent = action.accent;
        look.primary = action.first;
        if (tile(action.key, action.label, action.hint,
                 body.cell(i % columns, i / columns, columns, rows, 18), look)) {
            carry_out(action.key, state, visit, session, commands);
        }
    }
}

/// The ticket, the words and what one can do. What is touched stays in reach when the screen is
/// lowered; the ticket and the words may stand high.
void draw_visit(const ClinicState& state, const Visit& visit, Session& session,
                Commands& commands) {
    const PlaceParts at = place_parts();
    TicketCardLook look;
    const std::string caption = tr("ticket", "Your quiet ticket");
    look.caption = caption;
    ticket_card(visit.ticket, at.ticket, look);
    const WallTime now = session.now.wall;
    PlaceWords words{title_words(visit, *state.settings, now), news(state, visit, session),
                     line_facts(state, visit, session, Seen::by_others)};
    const int count = static_cast<int>(actions(state, visit, now).size());
    const float kept_for_actions = at.reach ? 0 : least_actions_height(at.words, count);
    const Rect left = draw_place_words(at, std::move(words), kept_for_actions);
    draw_actions(at.reach.value_or(left), state, visit, session, commands);
}

}  // namespace

void draw_my_place(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    const auto found = state.visits.find(session.my_place.visit);
    if (found == state.visits.end() || found->second.over) {
        draw_heading({tr("home", "My place in line"), tr("my place", "You are done for today."),
                      tr("my place", "Need more? Check in again, or ask the desk.")});
    } else {
        draw_visit(state, found->second, session, commands);
    }
    if (draw_primary("done", tr("my place", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
