// What the call board remembers between two pictures. It knows tickets and places to go only.
#pragma once

#include <optional>
#include <vector>

#include "core/clock.h"
#include "core/queue.h"

namespace porchlight {

/// Which call is shown large, and which wait until it has been shown for long enough.
struct CallsShown {
    std::optional<NowCalled> large;
    MonoTime large_since{};
    bool large_stands = false;       ///< still being called; else it goes when its turn is over
    std::vector<NowCalled> waiting;  ///< in the order of the calls
    std::vector<NowCalled> known;    ///< every call of the last picture: what is new is not here
    bool begun = false;
};

struct BoardDraft {
    CallsShown calls;
    std::optional<WallTime> read_at;  ///< when the store last gave a picture; none: never yet
};

}  // namespace porchlight
