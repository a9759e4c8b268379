// Which actions a row has, and what they are called.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/ui/words.h"

namespace porchlight {

bool can(const QueueEntry& entry, Action action) {
    switch (action) {
        case Action::call:
        case Action::start:
            return entry.in_line();
        case Action::step_out:
            return entry.is<Waiting>() || entry.is<Called>();
        case Action::come_back:
            return entry.is<SteppedOut>() || entry.is<Left>();
        case Action::finish_next:
            return entry.is<InService>();
        case Action::send:
        case Action::finish:
        case Action::leave:
            return entry.open();
    }
    return false;
}

bool was_not_there(const QueueEntry& entry) {
    const auto& periods = entry.periods;
    return entry.is<SteppedOut>() && periods.size() > 1 &&
           std::holds_alternative<Called>(periods[periods.size() - 2].status);
}

Action next_action(const Desk& desk, const InLine& one) {
    const QueueEntry& entry = *one.entry;
    if (entry.is<InService>()) {
        return desk.next_of(entry.queue) == nullptr ? Action::finish : Action::finish_next;
    }
    return entry.is<Called>()                        ? Action::start
           : was_not_there(entry)                    ? Action::call
           : entry.is<SteppedOut>() || !entry.open() ? Action::come_back
                                                     : Action::call;
}

std::vector<Action> all_actions(const Desk& desk, const InLine& one) {
    const QueueEntry& entry = *one.entry;
    std::vector<Action> actions;
    for (const Action action : {Action::call, Action::start, Action::step_out, Action::come_back,
                                Action::finish_next, Action::send, Action::leave, Action::finish}) {
        const bool alone = (action == Action::send && desk.lanes.size() < 2) ||
                           (action == Action::finish_next && desk.next_of(entry.queue) == nullptr);
        if (can(entry, action) && !alone) {
            actions.push_back(action);
        }
    }
    return actions;
}

std::string action_word(Action action, const QueueEntry& entry) {
    switch (action) {
        case Action::call:
            return was_not_there(entry) ? tr("desk action", "Call again")
                                        : tr("desk action", "Call");
        case Action::start:
            return tr("desk action", "Start");
        case Action::step_out:
            return entry.is<Called>() ? tr("desk action", "Not there")
                                      : tr("desk action", "Stepped out");
        case Action::come_back:
            return tr("desk action", "Is back");
        case Action::send:
            return tr("desk action", "Send to...");
        case Action::finish:
            return tr("desk action", "Done");
        case Action::finish_next:
            // TRANSLATORS: this person is done, and the next one is called to the same room
            return tr("desk action", "Done, next");
        case Action::leave:
            return tr("desk action", "Left");
    }
    return {};
}

const char* action_cap(Action action) {
    switch (action) {
        case Action::call:
            return "C";
        case Action::start:
            return "S";
        case Action::step_out:
        case Action::come_back:
            return "O";
        case Action::send:
            return "E";
        case Action::finish:
            return "D";
        case Action::finish_next:
            return "F";
        case Action::leave:
            return "X";
    }
    return "";
}

std::string action_key(Action action, const InLine& one) {
    return std::string(action_cap(action)) + "_" + one.entry->queue.value + "_" +
           one.visit->id.value;
}

}  // namespace porchlight
