// When a face rings for help.
#pragma once

#include <map>
#include <optional>

#include "core/clinic.h"

namespace porchlight {

inline constexpr std::chrono::seconds ring_every{4};
/// After "Tell them again" and "Ask for more help" it rings this long, taken or not.
inline constexpr std::chrono::seconds rings_again_for{20};

/// What a face remembers of its ringing.
struct HelpRinging {
    struct Heard {
        int told = 1;
        bool more = false;
        MonoTime louder{};  ///< rings until then although somebody is going
    };
    std::map<AlertId, Heard> heard;
    std::optional<MonoTime> rang;  ///< last
};

struct HelpSound {
    bool now = false;
    bool over = false;                ///< nobody has to hear it any more
    MonoTime next = MonoTime::max();  ///< look again then
};

/// Whether to ring now. A desk (`only_from` empty) rings for every open call until somebody takes
/// or closes it, and again for 20 s when it is told again or more help is asked for; a waiting room
/// rings for the calls from its own station until somebody takes them. What is new rings at once.
/// Pure but for `ringing`.
HelpSound help_sound_due(HelpRinging& ringing, const std::map<AlertId, HelpAlert>& alerts,
                         const StationId& only_from, MonoTime now);

}  // namespace porchlight
