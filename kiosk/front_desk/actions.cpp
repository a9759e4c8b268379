#include "kiosk/front_desk/actions.h"

#include <algorithm>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

DeskAction& ask(Desk& desk, decltype(Command::what) what, std::string on, std::string said) {
    DeskAction action;
    action.command = desk.commands.ask(what);
    action.what = std::move(what);
    action.on = std::move(on);
    action.said = std::move(said);
    desk.draft.undo.reset();
    desk.draft.refused.clear();
    return desk.draft.under_way.emplace_back(std::move(action));
}

std::string said_of(const InLine& one, Action action) {
    const std::string name = ticket_name(one.visit->ticket);
    switch (action) {
        case Action::step_out:
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
            return put(one.entry->is<Called>()
                           ? tr("desk toast", "{1} was not there. The place is kept.")
                           : tr("desk toast", "{1} stepped out"),
                       {name});
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

bool is_next(const Desk& desk, const InLine& one) {
    return one.entry == desk.next_of(one.entry->queue);
}

Call call_of(const Desk& desk, const InLine& one, const CounterId& counter) {
    return {one.visit->id, one.entry->queue, counter, is_next(desk, one)};
}

/// They are done here, and whoever is next is called to the same room.
void finish_and_call_next(Desk& desk, const InLine& one) {
    const QueueId& queue = one.entry->queue;
    const QueueEntry* next = desk.next_of(queue);
    const auto* helped = std::get_if<InService>(&one.entry->status());
    if (next == nullptr || helped == nullptr) {
        return;
    }
    const auto found = std::ranges::find(desk.lane_of(queue)->in_line, next, &InLine::entry);
    const InLine& called = *found;
    if (is_saving(desk, saving_key(called))) {
        return;
    }
    const CounterId counter = helped->counter;
    ask(desk, Finish{one.visit->id, queue}, saving_key(one), said_of(one, Action::finish));
    // TRANSLATORS: {1} and {2} are names of tickets, such as Blue Swan; {3} a place such as Room 5
    const std::string said = put(tr("desk toast", "{1} done, {2} called to {3}"),
                                 {ticket_name(one.visit->ticket), ticket_name(called.visit->ticket),
                                  counter_name(desk, counter)});
    ask(desk, call_of(desk, called, counter), saving_key(called), said).joins = true;
    remember_room(desk, queue, counter);
}

/// After a step the lanes are what to look at.
void back_to_lanes(Desk& desk) {
    if (desk.draft.card) {
        close_card(desk);
    }
}

/// Where to bring them without a question; nothing: somebody has to choose.
std::optional<CounterId> room_now(const Desk& desk, const InLine& one) {
    const auto* called = std::get_if<Called>(&one.entry->status());
    return called != nullptr ? std::optional{called->counter} : room_for(desk, one.entry->queue);
}

}  // namespace

void act(Desk& desk, const InLine& one, Action action) {
    if (is_saving(desk, saving_key(one))) {
        return;
    }
    const VisitId& visit = one.visit->id;
    const QueueId& queue = one.entry->queue;
    if (action == Action::call || action == Action::start) {
        if (const auto room = room_now(desk, one)) {
            bring_to(desk, one, action == Action::start, *room);
        } else {
            desk.draft.calling = visit;
            desk.draft.calling_queue = queue;
            desk.draft.calling_to_start = action == Action::start;
            desk.draft.chooser_page = 0;
        }
        return;
    }
    if (action == Action::send) {
        desk.draft.send = SendDraft{visit, queue};
        desk.draft.chooser_page = 0;
        return;
    }
    back_to_lanes(desk);
    if (action == Action::finish_next) {
        finish_and_call_next(desk, one);
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
    const auto* called = std::get_if<Called>(&one.entry->status());
    const auto* helped = std::get_if<InService>(&one.entry->status());
    if (helped != nullptr || (called != nullptr && called->counter != counter)) {
        // Nobody can be called away from a room: the first call is taken back.
        ask(desk, Undo{visit, one.entry->since()}, saving_key(one), "");
    }
    remember_room(desk, queue, counter);
    desk.draft.calling = {};
    back_to_lanes(desk);
    if (start) {
        // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan; {2} a place such as Room 5
        ask(desk, Start{visit, queue, counter}, saving_key(one),
            put(tr("desk toast", "{1} is with staff now: {2}"),
                {name, counter_name(desk, counter)}));
    } else {
        // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan; {2} a place such as Room 5
        ask(desk, call_of(desk, one, counter), saving_key(one),
            put(tr("desk toast", "{1} called to {2}"), {name, counter_name(desk, counter)}));
    }
}

void send_to(Desk& desk, const InLine& one, const QueueId& to) {
    const std::string name = ticket_name(one.visit->ticket);
    const auto& counters = desk.settings().queue(to)->counters;
    const std::string said =
        counters.size() == 1
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan; {2} a place such as Room
            // 5
            ? put(tr("desk toast", "{1} keeps the place. Tell them to go to {2}."),
                  {name, counter_name(desk, counters.front())})
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan; {2} a line such as Nurse
            : put(tr("desk toast", "{1} keeps the place. Tell them: {2} is next, watch the TV."),
                  {name, queue_name(desk, to)});
    ask(desk, SendTo{one.visit->id, one.entry->queue, to}, saving_key(one), said);
    desk.draft.send.reset();
    back_to_lanes(desk);
}

void mark_urgent(Desk& desk, const InLine& one, UrgentReason reason) {
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan; {2} a line such as Nurse
    ask(desk, MarkUrgent{one.visit->id, one.entry->queue, reason}, saving_key(one),
        put(tr("desk toast", "{1} goes first in this line: {2}"),
            {ticket_name(one.visit->ticket), queue_name(desk, one.entry->queue)}));
}

void undo_urgent(Desk& desk, const InLine& one) {
    ask(desk, UndoUrgent{one.visit->id, one.entry->queue}, saving_key(one), "");
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

void give_take_home(Desk& desk) {
    const SupplySetting* naloxone = desk.settings().take_home_naloxone();
    if (!desk.draft.undo || naloxone == nullptr) {
        return;
    }
    const auto visit = desk.state.visits.find(desk.draft.undo->take_home);
    if (visit == desk.state.visits.end()) {
        return;
    }
    const HandOut given{new_id<RequestId>(), visit->first, {{naloxone->id, 1}}};
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    const std::string said =
        put(tr("desk toast", "{1}: took naloxone home"), {ticket_name(visit->second.ticket)});
    ask(desk, given, "take_home", said).undo = Give{given.request, false};
}

void answer_note(Desk& desk, const Note& note) {
    ask(desk, AnswerNote{note.id}, note.id.value, "");
}

void take_back(Desk& desk) {
    if (desk.draft.undo) {
        auto steps = std::move(desk.draft.undo->undo);
        for (auto& what : steps) {
            ask(desk, std::move(what), "undo", "");
        }
    }
}

void take_back_step(Desk& desk, decltype(Command::what) undone) {
    ask(desk, std::move(undone), "undo", "");
}

void carry_out(Desk& desk, decltype(Command::what) what, std::string on, std::string said,
               std::optional<decltype(Command::what)> undo) {
    ask(desk, std::move(what), std::move(on), std::move(said)).undo = std::move(undo);
}

std::string saving_key(const InLine& one) {
    return row_key(one.entry->queue, one.visit->id);
}

bool is_saving(const Desk& desk, const std::string& on) {
    return std::any_of(desk.draft.under_way.begin(), desk.draft.under_way.end(),
                       [&](const DeskAction& action) { return action.on == on; });
}

}  // namespace porchlight
