// "Send to...": which line somebody goes on to. They keep the place they have.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/ui/words.h"

namespace porchlight {

void draw_send_chooser(Desk& desk) {
    if (!desk.sending || !desk.draft.send) {
        return;
    }
    const SendDraft& draft = *desk.draft.send;
    const Visit& visit = desk.state.visits.at(draft.visit);
    const InLine one{&visit, visit.entry(draft.from)};
    Chooser chooser;
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    chooser.title = put(tr("desk", "Send {1} to. The place stays."), {ticket_name(visit.ticket)});
    std::vector<QueueId> others;
    for (const Lane& lane : desk.lanes) {
        if (lane.queue->id != draft.from) {
            others.push_back(lane.queue->id);
            chooser.keys.push_back("send_" + lane.queue->id.value);
            chooser.labels.push_back(waiting_words(desk, lane));
        }
    }
    const int answer = draw_chooser(chooser, near_lane(desk, draft.from), desk.draft.chooser_page);
    if (answer >= 0) {
        send_to(desk, one, others[static_cast<std::size_t>(answer)]);
        go_deaf();
    } else if (answer == -2) {
        desk.draft.send.reset();
        go_deaf();
    }
}

std::string waiting_words(const Desk& desk, const Lane& lane) {
    // TRANSLATORS: {1} is the name of a line such as Nurse, {2} how many people wait there
    return put(tr("desk", "{1}, {2} wait"),
               {queue_name(desk, lane.queue->id), number_words(lane.waiting)});
}

}  // namespace porchlight
