// Random mornings for the property tests: steps that mostly make sense in the clinic they meet.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "core/clinic.h"

namespace porchlight {

/// A step by numbers, so that it can be made smaller; command_from() gives it a meaning.
struct Step {
    int kind = 0;     ///< which command
    int who = 0;      ///< which visit, counted around
    int what = 0;     ///< needs, queue, counter: whatever the command chooses
    int minutes = 0;  ///< since the step before; 0 is usual
};
void showValue(const Step& step, std::ostream& out);  // what RapidCheck says of one that fails

rc::Gen<std::vector<Step>> any_steps();
/// `number` makes the ids of this step.
Command command_from(const ClinicState& state, const Step& step, int number, WallTime now);
/// The visit a command speaks of, also by way of a request; empty where it speaks of none.
VisitId visit_named_by(const ClinicState& state, const Command& command);

/// Somebody who comes to see the nurse. No two share a moment.
struct Arrival {
    VisitId visit;
    WallTime arrived;
    std::optional<WallTime> appointment;
};
void showValue(const Arrival& arrival, std::ostream& out);
rc::Gen<std::vector<Arrival>> any_arrivals();
/// Everyone checks in, each when they come.
void check_in_all(ClinicState& state, std::vector<Arrival> arrivals);

}  // namespace porchlight
