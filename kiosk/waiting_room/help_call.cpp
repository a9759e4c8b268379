#include "kiosk/waiting_room/help_call.h"

#include "kiosk/ui/frame.h"

namespace porchlight {

namespace {
constexpr std::chrono::seconds answer_within{20};
constexpr std::chrono::seconds hear_within{1};
}  // namespace

HelpCall help_call(const ClinicState& state, const Session& session) {
    const auto found = state.alerts.find(session.overdose.alert);
    if (session.overdose.alert.empty() || found == state.alerts.end()) {
        return session.overdose.alert.empty() ? HelpCall::none : HelpCall::telling;
    }
    const HelpAlert& alert = found->second;
    if (alert.closed) {
        return alert.by_mistake ? HelpCall::none : HelpCall::closed;
    }
    if (alert.taken) {
        return HelpCall::coming;
    }
    const bool heard = session.desks_told > 0;
    const MonoTime limit = session.overdose.raised + (heard ? answer_within : hear_within);
    if (session.now.mono >= limit) {
        return HelpCall::no_answer;
    }
    wake_at(limit);
    return heard ? HelpCall::told : HelpCall::telling;
}

}  // namespace porchlight
