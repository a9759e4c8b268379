#include "tests/ui/busy_morning.h"

#include <array>

namespace porchlight {

namespace {

using std::chrono::minutes;

VisitId id_of(int number) {
    const std::string digits = std::to_string(number);
    return {"00000000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits};
}

Ticket ticket_of(int number) {
    return {static_cast<Color>(number % color_count),
            static_cast<Picture>(number / color_count % picture_count)};
}

const NeedSetting& need_of(const ClinicState& state, int number) {
    const auto& needs = state.settings->needs;
    return needs[static_cast<std::size_t>(number) % needs.size()];
}

Visit visit_of(const ClinicState& state, int number, WallTime arrived) {
    static const std::array<const char*, 4> languages{"en", "es", "ru", "hy"};
    const NeedSetting& need = need_of(state, number);
    Visit visit;
    visit.id = id_of(number);
    visit.ticket = ticket_of(number);
    visit.arrived = arrived;
    visit.locale = languages.at(static_cast<std::size_t>(number) % languages.size());
    visit.needs = {need.id};
    QueueEntry entry;
    entry.queue = need.queue;
    entry.asked = entry.place = arrived;
    entry.periods = {{Waiting{}, arrived}};
    visit.entries.push_back(std::move(entry));
    return visit;
}

CounterId counter_of(const ClinicState& state, const QueueId& queue) {
    return state.settings->queue(queue)->counters.front();
}

}  // namespace

ClinicState busy_morning(ClinicState empty, WallTime now, int over, int waiting) {
    ClinicState state = std::move(empty);
    for (int i = 0; i < over; ++i) {
        Visit visit = visit_of(state, i, now - minutes{24 * 60 + i});
        QueueEntry& entry = visit.entries.front();
        const WallTime arrived = visit.arrived;
        entry.periods.push_back({Called{counter_of(state, entry.queue)}, arrived + minutes{9}});
        entry.periods.push_back({InService{counter_of(state, entry.queue)}, arrived + minutes{10}});
        entry.periods.push_back({Finished{}, arrived + minutes{25}});
        visit.over = i % 2 == 0;
        for (const Period& period : entry.periods) {
            state.acts[visit.id].push_back(
                {{visit.id.value + "-" + std::to_string(period.since.time_since_epoch().count())},
                 period.since,
                 {},
                 {"desk-1"},
                 ActKind::called,
                 visit.id,
                 entry.queue});
        }
        state.visits.emplace_hint(state.visits.end(), visit.id, std::move(visit));
    }
    for (int i = 0; i < waiting; ++i) {
        Visit visit = visit_of(state, over + i, now - minutes{1 + i});
        QueueEntry& entry = visit.entries.front();
        if (i % 11 == 3) {
            entry.periods.push_back({SteppedOut{}, now - Millis{i + 1}});
        } else if (i % 60 == 7) {
            entry.periods.push_back({InService{counter_of(state, entry.queue)}, now - Millis{1}});
        }
        state.visits.emplace_hint(state.visits.end(), visit.id, std::move(visit));
    }
    return state;
}

}  // namespace porchlight
