// Between the plain values of the clinic and the rows of its tables.
#pragma once

#include <soci/soci.h>

#include "core/clinic.h"

namespace porchlight {

/// Everything in the tables. Throws Trouble (damaged) on a word that no table should hold, and
/// soci::soci_error. Inside a transaction of the caller.
ClinicState load_clinic(soci::session& sql);

/// Saves all rows of a change, in an order that suits what refers to what.
void save_change(soci::session& sql, const Change& change);

}  // namespace porchlight
