// What the person at the desk is looking at. Forgotten when the screen is covered or restarted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/command.h"

namespace porchlight {

/// Shown for 12 s after an action that can be undone.
struct UndoOffer {
    std::string said;  ///< "Pink Scarf marked done"
    decltype(Command::what) undo;
    MonoTime until{};
};

struct AddPersonDraft {
    std::vector<NeedId> needs;
    CallWay call_way = CallWay::on_screen;
    std::string language = "en";
    int minutes_ago = 0;  ///< when they came
    std::optional<WallTime> appointment;
    CommandId pending;
    VisitId visit;
};

struct DeskDraft {
    VisitId focused;
    QueueId focused_queue;
    bool covered = false;
    std::optional<AddPersonDraft> add;
    VisitId calling;  ///< choosing which room to call this one to
    QueueId calling_queue;
    std::optional<UndoOffer> undo;
    std::vector<int> lane_pages;
    int supply_page = 0;
    CommandId pending;    ///< the last action on its way to disk
    std::string refused;  ///< a sentence why the last action was not done
};

}  // namespace porchlight
