#include "tests/core/one_day_watched.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "core/queue.h"
#include "tests/core/random_morning.h"

namespace porchlight {

namespace {

/// Where an entry stands in its queue, whatever it is doing: worked out here anew, not asked of
/// core/queue.
auto turn_of(const VisitId& id, const QueueEntry& entry) {
    return std::tuple{!entry.urgent.has_value(), entry.place, entry.asked, id.value};
}

struct Stop {
    VisitId visit;
    const QueueEntry* entry = nullptr;
};

std::vector<Stop> stops_in(const ClinicState& state, const QueueId& queue) {
    std::vector<Stop> stops;
    for (const auto& [id, visit] : state.visits) {
        if (const QueueEntry* entry = visit.entry(queue)) {
            stops.push_back({id, entry});
        }
    }
    return stops;
}

std::set<VisitId> before_of(const std::vector<Stop>& stops, const Stop& one) {
    std::set<VisitId> ahead;
    for (const Stop& other : stops) {
        const bool goes_first = turn_of(other.visit, *other.entry) < turn_of(one.visit, *one.entry);
        // Two urgent ones are in the order of their places: the first in line passes nobody.
        const bool was_first = one.entry->urgent && other.entry->urgent;
        if (goes_first && !was_first) {
            ahead.insert(other.visit);
        }
    }
    return ahead;
}

/// Somebody who waits has somebody new before them, and no new pass says so.
std::string overtaken_in_secret(const ClinicState& before, const ClinicState& after,
                                const QueueId& queue, const Command& command) {
    const VisitId subject = visit_named_by(before, command);
    const auto was = stops_in(before, queue), is = stops_in(after, queue);
    for (const Stop& now : is) {
        const auto then = std::ranges::find(was, now.visit, &Stop::visit);
        if (then == was.end() || now.visit == subject || !now.entry->in_line()) {
            continue;
        }
        const auto ahead_then = before_of(was, *then), ahead_now = before_of(is, now);
        const bool overtaken = !std::ranges::includes(ahead_then, ahead_now);
        if (overtaken && now.entry->passes.size() <= then->entry->passes.size()) {
            return fmt::format("{} was overtaken in {} by {} (command {}), and no record says so",
                               now.visit.value, queue.value, subject.value, command.what.index());
        }
    }
    return "";
}

bool may_change_the_line(const Command& command) {
    const auto& what = command.what;
    return std::holds_alternative<CheckIn>(what) || std::holds_alternative<AddNeeds>(what) ||
           std::holds_alternative<SendTo>(what) || std::holds_alternative<MarkUrgent>(what) ||
           std::holds_alternative<UndoUrgent>(what) || std::holds_alternative<Undo>(what) ||
           std::holds_alternative<ComeBack>(what);
}

std::string ticket_held_twice(const ClinicState& state) {
    std::map<Ticket, std::string> holders;
    const auto hold = [&](const Ticket& ticket, const std::string& who) {
        const auto [held, first] = holders.emplace(ticket, who);
        return first ? "" : fmt::format("{} and {} hold one ticket", held->second, who);
    };
    for (const auto& [id, visit] : state.visits) {
        const bool open = std::ranges::any_of(visit.entries, &QueueEntry::open);
        if (const auto twice = open ? hold(visit.ticket, id.value) : ""; !twice.empty()) {
            return twice;
        }
    }
    for (const auto& [id, expected] : state.expected) {
        if (expected.ticket && !expected.visit) {
            if (const auto twice = hold(*expected.ticket, id.value); !twice.empty()) {
                return twice;
            }
        }
    }
    return "";
}

/// A visit that the command does not name stays as it was, but for the record of passes; a call
/// for whoever is next may take another one.
bool keeps_all(const Visit& was, Visit is, const Command& command) {
    const auto* call = std::get_if<Call>(&command.what);
    if (call != nullptr && call->or_next) {
        return true;
    }
    if (was.entries.size() != is.entries.size()) {
        return false;
    }
    for (std::size_t i = 0; i < was.entries.size(); ++i) {
        is.entries[i].passes = was.entries[i].passes;
    }
    return is == was;
}

}  // namespace

OneDayWatched::OneDayWatched(std::shared_ptr<const Settings> settings) {
    auto store = Store::open(fresh_.place, [this] { return Moment{now_, {}}; });
    REQUIRE(store.has_value());
    store_ = std::move(*store);
    memory_.settings = std::move(settings);
}

void OneDayWatched::breaks(const std::string& why) {
    if (broken_.empty()) {
        broken_ = fmt::format("after command {}: {}", commands_, why);
    }
}

bool OneDayWatched::run(const Command& command, WallTime now) {
    now_ = now;
    ++commands_;
    const auto change = decide(memory_, command, now);
    const auto stored = store_->run(command, memory_.settings);
    if (stored.has_value() != change.has_value()) {
        breaks("the store and decide() do not agree");
    }
    if (!change || !broken_.empty()) {
        return false;
    }
    const ClinicState before = memory_;
    apply(memory_, *change);
    look(before, command, *change);
    return broken_.empty();
}

void OneDayWatched::power_cut() {
    ++reopened_;
    store_.reset();
    auto store = Store::open(fresh_.place, [this] { return Moment{now_, {}}; });
    REQUIRE(store.has_value());
    store_ = std::move(*store);
    const auto read = store_->read();
    REQUIRE(read.has_value());
    const bool same = read->visits == memory_.visits && read->requests == memory_.requests &&
                      read->notes == memory_.notes && read->expected == memory_.expected &&
                      read->pauses == memory_.pauses && read->acts == memory_.acts &&
                      read->deck == memory_.deck;
    if (!same) {
        breaks("the reopened store is not what memory holds");
    }
}

void OneDayWatched::look(const ClinicState& before, const Command& command, const Change& change) {
    const VisitId subject = visit_named_by(before, command);
    for (const auto& [id, was] : before.visits) {
        if (!memory_.visits.contains(id)) {
            breaks(id.value + " is lost");
            return;
        }
    }
    for (const Row& row : change.rows) {
        const auto* visit = std::get_if<Visit>(&row);
        const auto was = visit == nullptr ? before.visits.end() : before.visits.find(visit->id);
        if (was != before.visits.end() && visit->id != subject &&
            !keeps_all(was->second, *visit, command)) {
            breaks(visit->id.value + " was changed by somebody else's command");
        }
    }
    if (may_change_the_line(command)) {
        for (const QueueSetting& queue : memory_.settings->queues) {
            if (auto why = overtaken_in_secret(before, memory_, queue.id, command); !why.empty()) {
                breaks(why);
            }
        }
    }
    if (auto twice = ticket_held_twice(memory_); !twice.empty()) {
        breaks(twice);
    }
}

}  // namespace porchlight
