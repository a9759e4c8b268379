#include "core/forget.h"

#include <algorithm>

#include "core/closing.h"

namespace porchlight {

Result<Forgotten> forget_now(Store& store, const std::shared_ptr<const Settings>& settings,
                             WallTime now) {
    auto state = store.read();
    if (!state) {
        return tl::unexpected(Refusal::cannot_save);
    }
    state->settings = settings;
    Forgotten forgotten;
    for (const auto day : days_over(*state, now)) {
        const std::size_t before = store.seen().visits.size();
        // The same id at every station: whoever comes second finds it done.
        const Command command{{"close-" + day_text(day)}, {}, CloseDay{day}};
        if (const auto closed = store.run(command, settings); !closed) {
            return tl::unexpected(closed.error());
        }
        forgotten.days.push_back(day);
        forgotten.visits += before - std::min(before, store.seen().visits.size());
    }
    forgotten.carried = static_cast<std::size_t>(std::ranges::count_if(
        store.seen().visits, [](const auto& item) { return item.second.carried.has_value(); }));
    return forgotten;
}

}  // namespace porchlight
