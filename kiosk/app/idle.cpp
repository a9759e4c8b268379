#include "kiosk/app/idle.h"

namespace porchlight {

namespace {

/// Help in progress never closes by itself (tokens.toml, emergency_screen_never_closes_alone).
bool stays(const Session& session) {
    return session.at_rest() ||
           (session.screen == Screen::overdose && !session.overdose.alert.empty());
}

std::chrono::seconds patience(const Session& session, const TimeoutSetting& timeouts) {
    const bool shown_ticket =
        session.screen == Screen::ticket && session.answer(session.check_in.pending) != nullptr;
    return shown_ticket || session.screen == Screen::supplies_done ||
                   session.screen == Screen::told_desk
               ? timeouts.ticket_screen
               : timeouts.idle_question;
}

}  // namespace

Idle idle_now(const Session& session, const TimeoutSetting& timeouts) {
    if (stays(session)) {
        return Idle::nothing;
    }
    if (session.sheet == Sheet::still_there) {
        return session.now.mono - session.asked_still_there >= timeouts.question ? Idle::forget
                                                                                 : Idle::nothing;
    }
    return session.now.mono - session.last_touch >= patience(session, timeouts) ? Idle::ask
                                                                                : Idle::nothing;
}

MonoTime idle_wake(const Session& session, const TimeoutSetting& timeouts) {
    if (stays(session)) {
        return MonoTime::max();
    }
    return session.sheet == Sheet::still_there ? session.asked_still_there + timeouts.question
                                               : session.last_touch + patience(session, timeouts);
}

bool desk_is_quiet(const Session& session, const TimeoutSetting& timeouts) {
    return session.now.mono >= desk_wake(session, timeouts);
}

MonoTime desk_wake(const Session& session, const TimeoutSetting& timeouts) {
    const bool in_use = !session.sign_in.staff.empty() || !session.sign_in.typed.empty();
    return in_use && timeouts.desk_veil.count() > 0 ? session.last_touch + timeouts.desk_veil
                                                    : MonoTime::max();
}

}  // namespace porchlight
