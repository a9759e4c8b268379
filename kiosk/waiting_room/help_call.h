// What this screen may honestly say about a call for help.
#pragma once

#include "kiosk/ui/session.h"

namespace porchlight {

enum class HelpCall {
    none,       ///< nobody was called from here
    telling,    ///< on its way: no desk has said yet that it heard
    told,       ///< a desk heard
    no_desk,    ///< no desk has said that it heard: nobody may know
    no_answer,  ///< a desk heard, and nobody said "I am going" in 20 s
    coming,     ///< a staff member said "I am going"
    closed,     ///< staff said all is clear
};
/// Also asks for the frame at which the answer changes by time alone.
HelpCall help_call(const ClinicState& state, const Session& session);

}  // namespace porchlight
