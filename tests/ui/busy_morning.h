// A clinic after years and in the middle of a full morning, for layouts and benchmarks.
#pragma once

#include "core/clinic.h"

namespace porchlight {

/// `empty` with so many visits that are over, and so many people waiting in its queues: some are
/// called, helped or stepped out. The same numbers give the same morning.
ClinicState busy_morning(ClinicState empty, WallTime now, int over, int waiting);

}  // namespace porchlight
