// What a person has touched so far on each screen, before anything is saved.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/command.h"
#include "core/wait.h"
#include "kiosk/ui/places_draft.h"

namespace porchlight {

struct CheckInDraft {
    WallTime came{};  ///< when the first touch on the question was; the place counts from then
    std::vector<NeedId> needs;
    CallWay call_way = CallWay::on_screen;
    std::optional<SpotId> spot;
    int page = 0;
    CommandId pending;                   ///< the check-in on its way to disk
    VisitId visit;                       ///< the visit it makes
    std::optional<ExpectedId> expected;  ///< "I have a time today", with that picture
    bool very_sick = false;
    int spot_page = 0;
    bool ticket_shown = false;
    RequestId naloxone;  ///< "Naloxone to take home?", asked for from the ticket
    CommandId naloxone_pending;
    bool operator==(const CheckInDraft&) const = default;
};

struct SuppliesDraft {
    std::map<SupplyId, int> counts;
    bool for_me = false;
    bool for_others = false;
    int page = 0;
    CommandId pending;  ///< the request on its way to disk
    RequestId request;  ///< made once; a retry asks for the same bag
    VisitId visit;      ///< whose picture is shown for it
};

struct MyPlaceDraft {
    int page = 0;
    VisitId visit;
    CommandId pending;
    std::string said;  ///< key of the sentence that answers the last touch
};

/// How long somebody waits, as it was drawn last.
struct WaitDraft {
    const void* of = nullptr;  ///< the snapshot it was drawn from
    std::chrono::sys_time<std::chrono::minutes> at{};
    VisitId visit;
    std::optional<WaitRange> range;
};

struct OverdoseDraft {
    int page = 0;
    AlertId alert;      ///< the help call this screen made; empty: only reading
    MonoTime raised{};  ///< when it was told last
    bool over = false;  ///< staff said all is clear: who calls now makes a new call
};

struct LearnDraft {
    int page = 0;
    std::string card;  ///< id of the card that is open
    int card_page = 0;
};

struct PromisesDraft {
    bool kept = false;  ///< "What we keep about you" is open
    int page = 0;
};

struct TellDeskDraft {
    NoteKind kind{};
    NoteId note;
    CommandId pending;
    bool operator==(const TellDeskDraft&) const = default;
};

}  // namespace porchlight
