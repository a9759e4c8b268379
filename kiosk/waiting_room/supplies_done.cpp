// A bag that was asked for: where it will be, what is in it, and only then one question.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/after_asking.h"
#include "kiosk/waiting_room/bag_list.h"
#include "kiosk/waiting_room/bag_way.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/ticket_beside.h"

namespace porchlight {

namespace {

constexpr float small_gap = 16;

void draw_saving() {
    draw_ticket_pending(tr("saving supplies", "Saving your list…"),
                        {"touch_app", tr("saving", "We felt your touch."),
                         tr("saving supplies", "No need to tap again. One tap is one bag.")},
                        {"room_service", tr("saving", "Still slow? Go to the desk."),
                         tr("saving supplies", "They can pack your bag too.")});
}

/// Under the title: what is in the bag, the slim buttons, and the question on the bottom edge.
struct Below {
    Rect list, way, panel;
};

/// How high the list would like to be, and must be.
struct ListHeight {
    float best = 0, least = 0;
};

Below below_title(const TicketPlaces& at, float title_h, ListHeight list, bool way,
                  PanelHeight panel) {
    Below below;
    const float way_h = way ? bag_way_row_height() + small_gap : 0;
    if (frame().lowered && !frame().canvas.portrait) {
        const Rect quiet = at.title.below(title_h + small_gap);
        below.list = quiet.top(std::max(0.F, quiet.h));
        below.way = aside_room().after(at.ticket.w + beside_ticket);
        below.panel = at.rest.last(std::min(at.rest.h, panel.best));
        return below;
    }
    const Rect rest = at.rest.below(title_h + small_gap);
    const float left = rest.h - list.best - way_h - 2 * small_gap;
    float panel_h = std::clamp(left, panel.least, panel.best);
    if (rest.h - way_h - panel_h - small_gap < list.least) {
        panel_h = 0;  // what is in the bag comes before a question nobody has to answer
    }
    below.panel = rest.last(panel_h);
    const float most = rest.h - way_h - (panel_h > 0 ? panel_h + small_gap : 0);
    below.list = rest.top(std::max(0.F, most));
    return below;
}

std::vector<BagLine> sentences(const Settings& settings, const SupplyRequest& request) {
    std::vector<BagLine> all;
    if (request.way == GetWay::at_desk && !settings.desk_way.by_tag.empty()) {
        // TRANSLATORS: {1} is the way to the desk, one short sentence such as Left, by the plants.
        all.push_back({"directions_walk", put(tr("supplies done", "Front desk: {1}"),
                                              {in_spoken(settings.desk_way)})});
    }
    all.push_back({"add", tr("supplies done", "Need more? Just ask.")});
    return all;
}

/// What stands where the saving stood takes no touch at once: a shaky second tap would answer it.
void go_deaf_at_first(const SupplyRequest& request, Session& session) {
    if (session.after.shown != request.id) {
        session.after.shown = request.id;
        go_deaf();
    }
}

void draw_done(const ClinicState& state, const SupplyRequest& request, const Visit& visit,
               Session& session, Commands& commands) {
    go_deaf_at_first(request, session);
    const Settings& settings = *state.settings;
    const TicketPlaces at = ticket_places();
    draw_quiet_ticket(visit.ticket, at.ticket);
    const BagWayWords words = bag_way_words(settings, request);
    const float title_h = draw_title(at.title, words.title, words.line);
    const AfterQuestion question = after_question(settings, request, session.after);
    const auto said = sentences(settings, request);
    const bool way = has_other_way(request);
    const Below below = below_title(at, title_h,
                                    {bag_list_height(settings, request.lines, said, at.title.w),
                                     least_bag_list(settings, request.lines, at.title.w)},
                                    way, after_panel_height(question, at.rest.w));
    const float list_h = draw_bag_list(settings, request.lines, said, below.list);
    if (way) {
        Rect under = below.list.below(list_h + small_gap).top(bag_way_row_height());
        if (below.panel.h > 0) {  // a list of one row may be higher than its room
            under.h = std::min(under.h, below.panel.y - small_gap - under.y);
        }
        const Rect row = below.way.w > 0 ? below.way : under;
        draw_bag_way_row(row, settings, request, session, commands);
    }
    if (question != AfterQuestion::none && below.panel.h > 0) {
        draw_after_panel(question, below.panel, session);
    }
}

/// Nothing needs an answer; what is still open can be skipped.
bool draw_finish(const ClinicState& state, const SupplyRequest* request, const Session& session) {
    const AfterQuestion question = request != nullptr
                                       ? after_question(*state.settings, *request, session.after)
                                       : AfterQuestion::none;
    if (question == AfterQuestion::naloxone || question == AfterQuestion::returns) {
        return draw_primary("done", tr("after", "Skip and finish"), forward_look());
    }
    return draw_primary("done", tr("after", "Finish"), done_look());
}

/// Nothing was saved, and the desk can do it.
void draw_refused(const ClinicState& state, Refusal refusal) {
    const bool pictures = refusal == Refusal::none_free;
    const Room room =
        draw_heading({"",
                      pictures ? tr("supplies refused", "All our pictures are in use.")
                               : tr("supplies refused", "We could not save this list."),
                      tr("supplies refused", "Go to the front desk. They can get you your bag.")});
    std::vector<FactRow> facts{{"room_service", tr("supplies refused", "Tell them what you need."),
                                tr("supplies refused", "As many as you need. Free.")}};
    if (!state.settings->desk_way.by_tag.empty()) {
        facts.push_back({"directions_walk", tr("supplies refused", "The way to the desk"),
                         in_spoken(state.settings->desk_way)});
    }
    draw_facts(room.body, facts);
}

}  // namespace

void draw_supplies_done(const ClinicState& state, Session& session, Commands& commands) {
    const SuppliesDraft& draft = session.supplies;
    const Answer* answer = session.answer(draft.pending);
    const auto request = state.requests.find(draft.request);
    // A refused one may be saved all the same, when only the answer of the store was lost.
    const bool saved = answer != nullptr && request != state.requests.end();
    if (answer != nullptr && !saved && answer->refusal == Refusal::cannot_save) {
        session.screen = Screen::desk_instead;
        draw_desk_instead(state, session, commands);
        return;
    }
    draw_top(state, session);
    draw_dock(session, commands);
    if (answer == nullptr) {
        draw_saving();
        return;
    }
    const auto visit = saved ? state.visits.find(request->second.visit) : state.visits.end();
    if (visit != state.visits.end()) {
        draw_done(state, request->second, visit->second, session, commands);
    } else {
        draw_refused(state, answer->refusal.value_or(Refusal::gone));
    }
    if (draw_finish(state, saved ? &request->second : nullptr, session)) {
        commands.start_over();
    }
}

}  // namespace porchlight
