#include "kiosk/front_desk/actions.h"

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr Millis toast_stays{12'000};
/// After this long without a snapshot that shows an answered action, somebody else's came between.
constexpr Millis snapshot_patience{2'000};

/// The start of the visit's newest step that can be taken back.
std::optional<WallTime> newest_step(const Visit& visit) {
    std::optional<WallTime> newest;
    for (const QueueEntry& entry : visit.entries) {
        if (entry.periods.size() > 1) {
            newest = std::max(newest.value_or(entry.since()), entry.since());
        }
    }
    return newest;
}

struct VisitOf {
    VisitId operator()(const StepOut& asked) const { return asked.visit; }
    VisitId operator()(const ComeBack& asked) const { return asked.visit; }
    VisitId operator()(const Leave& asked) const { return asked.visit; }
    VisitId operator()(const Call& asked) const { return asked.visit; }
    VisitId operator()(const Start& asked) const { return asked.visit; }
    VisitId operator()(const Finish& asked) const { return asked.visit; }
    template <class Other>
    VisitId operator()(const Other& /*asked*/) const {
        return {};
    }
};

WallTime newest_step_of(const ClinicState& state, const VisitId& id) {
    const auto visit = state.visits.find(id);
    return visit == state.visits.end() ? WallTime{}
                                       : newest_step(visit->second).value_or(WallTime{});
}

void ask(Desk& desk, decltype(Command::what) what, std::string on, std::string said) {
    DeskAction action;
    action.newest_before = newest_step_of(desk.state, std::visit(VisitOf{}, what));
    action.command = desk.commands.ask(what);
    action.what = std::move(what);
    action.on = std::move(on);
    action.said = std::move(said);
    desk.draft.under_way.push_back(std::move(action));
    desk.draft.undo.reset();
    desk.draft.refused.clear();
}

/// What takes that action back, as soon as the clinic shows it.
std::optional<decltype(Command::what)> undo_of(const Desk& desk, const DeskAction& action) {
    if (action.undo) {
        return action.undo;
    }
    if (const auto* aside = std::get_if<SetAside>(&action.what)) {
        return SetAside{aside->request, !aside->ready};
    }
    if (const auto* given = std::get_if<Give>(&action.what)) {
        return Give{given->request, !given->given};
    }
    const VisitId visit = std::visit(VisitOf{}, action.what);
    const WallTime newest = newest_step_of(desk.state, visit);
    if (newest <= action.newest_before) {
        return std::nullopt;
    }
    return Undo{visit, newest};
}

void refuse(Desk& desk, std::string sentence) {
    desk.draft.refused = std::move(sentence);
    desk.draft.refused_until = desk.session.now.mono + toast_stays;
    desk.draft.undo.reset();
}

/// True when there is nothing left to wait for.
bool is_settled(Desk& desk, DeskAction& action) {
    const Answer* answer = desk.session.answer(action.command);
    if (answer != nullptr && answer->refusal) {
        refuse(desk, refusal_words(*answer->refusal));
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
    if (auto undo = undo_of(desk, action)) {
        desk.draft.undo = UndoOffer{action.said, std::move(*undo), now + toast_stays};
        return true;
    }
    wake_at(now + Millis{50});
    return now >= *action.answered + snapshot_patience;
}

std::string said_of(const InLine& one, Action action) {
    const std::string name = ticket_name(one.visit->ticket);
    switch (action) {
        case Action::step_out:
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
            return put(tr("desk toast", "{1} stepped out"), {name});
        case Action::come_back:
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
            return put(tr("desk toast", "{1} is back"), {name});
        case Action::leave:
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
            return put(tr("desk toast", "{1} marked left"), {name});
        default:
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
            return put(tr("desk toast", "{1} marked done"), {name});
    }
}

}  // namespace

void act(Desk& desk, const InLine& one, Action action) {
    if (is_saving(desk, saving_key(one))) {
        return;
    }
    const VisitId& visit = one.visit->id;
    const QueueId& queue = one.entry->queue;
    if (action == Action::call || action == Action::start) {
        const auto* called = std::get_if<Called>(&one.entry->status());
        const auto& counters = desk.settings().queue(queue)->counters;
        if (action == Action::start && called != nullptr) {
            bring_to(desk, one, true, called->counter);
        } else if (counters.size() == 1) {
            bring_to(desk, one, action == Action::start, counters.front());
        } else {
            desk.draft.calling = visit;
            desk.draft.calling_queue = queue;
            desk.draft.calling_to_start = action == Action::start;
            desk.draft.chooser_page = 0;
        }
        return;
    }
    decltype(Command::what) what = Finish{visit, queue};
    if (action == Action::step_out) {
        what = StepOut{visit};
    } else if (action == Action::come_back) {
        what = ComeBack{visit};
    } else if (action == Action::leave) {
        what = Leave{visit};
    }
    ask(desk, std::move(what), saving_key(one), said_of(one, action));
}

void bring_to(Desk& desk, const InLine& one, bool start, const CounterId& counter) {
    const VisitId& visit = one.visit->id;
    const QueueId& queue = one.entry->queue;
    const std::string name = ticket_name(one.visit->ticket);
    desk.draft.last_counter[queue] = counter;
    desk.draft.calling = {};
    if (start) {
        // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
        ask(desk, Start{visit, queue, counter}, saving_key(one),
            put(tr("desk toast", "{1} is with staff now"), {name}));
    } else {
        // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan; {2} a place such as Room 5
        ask(desk, Call{visit, queue, counter}, saving_key(one),
            put(tr("desk toast", "{1} called to {2}"), {name, counter_name(desk, counter)}));
    }
}

void set_aside(Desk& desk, const SupplyRequest& request) {
    const std::string name = ticket_name(desk.state.visits.at(request.visit).ticket);
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    const std::string said = put(request.ready ? tr("desk toast", "{1}: not set aside any more")
                                               : tr("desk toast", "{1}: set aside"),
                                 {name});
    ask(desk, SetAside{request.id, !request.ready}, request.id.value, said);
}

void give(Desk& desk, const SupplyRequest& request) {
    const std::string name = ticket_name(desk.state.visits.at(request.visit).ticket);
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    ask(desk, Give{request.id, true}, request.id.value,
        put(tr("desk toast", "{1}: given"), {name}));
}

void answer_note(Desk& desk, const Note& note) {
    ask(desk, AnswerNote{note.id}, note.id.value, "");
}

void take_back(Desk& desk) {
    if (desk.draft.undo) {
        auto what = std::move(desk.draft.undo->undo);
        ask(desk, std::move(what), "undo", "");
    }
}

void carry_out(Desk& desk, decltype(Command::what) what, std::string on, std::string said,
               std::optional<decltype(Command::what)> undo) {
    ask(desk, std::move(what), std::move(on), std::move(said));
    desk.draft.under_way.back().undo = std::move(undo);
}

std::string saving_key(const InLine& one) {
    return row_key(one.entry->queue, one.visit->id);
}

bool is_saving(const Desk& desk, const std::string& on) {
    return std::any_of(desk.draft.under_way.begin(), desk.draft.under_way.end(),
                       [&](const DeskAction& action) { return action.on == on; });
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

std::string counter_name(const Desk& desk, const CounterId& counter) {
    const CounterSetting* setting = desk.settings().counter(counter);
    return setting == nullptr ? counter.value : setting->name.in(spoken().tag);
}

}  // namespace porchlight
