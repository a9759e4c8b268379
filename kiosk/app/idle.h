// When nobody has touched the screen for a while: ask, count down, then forget.
#pragma once

#include "core/settings.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// What time alone does to a session. Pure; the app calls it before each frame.
enum class Idle { nothing, ask, forget };
Idle idle_now(const Session& session, const TimeoutSetting& timeouts);
/// When idle_now next says something else, if nobody touches; MonoTime::max() for never.
MonoTime idle_wake(const Session& session, const TimeoutSetting& timeouts);

/// Somebody is signed in at this desk, or left half a PIN, and nobody has touched it for so long
/// that the sign-in covers it. Only the desk ever signs anybody in.
bool desk_is_quiet(const Session& session, const TimeoutSetting& timeouts);
MonoTime desk_wake(const Session& session, const TimeoutSetting& timeouts);

}  // namespace porchlight
