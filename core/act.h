// Who did what to a visit, without a word about health. Goes away with the visit.
#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace porchlight {

enum class ActKind : std::uint8_t {
    checked_in,
    added,  ///< checked in by somebody signed in at the desk
    called,
    called_again,
    not_there,  ///< called, and stepped out
    started,
    stepped_out,
    came_back,
    left,
    finished,
    sent,  ///< to `queue`
    urgent,
    urgent_undone,
    needs_added,
    supplies_asked,
    supplies_set_aside,
    supplies_put_back,
    supplies_given,
    supplies_taken_back,
    been_waiting,
    told_wait,
    undone,
};
inline constexpr int act_kind_count = 22;

struct Act {
    CommandId id;
    WallTime at;  ///< where the act began a period, its `since`: what Undo wants
    StaffId by;   ///< empty: the person, or nobody signed in
    StationId station;
    ActKind kind{};
    VisitId visit;
    QueueId queue;  ///< empty where it was about the visit as a whole
    bool operator==(const Act&) const = default;
};

}  // namespace porchlight
