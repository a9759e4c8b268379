// Bags to pack and to give: asked for without a queue, given without a question.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/person_facts.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/front_desk/supply_words.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 14;
constexpr float swatch = 60;
constexpr float line_h = 33;
constexpr float lowest_line_h = 26;
constexpr float button_h = 48;

float around_lines() {
    return pad + swatch + 8 + 10 + button_h + pad;
}

/// Everything in the bag stands on one card: where it is long, its lines stand closer.
float line_height_for(std::size_t lines, float room) {
    const float most = (room - around_lines()) / static_cast<float>(lines);
    return std::clamp(most, lowest_line_h, line_h);
}

float card_height(const SupplyRequest& request, float room) {
    return around_lines() +
           static_cast<float>(request.lines.size()) * line_height_for(request.lines.size(), room);
}

std::vector<std::size_t> page_starts(const Desk& desk, float room) {
    std::vector<std::size_t> starts{0};
    float y = 0;
    for (std::size_t i = 0; i < desk.to_give.size(); ++i) {
        const float h = card_height(*desk.to_give[i], room);
        if (y + h > room && i > starts.back()) {
            starts.push_back(i);
            y = 0;
        }
        y += h + row_gap;
    }
    return starts;
}

std::string asked_words(WallTime asked, WallTime now) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now) -
                         std::chrono::floor<std::chrono::minutes>(asked);
    const int count = static_cast<int>(minutes.count());
    return count <= 0    ? tr("desk", "asked just now")
           : count < 100 ? trn("desk", "asked {1} minute ago", "asked {1} minutes ago", count)
                         : waited_words(asked, now);
}

/// Where the bag goes, when it is not fetched at the desk.
Facts way_facts(const Desk& desk, const SupplyRequest& request) {
    const Accent& accent = look_now().plum;
    switch (request.way) {
        case GetWay::at_desk:
            return {};
        case GetWay::find_me:
            return {
                chip("directions_walk",
                     request.spot
                         // TRANSLATORS: {1} is a place in the waiting room such as By the window
                         ? put(tr("desk", "Find quietly: {1}"),
                               {spot_title(desk.settings(), *request.spot)})
                         : tr("desk", "Find quietly"),
                     accent)};
        case GetWay::pick_up:
            return {chip("inbox", tr("desk", "On the shelf"), accent)};
    }
    return {};
}

void draw_who(const Desk& desk, const SupplyRequest& request, Rect place) {
    const Theme& look = look_now();
    const Ticket& ticket = desk.state.visits.at(request.visit).ticket;
    ticket_swatch(ticket, place.start(swatch));
    const Rect words = place.after(swatch + 14);
    const std::string name = ticket_name(ticket);
    text(words.top(31), name,
         {type_that_fits(name, words.w, Type::desk_name, Type::desk_label), look.ink, Align::start,
          VAlign::middle, true});
    std::vector<Fact> facts = way_facts(desk, request);
    if (request.ready) {
        Fact ready;
        ready.kind = Fact::Kind::chip;
        ready.icon = "check";
        ready.words = tr("desk", "Set aside");
        ready.accent = look.teal;
        facts.push_back(ready);
    } else {
        Fact asked;
        asked.words = asked_words(request.asked, desk.session.now.wall);
        facts.push_back(asked);
    }
    lay_facts(facts, words.below(31), 1, true);
}

/// The list is one touch: it opens what was given, to be put right.
void draw_lines(Desk& desk, const SupplyRequest& request, Rect place, float each) {
    const Theme& look = look_now();
    const float h = each * static_cast<float>(request.lines.size());
    const Rect list = Rect{place.x - 6, place.y, place.w + 12, std::max(h, 38.F)};
    const Touch touched = touch("amounts_" + request.id.value,
                                tr("desk giving", "Change what is in the bag"), list, Role::button);
    if (touched.pressed) {
        fill(list, look.sunken, 10);
    }
    focus_ring(list, 10, touched);
    if (touched.activated) {
        open_giving(desk, request);
    }
    icon("edit", Rect{list.right() - 32, list.y, 26, std::min(list.h, 38.F)}, look.ink_soft);
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const SupplyLine& line = request.lines[i];
        const Rect row{place.x, place.y + each * static_cast<float>(i), place.w, each};
        text(row.start(40), number_words(line.count),
             {Type::desk_strong, look.ink, Align::end, VAlign::middle, true});
        text(row.after(54).start(row.w - 54 - 34), bag_words(desk.settings(), line.supply),
             {Type::desk_body, look.ink, Align::start, VAlign::middle, true});
    }
}

void draw_card(Desk& desk, const SupplyRequest& request, Rect place, float each) {
    const Inert under(lies_under_help(desk, place));
    const Theme& look = look_now();
    fill(place, look.surface, 18);
    outline(place, look.contrast ? look.line : look.row_line, 2, 18);
    const Rect room = place.inset(pad);
    draw_who(desk, request, room.top(swatch));
    draw_lines(desk, request, room.below(swatch + 8), each);
    const Rect buttons = room.last(button_h);
    if (is_saving(desk, request.id.value)) {
        saving_mark(buttons);
        return;
    }
    DeskButton given;
    given.primary = true;
    if (desk_button("given_" + request.id.value, tr("desk", "Given"), buttons.cell(0, 0, 2, 1, 12),
                    given)) {
        give(desk, request);
    }
    DeskButton aside;
    aside.picked = request.ready.has_value();
    if (desk_button("aside_" + request.id.value, tr("desk", "Set aside"),
                    buttons.cell(1, 0, 2, 1, 12), aside)) {
        set_aside(desk, request);
    }
}

/// The way to the shelf; it says when something there needs a look.
void draw_shelf_button(Desk& desk, Rect place) {
    const Inert under(lies_under_help(desk, place));
    const int count = stock_to_look_at(desk.seen->stock);
    DeskButton shelf;
    shelf.icon = count > 0 ? "priority_high" : "inventory_2";
    shelf.cap = "I";
    const std::string words =
        count > 0 ? trn("desk stock", "Shelf: {1} to look at", "Shelf: {1} to look at", count)
                  : tr("desk stock", "The shelf");
    if (desk_button("open_stock", words, place, shelf)) {
        open_stock(desk);
    }
}

}  // namespace

void draw_supply_lane(Desk& desk, int number, Rect place) {
    const int count = static_cast<int>(desk.to_give.size());
    // TRANSLATORS: {1} is how many bags are still to give
    LaneHeading heading{"backpack", tr("desk", "Supplies"),
                        number,     nullptr,
                        0,          put(tr("desk", "{1} to give"), {number_words(count)})};
    Rect room = place.below(56).inset(12, 0);
    const Rect shelf = room.last(52 + 12).top(52);
    room.h -= 52 + 12;
    const float height = room.h - 12;
    const auto starts = page_starts(desk, height);
    int& page = desk.draft.supply_page;
    page = std::clamp(page, 0, static_cast<int>(starts.size()) - 1);
    const auto shown = static_cast<std::size_t>(page);
    const std::size_t end = shown + 1 < starts.size() ? starts[shown + 1] : desk.to_give.size();
    const int left_over = static_cast<int>(desk.to_give.size() - end);
    heading.taken = starts.size() > 1 ? lane_pager_room(left_over) : 0;
    float y = room.y + draw_lane_heading(desk, heading, place) - 56;
    draw_shelf_button(desk, shelf);
    if (starts.size() > 1) {
        draw_lane_pager(desk, "more_supplies", left_over, page, place);
    }
    for (std::size_t i = starts[shown]; i < end; ++i) {
        const SupplyRequest& request = *desk.to_give[i];
        const float h = card_height(request, height);
        draw_card(desk, request, {room.x, y, room.w, h},
                  line_height_for(request.lines.size(), height));
        y += h + row_gap;
    }
    if (count == 0) {
        text({room.x + 6, y + 4, room.w - 12, 60}, tr("desk", "Nobody waits for a bag."),
             {Type::desk_body, look_now().ink_soft});
    }
}

}  // namespace porchlight
