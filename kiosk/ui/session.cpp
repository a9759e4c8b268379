#include "kiosk/ui/session.h"

#include <algorithm>

namespace porchlight {

bool Session::at_rest() const {
    return screen == Screen::home && !used && sheet == Sheet::none && language == "en" &&
           text_size == TextSize::normal && look == Look::daylight && !lowered;
}

bool Session::midway() const {
    const bool in_bag =
        std::ranges::any_of(supplies.counts, [](const auto& one) { return one.second > 0; });
    return (!check_in.needs.empty() && check_in.pending.empty()) ||
           (in_bag && supplies.pending.empty());
}

void Session::go(Screen next) {
    used = true;
    trail.push_back(screen);
    screen = next;
}

void Session::back() {
    if (!trail.empty()) {
        screen = trail.back();
        trail.pop_back();
    }
}

const Answer* Session::answer(const CommandId& command) const {
    const auto found = answers.find(command);
    return found == answers.end() ? nullptr : &found->second;
}

CommandId Commands::ask(decltype(Command::what) what) {
    const auto id = new_id<CommandId>();
    asked_.push_back({id, {}, std::move(what)});
    return id;
}

}  // namespace porchlight
