#include "kiosk/app/help_calls.h"

#include <utility>

#include "core/help_step.h"

namespace porchlight {

namespace {

void add(std::map<AlertId, HelpAlert>& known, const HelpAlert& alert) {
    const auto [found, fresh] = known.try_emplace(alert.id, alert);
    if (!fresh) {
        found->second = merge(found->second, alert);
    }
}

}  // namespace

bool HelpCalls::hear() {
    if (road_ == nullptr) {
        return false;
    }
    const auto news = road_->heard();
    for (const HelpAlert& alert : news) {
        add(heard_, alert);
    }
    return !news.empty();
}

void HelpCalls::store_now_knows(const ClinicState& snapshot) {
    if (snapshot.health != StoreHealth::ok || !snapshot.read) {
        return;
    }
    std::erase_if(heard_, [&](const auto& item) {
        return stored_.contains(item.first) && !snapshot.alerts.contains(item.first) &&
               !item.second.open();
    });
    stored_.clear();
    for (const auto& [id, alert] : snapshot.alerts) {
        stored_.insert(stored_.end(), id);
    }
}

std::shared_ptr<const ClinicState> HelpCalls::added_to(
    std::shared_ptr<const ClinicState> snapshot) const {
    auto alerts = snapshot->alerts;
    merge_all(alerts, heard_);
    if (alerts == snapshot->alerts) {
        return snapshot;  // the store knows it all: no copy of the whole clinic
    }
    auto merged = std::make_shared<ClinicState>(*snapshot);
    merged->alerts = std::move(alerts);
    return merged;
}

bool HelpCalls::say(const Command& command, const ClinicState& state, WallTime now) {
    // Two commands of one frame: the second one builds on the first.
    auto known = state.alerts;
    merge_all(known, heard_);
    const auto after = help_after(command, known, now);
    if (!after) {
        return false;
    }
    add(heard_, *after);
    on_their_way_[command.id] = after->id;
    if (road_ != nullptr) {
        road_->say(heard_.at(after->id));
    }
    return true;
}

void HelpCalls::read(const Answer& answer) {
    const auto found = on_their_way_.find(answer.command);
    if (found == on_their_way_.end()) {
        return;
    }
    if (answer.refusal) {
        missed_.insert(found->second);
    }
    on_their_way_.erase(found);
}

std::vector<KeepHelp> HelpCalls::missed_by(const ClinicState& snapshot) {
    std::vector<KeepHelp> all;
    if (snapshot.health != StoreHealth::ok || !snapshot.read) {
        return all;
    }
    for (const AlertId& id : std::exchange(missed_, {})) {
        if (const auto known = heard_.find(id); known != heard_.end()) {
            all.push_back({known->second});
        }
    }
    return all;
}

int HelpCalls::desks_told(const AlertId& alert) const {
    return road_ == nullptr || alert.empty() ? 0 : road_->desks_told(alert);
}

}  // namespace porchlight
