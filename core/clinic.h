// The whole clinic as one value, and the one function that decides what may happen to it.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <variant>
#include <vector>

#include "core/act.h"
#include "core/command.h"
#include "core/day_counts.h"
#include "core/expected.h"
#include "core/pause.h"
#include "core/place_edit.h"
#include "core/referral.h"
#include "core/result.h"
#include "core/settings.h"
#include "core/shared_check.h"
#include "core/staff.h"
#include "core/stock.h"

namespace porchlight {

struct Nearby;

/// What the store can do right now; every screen that would save looks here first.
enum class StoreHealth { ok, away, newer_version, damaged, read_only, full };

/// Would the clinic want it back after a power cut? Then it is in here.
/// Published as shared_ptr<const ClinicState>; never changed after that. Any thread may read it.
struct ClinicState {
    std::shared_ptr<const Settings> settings;  ///< clinic.toml; never null
    std::shared_ptr<const Nearby> nearby;      ///< null until there is a place to show
    std::map<VisitId, Visit> visits;  ///< today's, those carried over, and those kept for a while
    std::map<RequestId, SupplyRequest> requests;
    std::map<NoteId, Note> notes;
    std::map<AlertId, HelpAlert> alerts;
    std::map<ExpectedId, Expected> expected;  ///< today's and later ones
    std::map<QueueId, Pause> pauses;
    std::map<StaffId, Staff> staff;
    std::map<VisitId, std::vector<Act>> acts;       ///< oldest first; gone with their visit
    std::map<VisitId, CheckAnswers> shared_checks;  ///< never empty ones; gone with their visit
    std::map<MovementId, StockMovement> stock;
    PlaceEdits place_edits;                         ///< what the desk says of places
    std::map<ReportId, PlaceReport> place_reports;  ///< what people said of them, until looked at
    std::map<ReferralId, Referral> referrals;
    std::map<TallyKey, long long> tallies;   ///< of days that are not closed
    DayCounts day_counts = no_day_counts();  ///< of days that are closed; never null
    Deck deck;
    StoreHealth health = StoreHealth::ok;
    bool read = false;  ///< false only until the store was read once: nothing here is known yet
};

/// A row that is no more. A visit takes its requests, notes, acts and shared answers with it; a
/// QueueId names its pause.
struct Gone {
    std::variant<VisitId, RequestId, NoteId, AlertId, ExpectedId, StaffId, QueueId, MovementId,
                 EditId, ReportId, ReferralId>
        what;
    bool operator==(const Gone&) const = default;
};

/// One changed row each; a whole Change is saved in one transaction or not at all. What is gone
/// stands first: a visit that goes and comes again in one change comes without what it had.
using Row = std::variant<Gone, Visit, SupplyRequest, Note, HelpAlert, Expected, Pause, Staff, Act,
                         SharedCheck, StockMovement, PlaceEdit, PlaceReport, Referral, Tally,
                         DayCount, Deck>;
struct Change {
    std::vector<Row> rows;
};

/// What the command does to the clinic at `now`, or why it cannot be done. Pure: no disk, no
/// clock, no chance but the command's own id. design.md section 4 says what must always hold.
Result<Change> decide(const ClinicState& state, const Command& command, WallTime now);

/// The state after the change.
void apply(ClinicState& state, const Change& change);

}  // namespace porchlight
