#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/facts.h"
#include "kiosk/waiting_room/saving.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 40;
constexpr float picture_w = 84;

/// The picture where it is seen, the words beside it (upright: below).
struct Places {
    Rect ticket, title, rest;
};

Places places() {
    const Rect whole = whole_room();
    const float top = 144;
    const Rect all{whole.x, top, whole.w, whole.bottom() - top};
    if (frame().canvas.portrait) {
        const Rect ticket = all.top(all.h * 0.36F);
        return {ticket, all.below(ticket.h + 24), all.below(ticket.h + 24)};
    }
    const Rect ticket = all.start(std::min(480.F, all.w * 0.27F));
    Rect title = all.after(ticket.w + gap);
    if (frame().lowered) {  // beside the controls there is no room
        title = title.start(title.w - 720);
        title.h = whole.y - 16 - top;
        return {ticket, title, whole.after(ticket.w + gap)};
    }
    return {ticket, title, title};
}

Rect rest_of(const Places& at, float title_h) {
    const bool below = !frame().lowered || frame().canvas.portrait;
    return below ? at.rest.below(title_h + 24) : at.rest;
}

void draw_saving() {
    const Places at = places();
    draw_saving_panel(at.ticket, tr("saving", "Your picture comes next"));
    const float title_h = draw_title(at.title, tr("saving supplies", "Saving your list…"),
                                     tr("saving", "This takes a moment. You can let go."));
    draw_facts(rest_of(at, title_h),
               {{"touch_app", tr("saving", "We felt your touch."),
                 tr("saving supplies", "No need to tap again. One tap is one bag.")},
                {"room_service", tr("saving", "Still slow? Go to the desk."),
                 tr("saving supplies", "They can pack your bag too.")}});
}

/// What is asked for stands here as it was saved, not as it was touched.
void draw_line(const Settings& settings, const SupplyLine& line, Rect place) {
    const Theme& look = look_now();
    const SupplySetting* known = settings.supply(line.supply);
    const SupplySetting supply = known != nullptr ? *known : SupplySetting{line.supply, {}};
    const float side = std::min(picture_w, place.h - 8);
    if (!supply.picture.empty()) {
        drawing(supply_picture(supply),
                Rect{place.x, place.y, picture_w, place.h}.centered({side, side}),
                look.named(supply.color));
    }
    const Rect words = place.after(picture_w + 24);
    const float name_h = line_height(Type::tile_title);
    const float both = name_h + line_height(Type::helper);
    const Rect middle = words.centered({words.w, std::min(both, words.h)});
    text(middle.top(name_h), supply_name(supply),
         {Type::tile_title, look.ink, Align::start, VAlign::middle, true});
    text(middle.below(name_h), supply_amount(supply, line.count),
         {Type::helper, look.ink_soft, Align::start, VAlign::top, true});
}

/// The bag, in one column or two; what does not fit is counted, never left unsaid. Returns the
/// height it took.
float draw_bag(const Settings& settings, const std::vector<SupplyLine>& lines, Rect place) {
    const float least_h = line_height(Type::tile_title) + line_height(Type::helper) + 14;
    const float room_h = place.h - 32;
    const int count = static_cast<int>(lines.size());
    const bool long_list = static_cast<float>(count) * least_h > room_h;
    const bool wide = place.w / 2 > 480 * (line_height(Type::helper) / 35);
    const int columns = long_list && wide ? 2 : 1;
    const int fit = columns * std::max(1, static_cast<int>(room_h / least_h));
    const int shown = count <= fit ? count : fit - 1;
    const int rows = (std::min(count, fit) + columns - 1) / columns;
    const float row_h = std::min(1.4F * least_h, room_h / static_cast<float>(rows));
    const Rect paper = place.top(static_cast<float>(rows) * row_h + 32);
    card(paper);
    const Rect room = paper.inset(28, 16);
    const auto cell = [&](int i) { return room.cell(i % columns, i / columns, columns, rows, 0); };
    for (int i = 0; i < shown; ++i) {
        draw_line(settings, lines[static_cast<std::size_t>(i)], cell(i));
    }
    if (shown < count) {
        text(cell(shown),
             trn("supplies done", "And {1} more thing.", "And {1} more things.", count - shown),
             {Type::tile_title, look_now().ink_soft, Align::start, VAlign::middle});
    }
    return paper.h;
}

void draw_what_next(const Settings& settings, Rect place) {
    const std::string& way =
        settings.desk_way.by_tag.empty() ? std::string() : settings.desk_way.in(spoken().tag);
    const std::string more = tr("supplies done", "Need more? Just ask.");
    if (way.empty()) {
        info_line(place, "add", more);
        return;
    }
    // TRANSLATORS: {1} is the way to the desk, one short sentence such as Left, by the plants.
    const std::string desk = put(tr("supplies done", "Front desk: {1}"), {way});
    const bool beside = place.h < 150;
    info_line(beside ? place.cell(0, 0, 2, 1, 20) : place.cell(0, 0, 1, 2, 12), "directions_walk",
              desk);
    info_line(beside ? place.cell(1, 0, 2, 1, 20) : place.cell(0, 1, 1, 2, 12), "add", more);
}

void draw_done(const ClinicState& state, const SupplyRequest& request, const Visit& visit) {
    const Places at = places();
    TicketCardLook look;
    const std::string caption = tr("ticket", "Your quiet ticket");
    look.caption = caption;
    look.beside = frame().canvas.portrait;
    look.name_type =
        frame().canvas.portrait || at.ticket.w >= 440 ? Type::ticket_name : Type::title;
    ticket_card(visit.ticket, at.ticket, look);
    const float title_h =
        draw_title(at.title, tr("supplies done", "Your bag will be at the desk."),
                   tr("supplies done", "Show this picture. No line. No questions."));
    const Rect rest = rest_of(at, title_h);
    const float next_h = std::max(72.F, line_height(Type::label) + 24);
    const bool stacked = rest.w < 1200 || frame().text_size != TextSize::normal;
    const float last = stacked ? std::max(156.F, 2 * next_h + 12) : next_h;
    const float bag_h = draw_bag(*state.settings, request.lines, rest.top(rest.h - last - 24));
    draw_what_next(*state.settings, rest.below(bag_h + 24).top(last));
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
                         state.settings->desk_way.in(spoken().tag)});
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
        draw_saving_primary();
        return;
    }
    const auto visit = saved ? state.visits.find(request->second.visit) : state.visits.end();
    if (visit != state.visits.end()) {
        draw_done(state, request->second, visit->second);
    } else {
        draw_refused(state, answer->refusal.value_or(Refusal::gone));
    }
    if (draw_primary("done", tr("supplies done", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
