// What a snapshot of the clinic holds, as the desk shows it. Plain values that point into the
// state.
#pragma once

#include <cstdint>
#include <vector>

#include "core/cards.h"
#include "core/queue.h"
#include "core/referral_counts.h"
#include "core/stock.h"

namespace porchlight {

/// One queue as it is now. Points into the state.
struct Lane {
    const QueueSetting* queue = nullptr;
    std::vector<InLine> with_staff, in_line;
    int waiting = 0, out = 0;
    /// The first in order who is here and free, called or not. Null when nobody is.
    const QueueEntry* next = nullptr;
    /// The first of them who was not called yet: whom a call for the next one calls.
    const QueueEntry* to_call = nullptr;
};

/// People, not entries: somebody who waits in two lines is one.
struct Counts {
    int in_line = 0, out = 0, with_staff = 0, seen = 0;
};

/// What a snapshot holds, as the desk shows it. Kept in WidgetMemory while the snapshot stays: with
/// thousands of visits of history, walking them is what a frame would cost. Points into the state.
struct DeskSeen {
    std::uint64_t snapshot = 0;
    std::chrono::year_month_day day;
    std::vector<Lane> lanes;                    ///< every queue, in the clinic's order
    std::vector<const SupplyRequest*> to_give;  ///< oldest first
    std::vector<const Note*> notes;             ///< not answered
    std::vector<StockLine> stock;               ///< every supply, as it is on the shelf
    std::vector<CardNote> card_notes;           ///< cards that somebody must read or sign
    int unread_languages = 0;                   ///< people may pick them, nobody stands for them
    std::vector<const HelpAlert*> alerts;       ///< open; those nobody goes to first
    std::vector<const Referral*> going_out;     ///< not put away yet; open ones first
    std::vector<const Referral*> coming_in;     ///< the same
    ReferralCounts referral_counts;             ///< of the last 30 days
    std::vector<const Visit*> findable;         ///< here or left, newest first; then done
    const QueueEntry* longest = nullptr;        ///< waits longest of all, where two or more wait
    Counts counts;
};

/// A line of the notice band: a note somebody left, or what the desk sees for itself.
struct Attention {
    enum class Kind { note, longer_than_told, is_back, wants_referral, outside_time };
    Kind kind = Kind::note;
    const Note* note = nullptr;          ///< with Kind::note only
    const Referral* referral = nullptr;  ///< with the last two only; else it is about `one`
    InLine one;
    WallTime at;  ///< since when it is so
};

}  // namespace porchlight
