// The whole clinic as one value, and the one function that decides what may happen to it.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <variant>
#include <vector>

#include "core/command.h"
#include "core/result.h"
#include "core/settings.h"

namespace porchlight {

struct Directory;

/// What the store can do right now; every screen that would save looks here first.
enum class StoreHealth { ok, away, newer_version, damaged, read_only, full };

/// Would the clinic want it back after a power cut? Then it is in here.
/// Published as shared_ptr<const ClinicState>; never changed after that. Any thread may read it.
struct ClinicState {
    std::shared_ptr<const Settings> settings;    ///< clinic.toml; never null
    std::shared_ptr<const Directory> directory;  ///< null until one was imported
    std::map<VisitId, Visit> visits;             ///< today's, and those carried over
    std::map<RequestId, SupplyRequest> requests;
    std::map<NoteId, Note> notes;
    std::map<AlertId, HelpAlert> alerts;
    Deck deck;
    StoreHealth health = StoreHealth::ok;
};

/// One changed row each; a whole Change is saved in one transaction or not at all.
using Row = std::variant<Visit, SupplyRequest, Note, HelpAlert, Deck>;
struct Change {
    std::vector<Row> rows;
};

/// What the command does to the clinic at `now`, or why it cannot be done. Pure: no disk, no
/// clock, no chance but the command's own id. design.md section 4 says what must always hold.
Result<Change> decide(const ClinicState& state, const Command& command, WallTime now);

/// The state after the change.
void apply(ClinicState& state, const Change& change);

}  // namespace porchlight
