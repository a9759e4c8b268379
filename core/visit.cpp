#include "core/visit.h"

#include <algorithm>
#include <utility>

namespace porchlight {

int QueueEntry::passed(PassKind kind) const {
    return static_cast<int>(std::ranges::count(passes, kind, &Pass::kind));
}

const QueueEntry* Visit::entry(const QueueId& queue) const {
    const auto found = std::find_if(entries.rbegin(), entries.rend(),
                                    [&](const QueueEntry& e) { return e.queue == queue; });
    return found == entries.rend() ? nullptr : &*found;
}

QueueEntry* Visit::entry(const QueueId& queue) {
    return const_cast<QueueEntry*>(std::as_const(*this).entry(queue));
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

bool Visit::is_done() const {
    return !entries.empty() && std::ranges::all_of(entries, &QueueEntry::is<Finished>);
}

}  // namespace porchlight
