// What people tell us that is only ever counted. It goes into the sums of the day at once: there is
// no row that says what one person told, and none that says when.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "core/stock.h"

namespace porchlight {

/// The sum of one thing told on one day. Which there are stands at count_day().
struct TallyKey {
    std::chrono::year_month_day day;
    std::string what;
    std::string key;
    auto operator<=>(const TallyKey&) const = default;
};
struct Tally {
    TallyKey of;
    long long count = 0;  ///< 0 takes the row away
    bool operator==(const Tally&) const = default;
};

/// Naloxone was used on someone. Every field may be left open.
enum class ReversalOutcome : std::uint8_t { fine, hospital, died, not_known };
struct TellReversal {
    std::optional<int> doses;  ///< 1 to 9; 4 stands for "4 or more" on the screen
    bool nose = false, shot = false;
    std::optional<bool> ambulance_called;
    std::optional<bool> someone_stayed;
    std::optional<ReversalOutcome> outcome;
};

/// Why somebody takes naloxone again (content-facts OD75).
enum class RefillReason : std::uint8_t {
    first_one,
    used,
    gave_away,
    lost_or_taken,
    past_date,
    more
};
struct TellRefill {
    RefillReason reason{};
};

/// Used syringes that came back, by count, by weight, or both.
struct TellReturn {
    int count = 0;  ///< up to 10,000; negative takes back what was told by mistake
    int grams = 0;  ///< up to 100,000; the same
};

/// People who learned what to do in an overdose.
struct TellTraining {
    int people = 0;  ///< 1 to 500; negative takes back what was told by mistake
    bool in_group = false;
};

}  // namespace porchlight
