// What the desk can do with a person in line, and what became of it. For front_desk only.
#pragma once

#include "kiosk/front_desk/desk.h"

namespace porchlight {

enum class Action { call, start, step_out, come_back, send, finish, finish_next, leave };

bool can(const QueueEntry& entry, Action action);
/// Called, not there, and away since.
bool was_not_there(const QueueEntry& entry);
/// The one thing that makes sense next.
Action next_action(const Desk& desk, const InLine& one);
/// Everything that can be done with them now, each always in the same order. "Left" stands on the
/// card only.
std::vector<Action> all_actions(const Desk& desk, const InLine& one);
std::string action_word(Action action, const QueueEntry& entry);
const char* action_cap(Action action);  ///< the letter on its key cap
/// How the tree calls its button on that row.
std::string action_key(Action action, const InLine& one);

/// Asks for it at once. A call goes to the room this desk used last for that line, else to the
/// first one in clinic.toml, as long as nobody is there; a chooser opens when all are taken.
void act(Desk& desk, const InLine& one, Action action);
void bring_to(Desk& desk, const InLine& one, bool start, const CounterId& counter);
void pick_other_room(Desk& desk);  ///< for the person the toast is about
void send_to(Desk& desk, const InLine& one, const QueueId& to);
void mark_urgent(Desk& desk, const InLine& one, UrgentReason reason);
void undo_urgent(Desk& desk, const InLine& one);
void set_aside(Desk& desk, const SupplyRequest& request);
void give(Desk& desk, const SupplyRequest& request);
/// Naloxone for the person the toast is about, who is done here.
void give_take_home(Desk& desk);
void answer_note(Desk& desk, const Note& note);
void take_back(Desk& desk);                                       ///< what the toast offers
void take_back_step(Desk& desk, decltype(Command::what) undone);  ///< of a card's history

/// Anything else, with what takes it back; `said` empty: nothing is offered.
void carry_out(Desk& desk, decltype(Command::what) what, std::string on, std::string said,
               std::optional<decltype(Command::what)> undo);

std::string saving_key(const InLine& one);
bool is_saving(const Desk& desk, const std::string& on);
/// Turns answers into a toast, or into a sentence why not.
void read_answers(Desk& desk);
void refuse(Desk& desk, std::string sentence);
std::string refusal_words(Refusal refusal);

std::string counter_name(const Desk& desk, const CounterId& counter);
std::string queue_name(const Desk& desk, const QueueId& queue);
/// "Nurse, 3 wait".
std::string waiting_words(const Desk& desk, const Lane& lane);
/// Where the next one of that line goes without asking; nothing when every room is taken.
std::optional<CounterId> room_for(const Desk& desk, const QueueId& queue);
void remember_room(Desk& desk, const QueueId& queue, const CounterId& counter);

}  // namespace porchlight
