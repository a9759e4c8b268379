// How long somebody will wait, told honestly: a range from what really happened, or nothing.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/clinic.h"

namespace porchlight {

/// "About `from` to `to` minutes": multiples of five, from < to.
struct WaitRange {
    std::chrono::minutes from{0}, to{0};
    bool operator==(const WaitRange&) const = default;
};

/// What the range is drawn from.
struct WaitInputs {
    std::vector<std::chrono::minutes> services;  ///< how long people were helped in this queue
    std::vector<std::chrono::minutes> busy;      ///< how long those with staff are there already
    int counters = 0;                            ///< counters at work; not fewer than are busy
    int ahead = 0;                               ///< people before this one, here
    int out = 0;                                 ///< people before this one who have stepped out
};

/// From nearly the best to nearly the worst that may happen. The morning is played a few hundred
/// times: whoever is being helped stays as long as somebody stayed who was there that long already,
/// everyone ahead takes the first free counter for as long as somebody really took, and each of
/// those who stepped out is back in time every second time. The same inputs give the same range: no
/// clock, no chance but its own. Nothing with fewer than `enough_services` to go on, or nobody
/// helping.
std::optional<WaitRange> wait_range(const WaitInputs& inputs);
inline constexpr std::size_t enough_services = 5;

/// The inputs for that visit in the line of that queue at `now`; for a visit that is not in that
/// line, as if it joined at the end. Pure.
WaitInputs wait_inputs(const ClinicState& state, const QueueId& queue, const VisitId& visit,
                       WallTime now);

}  // namespace porchlight
