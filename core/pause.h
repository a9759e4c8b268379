// A queue that takes a break: people keep their places, and kiosk and board say until when.
#pragma once

#include <optional>

#include "core/clock.h"
#include "core/ids.h"

namespace porchlight {

struct Pause {
    QueueId queue;
    WallTime since;
    std::optional<WallTime> until;  ///< "back at 13:30"; once it has passed, the break is over
    bool operator==(const Pause&) const = default;
};

}  // namespace porchlight
