// A person with a time. They may come early, late, or not at all; none of it is held against them.
#pragma once

#include <optional>
#include <string>

#include "core/clock.h"
#include "core/ids.h"
#include "core/ticket.h"

namespace porchlight {

struct Expected {
    ExpectedId id;
    QueueId queue;
    WallTime time;
    std::optional<Ticket> ticket;  ///< held for them until they come or the day closes
    std::string note;              ///< staff's words ("with partner agency"); desk only
    WallTime entered;              ///< when staff wrote the time down
    std::optional<VisitId> visit;  ///< set when they came
    bool operator==(const Expected&) const = default;
};

inline constexpr std::size_t longest_expected_note = 60;  // characters

}  // namespace porchlight
