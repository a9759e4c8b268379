#include "kiosk/waiting_room/check_in.h"

#include <algorithm>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/place_panels.h"

namespace porchlight {

namespace {

bool may_ask(const Session& session, const CommandId& pending) {
    const Outcome now = outcome(session, pending);
    return now == Outcome::not_asked || now == Outcome::refused;
}

void ask_tell_desk(Session& session, Commands& commands) {
    TellDeskDraft& draft = session.tell_desk;
    if (may_ask(session, draft.pending)) {
        draft.pending = commands.ask(TellDesk{draft.note, draft.kind, {}});
    }
}

}  // namespace

void ask_check_in(Session& session, Commands& commands) {
    CheckInDraft& draft = session.check_in;
    if (!may_ask(session, draft.pending)) {
        return;
    }
    if (draft.visit.empty()) {
        draft.visit = new_id<VisitId>();
    }
    CheckIn asked;
    asked.visit = draft.visit;
    asked.arrived = came_at(session);
    asked.needs = draft.needs;
    asked.call_way = draft.call_way;
    asked.spot = draft.spot;
    asked.locale = session.language;
    asked.expected = draft.expected;
    asked.feels_very_sick = draft.very_sick;
    draft.pending = commands.ask(std::move(asked));
}

Outcome outcome(const Session& session, const CommandId& command) {
    if (command.empty()) {
        return Outcome::not_asked;
    }
    const Answer* answer = session.answer(command);
    return answer == nullptr ? Outcome::on_its_way
           : answer->refusal ? Outcome::refused
                             : Outcome::saved;
}

void join_line(Session& session, Commands& commands, std::optional<ExpectedId> expected) {
    if (may_ask(session, session.check_in.pending)) {
        session.check_in.expected = std::move(expected);
    }
    ask_check_in(session, commands);
    session.go(Screen::ticket);
}

const Visit* visit_in_line(const ClinicState& state, const Session& session) {
    if (session.answer(session.check_in.pending) == nullptr) {
        return nullptr;
    }
    const auto found = state.visits.find(session.check_in.visit);
    return found == state.visits.end() || found->second.entries.empty() ? nullptr : &found->second;
}

std::optional<VisitId> saved_visit_of(const Session& session) {
    if (!session.check_in.visit.empty() &&
        outcome(session, session.check_in.pending) == Outcome::saved) {
        return session.check_in.visit;
    }
    if (!session.supplies.visit.empty() &&
        outcome(session, session.supplies.pending) == Outcome::saved) {
        return session.supplies.visit;
    }
    if (!session.place.visit.empty() && outcome(session, session.place.asking) == Outcome::saved) {
        return session.place.visit;
    }
    return std::nullopt;
}

VisitId visit_of(const Session& session) {
    const auto saved = saved_visit_of(session);
    return saved                            ? *saved
           : session.supplies.visit.empty() ? new_id<VisitId>()
                                            : session.supplies.visit;
}

WallTime came_at(const Session& session) {
    // Somebody may set the clock back meanwhile; nobody arrives in the future.
    const WallTime came = session.check_in.came;
    return came == WallTime{} ? session.now.wall : std::min(came, session.now.wall);
}

std::string came_words(const ClinicState& state, const Session& session) {
    return time_words(came_at(session), *state.settings);
}

std::string time_words(WallTime time, const Settings& settings) {
    std::string words = clock_words(to_local(time, settings.time_zone).since_midnight);
    const std::string no_break = "\u00A0";
    for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 2)) {
        words.replace(at, 1, no_break);
    }
    return words;
}

void tell_desk(NoteKind kind, Session& session, Commands& commands) {
    TellDeskDraft& draft = session.tell_desk;
    if (draft.note.empty() || draft.kind != kind) {
        draft = {kind, new_id<NoteId>(), {}};
    }
    ask_tell_desk(session, commands);
    session.go(Screen::told_desk);
}

void try_again(Session& session, Commands& commands) {
    if (outcome(session, session.check_in.pending) == Outcome::refused) {
        ask_check_in(session, commands);
        session.screen = Screen::ticket;
    } else if (outcome(session, session.tell_desk.pending) == Outcome::refused) {
        ask_tell_desk(session, commands);
        session.screen = Screen::told_desk;
    } else if (outcome(session, session.place.asking) == Outcome::refused) {
        ask_for_company(session, commands);
        session.screen = Screen::place_asked;
    } else {
        session.back();
    }
}

}  // namespace porchlight
