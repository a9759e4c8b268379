// Which actions a row has, and what they are called.
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
            return entry.is<SteppedOut>();
        case Action::finish:
        case Action::leave:
            return entry.open();
    }
    return false;
}

Action next_action(const QueueEntry& entry) {
    return entry.is<InService>()    ? Action::finish
           : entry.is<Called>()     ? Action::start
           : entry.is<SteppedOut>() ? Action::come_back
                                    : Action::call;
}

std::vector<Action> all_actions(const QueueEntry& entry) {
    const Action third = entry.is<SteppedOut>() ? Action::come_back : Action::step_out;
    std::vector<Action> actions;
    for (const Action action :
         {Action::call, Action::start, third, Action::finish, Action::leave}) {
        if (can(entry, action)) {
            actions.push_back(action);
        }
    }
    return actions;
}

std::string action_word(Action action) {
    switch (action) {
        case Action::call:
            return tr("desk action", "Call");
        case Action::start:
            return tr("desk action", "Start");
        case Action::step_out:
            return tr("desk action", "Stepped out");
        case Action::come_back:
            return tr("desk action", "Is back");
        case Action::finish:
            return tr("desk action", "Done");
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
        case Action::finish:
            return "D";
        case Action::leave:
            return "L";
    }
    return "";
}

std::string action_key(Action action, const InLine& one) {
    return std::string(action_cap(action)) + "_" + one.entry->queue.value + "_" +
           one.visit->id.value;
}

}  // namespace porchlight
