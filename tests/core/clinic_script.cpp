#include "tests/core/clinic_script.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include "core/queue.h"
#include "tests/core/small_clinic.h"

namespace porchlight {

namespace {

using Parts = std::vector<std::string>;

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? ""
                                      : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

Parts split(const std::string& text, char at) {
    Parts parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) {
        if (!trimmed(part).empty()) {
            parts.push_back(trimmed(part));
        }
    }
    return parts;
}

/// What follows `start`, when the text starts so.
std::optional<std::string> after(const std::string& text, const std::string& start) {
    if (!text.starts_with(start)) {
        return std::nullopt;
    }
    return trimmed(text.substr(start.size()));
}

std::string joined(const Parts& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

/// One line that does something: "10:05 check in nurse -> Blue Swan, refused not_now".
struct Deed {
    WallTime now;
    Parts says;  ///< "check in nurse", "time 10:00"
    std::string who;
    std::string refused;
};

class Morning {
public:
    /// "" or what happened instead.
    std::string play_line(const std::string& line) {
        static const std::regex deed(
            "(\\d\\d:\\d\\d) (.*) -> ([A-Z]\\w+ [A-Z]\\w+)(, refused (\\w+))?");
        std::smatch found;
        if (std::regex_match(line, found, deed)) {
            return perform({at_clock(found[1]), split(found[2], ','), found[3], found[5]});
        }
        if (const auto passes = after(line, "passes ")) {
            const bool unlimited = *passes == "unlimited";
            state_ = small_clinic(unlimited ? std::nullopt : std::optional{std::stoi(*passes)});
            return "";
        }
        const auto colon = line.find(':');
        if (colon == std::string::npos) {
            return "nobody understands this line";
        }
        const std::string expected = trimmed(line.substr(colon + 1));
        const std::string seen = look(split(line.substr(0, colon), ' '), expected);
        return seen == expected ? "" : "instead: " + seen;
    }

private:
    std::string perform(const Deed& deed) {
        const auto what = command_for(deed);
        if (!what) {
            return "nobody understands this deed";
        }
        // The dice come from the command's id: take the first id that deals the ticket named.
        const bool dealt = state_.visits.find(visit_of(deed.who)) == state_.visits.end();
        Refusal refusal{};
        for (int tries = 0; tries < 2000; ++tries) {
            const Command command{{std::to_string(++commands_)}, {"test"}, *what};
            const auto change = decide(state_, command, deed.now);
            if (!change) {
                refusal = change.error();
                return deed.refused == name_of(refusal) ? "" : "refused " + name_of(refusal);
            }
            ClinicState next = state_;
            apply(next, *change);
            const auto visit = next.visits.find(visit_of(deed.who));
            const auto expected = next.expected.find(expected_of(deed.who));
            const Ticket* ticket = visit != next.visits.end() ? &visit->second.ticket
                                   : expected != next.expected.end() && expected->second.ticket
                                       ? &*expected->second.ticket
                                       : nullptr;
            if (dealt && ticket != nullptr && name_of(*ticket) != deed.who) {
                continue;
            }
            state_ = std::move(next);
            return deed.refused.empty() ? "" : "it was not refused";
        }
        return "no dice deal that ticket";
    }

    /// The visit that holds, or last held, this ticket; a name not seen yet stands for a new one.
    VisitId visit_of(const std::string& who) const {
        VisitId newest{"visit of " + who};
        for (const auto& [id, visit] : state_.visits) {
            if (name_of(visit.ticket) == who && (is_live(state_, visit) || id == newest)) {
                newest = id;
            }
        }
        return newest;
    }

    static ExpectedId expected_of(const std::string& who) { return {"time of " + who}; }

    RequestId request_of(const VisitId& visit) const {
        RequestId newest{"request of " + visit.value};
        for (const auto& [id, request] : state_.requests) {
            if (request.visit == visit) {
                newest = id;
            }
        }
        return newest;
    }

    std::optional<decltype(Command::what)> command_for(const Deed& deed) const {
        const VisitId visit = visit_of(deed.who);
        const std::string& first = deed.says.front();
        if (after(first, "check in")) {
            return check_in(deed, visit);
        }
        if (after(first, "ask for ")) {
            return ask_for(deed, visit);
        }
        if (const auto spot = after(first, "find me at ")) {
            return ChangeCallWay{visit, CallWay::find_me, SpotId{*spot}};
        }
        if (first == "show on screen") {
            return ChangeCallWay{visit, CallWay::on_screen, std::nullopt};
        }
        const Parts words = split(first, ' ');
        if (words.front() == "call" && words.size() >= 3) {
            return Call{visit, {words[1]}, {words[2]}, first.ends_with(" or next")};
        }
        if (words.front() == "start" && words.size() == 3) {
            return Start{visit, {words[1]}, {words[2]}};
        }
        if (words.front() == "finish" && words.size() == 2) {
            return Finish{visit, {words[1]}};
        }
        if (words.front() == "undo") {
            return Undo{visit, words.size() > 1 ? at_clock(words[1]) : newest_since(visit)};
        }
        if (const auto changed = line_command(deed, words, visit)) {
            return changed;
        }
        return plain_command(first, visit);
    }

    /// "send nurse provider", "add peer", "urgent nurse", "expect nurse 10:00, with ticket".
    static std::optional<decltype(Command::what)> line_command(const Deed& deed, const Parts& words,
                                                               const VisitId& visit) {
        const std::string& verb = words.front();
        if (verb == "send" && words.size() == 3) {
            return SendTo{visit, {words[1]}, {words[2]}};
        }
        if (verb == "add" && words.size() > 1) {
            AddNeeds asked{visit, {}};
            for (std::size_t i = 1; i < words.size(); ++i) {
                asked.needs.push_back({words[i]});
            }
            return asked;
        }
        if (verb == "urgent" && words.size() == 2) {
            return MarkUrgent{visit, {words[1]}, UrgentReason::medical};
        }
        if (verb == "not" && words.size() == 3) {
            return UndoUrgent{visit, {words[2]}};
        }
        if (verb == "expect" && words.size() == 3) {
            return Expect{expected_of(deed.who),
                          {words[1]},
                          at_clock(words[2]),
                          "",
                          deed.says.back() == "with ticket"};
        }
        if (verb == "unexpect") {
            return Unexpect{expected_of(deed.who)};
        }
        return std::nullopt;
    }

    std::optional<decltype(Command::what)> plain_command(const std::string& says,
                                                         const VisitId& visit) const {
        const std::map<std::string, decltype(Command::what)> plain{
            {"step out", StepOut{visit}},
            {"come back", ComeBack{visit}},
            {"leave", Leave{visit}},
            {"set aside", SetAside{request_of(visit), true}},
            {"put back", SetAside{request_of(visit), false}},
            {"give", Give{request_of(visit), true}},
            {"take back", Give{request_of(visit), false}},
        };
        const auto found = plain.find(says);
        return found == plain.end() ? std::nullopt : std::optional{found->second};
    }

    CheckIn check_in(const Deed& deed, const VisitId& visit) const {
        CheckIn asked;
        if (state_.expected.contains(expected_of(deed.who))) {
            asked.expected = expected_of(deed.who);
        }
        asked.visit = visit;
        asked.arrived = deed.now;
        for (const std::string& need : split(*after(deed.says.front(), "check in"), ' ')) {
            asked.needs.push_back({need});
        }
        for (const std::string& says : deed.says) {
            if (const auto time = after(says, "time ")) {
                asked.appointment = at_clock(*time);
            } else if (const auto came = after(says, "came ")) {
                asked.arrived = at_clock(*came);
            } else if (const auto spot = after(says, "find me at ")) {
                asked.call_way = CallWay::find_me;
                asked.spot = SpotId{*spot};
            } else if (says == "very sick") {
                asked.feels_very_sick = true;
            }
        }
        return asked;
    }

    static AskForSupplies ask_for(const Deed& deed, const VisitId& visit) {
        AskForSupplies asked;
        asked.visit = visit;
        asked.request = {"request at " + std::to_string(deed.now.time_since_epoch().count())};
        for (const std::string& says : deed.says) {
            const Parts words = split(after(says, "ask for ").value_or(says), ' ');
            asked.lines.push_back({{words.front()}, words.size() > 1 ? std::stoi(words[1]) : 1});
        }
        return asked;
    }

    WallTime newest_since(const VisitId& visit) const {
        WallTime newest{};
        for (const QueueEntry& entry : state_.visits.at(visit).entries) {
            newest = std::max(newest, entry.since());
        }
        return newest;
    }

    /// What is there to be seen, written as the script writes it.
    std::string look(const Parts& at, const std::string& expected) const {
        const QueueId queue{at.size() > 1 ? at[1] : ""};
        if (at.front() == "line") {
            return seen_line(queue);
        }
        if (at.front() == "with") {
            return seen_with(queue);
        }
        if (at.front() == "board") {
            return seen_board();
        }
        if (at.front() == "passed") {
            return seen_passed(queue, PassKind::time);
        }
        if (at.front() == "sent" || at.front() == "urgent") {
            const bool sent = at.front() == "sent";
            return seen_passed(queue, sent ? PassKind::sent : PassKind::urgent);
        }
        if (at.front() == "ahead") {
            return seen_ahead(expected);
        }
        if (at.front() == "live") {
            return seen_live();
        }
        return at.front() == "notes" ? seen_notes() : "nobody knows where to look";
    }

    std::string seen_line(const QueueId& queue) const {
        Parts parts;
        for (const InLine& one : line(state_, queue)) {
            parts.push_back(name_of(one.visit->ticket) +
                            (one.entry->is<SteppedOut>() ? " (out)" : ""));
        }
        return joined(parts);
    }

    std::string seen_with(const QueueId& queue) const {
        Parts parts;
        for (const InLine& one : with_staff(state_, queue)) {
            const auto& counter = std::get<InService>(one.entry->status()).counter;
            parts.push_back(name_of(one.visit->ticket) + " " + counter.value);
        }
        return joined(parts);
    }

    std::string seen_board() const {
        Parts parts;
        for (const NowCalled& one : called(state_)) {
            parts.push_back(name_of(one.ticket) + " " + one.counter.value);
        }
        return joined(parts);
    }

    std::string seen_passed(const QueueId& queue, PassKind kind) const {
        Parts parts;
        for (const InLine& one : line(state_, queue)) {
            if (one.entry->passed(kind) > 0) {
                parts.push_back(name_of(one.visit->ticket) + " " +
                                std::to_string(one.entry->passed(kind)));
            }
        }
        return joined(parts);
    }

    std::string seen_ahead(const std::string& expected) const {
        const Parts words = split(expected, ' ');
        const std::string who = words.at(0) + " " + words.at(1);
        const auto ahead = ahead_of(state_, visit_of(who));
        if (!ahead) {
            return who + " in no line";
        }
        const std::string out = ahead->out > 0 ? " (" + std::to_string(ahead->out) + " out)" : "";
        return who + " " + std::to_string(ahead->people) + out;
    }

    std::string seen_live() const {
        Parts parts;
        for (const Ticket& ticket : live_tickets(state_)) {
            parts.push_back(name_of(ticket));
        }
        return joined(parts);
    }

    std::string seen_notes() const {
        std::vector<Note> open;
        for (const auto& [id, note] : state_.notes) {
            if (!note.answered) {
                open.push_back(note);
            }
        }
        std::ranges::stable_sort(open, {}, &Note::at);
        Parts parts;
        for (const Note& note : open) {
            const bool sick = note.kind == NoteKind::feels_very_sick;
            parts.push_back((sick ? "very sick " : "find ") +
                            name_of(state_.visits.at(note.visit).ticket));
        }
        return joined(parts);
    }

    ClinicState state_ = small_clinic();
    int commands_ = 0;
};

}  // namespace

std::string play(const std::string& script) {
    Morning morning;
    std::istringstream in(script);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (trimmed(line).empty()) {
            continue;
        }
        const std::string instead = morning.play_line(trimmed(line));
        if (!instead.empty()) {
            return "line " + std::to_string(number) + ", " + trimmed(line) + " - " + instead;
        }
    }
    return "";
}

}  // namespace porchlight
