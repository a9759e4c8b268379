// Forgetting what is over: by itself in every face, or when somebody asks for it.
#pragma once

#include <memory>
#include <vector>

#include "core/store.h"

namespace porchlight {

struct Forgotten {
    std::vector<std::chrono::year_month_day> days;  ///< that were closed now, oldest first
    std::size_t visits = 0;                         ///< that are no more
    std::size_t carried = 0;                        ///< that wait for the next open day
};

/// Closes every day that is over by `now`. Touches the disk; with cannot_save the store's health()
/// says why, and the days before that are closed.
Result<Forgotten> forget_now(Store& store, const std::shared_ptr<const Settings>& settings,
                             WallTime now);

}  // namespace porchlight
