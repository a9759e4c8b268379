// Two calls never trample each other: each is shown large for a while, in the order of the calls.
#pragma once

#include "kiosk/ui/board_draft.h"

namespace porchlight {

/// Long enough to look up, find one's picture and read where to go, and no longer: the next person
/// waits meanwhile. Issue and design ask for 15 s at least.
inline constexpr std::chrono::seconds large_for{15};

/// What is shown at `now`, given what was shown before and the calls that stand (see called()).
/// A board that starts shows the newest call; after that every new one gets its turn. A call that
/// is taken back, or whose person is with staff, before its turn gets none; later it stays until
/// its turn is over. The same person called again, perhaps to another room, is shown anew at once.
/// Pure; the turns count on the moved clock only.
CallsShown calls_at(CallsShown before, const std::vector<NowCalled>& calls, MonoTime now);

/// When calls_at would say something else for the same calls; MonoTime::max() for never.
MonoTime next_turn(const CallsShown& shown);

/// The last calls but the large one, newest first: those that wait for their turn among them.
std::vector<NowCalled> calls_beside(const CallsShown& shown, std::size_t most);

}  // namespace porchlight
