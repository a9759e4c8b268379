// What the screens of check-in do with the session; how they look is their own.
#pragma once

#include <string>

#include "core/clinic.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// What became of something this session asked for.
enum class Outcome { not_asked, on_its_way, saved, refused };
Outcome outcome(const Session& session, const CommandId& command);

/// Asks for the check-in of the draft and shows the ticket screen. Asked twice it is still one
/// visit: one command at a time, and a retry names the same visit.
/// `expected`: the time that person was given.
void join_line(Session& session, Commands& commands, std::optional<ExpectedId> expected = {});
/// The same without showing the ticket.
void ask_check_in(Session& session, Commands& commands);
/// The visit of this session once it stands in line; null while it is on its way or refused.
/// A refused one may stand in line all the same, when only the answer of the store was lost.
const Visit* visit_in_line(const ClinicState& state, const Session& session);
/// Whose picture this session's things are found by: the visit in line, that of the bag, or a new
/// one.
VisitId visit_of(const Session& session);
/// The one that is saved already: in line, or with a bag.
std::optional<VisitId> saved_visit_of(const Session& session);
/// When this person came: the first touch.
WallTime came_at(const Session& session);

/// A time in words, "10:42 am", that no line break takes apart.
std::string time_words(WallTime time, const Settings& settings);
/// When this person came, in such words.
std::string came_words(const ClinicState& state, const Session& session);

/// Tells the desk and shows that it is told.
void tell_desk(NoteKind kind, Session& session, Commands& commands);

/// Asks again for what could not be saved, or goes back where nothing was asked yet.
void try_again(Session& session, Commands& commands);

}  // namespace porchlight
