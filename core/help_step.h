// What a command does to a call for help: the same in the store and on the direct road.
#pragma once

#include <map>
#include <optional>

#include "core/command.h"

namespace porchlight {

/// The call after that command. RaiseHelp makes one that nobody knows; nothing for any other that
/// nobody knows, and for a command about something else. What was said first stays. Pure.
std::optional<HelpAlert> help_after(const Command& command,
                                    const std::map<AlertId, HelpAlert>& known, WallTime now);

}  // namespace porchlight
