// What the desk's panels of the day hold while they are open: people with a time, a break, and
// finding somebody again. Forgotten with the panel.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/booked_share.h"
#include "core/clinic.h"

namespace porchlight {

/// A time being written down.
struct ExpectForm {
    QueueId queue;
    std::chrono::year_month_day day;
    std::chrono::minutes time{0};  ///< since local midnight
    std::string note;
    bool with_ticket = false;
    int queue_page = 0;
    ExpectedId expected;  ///< set once it was asked for
};

/// More times than the queue can bear beside people who walk in.
struct FullDay {
    QueueId queue;
    std::chrono::year_month_day day;
    BookedShare share;
};

struct TimesDraft {
    int page = 0;
    std::optional<ExpectForm> form;
    ExpectedId last;  ///< the one that was written down last: its picture is said to them
    // Worked out once a snapshot.
    std::uint64_t of_snapshot = 0;
    std::vector<FullDay> full_days;  ///< soonest first
};

struct PauseDraft {
    QueueId queue;
    WallTime at;  ///< the time that was set by hand
};

struct FindDraft {
    NoteId note;              ///< the note that asked for it, if any
    std::optional<int> hour;  ///< hours since local midnight; -1: before all of those
    std::optional<std::string> locale;
    std::optional<NeedId> need;
    int hour_page = 0, locale_page = 0, need_page = 0, page = 0;
};

}  // namespace porchlight
