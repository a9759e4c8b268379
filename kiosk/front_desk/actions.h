// What the desk can do with a person in line, and what became of it. For front_desk only.
#pragma once

#include "kiosk/front_desk/desk.h"

namespace porchlight {

enum class Action { call, start, step_out, come_back, finish, leave };

bool can(const QueueEntry& entry, Action action);
/// The one thing that makes sense next.
Action next_action(const QueueEntry& entry);
/// All five of an open row, in their places; what it does not allow is left out.
std::vector<Action> all_actions(const QueueEntry& entry);
std::string action_word(Action action);
const char* action_cap(Action action);  ///< the letter on its key cap
/// How the tree calls its button on that row.
std::string action_key(Action action, const InLine& one);

/// Asks for it at once; where there is a room to choose, opens the chooser instead.
void act(Desk& desk, const InLine& one, Action action);
void bring_to(Desk& desk, const InLine& one, bool start, const CounterId& counter);
void set_aside(Desk& desk, const SupplyRequest& request);
void give(Desk& desk, const SupplyRequest& request);
void answer_note(Desk& desk, const Note& note);
void take_back(Desk& desk);  ///< what the toast offers

/// Anything else, with what takes it back; `said` empty: nothing is offered.
void carry_out(Desk& desk, decltype(Command::what) what, std::string on, std::string said,
               std::optional<decltype(Command::what)> undo);

std::string saving_key(const InLine& one);
bool is_saving(const Desk& desk, const std::string& on);
/// Turns answers into a toast, or into a sentence why not.
void read_answers(Desk& desk);
std::string refusal_words(Refusal refusal);

std::string counter_name(const Desk& desk, const CounterId& counter);

}  // namespace porchlight
