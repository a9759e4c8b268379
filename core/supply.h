// Supplies: asked for without a queue, given without a question.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/ids.h"

namespace porchlight {

struct SupplyLine {
    SupplyId supply;
    int count = 0;  ///< in the units the catalogue counts ("boxes"); 1 or more
    bool operator==(const SupplyLine&) const = default;
};

struct SupplyRequest {
    RequestId id;
    VisitId visit;  ///< whose ticket is shown at the desk
    std::vector<SupplyLine> lines;
    bool for_me = false;  ///< neither is fine: nobody has to say
    bool for_others = false;
    WallTime asked;
    std::optional<WallTime> ready;  ///< set aside at the desk
    std::optional<WallTime> given;
    bool operator==(const SupplyRequest&) const = default;
};

}  // namespace porchlight
