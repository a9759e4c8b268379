// What we say to somebody in line: who is ahead, how long, who went before them and why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/queue.h"
#include "kiosk/ui/session.h"
#include "kiosk/waiting_room/facts.h"

namespace porchlight {

/// A picture may be seen by others; the screen right after the check-in is the person's own.
/// Only that one names what the line is for.
enum class Seen { by_others, by_one };

/// Who is ahead and how long it may be; for who is called, where to go. Nothing for who is done.
std::vector<FactRow> line_facts(const ClinicState& state, const Visit& visit, Session& session,
                                Seen seen);

/// Who went before them, a few sentences for each reason, newest reason last; may be empty. Only
/// what is true: with more passes allowed by the clinic it might happen again.
struct WentBefore {
    std::string who, then;
};
std::vector<WentBefore> who_went_before(const QueueEntry& entry, const Settings& settings);

/// "It is taking longer than we said. You still have your place."; empty while it is not.
std::string longer_words(const QueueEntry& entry, WallTime now);
/// What comes after this line, where something does; else empty.
std::string after_words(const Visit& visit, const Settings& settings, Seen seen);
/// "Your place is kept for tomorrow.": close to closing and after it; else empty.
std::string kept_words(const Visit& visit, const Settings& settings, WallTime now);

/// "It is your turn: Room 2"; empty while they are not called.
std::string turn_words(const Visit& visit, const Settings& settings);
/// They were not seen before closing, and their day is here: coming back is the first thing.
bool may_come_back_today(const Visit& visit, const Settings& settings, WallTime now);

/// How long that visit waits: as it was told at check-in, on the screen right after it; later as
/// it is now, computed anew for each snapshot and minute, not for each frame.
std::optional<WaitRange> wait_of(const ClinicState& state, const Visit& visit, Session& session,
                                 Seen seen);

}  // namespace porchlight
