// A morning at the clinic, written down line by line. What a line says must come true.
//
//   passes 0                                         the clinic's rule; else 1 (also: unlimited)
//   10:05 check in nurse peer -> Blue Swan           needs named; none is "just put me in line"
//   10:20 check in nurse, time 10:00, came 10:15, find me at sofa, very sick -> Green Tree
//   09:00 expect nurse 10:00 -> Green Tree           a time; "with ticket" deals it at once.
//   Whoever
//                                                    checks in by that name has it. Also: unexpect
//   10:06 ask for naloxone_spray 2, test_strips 1 -> Blue Swan
//   10:10 call nurse room-2 -> Blue Swan             also: start nurse room-2, finish nurse
//   10:12 step out -> Blue Swan                      also: come back, leave, undo, undo 10:10,
//                                                    set aside, put back, give, take back,
//                                                    find me at window, show on screen
//   10:12 send nurse peer -> Blue Swan               also: add peer, urgent nurse, not urgent
//   nurse,
//                                                    call nurse room-1 or next
//   10:13 call nurse room-3 -> Blue Swan, refused unknown_word
//   line nurse: Blue Swan, Green Tree (out)          who is before whom
//   with nurse: Blue Swan room-2                     who is being helped, where
//   board: Blue Swan room-2                          newest call first
//   passed nurse: Blue Swan 1                        everyone who was passed by a time, how often;
//   sent nurse: Blue Swan 1                          by a hand-off; "urgent nurse:" by urgent ones
//   ahead: Green Tree 1 (1 out)                      for one person
//   live: Blue Swan, Green Tree                      tickets that are held, by colour and picture
//   notes: very sick Blue Swan, find Green Tree      unanswered ones, oldest first
//
// A check-in or a first ask is dealt the ticket that the line names.
#pragma once

#include <string>

namespace porchlight {

/// "" when every line came true, else which line did not and what happened instead.
std::string play(const std::string& script);

}  // namespace porchlight
