// What the rest asks of Settings. Pure.
#include <algorithm>

#include "core/settings.h"

namespace porchlight {

namespace {

template <class List, class AnyId>
auto find_by_id(const List& list, const AnyId& id) -> decltype(list.data()) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

const std::string& Words::in(const std::string& tag) const {
    static const std::string nothing;
    for (const std::string& wanted : {tag, std::string("en")}) {
        if (const auto found = by_tag.find(wanted); found != by_tag.end()) {
            return found->second;
        }
    }
    return nothing;
}

const QueueSetting* Settings::queue(const QueueId& id) const {
    return find_by_id(queues, id);
}

const CounterSetting* Settings::counter(const CounterId& id) const {
    return find_by_id(counters, id);
}

const NeedSetting* Settings::need(const NeedId& id) const {
    return find_by_id(needs, id);
}

const SupplySetting* Settings::supply(const SupplyId& id) const {
    return find_by_id(supplies, id);
}

std::vector<const SupplySetting*> Settings::offered() const {
    std::vector<const SupplySetting*> all;
    for (const SupplySetting& supply : supplies) {
        if (supply.on) {
            all.push_back(&supply);
        }
    }
    return all;
}

const SupplySetting* Settings::take_home_naloxone() const {
    const auto found = std::ranges::find_if(
        supplies, [](const SupplySetting& supply) { return supply.on && supply.naloxone; });
    return found == supplies.end() ? nullptr : &*found;
}

std::optional<OpenUntil> open_today(const Settings& settings, const LocalTime& at) {
    constexpr std::chrono::minutes whole_day{24 * 60};
    const unsigned today = at.weekday.c_encoding();
    const auto& last_night = settings.hours[(today + 6) % 7];
    if (last_night && last_night->closes > whole_day + at.since_midnight) {
        return OpenUntil{last_night->closes - whole_day};
    }
    const auto& hours = settings.hours[today];
    if (hours && hours->opens <= at.since_midnight && at.since_midnight < hours->closes) {
        return OpenUntil{hours->closes};
    }
    return {};
}

}  // namespace porchlight
