// The tables by topic: what store_load.cpp and store_save.cpp put together. For core/store_*.cpp.
#pragma once

#include <soci/soci.h>

#include "core/clinic.h"
#include "core/store_engine.h"

namespace porchlight {

// Loading throws Trouble (damaged) where rows do not fit together.

/// The parent of a child row; the foreign keys promise that it is there.
template <class Parents, class Key>
auto& parent(Parents& parents, const Key& id) {
    const auto found = parents.find(id);
    if (found == parents.end()) {
        throw Trouble(StoreHealth::damaged, "a row in the store belongs to nothing");
    }
    return found->second;
}

Ticket ticket_from(const std::string& color, const std::string& picture);

// Queue entries and what belongs to them; visits are there already.
void load_entries(soci::session& sql, ClinicState& state);
void load_passes(soci::session& sql, ClinicState& state);
void load_sent(soci::session& sql, ClinicState& state);
void load_periods(soci::session& sql, ClinicState& state);
void save_entries(soci::session& sql, const Visit& visit);

// The desk's own: people with a time, breaks, staff, who did what.
void load_expected(soci::session& sql, ClinicState& state);
void load_pauses(soci::session& sql, ClinicState& state);
void load_staff(soci::session& sql, ClinicState& state);
void load_acts(soci::session& sql, ClinicState& state);
void save(soci::session& sql, const Expected& expected);
void save(soci::session& sql, const Pause& pause);
void save(soci::session& sql, const Staff& staff);
void save(soci::session& sql, const Act& act);

// Supplies: what was asked for, what is on the shelf, what people told that is only counted.
void load_requests(soci::session& sql, ClinicState& state);
void load_stock(soci::session& sql, ClinicState& state);
void load_tallies(soci::session& sql, ClinicState& state);
void save(soci::session& sql, const SupplyRequest& request);
void save(soci::session& sql, const StockMovement& movement);
void save(soci::session& sql, const Tally& tally);

// The answers of private checks that were shared.
void load_shared(soci::session& sql, ClinicState& state);
void save(soci::session& sql, const SharedCheck& check);

// What is said of places, and referrals to them and from them.
void load_place_edits(soci::session& sql, ClinicState& state);
void load_place_reports(soci::session& sql, ClinicState& state);
void load_referrals(soci::session& sql, ClinicState& state);
void save(soci::session& sql, const PlaceEdit& edit);
void save(soci::session& sql, const PlaceReport& report);
void save(soci::session& sql, const Referral& referral);

// What stays, and what goes.
/// `known` when there are as many as that: days that are closed do not change.
DayCounts load_day_counts(soci::session& sql, const DayCounts& known);
void save(soci::session& sql, const DayCount& count);
void save(soci::session& sql, const Gone& gone);

}  // namespace porchlight
