// Which room to call somebody to, where a line has more than one. The last one of this desk is
// first.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

std::vector<CounterId> counters_of(const Desk& desk, const QueueId& queue) {
    const QueueSetting* setting = desk.settings().queue(queue);
    std::vector<CounterId> counters = setting->counters;
    const auto last = desk.draft.last_counter.find(queue);
    if (last != desk.draft.last_counter.end()) {
        const auto found = std::ranges::find(counters, last->second);
        if (found != counters.end()) {
            std::rotate(counters.begin(), found, found + 1);
        }
    }
    return counters;
}

}  // namespace

Rect near_lane(const Desk& desk, const QueueId& queue) {
    const Rect lanes = desk.places.lanes;
    int index = 0;
    for (const Lane& lane : desk.lanes) {
        if (lane.queue->id == queue) {
            break;
        }
        ++index;
    }
    const int shown = desk.places.lanes_shown;
    const float width = (lanes.w - (desk.places.aside ? 358.F : 0)) / static_cast<float>(shown);
    const int column = std::clamp(index - desk.draft.first_lane, 0, shown - 1);
    const float y = std::max(lanes.y + lanes.h * 0.25F, desk.places.help.bottom() + 12);
    return {lanes.x + width * static_cast<float>(column), y, width - 16, 0};
}

void draw_room_chooser(Desk& desk) {
    if (!desk.choosing_room || desk.draft.calling.empty()) {
        return;
    }
    const auto visit = desk.state.visits.find(desk.draft.calling);
    const QueueId queue = desk.draft.calling_queue;
    const InLine one{&visit->second, visit->second.entry(queue)};
    const auto counters = counters_of(desk, queue);
    Chooser chooser;
    const std::string name = ticket_name(visit->second.ticket);
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    chooser.title = desk.draft.calling_to_start ? put(tr("desk", "Where is {1} now?"), {name})
                                                : put(tr("desk", "Call {1} to"), {name});
    for (const CounterId& counter : counters) {
        chooser.keys.push_back("room_" + counter.value);
        chooser.labels.push_back(counter_name(desk, counter));
    }
    const int answer = draw_chooser(chooser, near_lane(desk, queue), desk.draft.chooser_page);
    if (answer >= 0) {
        bring_to(desk, one, desk.draft.calling_to_start,
                 counters[static_cast<std::size_t>(answer)]);
        go_deaf();
    } else if (answer == -2) {
        desk.draft.calling = {};
        go_deaf();
    }
}

}  // namespace porchlight
