// A small clinic for the tests of the rules: three queues, six rooms, a morning that starts at 9.
#pragma once

#include <string>

#include "core/clinic.h"

namespace porchlight {

/// A wall time on the day of the tests, in minutes since midnight.
WallTime at_minute(int minute);
/// "10:05".
WallTime at_clock(const std::string& text);

/// Queues nurse (room-1, room-2), provider (room-3, room-4), peer (room-5); needs nurse, wound
/// (nurse too), medication (provider), peer; supplies naloxone_spray, test_strips; spots window,
/// sofa. `passes` as in clinic.toml: none is unlimited.
ClinicState small_clinic(std::optional<int> passes = 1);

/// Decides and, when allowed, applies. The refusal, or nothing.
std::optional<Refusal> run(ClinicState& state, const Command& command, WallTime now);

/// "Blue Swan".
std::string name_of(const Ticket& ticket);
std::string name_of(Refusal refusal);

}  // namespace porchlight
