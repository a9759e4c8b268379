// Supplies: asked for without a queue, given without a question.
#pragma once

#include <cstdint>
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

/// How the bag comes to the person. All but the desk are chosen after it was asked for.
enum class GetWay : std::uint8_t { at_desk, find_me, pick_up };

struct SupplyRequest {
    RequestId id;
    VisitId visit;                  ///< whose ticket is shown at the desk
    std::vector<SupplyLine> lines;  ///< what was asked for; once given, what was given
    bool for_me = false;            ///< neither is fine: nobody has to say
    bool for_others = false;
    WallTime asked;
    std::optional<WallTime> ready;  ///< set aside at the desk
    std::optional<WallTime> given;
    GetWay way = GetWay::at_desk;
    std::optional<SpotId> spot;  ///< where to look, with find_me only
    bool operator==(const SupplyRequest&) const = default;
};

}  // namespace porchlight
