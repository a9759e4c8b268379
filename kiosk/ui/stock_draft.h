// The desk's list of what is on the shelf, and what is being written into it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/stock.h"
#include "core/supply.h"

namespace porchlight {

/// A box that came, or a lot that was counted.
struct StockForm {
    SupplyId supply;
    bool counting = false;
    int count = 0;

    // Of a box that came.
    std::string lot;
    std::optional<std::chrono::year_month> good_until;
    StockSource source = StockSource::county;

    // Of a count.
    Lot counted;
    int lot_page = 0;
    AdjustReason reason = AdjustReason::counted;
};

struct StockDraft {
    int page = 0;
    std::optional<StockForm> form;
    bool also_open = false;  ///< what else is counted, where it has no room beside the table
};

/// A bag that is given with other amounts than were asked for.
struct GivingDraft {
    RequestId request;
    std::vector<SupplyLine> lines;  ///< as it stands now; 0 is left out
    int page = 0;
};

}  // namespace porchlight
