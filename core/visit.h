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

/// A visit's stop in one queue.
struct QueueEntry {
    QueueId queue;
    WallTime asked;                       ///< when this help was asked for
    WallTime place;                       ///< when the turn was earned; set once, at arrival
    std::optional<WallTime> appointment;  ///< the time the person was given, if any
    Priority priority = Priority::normal;
    int passed = 0;               ///< how often a person with a time went before this one
    std::vector<Period> periods;  ///< never empty; the last one is now

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

    [[nodiscard]] const QueueEntry* entry(const QueueId& queue) const;
    [[nodiscard]] QueueEntry* entry(const QueueId& queue);
    /// The one being called or served, else the next one in line, else none.
    [[nodiscard]] const QueueEntry* current() const;
    [[nodiscard]] bool has_left() const;
    bool operator==(const Visit&) const = default;
};

}  // namespace porchlight
