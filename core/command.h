// Everything a station can ask of the clinic, as plain values.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/desk_commands.h"
#include "core/help.h"
#include "core/ids.h"
#include "core/place_edit.h"
#include "core/referral.h"
#include "core/shared_check.h"
#include "core/supply.h"
#include "core/told_counts.h"
#include "core/visit.h"

namespace porchlight {

// From the waiting room, or typed in by the desk.
struct CheckIn {
    VisitId visit;
    WallTime arrived;  ///< when the finger touched, or the time the desk was told; never the future
    std::vector<NeedId> needs;  ///< empty: "just put me in line"
    CallWay call_way = CallWay::on_screen;
    std::optional<SpotId> spot;
    std::string locale = "en";
    std::optional<ExpectedId> expected;  ///< the person with a time that this is
    /// A time they name as they come, for staff to read: the place counts from the arrival.
    std::optional<WallTime> appointment;
    bool feels_very_sick = false;
};
struct AskForSupplies {
    RequestId request;
    VisitId visit;  ///< an unknown one is made on the spot, with a ticket and no queue
    std::vector<SupplyLine> lines;
    bool for_me = false;
    bool for_others = false;
    std::string locale = "en";
};
struct ChangeGetWay {  ///< of a bag that was not given yet
    RequestId request;
    GetWay way{};
    std::optional<SpotId> spot;
};
struct TellDesk {
    NoteId note;
    NoteKind kind{};
    VisitId visit;
};
struct ChangeCallWay {
    VisitId visit;
    CallWay call_way = CallWay::on_screen;
    std::optional<SpotId> spot;
};
struct AddNeeds {  ///< counts from now; in queues where they wait already it is only written down
    VisitId visit;
    std::vector<NeedId> needs;
};
struct StepOut {  ///< also: called and not there
    VisitId visit;
};
struct ComeBack {  ///< from stepping out, and from leaving until closing
    VisitId visit;
};
struct Leave {
    VisitId visit;
};

// Help, from both sides.
struct RaiseHelp {  ///< a known alert is told again
    AlertId alert;
    WallTime raised;
};
struct TakeHelp {
    AlertId alert;
};
struct AskMoreHelp {
    AlertId alert;
};
struct CallAmbulance {  ///< they did: the clinic only writes it down
    AlertId alert;
};
struct CloseHelp {
    AlertId alert;
    bool by_mistake = false;
};
struct KeepHelp {  ///< what the direct road knows, for a store that was away; never undoes anything
    HelpAlert alert;
};

/// Asked for by a store's thread when a day's closing has passed; a second one changes nothing.
struct CloseDay {
    std::chrono::year_month_day day;
};

struct Command {
    CommandId id;  ///< a second arrival of the same id changes nothing and succeeds
    StationId station;
    std::variant<CheckIn, AskForSupplies, TellDesk, ChangeCallWay, AddNeeds, StepOut, ComeBack,
                 Leave, ShareCheck, Call, Start, Finish, Undo, SendTo, MarkUrgent, UndoUrgent,
                 Expect, Unexpect, PauseQueue, ResumeQueue, SaveStaff, RemoveStaff, ChangeGetWay,
                 SetAside, Give, HandOut, Receive, Recount, TellReversal, TellRefill, TellReturn,
                 TellTraining, EditPlace, ReportPlace, OfferReferral, EnterReferral, MoveReferral,
                 TakeBackReferral, CloseReferrals, AnswerNote, RaiseHelp, TakeHelp, AskMoreHelp,
                 CallAmbulance, CloseHelp, KeepHelp, CloseDay>
        what;
    StaffId by{};  ///< who was signed in; empty: the waiting room, or nobody
};

}  // namespace porchlight
