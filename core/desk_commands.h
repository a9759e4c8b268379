// What the desk asks of the clinic, as plain values; part of core/command.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/staff.h"
#include "core/stock.h"
#include "core/supply.h"
#include "core/visit.h"

namespace porchlight {

struct Call {  ///< the same counter may call again; another one cannot take a called person away
    VisitId visit;
    QueueId queue;
    CounterId counter;
    bool or_next = false;  ///< when somebody else was faster: the next one waiting in that queue
};
struct Start {
    VisitId visit;
    QueueId queue;
    CounterId counter;
};
struct Finish {
    VisitId visit;
    QueueId queue;
};
/// Takes back the step that began then, wherever it still is the newest of its entry. A need that
/// was added or a hand-off goes with its entry.
struct Undo {
    VisitId visit;
    WallTime since;
};
struct SendTo {  ///< done here, to be seen there, with the same place
    VisitId visit;
    QueueId from;
    QueueId to;
};
struct MarkUrgent {
    VisitId visit;
    QueueId queue;
    UrgentReason reason{};
};
struct UndoUrgent {
    VisitId visit;
    QueueId queue;
};
struct Expect {  ///< a known one is changed, unless they came already
    ExpectedId expected;
    QueueId queue;
    WallTime time;                   ///< today or later
    std::string note;                ///< cut at 60 characters
    bool with_ticket = false;        ///< deal one now, to be given to them
    std::optional<Ticket> ticket{};  ///< this one, unless somebody was dealt it in between
};
struct Unexpect {
    ExpectedId expected;
};
struct PauseQueue {
    QueueId queue;
    std::optional<WallTime> until;  ///< in the future; none: nobody knows
};
struct ResumeQueue {
    QueueId queue;
};
struct SaveStaff {
    Staff staff;
};
struct RemoveStaff {
    StaffId staff;
};
struct SetAside {
    RequestId request;
    bool ready = true;  ///< false takes it back
};
struct Give {
    RequestId request;
    bool given = true;                ///< false takes it back, onto the shelf
    std::vector<SupplyLine> lines{};  ///< what was given, where that is not what was asked for
};
/// Given without being asked for on a screen: take-home naloxone, or to somebody at the counter.
struct HandOut {
    RequestId request;
    VisitId visit;  ///< whose bag it is; empty: nobody here, it only leaves the shelf
    std::vector<SupplyLine> lines;
};
struct Receive {
    MovementId movement;
    SupplyId supply;
    int count = 0;  ///< 1 to 1,000,000
    Lot lot;
    StockSource source{};
};
/// Somebody counted what is there of one lot.
struct Recount {
    MovementId movement;
    SupplyId supply;
    Lot lot;
    int count = 0;  ///< on the shelf now; 0 to 1,000,000
    AdjustReason reason{};
};
struct AnswerNote {
    NoteId note;
};

}  // namespace porchlight
