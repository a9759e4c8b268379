#include "core/help_known.h"

#include <utility>

namespace porchlight {

namespace {

void make_room(HelpKnown& known) {
    if (known.alerts.size() < most_alerts) {
        return;
    }
    auto oldest = known.alerts.end();
    for (auto i = known.alerts.begin(); i != known.alerts.end(); ++i) {
        const bool older =
            oldest == known.alerts.end() || i->second.changed < oldest->second.changed;
        if (!i->second.telling.alert.open() && older) {
            oldest = i;
        }
    }
    if (oldest != known.alerts.end()) {
        known.fresh.erase(oldest->first);
        known.alerts.erase(oldest);
    }
}

}  // namespace

bool is_confirmed(const Confirmed& confirmed, const Telling& telling) {
    const auto found = confirmed.find(telling.alert.id);
    return found != confirmed.end() && found->second == telling;
}

std::optional<Learned> learn(HelpKnown& known, const Telling& telling, MonoTime now) {
    const AlertId& id = telling.alert.id;
    const auto found = known.alerts.find(id);
    if (found == known.alerts.end()) {
        make_room(known);
        if (known.alerts.size() >= most_alerts) {
            return std::nullopt;
        }
        known.alerts.emplace(id, HelpKnown::Entry{telling, now});
        known.fresh.insert(id);
        return Learned{telling, true};
    }
    const Telling before =
        std::exchange(found->second.telling, merge(found->second.telling, telling));
    const Telling& after = found->second.telling;
    if (after.alert != before.alert) {
        known.fresh.insert(id);
    }
    if (after != before) {
        found->second.changed = now;
    }
    return Learned{after, after != before};
}

void tell(HelpKnown& known, const Telling& telling, MonoTime now) {
    const auto found = known.alerts.find(telling.alert.id);
    if (found != known.alerts.end()) {
        found->second = {merge(found->second.telling, telling), now};
        return;
    }
    make_room(known);
    known.alerts.emplace(telling.alert.id, HelpKnown::Entry{telling, now});
}

Fresh take_fresh(HelpKnown& known, const StationId& desk, MonoTime now) {
    Fresh fresh;
    for (const AlertId& id : std::exchange(known.fresh, {})) {
        HelpKnown::Entry& entry = known.alerts.at(id);
        fresh.alerts.push_back(entry.telling.alert);
        const Telling seen = merge(entry.telling, {entry.telling.alert, {desk}});
        if (!desk.empty() && seen != entry.telling) {
            entry = {seen, now};
            fresh.confirmed = true;
        }
    }
    return fresh;
}

std::vector<Telling> worth_telling(const HelpKnown& known, MonoTime now) {
    std::vector<Telling> open, closed;
    for (const auto& [id, entry] : known.alerts) {
        if (entry.telling.alert.open()) {
            open.push_back(entry.telling);
        } else if (now - entry.changed < closed_told_for) {
            closed.push_back(entry.telling);
        }
    }
    open.insert(open.end(), closed.begin(), closed.end());
    return open;
}

}  // namespace porchlight
