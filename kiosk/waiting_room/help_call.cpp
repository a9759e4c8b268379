#include "kiosk/waiting_room/help_call.h"

#include "kiosk/ui/frame.h"

namespace porchlight {

namespace {
constexpr std::chrono::seconds answer_within{20};
/// A desk on the same machine answers in a few milliseconds; with the frame that says so this
/// stays under a second.
constexpr Millis hear_within{800};
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
    const MonoTime limit = session.overdose.raised + (heard ? Millis{answer_within} : hear_within);
    if (session.now.mono >= limit) {
        return heard ? HelpCall::no_answer : HelpCall::no_desk;
    }
    wake_at(limit);
    return heard ? HelpCall::told : HelpCall::telling;
}

}  // namespace porchlight
