// What a person says after a bag was asked for, before any of it is counted.
#pragma once

#include <array>
#include <vector>

#include "core/ids.h"

namespace porchlight {

inline constexpr int reversal_questions = 5;

struct AfterDraft {
    RequestId shown;             ///< the bag whose confirmation was drawn
    bool naloxone_done = false;  ///< answered, or its questions were all skipped
    bool returns_done = false;
    int question = 0;                                              ///< of the reversal card
    std::array<int, reversal_questions> said{-1, -1, -1, -1, -1};  ///< which answer; -1: none
    bool grief = false;           ///< somebody died: the thanks say so
    int returned = 0;             ///< on the stepper
    bool weighed = false;         ///< "a full box or bag"
    int page = 0;                 ///< of answers that do not fit at once
    std::vector<CommandId> told;  ///< counts on their way to disk
    CommandId way_pending;        ///< another way to get the bag, on its way to disk
    RequestId way_of;             ///< the bag that was about
    int way_page = 0;             ///< of the slim buttons, where they do not fit side by side
};

}  // namespace porchlight
