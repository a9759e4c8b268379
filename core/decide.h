// The branches behind decide(): one function a command. For clinic.cpp and decide_*.cpp only.
#pragma once

#include <map>

#include "core/clinic.h"

namespace porchlight {

/// What is known while one command is decided.
struct Situation {
    const ClinicState& state;
    const CommandId& command;
    const StationId& station;
    const StaffId& by;
    WallTime now;
};

Result<Change> check_in(const Situation& at, const CheckIn& asked);
Result<Change> add_needs(const Situation& at, const AddNeeds& asked);
Result<Change> step_out(const Situation& at, const StepOut& asked);
Result<Change> come_back(const Situation& at, const ComeBack& asked);
Result<Change> leave(const Situation& at, const Leave& asked);
Result<Change> share_check(const Situation& at, const ShareCheck& asked);

Result<Change> call(const Situation& at, const Call& asked);
Result<Change> start(const Situation& at, const Start& asked);
Result<Change> finish(const Situation& at, const Finish& asked);
Result<Change> undo(const Situation& at, const Undo& asked);
Result<Change> send_to(const Situation& at, const SendTo& asked);
Result<Change> mark_urgent(const Situation& at, const MarkUrgent& asked);
Result<Change> undo_urgent(const Situation& at, const UndoUrgent& asked);

Result<Change> expect(const Situation& at, const Expect& asked);
Result<Change> unexpect(const Situation& at, const Unexpect& asked);
Result<Change> pause_queue(const Situation& at, const PauseQueue& asked);
Result<Change> resume_queue(const Situation& at, const ResumeQueue& asked);
Result<Change> save_staff(const Situation& at, const SaveStaff& asked);
Result<Change> remove_staff(const Situation& at, const RemoveStaff& asked);

Result<Change> ask_for_supplies(const Situation& at, const AskForSupplies& asked);
Result<Change> set_aside(const Situation& at, const SetAside& asked);
Result<Change> give(const Situation& at, const Give& asked);
Result<Change> hand_out(const Situation& at, const HandOut& asked);
Result<Change> change_get_way(const Situation& at, const ChangeGetWay& asked);

Result<Change> receive(const Situation& at, const Receive& asked);
Result<Change> recount(const Situation& at, const Recount& asked);

Result<Change> tell_reversal(const Situation& at, const TellReversal& asked);
Result<Change> tell_refill(const Situation& at, const TellRefill& asked);
Result<Change> tell_return(const Situation& at, const TellReturn& asked);
Result<Change> tell_training(const Situation& at, const TellTraining& asked);

Result<Change> edit_place(const Situation& at, const EditPlace& asked);
Result<Change> report_place(const Situation& at, const ReportPlace& asked);
Result<Change> offer_referral(const Situation& at, const OfferReferral& asked);
Result<Change> enter_referral(const Situation& at, const EnterReferral& asked);
Result<Change> move_referral(const Situation& at, const MoveReferral& asked);
Result<Change> take_back(const Situation& at, const TakeBackReferral& asked);
Result<Change> close_referrals(const Situation& at, const CloseReferrals& asked);

Result<Change> tell_desk(const Situation& at, const TellDesk& asked);
Result<Change> change_call_way(const Situation& at, const ChangeCallWay& asked);
Result<Change> answer_note(const Situation& at, const AnswerNote& asked);

Result<Change> raise_help(const Situation& at, const RaiseHelp& asked);
Result<Change> take_help(const Situation& at, const TakeHelp& asked);
Result<Change> ask_more_help(const Situation& at, const AskMoreHelp& asked);
Result<Change> call_ambulance(const Situation& at, const CallAmbulance& asked);
Result<Change> close_help(const Situation& at, const CloseHelp& asked);
Result<Change> keep_help(const Situation& at, const KeepHelp& asked);

Result<Change> close_day(const Situation& at, const CloseDay& asked);

// What decide() adds to what a branch has done.

/// Whoever stands behind an urgent one for that reason only has it on record. Looks at the clinic
/// as it is after the change, so it holds however they came to stand there.
void record_urgent_passes(const ClinicState& state, Change& change);
/// Who did what to which visit.
void record_act(const Situation& at, const Command& command, Change& change);

// What several branches need.

/// A copy of the thing to change, or Refusal::gone.
template <class AnyId, class Thing>
Result<Thing> find(const std::map<AnyId, Thing>& things, const AnyId& id) {
    const auto found = things.find(id);
    if (found == things.end()) {
        return tl::unexpected(Refusal::gone);
    }
    return found->second;
}

/// The same for a visit; one whose day is over is gone.
Result<Visit> find_visit(const Situation& at, const VisitId& id);

/// Sees to it that there is a ticket to be found by: a new one for a visit made on the spot, else
/// the one the visit has.
Result<void> have_ticket(const Situation& at, Visit visit, Change& change);
/// A ticket nobody holds, or Refusal::none_free; the deck after it goes into the change.
Result<Ticket> deal_one(const Situation& at, Change& change);
/// Deals the visit a ticket; the deck after it goes into the change.
Result<void> deal_ticket(const Situation& at, Visit& visit, Change& change);
/// For a visit that nothing kept alive and that is about to be in line again: it keeps its
/// ticket, unless somebody was dealt that one, or while few are live its picture, in between.
Result<void> keep_ticket(const Situation& at, Visit& visit, Change& change);
/// The queues of what was asked for, each once, in the clinic's order; the first one for nothing.
std::vector<QueueId> queues_for(const Settings& settings, const std::vector<NeedId>& needs);
bool knows_needs(const Settings& settings, const std::vector<NeedId>& needs);
/// Adds what is not among them yet.
void add_to(std::vector<NeedId>& needs, const std::vector<NeedId>& more);
/// No spot at all is fine.
bool knows_spot(const Settings& settings, const std::optional<SpotId>& spot);
/// A note made on the way by a command; the same command makes the same note.
Note note_from(const Situation& at, const std::string& name, NoteKind kind, const VisitId& visit);
/// What leaves the shelf with that request; first to end goes first.
void take_off_shelf(const Situation& at, const RequestId& request,
                    const std::vector<SupplyLine>& lines, Change& change);
/// All that left with it comes back; whether there was anything.
bool put_back_on_shelf(const Situation& at, const RequestId& request, Change& change);
/// When the next period of this visit starts: now, but after everything it has been through, so
/// that a moment names one period and an undo can point at it.
WallTime next_since(const Visit& visit, WallTime now);

}  // namespace porchlight
