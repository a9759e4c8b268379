// What is on the shelf: every box that came, went or was counted is one movement, and their sum is
// what is there. Pure; nothing here points at a person once its day is closed.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/ids.h"

namespace porchlight {

struct ClinicState;

/// Things of one supply that came together. Both are as printed on the box.
struct Lot {
    std::string name;                                       ///< empty: none is printed
    std::optional<std::chrono::year_month_day> good_until;  ///< the last good day; none: not said
    auto operator<=>(const Lot&) const = default;
};

enum class MovementKind : std::uint8_t { receipt, issue, adjustment };
/// Why staff changed a number by hand. `found`: more was given than the book knew of.
enum class AdjustReason : std::uint8_t { counted, past_date, damaged, missing, found };
enum class StockSource : std::uint8_t { other, county, bought, gift };

struct StockMovement {
    MovementId id;
    SupplyId supply;
    Lot lot;
    MovementKind kind{};
    int count = 0;  ///< what it adds to the shelf, never 0: an issue takes away, its undo adds
    StockSource source{};   ///< of receipts
    AdjustReason reason{};  ///< of adjustments
    WallTime at;
    StaffId by;         ///< empty: nobody signs in here, or the day is closed
    RequestId request;  ///< whose bag it went into, until the day is closed
    bool operator==(const StockMovement&) const = default;
};

struct LotOnHand {
    Lot lot;
    int count = 0;      ///< 1 or more
    bool past = false;  ///< its last good day is over
    bool operator==(const LotOnHand&) const = default;
};

/// What is on the shelf of one supply, in the order in which it should go: what ends first, then
/// what has no date, and what is past its date only when nothing else is left.
/// Walks all movements once.
std::vector<LotOnHand> lots_on_hand(const ClinicState& state, const SupplyId& supply,
                                    std::chrono::year_month_day today);

/// Takes `count` off the shelf in that order. Where the book knows of fewer, the difference is put
/// on record as found first: what was in a hand was there. `stem` makes the ids.
std::vector<StockMovement> issue(const ClinicState& state, const StockMovement& like, int count,
                                 std::chrono::year_month_day today, const std::string& stem);

enum class StockNews : std::uint8_t {
    fine,
    not_counted,  ///< nobody ever said how many there are
    ends_soon,    ///< some of it ends within 30 days
    past,         ///< some of it is past its date
    low,
    none,
};

/// One line of the desk's list.
struct StockLine {
    SupplyId supply;
    int on_hand = 0;
    std::vector<LotOnHand> lots;    ///< first to go first
    double per_day = 0;             ///< given on an open day, over the last 14 of them; 0: none
    std::optional<int> lasts_days;  ///< at that pace, rounded down
    StockNews news{};               ///< the one that matters most
    bool operator==(const StockLine&) const = default;
};
inline constexpr std::chrono::days soon{30};

/// Every supply of the clinic in its order, then what is on the shelf and not in clinic.toml.
/// Walks all movements and the counts of the last 14 closed days: for a new snapshot, not a frame.
std::vector<StockLine> stock_lines(const ClinicState& state, WallTime now);

}  // namespace porchlight
