// What the person at the desk is looking at. Forgotten when the screen is covered or restarted,
// but for what is still on its way to disk.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/command.h"
#include "core/wait.h"
#include "kiosk/ui/card_draft.h"
#include "kiosk/ui/day_drafts.h"
#include "kiosk/ui/numbers_draft.h"
#include "kiosk/ui/place_edit_draft.h"
#include "kiosk/ui/referral_draft.h"
#include "kiosk/ui/stock_draft.h"

namespace porchlight {

/// Shown for 12 s after an action that can be undone.
struct UndoOffer {
    std::string said;                             ///< "Pink Scarf marked done"
    std::vector<decltype(Command::what)> undo{};  ///< asked for in this order
    MonoTime until{};
    VisitId room_of{};  ///< somebody brought to a room for whom another can be picked; else empty
    QueueId room_queue{};
    VisitId take_home{};  ///< just done here: naloxone to take home may be handed over
};

/// One touch at the desk, on its way to disk.
struct DeskAction {
    CommandId command;
    decltype(Command::what) what;
    std::string on;      ///< which row says "Saving": see saving_key() of the front desk
    std::string said;    ///< what the toast will say; empty: nothing to undo
    bool joins = false;  ///< its toast also takes back what the toast before it would have
    std::optional<MonoTime> answered;
    std::optional<decltype(Command::what)> undo;     ///< where it is known beforehand
    std::vector<decltype(Command::what)> undo_also;  ///< asked for after it
};

struct AddPersonDraft {
    std::vector<NeedId> needs;
    CallWay call_way = CallWay::on_screen;
    std::optional<SpotId> spot;
    std::string language = "en";
    std::optional<WallTime> came;         ///< none: now
    std::optional<ExpectedId> expected;   ///< the time that was written down for them
    std::optional<WallTime> appointment;  ///< a time nobody wrote down before
    /// What to tell them, worked out when the line, the minute or the record changes.
    struct Ahead {
        QueueId queue;
        WallTime minute;
        std::uint64_t snapshot = 0;
        int people = 0;
        std::optional<WaitRange> wait;
    };
    std::optional<Ahead> ahead;
    int needs_page = 0;
    bool choosing_language = false, choosing_time = false;
    CommandId pending;
    VisitId visit;
};

struct DeskDraft {
    VisitId focused;
    QueueId focused_queue;
    bool covered = false;
    std::optional<AddPersonDraft> add;
    std::optional<TimesDraft> times;
    std::optional<PauseDraft> pause;
    std::optional<FindDraft> find;
    bool more_open = false;
    bool keys_open = false;               ///< the panel with every key
    std::optional<NumbersDraft> numbers;  ///< they stand where the lanes do
    std::optional<StockDraft> stock;      ///< the shelf; only one of these pages is open
    std::optional<ReferralsDraft> referrals;
    std::optional<PlacesDeskDraft> places;
    std::optional<ReferralMove> move;    ///< a panel
    std::optional<ReferralForm> coming;  ///< a panel
    std::optional<ReferralOffer> offer;  ///< a panel
    std::optional<GivingDraft> giving;
    VisitId calling;  ///< choosing which room to call this one to
    QueueId calling_queue;
    bool calling_to_start = false;                    ///< to be helped there at once
    int chooser_page = 0;                             ///< of rooms, or of languages
    std::map<QueueId, std::vector<CounterId>> rooms;  ///< where this desk sent people, newest first
    std::optional<CardDraft> card;
    std::optional<SendDraft> send;
    VisitId wanted;  ///< the lane turns to the page with this one, once
    QueueId wanted_queue;
    /// Lines of the notice band that somebody here has seen to: whom, and since when it was so.
    std::set<std::pair<VisitId, WallTime>> seen_to;
    std::set<std::pair<ReferralId, WallTime>> seen_referrals;  ///< the same of referrals
    std::optional<UndoOffer> undo;
    std::map<QueueId, int> lane_pages;
    int first_lane = 0;  ///< where not all lanes fit side by side
    int supply_page = 0;
    int note_page = 0;
    int card_note_page = 0;
    std::vector<DeskAction> under_way;
    std::string refused;  ///< a sentence why the last action was not done
    MonoTime refused_until{};
};

}  // namespace porchlight
