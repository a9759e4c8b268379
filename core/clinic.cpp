#include "core/clinic.h"

#include "core/decide.h"

namespace porchlight {

namespace {

template <class... Case>
struct Cases : Case... {
    using Case::operator()...;
};
template <class... Case>
Cases(Case...) -> Cases<Case...>;

}  // namespace

Result<Change> decide(const ClinicState& state, const Command& command, WallTime now) {
    const Situation at{state, command.id, command.station, now};
    return std::visit(Cases{
                          [&](const CheckIn& asked) { return check_in(at, asked); },
                          [&](const AskForSupplies& asked) { return ask_for_supplies(at, asked); },
                          [&](const TellDesk& asked) { return tell_desk(at, asked); },
                          [&](const ChangeCallWay& asked) { return change_call_way(at, asked); },
                          [&](const StepOut& asked) { return step_out(at, asked); },
                          [&](const ComeBack& asked) { return come_back(at, asked); },
                          [&](const Leave& asked) { return leave(at, asked); },
                          [&](const Call& asked) { return call(at, asked); },
                          [&](const Start& asked) { return start(at, asked); },
                          [&](const Finish& asked) { return finish(at, asked); },
                          [&](const Undo& asked) { return undo(at, asked); },
                          [&](const SetAside& asked) { return set_aside(at, asked); },
                          [&](const Give& asked) { return give(at, asked); },
                          [&](const AnswerNote& asked) { return answer_note(at, asked); },
                          [&](const RaiseHelp& asked) { return raise_help(at, asked); },
                          [&](const TakeHelp& asked) { return take_help(at, asked); },
                          [&](const CloseHelp& asked) { return close_help(at, asked); },
                      },
                      command.what);
}

void apply(ClinicState& state, const Change& change) {
    const Cases put_in{
        [&](const Visit& visit) { state.visits[visit.id] = visit; },
        [&](const SupplyRequest& request) { state.requests[request.id] = request; },
        [&](const Note& note) { state.notes[note.id] = note; },
        [&](const HelpAlert& alert) { state.alerts[alert.id] = alert; },
        [&](const Deck& deck) { state.deck = deck; },
    };
    for (const Row& row : change.rows) {
        std::visit(put_in, row);
    }
}

}  // namespace porchlight
