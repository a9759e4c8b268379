#include "core/clinic.h"

#include <algorithm>
#include <tuple>

#include "core/decide.h"

namespace porchlight {

namespace {

template <class... Case>
struct Cases : Case... {
    using Case::operator()...;
};
template <class... Case>
Cases(Case...) -> Cases<Case...>;

/// What somebody's visit leaves behind goes with it, as the tables do it by themselves.
void forget_visit(ClinicState& state, const VisitId& visit) {
    state.visits.erase(visit);
    state.acts.erase(visit);
    state.shared_checks.erase(visit);
    std::erase_if(state.requests, [&](const auto& item) { return item.second.visit == visit; });
    std::erase_if(state.notes, [&](const auto& item) { return item.second.visit == visit; });
    for (auto& [id, referral] : state.referrals) {
        if (referral.visit == visit) {
            referral.visit = {};
        }
    }
}

/// The later one has the last word, also where the clock was set back in between.
void keep_edit(ClinicState& state, const PlaceEdit& edit) {
    auto& edits = state.place_edits[edit.place];
    edits.push_back(edit);
    std::ranges::sort(edits, {}, [](const PlaceEdit& one) { return std::tie(one.at, one.id); });
}

void forget_edit(ClinicState& state, const EditId& edit) {
    for (auto& [place, edits] : state.place_edits) {
        std::erase_if(edits, [&](const PlaceEdit& known) { return known.id == edit; });
    }
    std::erase_if(state.place_edits, [](const auto& item) { return item.second.empty(); });
}

void keep_shared(ClinicState& state, const SharedCheck& check) {
    if (check.answers.empty()) {
        state.shared_checks.erase(check.visit);
    } else {
        state.shared_checks[check.visit] = check.answers;
    }
}

void take_out(ClinicState& state, const Gone& gone) {
    std::visit(Cases{
                   [&](const VisitId& id) { forget_visit(state, id); },
                   [&](const RequestId& id) { state.requests.erase(id); },
                   [&](const NoteId& id) { state.notes.erase(id); },
                   [&](const AlertId& id) { state.alerts.erase(id); },
                   [&](const ExpectedId& id) { state.expected.erase(id); },
                   [&](const StaffId& id) { state.staff.erase(id); },
                   [&](const QueueId& id) { state.pauses.erase(id); },
                   [&](const MovementId& id) { state.stock.erase(id); },
                   [&](const EditId& id) { forget_edit(state, id); },
                   [&](const ReportId& id) { state.place_reports.erase(id); },
                   [&](const ReferralId& id) { state.referrals.erase(id); },
               },
               gone.what);
}

void keep_tally(ClinicState& state, const Tally& tally) {
    if (tally.count == 0) {
        state.tallies.erase(tally.of);
    } else {
        state.tallies[tally.of] = tally.count;
    }
}

Result<Change> branch(const Situation& at, const Command& command) {
    return std::visit(Cases{
                          [&](const CheckIn& asked) { return check_in(at, asked); },
                          [&](const AskForSupplies& asked) { return ask_for_supplies(at, asked); },
                          [&](const TellDesk& asked) { return tell_desk(at, asked); },
                          [&](const ChangeCallWay& asked) { return change_call_way(at, asked); },
                          [&](const AddNeeds& asked) { return add_needs(at, asked); },
                          [&](const StepOut& asked) { return step_out(at, asked); },
                          [&](const ComeBack& asked) { return come_back(at, asked); },
                          [&](const Leave& asked) { return leave(at, asked); },
                          [&](const ShareCheck& asked) { return share_check(at, asked); },
                          [&](const Call& asked) { return call(at, asked); },
                          [&](const Start& asked) { return start(at, asked); },
                          [&](const Finish& asked) { return finish(at, asked); },
                          [&](const Undo& asked) { return undo(at, asked); },
                          [&](const SendTo& asked) { return send_to(at, asked); },
                          [&](const MarkUrgent& asked) { return mark_urgent(at, asked); },
                          [&](const UndoUrgent& asked) { return undo_urgent(at, asked); },
                          [&](const Expect& asked) { return expect(at, asked); },
                          [&](const Unexpect& asked) { return unexpect(at, asked); },
                          [&](const PauseQueue& asked) { return pause_queue(at, asked); },
                          [&](const ResumeQueue& asked) { return resume_queue(at, asked); },
                          [&](const SaveStaff& asked) { return save_staff(at, asked); },
                          [&](const RemoveStaff& asked) { return remove_staff(at, asked); },
                          [&](const ChangeGetWay& asked) { return change_get_way(at, asked); },
                          [&](const SetAside& asked) { return set_aside(at, asked); },
                          [&](const Give& asked) { return give(at, asked); },
                          [&](const HandOut& asked) { return hand_out(at, asked); },
                          [&](const Receive& asked) { return receive(at, asked); },
                          [&](const Recount& asked) { return recount(at, asked); },
                          [&](const TellReversal& asked) { return tell_reversal(at, asked); },
                          [&](const TellRefill& asked) { return tell_refill(at, asked); },
                          [&](const TellReturn& asked) { return tell_return(at, asked); },
                          [&](const TellTraining& asked) { return tell_training(at, asked); },
                          [&](const EditPlace& asked) { return edit_place(at, asked); },
                          [&](const ReportPlace& asked) { return report_place(at, asked); },
                          [&](const OfferReferral& asked) { return offer_referral(at, asked); },
                          [&](const EnterReferral& asked) { return enter_referral(at, asked); },
                          [&](const MoveReferral& asked) { return move_referral(at, asked); },
                          [&](const TakeBackReferral& asked) { return take_back(at, asked); },
                          [&](const CloseReferrals& asked) { return close_referrals(at, asked); },
                          [&](const AnswerNote& asked) { return answer_note(at, asked); },
                          [&](const RaiseHelp& asked) { return raise_help(at, asked); },
                          [&](const TakeHelp& asked) { return take_help(at, asked); },
                          [&](const AskMoreHelp& asked) { return ask_more_help(at, asked); },
                          [&](const CallAmbulance& asked) { return call_ambulance(at, asked); },
                          [&](const CloseHelp& asked) { return close_help(at, asked); },
                          [&](const KeepHelp& asked) { return keep_help(at, asked); },
                          [&](const CloseDay& asked) { return close_day(at, asked); },
                      },
                      command.what);
}

}  // namespace

Result<Change> decide(const ClinicState& state, const Command& command, WallTime now) {
    const Situation at{state, command.id, command.station, command.by, now};
    auto change = branch(at, command);
    if (change) {
        record_urgent_passes(state, *change);
        record_act(at, command, *change);
    }
    return change;
}

void apply(ClinicState& state, const Change& change) {
    std::vector<DayCount> counts;
    const Cases put_in{
        [&](const Gone& gone) { take_out(state, gone); },
        [&](const Visit& visit) { state.visits[visit.id] = visit; },
        [&](const SupplyRequest& request) { state.requests[request.id] = request; },
        [&](const Note& note) { state.notes[note.id] = note; },
        [&](const HelpAlert& alert) { state.alerts[alert.id] = alert; },
        [&](const Expected& expected) { state.expected[expected.id] = expected; },
        [&](const Pause& pause) { state.pauses[pause.queue] = pause; },
        [&](const Staff& staff) { state.staff[staff.id] = staff; },
        [&](const Act& act) { state.acts[act.visit].push_back(act); },
        [&](const StockMovement& movement) { state.stock[movement.id] = movement; },
        [&](const PlaceEdit& edit) { keep_edit(state, edit); },
        [&](const PlaceReport& report) { state.place_reports[report.id] = report; },
        [&](const Referral& referral) { state.referrals[referral.id] = referral; },
        [&](const Tally& tally) { keep_tally(state, tally); },
        [&](const SharedCheck& check) { keep_shared(state, check); },
        [&](const DayCount& count) { counts.push_back(count); },
        [&](const Deck& deck) { state.deck = deck; },
    };
    for (const Row& row : change.rows) {
        std::visit(put_in, row);
    }
    state.day_counts = with_counts(state.day_counts, counts);
}

}  // namespace porchlight
