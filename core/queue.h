// Who is next, and who is before whom. Order: urgent first, then place, then arrival.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/clinic.h"

namespace porchlight {

/// One visit's entry in one queue, pointing into the state it was asked of.
struct InLine {
    const Visit* visit = nullptr;
    const QueueEntry* entry = nullptr;
};

/// Everyone waiting, called or stepped out in that queue, in order.
std::vector<InLine> line(const ClinicState& state, const QueueId& queue);
/// Everyone being helped in that queue, longest first.
std::vector<InLine> with_staff(const ClinicState& state, const QueueId& queue);

/// Both of every queue of the clinic, in its order, in one walk over the visits.
struct QueueNow {
    std::vector<InLine> in_line, with_staff;
};
std::vector<QueueNow> all_queues(const ClinicState& state);

struct Ahead {
    int people = 0;  ///< how many are before this visit in the line of its current entry
    int out = 0;     ///< of those, how many have stepped out
};
/// Nothing when the visit waits in no line.
std::optional<Ahead> ahead_of(const ClinicState& state, const VisitId& visit);

/// The newest calls first: who is called now and where to go. For the board: tickets only.
struct NowCalled {
    Ticket ticket;
    CounterId counter;
    WallTime since;
    bool with_staff = false;  ///< they have come: nobody needs to be called any more
};
std::vector<NowCalled> called(const ClinicState& state);

/// The place of someone who arrives now with that appointment, and whom it passes.
/// See design.md section 4.1; `passes` comes from clinic.toml.
struct Placing {
    WallTime place;
    std::vector<VisitId> passed;
};
Placing place_for(const ClinicState& state, const QueueId& queue, WallTime arrived,
                  std::optional<WallTime> appointment, WallTime now);
/// `arrived`, or later where the record holds places later than `now`: somebody has set
/// the clock back, and those people came first all the same.
WallTime place_now(const ClinicState& state, const QueueId& queue, WallTime arrived, WallTime now);

/// Tickets somebody holds: those of visits with an open entry or an open supply request, of people
/// who left today and may still change their mind, and those given to people with a time.
std::set<Ticket> live_tickets(const ClinicState& state);
bool is_live(const ClinicState& state, const Visit& visit);

/// The break that queue takes at `now`; null when it takes none, or its time is up.
const Pause* pause_of(const ClinicState& state, const QueueId& queue, WallTime now);

}  // namespace porchlight
