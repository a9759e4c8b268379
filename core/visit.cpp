#include "core/visit.h"

#include <algorithm>

namespace porchlight {

const QueueEntry* Visit::entry(const QueueId& queue) const {
    const auto found = std::ranges::find(entries, queue, &QueueEntry::queue);
    return found == entries.end() ? nullptr : &*found;
}

QueueEntry* Visit::entry(const QueueId& queue) {
    const auto found = std::ranges::find(entries, queue, &QueueEntry::queue);
    return found == entries.end() ? nullptr : &*found;
}

const QueueEntry* Visit::current() const {
    const auto with_someone = [](const QueueEntry& e) {
        return e.is<Called>() || e.is<InService>();
    };
    auto found = std::ranges::find_if(entries, with_someone);
    if (found == entries.end()) {
        found = std::ranges::find_if(entries, &QueueEntry::in_line);
    }
    return found == entries.end() ? nullptr : &*found;
}

bool Visit::has_left() const {
    return std::ranges::any_of(entries, &QueueEntry::is<Left>) &&
           std::ranges::none_of(entries, &QueueEntry::open);
}

}  // namespace porchlight
