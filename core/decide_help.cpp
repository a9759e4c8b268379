// What asks the desk to look up: notes for the notice band, and "someone needs help now".
#include <algorithm>

#include "core/decide.h"
#include "core/help_road.h"
#include "core/help_step.h"

namespace porchlight {

namespace {

bool has_open_note(const ClinicState& state, NoteKind kind, const VisitId& visit) {
    return std::ranges::any_of(state.notes, [&](const auto& item) {
        const Note& note = item.second;
        return note.kind == kind && note.visit == visit && !note.answered;
    });
}

}  // namespace

Note note_from(const Situation& at, const std::string& name, NoteKind kind, const VisitId& visit) {
    return {.id = NoteId{at.command.value + "/" + name},
            .kind = kind,
            .visit = visit,
            .at = at.now,
            .answered = std::nullopt};
}

Result<Change> tell_desk(const Situation& at, const TellDesk& asked) {
    if (!asked.visit.empty() && !at.state.visits.contains(asked.visit)) {
        return tl::unexpected(Refusal::gone);
    }
    if (at.state.notes.contains(asked.note)) {
        return Change{};
    }
    return Change{{Note{asked.note, asked.kind, asked.visit, at.now, std::nullopt}}};
}

Result<Change> change_call_way(const Situation& at, const ChangeCallWay& asked) {
    auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (!knows_spot(*at.state.settings, asked.spot)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    const Visit before = *visit;
    visit->call_way = asked.call_way;
    visit->spot = asked.call_way == CallWay::find_me ? asked.spot : std::nullopt;
    if (*visit == before) {
        return Change{};
    }
    Change change{{*visit}};
    if (asked.call_way == CallWay::find_me &&
        !has_open_note(at.state, NoteKind::find_quietly, visit->id)) {
        change.rows.emplace_back(note_from(at, "find", NoteKind::find_quietly, visit->id));
    }
    return change;
}

Result<Change> answer_note(const Situation& at, const AnswerNote& asked) {
    auto note = find(at.state.notes, asked.note);
    if (!note) {
        return tl::unexpected(note.error());
    }
    if (note->answered) {
        return Change{};
    }
    note->answered = at.now;
    return Change{{*note}};
}

namespace {

/// A call that nobody knows is gone; one that stays as it is needs no row.
Result<Change> change_help(const Situation& at, const AlertId& id,
                           const decltype(Command::what)& asked) {
    const auto known = find(at.state.alerts, id);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const auto after = help_after({at.command, at.station, asked, at.by}, at.state.alerts, at.now);
    return after && *after != *known ? Change{{*after}} : Change{};
}

}  // namespace

Result<Change> raise_help(const Situation& at, const RaiseHelp& asked) {
    return Change{{*help_after({at.command, at.station, asked, at.by}, at.state.alerts, at.now)}};
}

Result<Change> take_help(const Situation& at, const TakeHelp& asked) {
    return change_help(at, asked.alert, asked);
}

Result<Change> ask_more_help(const Situation& at, const AskMoreHelp& asked) {
    return change_help(at, asked.alert, asked);
}

Result<Change> call_ambulance(const Situation& at, const CallAmbulance& asked) {
    return change_help(at, asked.alert, asked);
}

Result<Change> close_help(const Situation& at, const CloseHelp& asked) {
    return change_help(at, asked.alert, asked);
}

Result<Change> keep_help(const Situation& at, const KeepHelp& asked) {
    const auto known = at.state.alerts.find(asked.alert.id);
    const bool is_known = known != at.state.alerts.end();
    const HelpAlert kept = is_known ? merge(known->second, asked.alert) : asked.alert;
    return is_known && kept == known->second ? Change{} : Change{{kept}};
}

}  // namespace porchlight
