// A private check as far as it was touched. Gone when the person leaves its page.
#pragma once

#include <set>
#include <string>

#include "core/ids.h"
#include "core/shared_check.h"

namespace porchlight {

struct CheckDraft {
    int question = 0;  ///< which one shows, from 0
    CheckAnswers answers;
    std::set<std::string> picked;  ///< keys of the suggestions at its end
    bool second_list = false;      ///< where only one list of them has room: the other one shows
    bool ask_for_peer = false;     ///< no line for peers here: the desk may ask one
    bool wants_to_share = false;   ///< asked what sharing means, not shared yet
    VisitId shared_with;           ///< the visit the answers are with, or on their way to
    CommandId share_pending;       ///< the sharing or the taking back
    CommandId share_seen;          ///< the one of them whose answer was drawn
};

}  // namespace porchlight
