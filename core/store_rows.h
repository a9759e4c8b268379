// Between the plain values of the clinic and the rows of its tables.
#pragma once

#include <soci/soci.h>

#include "core/clinic.h"

namespace porchlight {

/// Everything in the tables. Throws Trouble (damaged) on a word that no table should hold, and
/// soci::soci_error. Inside a transaction of the caller. `known_counts`: day counts that were read
/// before; they are read again only when there are others.
ClinicState load_clinic(soci::session& sql, const DayCounts& known_counts = no_day_counts());

/// Saves all rows of a change, in an order that suits what refers to what.
void save_change(soci::session& sql, const Change& change);

}  // namespace porchlight
