// How much of what a queue really serves is given away to people with a time.
#pragma once

#include <chrono>
#include <optional>

#include "core/clinic.h"

namespace porchlight {

struct BookedShare {
    int booked = 0;  ///< people with a time in that queue on that day
    int helped = 0;  ///< how many it helps on a usual day
    /// More than half: too little is left for people who walk in.
    [[nodiscard]] bool too_much() const { return 2 * booked > helped; }
    bool operator==(const BookedShare&) const = default;
};

/// A usual day is the middle one of the last days this queue helped anybody, `most_usual_days` at
/// most; a today that has gone beyond it counts as it is. Nothing with fewer than
/// `enough_usual_days` to go on. Pure; walks the visits and the day counts once.
std::optional<BookedShare> booked_share(const ClinicState& state, const QueueId& queue,
                                        std::chrono::year_month_day day, WallTime now);
inline constexpr std::size_t enough_usual_days = 3;
inline constexpr std::size_t most_usual_days = 10;

}  // namespace porchlight
