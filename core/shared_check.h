// A private check: what somebody answers about how they use. It is saved only when they share it
// with the person they see, and goes away with the visit.
#pragma once

#include <map>
#include <string>

#include "core/ids.h"

namespace porchlight {

/// What was answered, by the code of the question ("alone": "most"). What was skipped is not there.
using CheckAnswers = std::map<std::string, std::string>;

/// What a visit shared.
struct SharedCheck {
    VisitId visit;
    CheckAnswers answers;  ///< empty: nothing is shared any more
    bool operator==(const SharedCheck&) const = default;
};

/// The person shares their answers with whoever sees them, or takes them back.
struct ShareCheck {
    VisitId visit;
    CheckAnswers answers;  ///< empty: taken back
};

}  // namespace porchlight
