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

class Deeds {
public:
    Deeds(const Situation& at, const Command& command, const Change& change)
        : at_(at), command_(command), change_(change) {}

    std::optional<Deed> operator()(const CheckIn& asked) const {
        return Deed{command_.by.empty() ? ActKind::checked_in : ActKind::added, asked.visit, {}};
    }
    std::optional<Deed> operator()(const AskForSupplies& asked) const {
        return Deed{ActKind::supplies_asked, asked.visit, {}};
    }
    std::optional<Deed> operator()(const TellDesk& asked) const {
        if (asked.kind != NoteKind::been_waiting || asked.visit.empty()) {
            return std::nullopt;
        }
        return Deed{ActKind::been_waiting, asked.visit, {}};
    }
    std::optional<Deed> operator()(const AddNeeds& asked) const {
        return Deed{ActKind::needs_added, asked.visit, {}};
    }
    std::optional<Deed> operator()(const StepOut& asked) const {
        const QueueEntry* entry = at_.state.visits.at(asked.visit).current();
        const bool called = entry != nullptr && entry->is<Called>();
        return called ? Deed{ActKind::not_there, asked.visit, entry->queue}
                      : Deed{ActKind::stepped_out, asked.visit, {}};
    }
    std::optional<Deed> operator()(const ComeBack& asked) const {
        return Deed{ActKind::came_back, asked.visit, {}};
    }
    std::optional<Deed> operator()(const Leave& asked) const {
        return Deed{ActKind::left, asked.visit, {}};
    }
    std::optional<Deed> operator()(const Call& asked) const {
        const Visit* visit = called_in(at_.state, asked.queue, change_);
        if (visit == nullptr) {
            return std::nullopt;
        }
        const QueueEntry* was = at_.state.visits.at(visit->id).entry(asked.queue);
        const bool again = was != nullptr && was->is<Called>();
        return Deed{again ? ActKind::called_again : ActKind::called, visit->id, asked.queue};
    }
    std::optional<Deed> operator()(const Start& asked) const {
        return Deed{ActKind::started, asked.visit, asked.queue};
    }
    std::optional<Deed> operator()(const Finish& asked) const {
        return Deed{ActKind::finished, asked.visit, asked.queue};
    }
    std::optional<Deed> operator()(const Undo& asked) const {
        return Deed{ActKind::undone, asked.visit, {}};
    }
    std::optional<Deed> operator()(const SendTo& asked) const {
        return Deed{ActKind::sent, asked.visit, asked.to};
    }
    std::optional<Deed> operator()(const MarkUrgent& asked) const {
        return Deed{ActKind::urgent, asked.visit, asked.queue};
    }
    std::optional<Deed> operator()(const UndoUrgent& asked) const {
        return Deed{ActKind::urgent_undone, asked.visit, asked.queue};
    }
    std::optional<Deed> operator()(const SetAside& asked) const {
        return of_request(asked.request,
                          asked.ready ? ActKind::supplies_set_aside : ActKind::supplies_put_back);
    }
    std::optional<Deed> operator()(const Give& asked) const {
        return of_request(asked.request,
                          asked.given ? ActKind::supplies_given : ActKind::supplies_taken_back);
    }
    template <class Other>
    std::optional<Deed> operator()(const Other& /*asked*/) const {
        return std::nullopt;  // about no visit, or nothing that the card's history shows
    }

private:
    std::optional<Deed> of_request(const RequestId& request, ActKind kind) const {
        return Deed{kind, at_.state.requests.at(request).visit, {}};
    }

    const Situation& at_;
    const Command& command_;
    const Change& change_;
};

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
    const auto deed = std::visit(Deeds(at, command, change), command.what);
    if (deed) {
        change.rows.emplace_back(Act{command.id, moment_of(at, deed->visit, change), command.by,
                                     at.station, deed->kind, deed->visit, deed->queue});
    }
}

}  // namespace porchlight
