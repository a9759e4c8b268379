#include "core/booked_share.h"

#include <algorithm>
#include <ranges>

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;

/// How many that queue helped on each of its last days, newest first.
std::vector<int> recent_days(const ClinicState& state, const QueueId& queue, Day today) {
    std::vector<int> helped;
    std::optional<Day> last;
    for (const DayCount& count : *state.day_counts | std::views::reverse) {
        if (count.day >= today || count.what != "seen" || count.key != queue.value ||
            count.count <= 0) {
            continue;
        }
        if (last != count.day) {
            if (helped.size() == most_usual_days) {
                break;
            }
            last = count.day;
            helped.push_back(0);
        }
        helped.back() += static_cast<int>(count.count);
    }
    return helped;
}

int booked_on(const ClinicState& state, const QueueId& queue, Day day) {
    const std::string& zone = state.settings->time_zone;
    return static_cast<int>(std::ranges::count_if(state.expected, [&](const auto& item) {
        return item.second.queue == queue && to_local(item.second.time, zone).day == day;
    }));
}

int helped_since(const ClinicState& state, const QueueId& queue, WallTime midnight) {
    int helped = 0;
    for (const auto& [id, visit] : state.visits) {
        for (const QueueEntry& entry : visit.entries) {
            helped += entry.queue == queue && entry.is<Finished>() && entry.since() >= midnight;
        }
    }
    return helped;
}

}  // namespace

std::optional<BookedShare> booked_share(const ClinicState& state, const QueueId& queue,
                                        std::chrono::year_month_day day, WallTime now) {
    const std::string& zone = state.settings->time_zone;
    const Day today = to_local(now, zone).day;
    std::vector<int> days = recent_days(state, queue, today);
    if (days.size() < enough_usual_days) {
        return std::nullopt;
    }
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::ranges::nth_element(days, middle);
    BookedShare share{booked_on(state, queue, day), *middle};
    if (day == today) {
        const WallTime midnight = from_local(today, std::chrono::minutes{0}, zone);
        share.helped = std::max(share.helped, helped_since(state, queue, midnight));
    }
    return share;
}

}  // namespace porchlight
