// Who did what: one act for each command that changed something about a visit.
#include <algorithm>
#include <optional>

#include "core/decide.h"

namespace porchlight {

namespace {

struct Deed {
    ActKind kind{};
    VisitId visit;
    QueueId queue;
};

/// The visit of the change that this command moved: with a call, perhaps not the one it named.
const Visit* called_in(const ClinicState& before, const QueueId& queue, const Change& change) {
    for (const Row& row : change.rows) {
        const auto* visit = std::get_if<Visit>(&row);
        if (visit != nullptr &&
            visit->entry(queue)->since() != before.visits.at(visit->id).entry(queue)->since()) {
            return visit;
        }
    }
    return nullptr;
}

/// The command and what it does to the record.
struct Doing {
    const Situation& at;
    const Command& command;
    const Change& change;
};

Deed of_request(const Doing& doing, const RequestId& request, ActKind kind) {
    return {kind, doing.at.state.requests.at(request).visit, {}};
}

std::optional<Deed> deed_of(const Doing& doing, const CheckIn& asked) {
    return Deed{doing.command.by.empty() ? ActKind::checked_in : ActKind::added, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const AskForSupplies& asked) {
    return Deed{ActKind::supplies_asked, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const TellDesk& asked) {
    if (asked.kind != NoteKind::been_waiting || asked.visit.empty()) {
        return std::nullopt;
    }
    return Deed{ActKind::been_waiting, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const AddNeeds& asked) {
    return Deed{ActKind::needs_added, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& doing, const StepOut& asked) {
    const QueueEntry* entry = doing.at.state.visits.at(asked.visit).current();
    const bool called = entry != nullptr && entry->is<Called>();
    return called ? Deed{ActKind::not_there, asked.visit, entry->queue}
                  : Deed{ActKind::stepped_out, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const ComeBack& asked) {
    return Deed{ActKind::came_back, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const Leave& asked) {
    return Deed{ActKind::left, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& doing, const Call& asked) {
    const Visit* visit = called_in(doing.at.state, asked.queue, doing.change);
    if (visit == nullptr) {
        return std::nullopt;
    }
    const QueueEntry* was = doing.at.state.visits.at(visit->id).entry(asked.queue);
    const bool again = was != nullptr && was->is<Called>();
    return Deed{again ? ActKind::called_again : ActKind::called, visit->id, asked.queue};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const Start& asked) {
    return Deed{ActKind::started, asked.visit, asked.queue};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const Finish& asked) {
    return Deed{ActKind::finished, asked.visit, asked.queue};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const Undo& asked) {
    return Deed{ActKind::undone, asked.visit, {}};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const SendTo& asked) {
    return Deed{ActKind::sent, asked.visit, asked.to};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const MarkUrgent& asked) {
    return Deed{ActKind::urgent, asked.visit, asked.queue};
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const UndoUrgent& asked) {
    return Deed{ActKind::urgent_undone, asked.visit, asked.queue};
}

std::optional<Deed> deed_of(const Doing& doing, const SetAside& asked) {
    return of_request(doing, asked.request,
                      asked.ready ? ActKind::supplies_set_aside : ActKind::supplies_put_back);
}

std::optional<Deed> deed_of(const Doing& doing, const Give& asked) {
    if (!doing.at.state.requests.contains(asked.request)) {
        return std::nullopt;  // it was nobody's bag
    }
    return of_request(doing, asked.request,
                      asked.given ? ActKind::supplies_given : ActKind::supplies_taken_back);
}

std::optional<Deed> deed_of(const Doing& /*doing*/, const HandOut& asked) {
    if (asked.visit.empty()) {
        return std::nullopt;
    }
    return Deed{ActKind::supplies_given, asked.visit, {}};
}

template <class Other>
std::optional<Deed> deed_of(const Doing& /*doing*/, const Other& /*asked*/) {
    return std::nullopt;  // about no visit, or nothing that the card's history shows
}

/// When the step began that this change added to the visit; `now` when it added none.
WallTime moment_of(const Situation& at, const VisitId& id, const Change& change) {
    const auto before = at.state.visits.find(id);
    WallTime newest{};
    for (const Row& row : change.rows) {
        const auto* visit = std::get_if<Visit>(&row);
        if (visit == nullptr || visit->id != id || before == at.state.visits.end()) {
            continue;
        }
        for (const QueueEntry& entry : visit->entries) {
            newest = std::max(newest, entry.since());
        }
        for (const QueueEntry& entry : before->second.entries) {
            if (entry.since() >= newest) {
                return at.now;
            }
        }
    }
    return newest == WallTime{} ? at.now : newest;
}

}  // namespace

void record_act(const Situation& at, const Command& command, Change& change) {
    if (change.rows.empty()) {
        return;
    }
    const Doing doing{at, command, change};
    const auto deed =
        std::visit([&](const auto& asked) { return deed_of(doing, asked); }, command.what);
    if (deed) {
        change.rows.emplace_back(Act{command.id, moment_of(at, deed->visit, change), command.by,
                                     at.station, deed->kind, deed->visit, deed->queue});
    }
}

}  // namespace porchlight
