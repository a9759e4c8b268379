// What one station knows of all help alerts. A plain value; the road puts a lock around it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/clock.h"
#include "core/help_message.h"

namespace porchlight {

/// Kept after they are closed too, because an old open telling may still come from somewhere; the
/// oldest closed ones make room.
inline constexpr std::size_t most_alerts = 200;
/// How long a closed alert is repeated to those who have not confirmed that it is closed.
inline constexpr std::chrono::seconds closed_told_for{60};

struct HelpKnown {
    struct Entry {
        Telling telling;
        MonoTime changed{};
    };
    std::map<AlertId, Entry> alerts;
    std::set<AlertId> fresh;  ///< changed by others since take_fresh()
};

/// What the other end of one connection is known to know.
using Confirmed = std::map<AlertId, Telling>;
bool is_confirmed(const Confirmed& confirmed, const Telling& telling);

struct Learned {
    Telling now;           ///< what both together know
    bool changed = false;  ///< it was new here
};
/// Takes in what another station knows; nothing when there is no room for one more open alert.
std::optional<Learned> learn(HelpKnown& known, const Telling& telling, MonoTime now);

/// Takes in what this station says itself; for that there is always room.
void tell(HelpKnown& known, const Telling& telling, MonoTime now);

/// The fresh ones; on a desk (`desk` not empty) they count as seen there from now on. `confirmed`
/// says whether that changed anything.
struct Fresh {
    std::vector<HelpAlert> alerts;
    bool confirmed = false;
};
Fresh take_fresh(HelpKnown& known, const StationId& desk, MonoTime now);

/// What is repeated until everybody has confirmed it: open alerts, and those closed just now. The
/// open ones first: a newcomer's socket takes a few messages at a time.
std::vector<Telling> worth_telling(const HelpKnown& known, MonoTime now);

}  // namespace porchlight
