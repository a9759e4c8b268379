// The person card of the desk: whose it is, and what was picked on it.
#pragma once

#include <optional>

#include "core/visit.h"

namespace porchlight {

struct CardDraft {
    VisitId visit;
    QueueId queue;  ///< the line it was opened from
    std::optional<UrgentReason> reason;
    int asked_page = 0;
    int history_page = 0;
};

/// Choosing which line to send somebody to.
struct SendDraft {
    VisitId visit;
    QueueId from;
};

}  // namespace porchlight
