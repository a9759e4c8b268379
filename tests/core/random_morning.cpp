#include "tests/core/random_morning.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "tests/core/small_clinic.h"

namespace porchlight {

namespace {

using What = decltype(Command::what);

template <class Thing, class AnyId>
AnyId pick(const std::map<AnyId, Thing>& things, int which, const std::string& none) {
    if (things.empty()) {
        return AnyId{none};
    }
    return std::next(things.begin(), which % static_cast<int>(things.size()))->first;
}

std::string numbered(const std::string& kind, int number) {
    const std::string digits = std::to_string(number);
    return kind + std::string(4 - digits.size(), '0') + digits;  // sorts as it was made, as UUIDv7
}

constexpr std::array counters{"room-1", "room-2", "room-3", "room-4", "room-5", "room-5"};

/// `what` 0..5 names a queue and one of its counters.
QueueId queue_of(int what) {
    constexpr std::array queues{"nurse", "nurse", "provider", "provider", "peer", "peer"};
    return {queues.at(static_cast<std::size_t>(what % 6))};
}
CounterId counter_of(int what) {
    return {counters.at(static_cast<std::size_t>(what % 6))};
}

/// With `what` 0..63: which needs, whether with a time, whether the desk types an earlier arrival.
CheckIn check_in_from(const Step& step, const VisitId& visit, WallTime now) {
    constexpr std::array needs{"nurse", "peer", "medication"};
    CheckIn asked;
    asked.visit = visit;
    asked.arrived = step.what % 8 == 7 ? now - std::chrono::minutes{step.who} : now;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if ((static_cast<unsigned>(step.what) >> i) & 1U) {
            asked.needs.push_back({needs.at(i)});
        }
    }
    if (step.what >= 56) {
        asked.appointment = now - std::chrono::minutes{step.who};  // for staff to read only
    }
    asked.feels_very_sick = step.who == 5;
    asked.call_way = step.who == 6 ? CallWay::find_me : CallWay::on_screen;
    return asked;
}

AskForSupplies supplies_from(const Step& step, const VisitId& visit, int number) {
    AskForSupplies asked;
    asked.request = {numbered("request", number)};
    asked.visit = visit;
    asked.lines = {{{"naloxone_spray"}, step.what % 3}};
    return asked;
}

/// The newest step of the visit, or some other moment.
Undo undo_from(const ClinicState& state, const Step& step, const VisitId& visit, WallTime now) {
    WallTime since = now;
    const auto found = state.visits.find(visit);
    if (step.what % 8 != 0 && found != state.visits.end()) {
        for (const QueueEntry& entry : found->second.entries) {
            since = step.what % 8 == 1 ? entry.since() : std::max(since, entry.since());
            since = entry.periods.size() > 1 ? entry.since() : since;
        }
    }
    return {visit, since};
}

constexpr std::array kinds{"check in",       "check in",       "check in",   "check in",
                           "check in",       "expect",         "expect",     "come with time",
                           "come with time", "come with time", "supplies",   "check in supplies",
                           "call",           "call",           "call next",  "start",
                           "start",          "finish",         "finish",     "step out",
                           "come back",      "leave",          "undo",       "undo",
                           "undo any",       "send",           "send",       "add needs",
                           "add needs",      "urgent",         "not urgent", "unexpect",
                           "set aside",      "give",           "take back",  "call way",
                           "tell",           "answer note",    "raise",      "take help",
                           "close help",     "pause",          "resume"};

/// A time up to 73 minutes ago, or in the next 20.
Expect expect_from(const ClinicState& state, const Step& step, int number, WallTime now) {
    const ExpectedId fresh{numbered("expected", number)};
    return {step.what % 4 == 0 ? pick(state.expected, step.who, fresh.value) : fresh,
            queue_of(step.what), now + std::chrono::minutes{20 - step.who * 3}, "",
            step.what % 3 == 0};
}

CheckIn come_with_time_from(const ClinicState& state, const Step& step, const VisitId& visit,
                            WallTime now) {
    CheckIn asked = check_in_from(step, visit, now);
    asked.appointment.reset();
    asked.expected = pick(state.expected, step.who, "nothing");
    return asked;
}

/// Any period of the visit, newest or not.
Undo undo_any_from(const ClinicState& state, const Step& step, const VisitId& visit) {
    const auto found = state.visits.find(visit);
    if (found == state.visits.end() || found->second.entries.empty()) {
        return {visit, {}};
    }
    const auto& entries = found->second.entries;
    const auto& entry = entries.at(static_cast<std::size_t>(step.what) % entries.size());
    return {visit, entry.since()};
}

/// What changes a line after people stand in it.
std::map<std::string, What> line_whats(const ClinicState& state, const Step& step, WallTime now) {
    const VisitId known = pick(state.visits, step.who, "nobody");
    const QueueId queue = queue_of(step.what);
    return {
        {"call next", Call{known, queue, counter_of(step.what), true}},
        {"undo any", undo_any_from(state, step, known)},
        {"send", SendTo{known, queue, queue_of(step.what / 8)}},
        {"add needs", AddNeeds{known, {{step.what % 2 == 0 ? "peer" : "medication"}}}},
        {"urgent", MarkUrgent{known, queue, static_cast<UrgentReason>(step.what % 4)}},
        {"not urgent", UndoUrgent{known, queue}},
        {"unexpect", Unexpect{pick(state.expected, step.who, "nothing")}},
        {"pause", PauseQueue{queue, now + std::chrono::minutes{step.who}}},
        {"resume", ResumeQueue{queue}},
    };
}

What help_from(const ClinicState& state, const Step& step, int number, WallTime now) {
    const std::string kind = kinds.at(static_cast<std::size_t>(step.kind));
    if (kind == "raise") {
        const AlertId fresh{numbered("alert", number)};
        return RaiseHelp{step.what % 2 == 0 ? fresh : pick(state.alerts, step.who, "none"), now};
    }
    const AlertId alert = pick(state.alerts, step.who, "none");
    return kind == "take help" ? What{TakeHelp{alert}} : What{CloseHelp{alert, step.what % 2 == 0}};
}

What what_from(const ClinicState& state, const Step& step, int number, WallTime now) {
    const std::string kind = kinds.at(static_cast<std::size_t>(step.kind));
    const VisitId fresh{numbered("visit", number)};
    const VisitId known = pick(state.visits, step.who, "nobody");
    const RequestId request = pick(state.requests, step.who, "nothing");
    const std::map<std::string, What> whats{
        {"check in", check_in_from(step, fresh, now)},
        {"expect", expect_from(state, step, number, now)},
        {"come with time", come_with_time_from(state, step, fresh, now)},
        {"supplies", supplies_from(step, step.what % 2 == 0 ? fresh : known, number)},
        {"check in supplies", check_in_from(step, known, now)},
        {"call", Call{known, queue_of(step.what), counter_of(step.what)}},
        {"start", Start{known, queue_of(step.what), counter_of(step.what)}},
        {"finish", Finish{known, queue_of(step.what)}},
        {"step out", StepOut{known}},
        {"come back", ComeBack{known}},
        {"leave", Leave{known}},
        {"undo", undo_from(state, step, known, now)},
        {"set aside", SetAside{request, step.what % 3 != 0}},
        {"give", Give{request, true}},
        {"take back", Give{request, false}},
        {"call way", ChangeCallWay{known, static_cast<CallWay>(step.what % 3), std::nullopt}},
        {"tell", TellDesk{{numbered("note", number)}, NoteKind::been_waiting, known}},
        {"answer note", AnswerNote{pick(state.notes, step.who, "nothing")}},
    };
    const auto in_line = line_whats(state, step, now);
    if (const auto found = in_line.find(kind); found != in_line.end()) {
        return found->second;
    }
    const auto found = whats.find(kind);
    return found != whats.end() ? found->second : help_from(state, step, number, now);
}

}  // namespace

void showValue(const Step& step, std::ostream& out) {
    out << "+" << step.minutes << " " << kinds.at(static_cast<std::size_t>(step.kind)) << " who "
        << step.who << " what " << step.what;
}

rc::Gen<std::vector<Step>> any_steps() {
    const auto step = rc::gen::build<Step>(
        rc::gen::set(&Step::kind, rc::gen::inRange(0, static_cast<int>(kinds.size()))),
        rc::gen::set(&Step::who, rc::gen::inRange(0, 32)),
        rc::gen::set(&Step::what, rc::gen::inRange(0, 64)),
        rc::gen::set(&Step::minutes, rc::gen::element(0, 0, 0, 1, 2, 15)));
    // RapidCheck makes numbers small while mornings are short: without this a short one would know
    // the first few kinds of steps only.
    return rc::gen::container<std::vector<Step>>(rc::gen::resize(rc::kNominalSize, step));
}

Command command_from(const ClinicState& state, const Step& step, int number, WallTime now) {
    return {{numbered("command", number)}, {"test"}, what_from(state, step, number, now)};
}

VisitId visit_named_by(const ClinicState& state, const Command& command) {
    return std::visit(
        [&](const auto& asked) {
            if constexpr (requires { VisitId{asked.visit}; }) {
                return asked.visit;
            } else if constexpr (requires { RequestId{asked.request}; }) {
                const auto found = state.requests.find(asked.request);
                return found == state.requests.end() ? VisitId{} : found->second.visit;
            } else {
                return VisitId{};
            }
        },
        command.what);
}

void showValue(const Arrival& arrival, std::ostream& out) {
    const auto seconds = [](WallTime time) { return (time - at_minute(0)).count() / 1000; };
    out << arrival.visit.value << " at " << seconds(arrival.arrived) << " s";
    if (arrival.appointment) {
        out << ", time " << seconds(*arrival.appointment) << " s";
    }
}

rc::Gen<std::vector<Arrival>> any_arrivals() {
    const auto minute = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 400));
    const auto two =
        rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(minute, minute));
    return rc::gen::map(two, [](const std::vector<std::pair<int, int>>& numbers) {
        std::vector<Arrival> arrivals;
        for (const auto& [arrived, time] : numbers) {
            const auto own = Millis{static_cast<int>(arrivals.size()) + 1};  // nobody else's
            Arrival one{{numbered("visit", static_cast<int>(arrivals.size()))},
                        at_minute(9 * 60 + arrived) + own,
                        std::nullopt};
            if (time % 2 == 0) {
                one.appointment = at_minute(9 * 60 + time) + own;
            }
            arrivals.push_back(one);
        }
        return arrivals;
    });
}

void check_in_all(ClinicState& state, std::vector<Arrival> arrivals) {
    std::ranges::sort(arrivals, {}, &Arrival::arrived);
    for (const Arrival& one : arrivals) {
        CheckIn asked;
        asked.visit = one.visit;
        asked.arrived = one.arrived;
        asked.needs = {{"nurse"}};
        if (one.appointment) {
            asked.expected = ExpectedId{"time of " + one.visit.value};
            const Expect expect{*asked.expected, {"nurse"}, *one.appointment, "", false};
            run(state, {{"expecting " + one.visit.value}, {"test"}, expect}, at_minute(8 * 60));
        }
        run(state, {{"command of " + one.visit.value}, {"test"}, asked}, one.arrived);
    }
}

}  // namespace porchlight
