#include "kiosk/ui/session.h"

namespace porchlight {

bool Session::at_rest() const {
    return screen == Screen::home && sheet == Sheet::none && language == "en" &&
           text_size == TextSize::normal && look == Look::daylight && !lowered;
}

void Session::go(Screen next) {
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
