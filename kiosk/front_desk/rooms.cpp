// Which room somebody goes to. A desk mostly calls to the same few rooms, so it does not ask.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// This desk just sent somebody there, and it is not on disk yet.
bool is_being_taken(const Desk& desk, const CounterId& counter) {
    return std::ranges::any_of(desk.draft.under_way, [&](const DeskAction& action) {
        const auto* call = std::get_if<Call>(&action.what);
        const auto* start = std::get_if<Start>(&action.what);
        return (call != nullptr && call->counter == counter) ||
               (start != nullptr && start->counter == counter);
    });
}

/// Somebody is called there or being helped there.
bool is_taken(const Desk& desk, const CounterId& counter) {
    return is_being_taken(desk, counter) ||
           std::ranges::any_of(desk.state.visits, [&](const auto& item) {
               return !item.second.over &&
                      std::ranges::any_of(item.second.entries, [&](const QueueEntry& entry) {
                          const auto* called = std::get_if<Called>(&entry.status());
                          const auto* helped = std::get_if<InService>(&entry.status());
                          return (called != nullptr && called->counter == counter) ||
                                 (helped != nullptr && helped->counter == counter);
                      });
           });
}

/// Every room of that line: those this desk used last first, then in the clinic's order.
std::vector<CounterId> rooms_of(const Desk& desk, const QueueId& queue) {
    std::vector<CounterId> rooms = desk.settings().queue(queue)->counters;
    const auto used = desk.draft.rooms.find(queue);
    if (used != desk.draft.rooms.end()) {
        std::ranges::stable_sort(rooms, {}, [&](const CounterId& room) {
            return std::ranges::find(used->second, room) - used->second.begin();
        });
    }
    return rooms;
}

}  // namespace

std::optional<CounterId> room_for(const Desk& desk, const QueueId& queue) {
    const std::vector<CounterId> rooms = rooms_of(desk, queue);
    const auto free =
        std::ranges::find_if(rooms, [&](const CounterId& room) { return !is_taken(desk, room); });
    const bool one_only = rooms.size() == 1;
    return one_only              ? std::optional{rooms.front()}
           : free == rooms.end() ? std::nullopt
                                 : std::optional{*free};
}

void remember_room(Desk& desk, const QueueId& queue, const CounterId& counter) {
    auto& rooms = desk.draft.rooms[queue];
    std::erase(rooms, counter);
    rooms.insert(rooms.begin(), counter);
}

void pick_other_room(Desk& desk) {
    if (!desk.draft.undo || desk.draft.undo->room_of.empty()) {
        return;
    }
    const auto visit = desk.state.visits.find(desk.draft.undo->room_of);
    const QueueId queue = desk.draft.undo->room_queue;
    const QueueEntry* entry =
        visit == desk.state.visits.end() ? nullptr : visit->second.entry(queue);
    if (entry != nullptr && entry->open()) {
        desk.draft.calling = visit->first;
        desk.draft.calling_queue = queue;
        desk.draft.calling_to_start = entry->is<InService>();
        desk.draft.chooser_page = 0;
    }
}

std::string counter_name(const Desk& desk, const CounterId& counter) {
    const CounterSetting* setting = desk.settings().counter(counter);
    return setting == nullptr ? counter.value : in_spoken(setting->name);
}

std::string queue_name(const Desk& desk, const QueueId& queue) {
    const QueueSetting* setting = desk.settings().queue(queue);
    return setting == nullptr ? queue.value : in_spoken(setting->name);
}

}  // namespace porchlight
