// One queue as a lane: who is with staff, who waits, in order. Long lanes page.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float heading_h = 56;
constexpr float section_h = 36;
constexpr float between = 16;
constexpr float switch_h = 48;
constexpr float supplies_w = 342;
constexpr float pause_strip_h = 64 + row_gap;

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
    return put(tr("desk", "{1}: {2}"), {in_spoken(shown.queue->name), number_words(shown.waiting)});
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
        const float needs = closed_row_h() + (section ? section_h : 0);
        if (i > starts.back() && y + needs > room) {
            starts.push_back(i);
            y = section_h;
        } else if (section) {
            y += section_h;
        }
        y += closed_row_h() + row_gap;
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

struct Pager {
    std::string words;
    DeskButton look;
    float w = 0;
};

Pager pager_for(int left_over) {
    Pager pager;
    pager.look.icon = left_over > 0 ? "arrow_downward" : "arrow_upward";
    // TRANSLATORS: {1} is how many more there are
    pager.words = left_over > 0 ? put(tr("desk", "More: {1}"), {number_words(left_over)})
                                : tr("desk", "First");
    constexpr float most = 170;  // the name of the lane stands beside it
    pager.w = std::min(most, desk_button_width(pager.words, pager.look));
    return pager;
}

std::string counts_words(const Lane& lane) {
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

/// The heading of a line is where it takes a break.
void draw_pausing(Desk& desk, const LaneHeading& heading, Rect place) {
    if (heading.pauses == nullptr) {
        return;
    }
    const Theme& look = look_now();
    // TRANSLATORS: {1} is the name of a line such as Nurse
    const std::string words = put(tr("desk", "Pause {1}"), {heading.name});
    const Rect target{place.x - 6, place.y + 6, place.w + 8, place.h - 12};
    const Touch touched = touch("pause_" + heading.pauses->id.value, words, target, Role::button);
    if (touched.pressed) {
        fill(target, pressed_ink(look.lane, touched), 12);
    }
    focus_ring(target.inset(6), 12, touched);
    icon("pause_circle_outline", place.end(26), look.ink_soft);
    if (touched.activated) {
        open_pause(desk, heading.pauses->id);
    }
}

}  // namespace

float draw_lane_heading(Desk& desk, const LaneHeading& heading, Rect place) {
    const Theme& look = look_now();
    fill(place, look.lane, 20);
    const bool in_focus = !desk.places.aside && heading.pauses == lane_in_focus(desk);
    if (look.contrast || in_focus) {
        outline(place, in_focus ? look.primary : look.line, in_focus ? 4 : 2, 20);
    }
    const Rect head = place.top(heading_h).inset(16, 0);
    const Inert under(lies_under_help(desk, head));
    const std::string cap = std::to_string(heading.number);
    const float cap_w = heading.number <= 9 ? key_cap_width(cap) + 12 : 0;
    const float pause_w = heading.pauses == nullptr ? 0 : 34;
    const float most = head.w - 42 - cap_w - pause_w - heading.taken;
    const float name_w = std::min(most, text_room(heading.name, Type::desk_lane, 0).w + 1);
    const float all_w = 42 + name_w + cap_w + pause_w;
    note(Role::heading, heading.name, {head.x + 42, head.y, name_w, head.h});
    draw_pausing(desk, heading, head.start(all_w));
    icon(heading.icon, head.start(30), look.primary);
    text({head.x + 42, head.y, name_w, head.h}, heading.name,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, true, true});
    if (cap_w > 0) {
        desk_key_cap(cap, {head.x + 42 + name_w + 12, head.middle_y() - 13, cap_w - 12, 26},
                     look.ink_soft);
    }
    const Rect left = head.after(all_w + 12).start(head.w - all_w - 12 - heading.taken);
    TextAt at{Type::desk_label, look.ink_soft, Align::end, VAlign::middle, true};
    at.weight = 400;
    if (text_room(heading.counts, Type::desk_label, 0).w + 1 <= left.w) {
        text(left, heading.counts, at);
    }
    return heading_h;
}

float lane_pager_room(int left_over) {
    return pager_for(left_over).w + 12;
}

void draw_lane_pager(Desk& desk, const std::string& key, int left_over, int& page, Rect place) {
    const Rect heading = place.top(heading_h).inset(12, 0);
    const Inert under(lies_under_help(desk, heading));
    const Pager pager = pager_for(left_over);
    const Rect at{heading.right() - pager.w, heading.y + 6, pager.w, 44};
    if (desk_button(key, pager.words, at, pager.look)) {
        page = left_over > 0 ? page + 1 : 0;
    }
}

/// Where there is little room, the lane in focus is wider: only there does a row show its actions.
constexpr float wider = 1.25F;

float lane_share(const Desk& desk, int shown) {
    return desk.places.aside || shown < 2 ? 1 : wider;
}

float widest_lane(const Desk& desk) {
    const int total = static_cast<int>(desk.lanes.size()) + (desk.places.aside ? 0 : 1);
    const int shown = std::min(desk.places.lanes_shown, total);
    const float w = desk.places.lanes.w - (desk.places.aside ? supplies_w + between : 0) -
                    between * static_cast<float>(shown - 1);
    const float share = lane_share(desk, shown);
    return w * share / (static_cast<float>(shown - 1) + share);
}

Rect column_of(const Desk& desk, int column, int shown, Rect room) {
    const float share = lane_share(desk, shown);
    const float rest = (room.w - between * static_cast<float>(shown - 1)) /
                       (static_cast<float>(shown - 1) + share);
    const QueueSetting* focused = lane_in_focus(desk);
    float x = room.x;
    for (int i = 0;; ++i) {
        const auto lane = static_cast<std::size_t>(desk.draft.first_lane + i);
        const bool in_focus = lane < desk.lanes.size() && desk.lanes[lane].queue == focused;
        const float w = in_focus ? rest * share : rest;
        if (i == column) {
            return {x, room.y, w, room.h};
        }
        x += w + between;
    }
}

void draw_lane(Desk& desk, const Lane& lane, int number, Rect place) {
    const Rows rows = rows_of(lane);
    LaneHeading heading{lane.queue->icon,  in_spoken(lane.queue->name), number, lane.queue, 0,
                        counts_words(lane)};
    Rect room = place.below(heading_h).inset(12, 0);
    const bool paused = pause_of(desk.state, lane.queue->id, desk.session.now.wall) != nullptr;
    const float strip = paused ? pause_strip_h : 0;
    // What an open row takes more is kept free on every page: focus never turns a page.
    const float open_w = widest_lane(desk) - 24;
    const auto starts = page_starts(rows, room.h - 12 - strip - row_grows_by(desk, open_w));
    int& page = desk.draft.lane_pages[lane.queue->id];
    turn_to_wanted(desk, lane, rows, starts, page);
    page = std::clamp(page, 0, static_cast<int>(starts.size()) - 1);
    const auto shown = static_cast<std::size_t>(page);
    const std::size_t end = shown + 1 < starts.size() ? starts[shown + 1] : rows.all.size();
    const int left_over = static_cast<int>(rows.all.size() - end);
    const bool paged = starts.size() > 1;
    heading.taken = paged ? lane_pager_room(left_over) : 0;
    draw_lane_heading(desk, heading, place);
    if (paged) {
        draw_lane_pager(desk, "more_" + lane.queue->id.value, left_over, page, place);
    }
    room = room.below(draw_pause_strip(desk, lane.queue->id, room));
    draw_page(desk, lane, rows, starts[shown], end, room);
}

void draw_lanes(Desk& desk) {
    const DeskPlaces& places = desk.places;
    const int total = static_cast<int>(desk.lanes.size()) + (places.aside ? 0 : 1);
    Rect room = places.lanes;
    if (places.aside) {
        draw_supply_lane(desk, total + 1, room.end(supplies_w));
        room.w -= supplies_w + between;
    }
    const int shown = std::min(places.lanes_shown, total);
    desk.draft.first_lane = std::clamp(desk.draft.first_lane, 0, total - shown);
    const int first = desk.draft.first_lane;
    for (int i = 0; i < shown; ++i) {
        Rect place = column_of(desk, i, shown, room);
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
    desk.draft.numbers.reset();  // the lanes stand where they stood
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
