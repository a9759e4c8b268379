// Giving a bag with other amounts than were asked for: what is really in it is what counts.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/front_desk/supply_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float row_h = 66;
constexpr float stepper_w = 460;

void draw_line(Desk& desk, SupplyLine& line, Rect row) {
    const Theme& look = look_now();
    const Rect stepper = row.end(std::min(stepper_w, row.w * 0.55F)).inset(0, 7);
    text(
        row.start(row.w - stepper.w - 20), bag_words(desk.settings(), line.supply),
        {Type::desk_name, line.count > 0 ? look.ink : look.ink_soft, Align::start, VAlign::middle});
    line.count = draw_amount_stepper("giving_" + line.supply.value, line.count, 0, stepper);
}

bool anything(const GivingDraft& draft) {
    return std::ranges::any_of(draft.lines, [](const SupplyLine& line) { return line.count > 0; });
}

void hand_over(Desk& desk, const GivingDraft& draft, const SupplyRequest& request) {
    std::vector<SupplyLine> lines = draft.lines;
    std::erase_if(lines, [](const SupplyLine& line) { return line.count == 0; });
    const std::string name = ticket_name(desk.state.visits.at(request.visit).ticket);
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    carry_out(desk, Give{request.id, true, lines}, request.id.value,
              put(tr("desk toast", "{1}: given"), {name}), std::nullopt);
}

void close(Desk& desk) {
    desk.draft.giving.reset();
    frame().memory->focus.clear();
    go_deaf();
}

}  // namespace

void open_giving(Desk& desk, const SupplyRequest& request) {
    desk.draft.giving = GivingDraft{request.id, request.lines, 0};
    frame().memory->focus.clear();
    go_deaf();
}

void draw_giving(Desk& desk) {
    if (!desk.giving || !desk.draft.giving) {
        return;
    }
    GivingDraft& draft = *desk.draft.giving;
    const auto found = desk.state.requests.find(draft.request);
    if (found == desk.state.requests.end() || found->second.given ||
        !desk.state.visits.contains(found->second.visit)) {
        close(desk);  // somebody else gave it in between
        return;
    }
    const std::string name = ticket_name(desk.state.visits.at(found->second.visit).ticket);
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    const auto panel =
        draw_panel(desk, {put(tr("desk giving", "What did {1} get?"), {name}),
                          tr("desk giving", "What is in the bag is what counts."), "giving"});
    if (!panel) {
        return;
    }
    const int fit = std::max(1, static_cast<int>(panel->body.h / row_h));
    const Page page = page_of(static_cast<int>(draft.lines.size()), fit, draft.page);
    for (int i = 0; i < page.count; ++i) {
        draw_line(
            desk, draft.lines[static_cast<std::size_t>(page.first + i)],
            {panel->body.x, panel->body.y + row_h * static_cast<float>(i), panel->body.w, row_h});
    }
    if (page.pages > 1 &&
        desk_button("giving_more", tr("desk giving", "More of the bag"), panel->foot.start(300))) {
        ++draft.page;
    }
    DeskButton primary;
    primary.primary = true;
    primary.cap = "Enter";
    if (anything(draft) &&
        (desk_button("giving_save", tr("desk", "Given"), panel->foot.end(300), primary) ||
         enter_pressed())) {
        hand_over(desk, draft, found->second);
        close(desk);
    } else if (panel->closed) {
        close(desk);
    }
}

}  // namespace porchlight
