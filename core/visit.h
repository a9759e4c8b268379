// A visit is one person's stay. It knows a ticket and what would help; it knows no name.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/clock.h"
#include "core/ids.h"
#include "core/ticket.h"

namespace porchlight {

// Where a person is in one queue. A called one has a counter, a waiting one has none.
struct Waiting {
    bool operator==(const Waiting&) const = default;
};
struct Called {
    CounterId counter;
    bool operator==(const Called&) const = default;
};
struct InService {
    CounterId counter;
    bool operator==(const InService&) const = default;
};
struct SteppedOut {
    bool operator==(const SteppedOut&) const = default;
};
struct Finished {
    bool operator==(const Finished&) const = default;
};
struct Left {
    bool operator==(const Left&) const = default;
};
using Status = std::variant<Waiting, Called, InService, SteppedOut, Finished, Left>;

/// A stretch of time with one status. It ends where the next one starts, so that waiting and
/// being helped are never mixed up, and taking the last one away is an undo.
struct Period {
    Status status;
    WallTime since;
    bool operator==(const Period&) const = default;
};

enum class Priority : std::uint8_t { normal, urgent };

/// Why somebody goes first. Staff choose one; no words of their own, so that no health text stays.
enum class UrgentReason : std::uint8_t { medical, safety, with_child, other };
struct Urgent {
    UrgentReason reason{};
    WallTime since;  ///< no two in one queue are alike: passes point back at it
    bool operator==(const Urgent&) const = default;
};

/// Somebody went before this entry: with a time, as urgent, or handed over from another queue.
enum class PassKind : std::uint8_t { time, urgent, sent };
struct Pass {
    PassKind kind{};
    WallTime at;
    bool operator==(const Pass&) const = default;
};

/// Handed over from another queue, with the place of that queue.
struct Sent {
    QueueId from;
    WallTime at;
    WallTime place_before;  ///< of this entry; the later one of the two gave way
    bool operator==(const Sent&) const = default;
};

/// The wait the person was told, as a range from that moment.
struct Told {
    WallTime at;
    std::chrono::minutes from{0};
    std::chrono::minutes to{0};
    bool operator==(const Told&) const = default;
};

/// A visit's stop in one queue. Who comes to the same queue a second time has a second entry.
struct QueueEntry {
    QueueId queue;
    WallTime asked;                       ///< when this help was asked for
    WallTime place;                       ///< when the turn was earned; set once, at arrival
    std::optional<WallTime> appointment;  ///< the time the person was given, if any
    std::optional<Urgent> urgent;
    std::vector<Pass> passes;  ///< oldest first
    std::vector<Sent> sent;    ///< oldest first; empty for most
    std::optional<Told> told;
    std::vector<Period> periods;  ///< never empty; the last one is now

    [[nodiscard]] Priority priority() const { return urgent ? Priority::urgent : Priority::normal; }
    [[nodiscard]] int passed(PassKind kind) const;
    [[nodiscard]] const Status& status() const { return periods.back().status; }
    [[nodiscard]] WallTime since() const { return periods.back().since; }
    template <class S>
    [[nodiscard]] bool is() const {
        return std::holds_alternative<S>(status());
    }
    /// Waiting, called or stepped out: still to be helped.
    [[nodiscard]] bool in_line() const { return is<Waiting>() || is<Called>() || is<SteppedOut>(); }
    [[nodiscard]] bool open() const { return in_line() || is<InService>(); }
    bool operator==(const QueueEntry&) const = default;
};

/// How the person wants to be told that it is their turn.
enum class CallWay : std::uint8_t { on_screen, find_me, outside };

struct Visit {
    VisitId id;
    Ticket ticket;
    WallTime arrived;
    std::string locale = "en";  ///< BCP-47 tag of the language they used
    std::vector<NeedId> needs;  ///< what would help; may be empty ("just put me in line")
    CallWay call_way = CallWay::on_screen;
    std::optional<SpotId> spot;       ///< where to look, with find_me only
    std::vector<QueueEntry> entries;  ///< empty for someone who only asked for supplies
    /// The first open day it was carried to from a closing that came before its turn.
    std::optional<std::chrono::year_month_day> carried;
    bool over = false;  ///< its day is closed; kept for the record only, until retention ends

    /// The newest stop in that queue.
    [[nodiscard]] const QueueEntry* entry(const QueueId& queue) const;
    [[nodiscard]] QueueEntry* entry(const QueueId& queue);
    /// The one being called or served, else the next one in line, else none.
    [[nodiscard]] const QueueEntry* current() const;
    [[nodiscard]] bool has_left() const;
    /// Every stop came to its end, and they did not leave before it.
    [[nodiscard]] bool is_done() const;
    bool operator==(const Visit&) const = default;
};

}  // namespace porchlight
