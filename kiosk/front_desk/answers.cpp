// What became of the touches that were on their way to disk: a toast with an undo, or why not.
#include <algorithm>
#include <ranges>

#include "kiosk/front_desk/actions.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr Millis toast_stays{12'000};
/// After this long without a snapshot that shows an answered action, somebody else's came between.
constexpr Millis snapshot_patience{2'000};

const Act* act_of(const ClinicState& state, const CommandId& command, const VisitId& visit) {
    const auto acts = state.acts.find(visit);
    if (acts == state.acts.end()) {
        return nullptr;
    }
    for (const Act& act : acts->second | std::views::reverse) {
        if (act.id == command) {
            return &act;
        }
    }
    return nullptr;
}

VisitId visit_of(const decltype(Command::what)& what) {
    return std::visit(
        [](const auto& asked) {
            if constexpr (requires { VisitId{asked.visit}; }) {
                return asked.visit;
            } else {
                return VisitId{};
            }
        },
        what);
}

/// What the record says that command did; null as long as the snapshot does not show it. A call
/// for the next one may have called somebody else in line.
const Act* act_of(const Desk& desk, const DeskAction& action) {
    if (const Act* act = act_of(desk.state, action.command, visit_of(action.what))) {
        return act;
    }
    if (std::holds_alternative<Call>(action.what)) {
        for (const Visit* visit : desk.seen->findable) {
            if (const Act* act = act_of(desk.state, action.command, visit->id)) {
                return act;
            }
        }
    }
    return nullptr;
}

/// Somebody else was faster: whom it called instead.
std::string called_instead(const Desk& desk, const VisitId& wanted, const VisitId& called) {
    const auto& visits = desk.state.visits;
    const auto lost = visits.find(wanted);
    const std::string name = ticket_name(visits.at(called).ticket);
    if (lost == visits.end()) {
        // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
        return put(tr("desk toast", "Called {1}: the one before is not here any more."), {name});
    }
    const std::string other = ticket_name(lost->second.ticket);
    const bool by_someone = std::ranges::any_of(lost->second.entries, [](const QueueEntry& entry) {
        return entry.is<Called>() || entry.is<InService>();
    });
    // TRANSLATORS: {1} and {2} are names of tickets, such as Blue Swan
    return put(by_someone ? tr("desk toast", "Called {1}: {2} was just called by someone else.")
                          : tr("desk toast", "Called {1}: {2} is not waiting any more."),
               {name, other});
}

bool can_take_home(const Desk& desk) {
    return desk.settings().take_home_naloxone() != nullptr;
}

/// The toast, as soon as the clinic shows what was done.
std::optional<UndoOffer> offer_for(const Desk& desk, const DeskAction& action) {
    UndoOffer offer;
    offer.said = action.said;
    offer.until = desk.session.now.mono + toast_stays;
    if (action.undo) {
        offer.undo = {*action.undo};
        offer.undo.insert(offer.undo.end(), action.undo_also.begin(), action.undo_also.end());
        return offer;
    }
    if (const auto* aside = std::get_if<SetAside>(&action.what)) {
        offer.undo = {SetAside{aside->request, !aside->ready}};
        return offer;
    }
    if (const auto* given = std::get_if<Give>(&action.what)) {
        offer.undo = {Give{given->request, !given->given}};
        return offer;
    }
    const Act* done = act_of(desk, action);
    if (done == nullptr) {
        return std::nullopt;
    }
    if (const auto* urgent = std::get_if<MarkUrgent>(&action.what)) {
        offer.undo = {UndoUrgent{urgent->visit, urgent->queue}};
        return offer;
    }
    offer.undo = {Undo{done->visit, done->at}};
    const auto* call = std::get_if<Call>(&action.what);
    if (call != nullptr && done->visit != call->visit) {
        offer.said = called_instead(desk, call->visit, done->visit);
    }
    if (std::holds_alternative<Finish>(action.what) && can_take_home(desk)) {
        offer.take_home = done->visit;
    }
    const bool to_a_room = call != nullptr || std::holds_alternative<Start>(action.what);
    if (to_a_room && desk.settings().queue(done->queue)->counters.size() > 1) {
        offer.room_of = done->visit;
        offer.room_queue = done->queue;
    }
    return offer;
}

std::string why_not(const DeskAction& action, Refusal refusal) {
    if (std::holds_alternative<TakeBackReferral>(action.what) && refusal == Refusal::not_now) {
        return tr("desk", "Something else happened with it since. It stays.");
    }
    return refusal_words(refusal);
}

/// True when there is nothing left to wait for.
bool is_settled(Desk& desk, DeskAction& action) {
    const Answer* answer = desk.session.answer(action.command);
    if (answer != nullptr && answer->refusal) {
        refuse(desk, why_not(action, *answer->refusal));
        desk.session.answers.erase(action.command);
        return true;
    }
    const MonoTime now = desk.session.now.mono;
    if (answer != nullptr) {
        action.answered = now;
        desk.session.answers.erase(action.command);
    }
    if (!action.answered || action.said.empty()) {
        return action.answered.has_value();
    }
    if (auto offer = offer_for(desk, action)) {
        if (action.joins && desk.draft.undo) {
            const auto& before = desk.draft.undo->undo;
            offer->undo.insert(offer->undo.end(), before.begin(), before.end());
            offer->take_home = desk.draft.undo->take_home;
        }
        desk.draft.undo = std::move(offer);
        return true;
    }
    wake_at(now + Millis{50});
    return now >= *action.answered + snapshot_patience;
}

}  // namespace

void refuse(Desk& desk, std::string sentence) {
    desk.draft.refused = std::move(sentence);
    desk.draft.refused_until = desk.session.now.mono + toast_stays;
    desk.draft.undo.reset();
}

void read_answers(Desk& desk) {
    auto& under_way = desk.draft.under_way;
    for (std::size_t i = 0; i < under_way.size();) {
        if (is_settled(desk, under_way[i])) {
            under_way.erase(under_way.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

std::string refusal_words(Refusal refusal) {
    switch (refusal) {
        case Refusal::none_free:
            return tr("desk", "Every picture is taken. Give them a paper ticket.");
        case Refusal::gone:
            return tr("desk", "They are not on the list any more.");
        case Refusal::not_now:
            return tr("desk", "Another screen was faster. This is how it is now.");
        case Refusal::called_elsewhere:
            return tr("desk", "They are with someone in another line.");
        case Refusal::unknown_word:
            return tr("desk", "The clinic's list has changed. Please pick again.");
        case Refusal::bad_time:
            return tr("desk", "That time is still to come. Pick an earlier one.");
        case Refusal::cannot_save:
            return tr("desk", "This was not saved. Write it down, then try again.");
        case Refusal::in_line_already:
            return tr("desk", "They are already in line. Their place is kept.");
    }
    return {};
}

}  // namespace porchlight
