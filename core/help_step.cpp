#include "core/help_step.h"

namespace porchlight {

namespace {

struct Step {
    const Command& command;
    const std::map<AlertId, HelpAlert>& known;
    WallTime now;

    std::optional<HelpAlert> operator()(const RaiseHelp& asked) const {
        if (auto again = find(asked.alert)) {
            ++again->told;
            return again;
        }
        HelpAlert alert;
        alert.id = asked.alert;
        alert.from = command.station;
        alert.raised = asked.raised;
        return alert;
    }
    std::optional<HelpAlert> operator()(const TakeHelp& asked) const {
        auto alert = find(asked.alert);
        if (alert && alert->open() && !alert->taken) {
            alert->taken = now;
            alert->taken_by = command.station;
            alert->taken_staff = command.by;
        }
        return alert;
    }
    std::optional<HelpAlert> operator()(const AskMoreHelp& asked) const {
        auto alert = find(asked.alert);
        if (alert && alert->open()) {
            alert->more_asked = alert->more_asked.value_or(now);
        }
        return alert;
    }
    std::optional<HelpAlert> operator()(const CallAmbulance& asked) const {
        auto alert = find(asked.alert);
        if (alert && alert->open()) {
            alert->ambulance_called = alert->ambulance_called.value_or(now);
        }
        return alert;
    }
    std::optional<HelpAlert> operator()(const CloseHelp& asked) const {
        auto alert = find(asked.alert);
        if (alert && alert->open()) {
            alert->closed = now;
            alert->by_mistake = asked.by_mistake;
        }
        return alert;
    }
    template <class Other>
    std::optional<HelpAlert> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<HelpAlert> find(const AlertId& id) const {
        const auto found = known.find(id);
        return found == known.end() ? std::nullopt : std::optional(found->second);
    }
};

}  // namespace

std::optional<HelpAlert> help_after(const Command& command,
                                    const std::map<AlertId, HelpAlert>& known, WallTime now) {
    return std::visit(Step{command, known, now}, command.what);
}

}  // namespace porchlight
