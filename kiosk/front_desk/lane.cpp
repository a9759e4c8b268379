// One queue as a lane: who is with staff, who waits, in order. Long lanes page.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float heading_h = 56;
constexpr float section_h = 36;
constexpr float between = 16;
constexpr float switch_h = 48;

std::string supplies_words(const Desk& desk) {
    // TRANSLATORS: {1} is how many bags are still to give
    return put(tr("desk", "Supplies: {1}"), {number_words(static_cast<int>(desk.to_give.size()))});
}

std::string lane_words(const Desk& desk, int lane) {
    if (lane >= static_cast<int>(desk.lanes.size())) {
        return supplies_words(desk);
    }
    const Lane& shown = desk.lanes[static_cast<std::size_t>(lane)];
    // TRANSLATORS: {1} is the name of a line such as Nurse, {2} how many people wait
    return put(tr("desk", "{1}: {2}"),
               {shown.queue->name.in(spoken().tag), number_words(shown.waiting)});
}

/// A button to the lane that did not fit beside this one.
void draw_switch(Desk& desk, int lane, int first_then, Rect place) {
    const Inert under(lies_under_help(desk, place));
    const bool forward = lane > first_then;
    DeskButton look;
    look.icon = forward ? "arrow_forward" : "arrow_back";
    look.icon_after = forward;
    look.icon_mirrors = true;
    const std::string cap = std::to_string(lane + 1);
    look.cap = lane < 9 ? std::string_view(cap) : std::string_view();
    if (desk_button(forward ? "lane_next" : "lane_before", lane_words(desk, lane), place, look)) {
        desk.draft.first_lane = first_then;
    }
}

void draw_lane_at(Desk& desk, int lane, Rect place) {
    if (lane < static_cast<int>(desk.lanes.size())) {
        draw_lane(desk, desk.lanes[static_cast<std::size_t>(lane)], lane + 1, place);
    } else {
        draw_supply_lane(desk, lane + 1, place);
    }
}

/// With staff first, then those who were called and not there, then the others in order.
struct Rows {
    std::vector<const InLine*> all;
    std::size_t with_staff = 0, not_there = 0;

    /// Above which rows a heading stands.
    [[nodiscard]] bool starts_section(std::size_t row) const {
        return row == 0 || row == with_staff || row == with_staff + not_there;
    }
};

Rows rows_of(const Lane& lane) {
    Rows rows;
    rows.with_staff = lane.with_staff.size();
    rows.all.reserve(lane.with_staff.size() + lane.in_line.size());
    for (const InLine& one : lane.with_staff) {
        rows.all.push_back(&one);
    }
    for (const bool away : {true, false}) {
        for (const InLine& one : lane.in_line) {
            if (was_not_there(*one.entry) == away) {
                rows.all.push_back(&one);
                rows.not_there += away ? 1 : 0;
            }
        }
    }
    return rows;
}

std::string section_words(const Rows& rows, std::size_t row) {
    return row < rows.with_staff                    ? tr("desk", "With staff")
           : row < rows.with_staff + rows.not_there ? tr("desk", "Called, not there: place kept")
                                                    : tr("desk", "Waiting, in order");
}

/// Where each page starts. Counted with closed rows, so that focus never turns a page.
std::vector<std::size_t> page_starts(const Rows& rows, float room) {
    std::vector<std::size_t> starts{0};
    float y = 0;
    for (std::size_t i = 0; i < rows.all.size(); ++i) {
        const bool section = i == starts.back() || rows.starts_section(i);
        const float needs = row_h + (section ? section_h : 0);
        if (i > starts.back() && y + needs > room) {
            starts.push_back(i);
            y = section_h;
        } else if (section) {
            y += section_h;
        }
        y += row_h + row_gap;
    }
    return starts;
}

void draw_section(const Desk& desk, float& y, Rect room, const std::string& words) {
    const Rect place{room.x, y, room.w, section_h};
    const Inert under(lies_under_help(desk, place));
    text(place.inset(6, 0), words,
         {Type::desk_label, look_now().ink_soft, Align::start, VAlign::middle, true});
    y += section_h;
}

/// "More: 4" turns to the next page, the last page turns to the first. Returns what it took.
float draw_pager(Desk& desk, const std::string& key, int left_over, int& page, Rect heading) {
    const Inert under(lies_under_help(desk, heading));
    DeskButton look;
    look.icon = left_over > 0 ? "arrow_downward" : "arrow_upward";
    // TRANSLATORS: {1} is how many more there are
    const std::string words = left_over > 0
                                  ? put(tr("desk", "More: {1}"), {number_words(left_over)})
                                  : tr("desk", "First");
    const float w = desk_button_width(words, look);
    if (desk_button(key, words, Rect{heading.right() - w, heading.y + 8, w, 40}, look)) {
        page = left_over > 0 ? page + 1 : 0;
    }
    return w + 12;
}

std::string counts_words(const Lane& lane) {
    const int staff = static_cast<int>(lane.with_staff.size());
    // TRANSLATORS: three counts of people: {1} waiting, {2} stepped out, {3} with staff
    return put(tr("desk", "{1} waiting, {2} out, {3} with staff"),
               {number_words(lane.waiting), number_words(lane.out), number_words(staff)});
}

std::string short_counts_words(const Lane& lane) {
    // TRANSLATORS: two counts of people: {1} waiting, {2} stepped out
    return put(tr("desk", "{1} wait, {2} out"),
               {number_words(lane.waiting), number_words(lane.out)});
}

void draw_quiet_line(Rect room, float y, const std::string& words) {
    if (y + 40 > room.bottom()) {
        return;
    }
    icon("self_improvement", {room.x + 8, y + 4, 28, 36}, look_now().primary);
    text({room.x + 48, y + 4, room.w - 56, std::min(60.F, room.bottom() - y - 4)}, words,
         {Type::desk_body, look_now().ink_soft, Align::start, VAlign::top});
}

/// The rows of one page; what stands below the lane's end is not drawn, so not laid out either.
void draw_page(Desk& desk, const Lane& lane, const Rows& rows, std::size_t first, std::size_t end,
               Rect room) {
    const QueueEntry* open = open_row(desk, lane);
    float y = room.y;
    for (std::size_t i = first; i < end; ++i) {
        if (i == first || rows.starts_section(i)) {
            draw_section(desk, y, room, section_words(rows, i));
        }
        const InLine& one = *rows.all[i];
        const bool is_open = one.entry == open;
        const float h = row_height(desk, lane, one, room.w, is_open);
        draw_row(desk, lane, one, {room.x, y, room.w, h}, is_open);
        y += h + row_gap;
    }
    if (rows.all.empty()) {
        draw_quiet_line(room, y, tr("desk", "No one is waiting in this line."));
    } else if (end == rows.all.size() && lane.in_line.size() <= 2) {
        draw_quiet_line(room, y, tr("desk", "Room to breathe. The line is short."));
    }
}

/// Shows the page with the row that somebody wants to see, once.
void turn_to_wanted(Desk& desk, const Lane& lane, const Rows& rows,
                    const std::vector<std::size_t>& starts, int& page) {
    if (desk.draft.wanted.empty() || desk.draft.wanted_queue != lane.queue->id) {
        return;
    }
    const auto found = std::ranges::find_if(
        rows.all, [&](const InLine* one) { return one->visit->id == desk.draft.wanted; });
    if (found != rows.all.end()) {
        const auto row = static_cast<std::size_t>(found - rows.all.begin());
        const auto after = std::ranges::upper_bound(starts, row);
        page = static_cast<int>(after - starts.begin()) - 1;
    }
    desk.draft.wanted = {};
}

}  // namespace

float draw_lane_heading(Desk& desk, const LaneHeading& heading, Rect place) {
    const Theme& look = look_now();
    fill(place, look.lane, 20);
    if (look.contrast) {
        outline(place, look.line, 2, 20);
    }
    const Rect head = place.top(heading_h).inset(16, 0);
    const Inert under(lies_under_help(desk, head));
    icon(heading.icon, head.start(30), look.primary);
    const std::string cap = std::to_string(heading.number);
    const float cap_w = heading.number <= 9 ? key_cap_width(cap) + 12 : 0;
    const float most = head.w - 42 - cap_w - heading.taken;
    const float name_w = std::min(most, text_room(heading.name, Type::desk_lane, 0).w + 1);
    note(Role::heading, heading.name, {head.x + 42, head.y, name_w, head.h});
    text({head.x + 42, head.y, name_w, head.h}, heading.name,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, true, true});
    if (cap_w > 0) {
        desk_key_cap(cap, {head.x + 42 + name_w + 12, head.middle_y() - 13, cap_w - 12, 26},
                     look.ink_soft);
    }
    const float left = head.w - 42 - name_w - cap_w - heading.taken - 12;
    for (const std::string& words : heading.counts) {
        const float w = text_room(words, Type::desk_label, 0).w + 1;
        if (w <= left) {
            const Rect at{head.right() - heading.taken - w, head.y, w, head.h};
            text(at, words,
                 {Type::desk_label,
                  look.ink_soft,
                  Align::end,
                  VAlign::middle,
                  true,
                  false,
                  {},
                  false,
                  400});
            break;
        }
    }
    return heading_h;
}

float draw_lane_pager(Desk& desk, const std::string& key, int left_over, int& page, Rect place) {
    return draw_pager(desk, key, left_over, page, place.top(heading_h).inset(12, 0));
}

void draw_lane(Desk& desk, const Lane& lane, int number, Rect place) {
    const Rows rows = rows_of(lane);
    const Rect room = place.below(heading_h).inset(12, 0);
    // What an open row takes more is kept free on every page: focus never turns a page.
    const auto starts = page_starts(rows, room.h - 12 - row_grows_by(desk, room.w));
    int& page = desk.draft.lane_pages[lane.queue->id];
    turn_to_wanted(desk, lane, rows, starts, page);
    page = std::clamp(page, 0, static_cast<int>(starts.size()) - 1);
    const auto shown = static_cast<std::size_t>(page);
    const std::size_t end = shown + 1 < starts.size() ? starts[shown + 1] : rows.all.size();
    const int left_over = static_cast<int>(rows.all.size() - end);
    LaneHeading heading{lane.queue->icon,
                        lane.queue->name.in(spoken().tag),
                        number,
                        0,
                        {counts_words(lane), short_counts_words(lane)}};
    const bool paged = starts.size() > 1;
    heading.taken = paged ? 150 : 0;
    draw_lane_heading(desk, heading, place);
    if (paged) {
        draw_lane_pager(desk, "more_" + lane.queue->id.value, left_over, page, place);
    }
    draw_page(desk, lane, rows, starts[shown], end, room);
}

void draw_lanes(Desk& desk) {
    const DeskPlaces& places = desk.places;
    const int total = static_cast<int>(desk.lanes.size()) + (places.aside ? 0 : 1);
    Rect room = places.lanes;
    if (places.aside) {
        constexpr float supplies_w = 342;
        draw_supply_lane(desk, total + 1, room.end(supplies_w));
        room.w -= supplies_w + between;
    }
    const int shown = std::min(places.lanes_shown, total);
    desk.draft.first_lane = std::clamp(desk.draft.first_lane, 0, total - shown);
    const int first = desk.draft.first_lane;
    for (int i = 0; i < shown; ++i) {
        Rect place = room.cell(i, 0, shown, 1, between);
        const bool before = i == 0 && first > 0;
        const bool after = i + 1 == shown && first + shown < total;
        Rect button = place.last(switch_h);
        if (before || after) {
            place.h -= switch_h + row_gap;
        }
        if (before && after) {
            button = button.start((button.w - 12) / 2);
        }
        draw_lane_at(desk, first + i, place);
        if (before) {
            draw_switch(desk, first - 1, first - 1, button);
            button = button.moved(button.w + 12, 0);
        }
        if (after) {
            draw_switch(desk, first + shown, first + 1, button);
        }
    }
}

void show_lane(Desk& desk, int lane) {
    const int total = static_cast<int>(desk.lanes.size()) + (desk.places.aside ? 0 : 1);
    if (lane >= total) {
        return;
    }
    int& first = desk.draft.first_lane;
    first = std::clamp(first, lane - std::min(desk.places.lanes_shown, total) + 1, lane);
}

void show_row(Desk& desk, const VisitId& visit, const QueueId& queue) {
    const auto lane =
        std::ranges::find_if(desk.lanes, [&](const Lane& one) { return one.queue->id == queue; });
    if (lane == desk.lanes.end()) {
        return;
    }
    show_lane(desk, static_cast<int>(lane - desk.lanes.begin()));
    desk.draft.focused = desk.draft.wanted = visit;
    desk.draft.focused_queue = desk.draft.wanted_queue = queue;
    frame().memory->focus = row_key(queue, visit);
}

}  // namespace porchlight
