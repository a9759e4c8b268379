// The plots with a line each: seen within what was told, how long people waited, supplies given.
#include <algorithm>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/front_desk/supply_words.h"
#include "kiosk/report/report_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 20;
constexpr float axis_h = 30;
constexpr float value_gap = 14;
constexpr float legend_h = 30;  ///< where it has no room beside the title
constexpr float number_h = 22;  ///< over the dot of a wait

std::string too_few() {
    return tr("desk numbers", "Too few to say");
}

/// As wide as the widest name, as far as that leaves room for what is plotted.
float names_width(const std::vector<std::string>& names, Type type, float most) {
    float widest = 0;
    for (const std::string& name : names) {
        widest = std::max(widest, text_room(name, type, 0).w + 2);
    }
    return std::min(widest, most) + 18;
}

void draw_name(Rect place, const std::string& name) {
    text(place, name, {Type::desk_body, look_now().ink, Align::start, VAlign::middle, false, true});
}

void draw_value(Rect place, const std::string& value) {
    text(place, value,
         {Type::desk_strong, look_now().ink, Align::start, VAlign::middle, true, true});
}

Rect row_of(Rect room, const PlotRows& rows, int i) {
    return {room.x, room.y + rows.height * static_cast<float>(i), room.w, rows.height};
}

/// What a bar runs in.
void draw_track(Rect place) {
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.sunken, place.h / 2);
    if (look.contrast) {
        outline(place, look.line, 2, place.h / 2);
    }
}

std::vector<std::string> names_of(const Desk& desk, const Report& report) {
    std::vector<std::string> names;
    for (const QueueNumbers& queue : report.queues) {
        names.push_back(queue_name(desk, queue.queue));
    }
    return names;
}

std::string kept_words(const QueueNumbers& queue) {
    return queue.kept_percent ? percent_words(queue.kept_percent) : too_few();
}

void draw_kept_row(const QueueNumbers& queue, const std::string& name, float name_w, Rect row) {
    const Theme& look = look_now();
    draw_name(row.start(name_w - 8), name);
    const Rect rest = row.after(name_w);
    if (!queue.kept_percent) {
        text(rest, too_few(),
             {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true, true});
        return;
    }
    const std::string value = kept_words(queue);
    const float value_w = text_room(percent_words(100), Type::desk_strong, 0).w + 16;
    const Rect track =
        rest.start(rest.w - value_w - value_gap).centered({rest.w - value_w - value_gap, 24});
    draw_track(track);
    const float w = track.w * static_cast<float>(*queue.kept_percent) / 100;
    if (w > 0) {
        fill(track.start(std::max(w, 6.F)), look.primary, 8);
    }
    draw_value(rest.end(value_w), value);
}

std::string wait_words(const QueueNumbers& queue) {
    if (!queue.wait) {
        return too_few();
    }
    // TRANSLATORS: {1} and {2} are minutes people waited: half of them less than {1}, nine of ten
    // less than {2}
    return put(tr("desk numbers", "half within {1} min, nine of ten within {2} min"),
               {number_words(queue.wait->median), number_words(queue.wait->nine_of_ten)});
}

/// What the dot and the mark say; beside the title where there is room, else under it.
struct Legend {
    std::string dot, mark;
    float dot_w = 0, mark_w = 0;

    [[nodiscard]] float width() const { return 30 + dot_w + 28 + 20 + mark_w; }
};

Legend wait_legend() {
    Legend legend{tr("desk numbers", "Middle person (median)"),
                  tr("desk numbers", "9 of 10 were seen by then")};
    legend.dot_w = text_room(legend.dot, Type::desk_label, 0).w + 1;
    legend.mark_w = text_room(legend.mark, Type::desk_label, 0).w + 1;
    return legend;
}

void draw_legend(Legend legend, Rect place) {
    const Theme& look = look_now();
    legend.dot_w = std::min(legend.dot_w, (place.w - 78) / 2);
    TextAt at{Type::desk_label, look.ink_soft, Align::start, VAlign::middle};
    at.weight = 400;
    circle(place.x + 11, place.middle_y(), 10, look.primary);
    text({place.x + 30, place.y, legend.dot_w, place.h}, legend.dot, at);
    const float x = place.x + 30 + legend.dot_w + 28;
    fill({x, place.middle_y() - 14, 6, 28}, look.primary, 2);
    text({x + 20, place.y, std::min(legend.mark_w, place.right() - x - 20), place.h}, legend.mark,
         at);
}

int longest_wait(const Report& report) {
    int most = 0;
    for (const QueueNumbers& queue : report.queues) {
        most = std::max(most, queue.wait ? queue.wait->nine_of_ten : 0);
    }
    return most;
}

/// Draws the grid of minutes.
void draw_minutes(const Axis& axis, Rect plot) {
    const Theme& look = look_now();
    const float words_w = plot.w / (static_cast<float>(axis.top) / static_cast<float>(axis.step));
    for (int minutes = 0; minutes <= axis.top; minutes += axis.step) {
        const float x =
            plot.x + plot.w * static_cast<float>(minutes) / static_cast<float>(axis.top);
        fill({x - 1, plot.y, 2, plot.h}, look.divider);
        text({x - words_w / 2, plot.bottom() + 2, words_w, axis_h - 2},
             trn("desk", "{1} min", "{1} min", minutes),
             {Type::desk_body, look.ink_soft, Align::center, VAlign::middle, true, true});
    }
}

void draw_wait_row(const Spread& wait, const Axis& axis, Rect row) {
    const Theme& look = look_now();
    const auto at = [&](int minutes) {
        return row.x + row.w * static_cast<float>(minutes) / static_cast<float>(axis.top);
    };
    const float y = row.y + number_h + (row.h - number_h) / 2;
    const float dot = std::min(12.F, (row.h - number_h) / 2);
    const float end = at(wait.nine_of_ten);
    const Rect track{row.x, y - dot * 0.7F, std::max(2.F, end - row.x), dot * 1.4F};
    fill(track, look.contrast ? look.surface : look.selected_fill, 6);
    if (look.contrast) {
        outline(track, look.line, 2, 6);
    }
    fill({end - 3, y - dot - 2, 6, 2 * dot + 4}, look.primary, 2);
    const float middle = at(wait.median);
    circle(middle, y, dot, look.primary);
    const std::string half = number_words(wait.median);
    const float half_w = text_room(half, Type::desk_label, 0).w + 8;
    const Rect over{middle - half_w / 2, y - dot - number_h - 1, half_w, number_h};
    fill(over.inset(0, 2), look.surface);  // no grid line through a number
    text(over, half,
         {Type::desk_label, look.ink, Align::center, VAlign::middle, true, true, {}, false, 700});
    const std::string most = number_words(wait.nine_of_ten);
    const Rect behind{std::max(end + 8, middle + dot + 4), y - 14,
                      text_room(most, Type::desk_strong, 0).w + 8, 28};
    fill(behind.inset(0, 2), look.surface);
    draw_value(behind.after(4), most);
}

void draw_wait_rows(const Report& report, const std::vector<std::string>& names,
                    const PlotRows& rows, Rect room) {
    const float name_w = names_width(names, Type::desk_body, room.w * 0.3F);
    Rect plot = room.after(name_w + 8);
    plot.w -= 62;  // the last number stands behind its mark
    const Axis axis = minute_axis(longest_wait(report), 5);
    draw_minutes(axis, plot);
    for (int i = 0; i < rows.page.count; ++i) {
        const auto index = static_cast<std::size_t>(rows.page.first + i);
        const QueueNumbers& queue = report.queues[index];
        const Rect row = row_of(plot, rows, i);
        // In the middle of the bar, which stands under its number.
        const Rect name{room.x, row.y + number_h / 2, name_w - 8, row.h};
        draw_name(name, names[index]);
        if (queue.wait) {
            draw_wait_row(*queue.wait, axis, row);
        } else {
            const float w = text_room(too_few(), Type::desk_body, 0).w + 24;
            const Rect words{row.x + 2, name.y, std::min(w, row.w), name.h};
            fill(words.inset(0, 4), look_now().surface);  // no grid line through the words
            text(words.inset(10, 0), too_few(),
                 {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle, true, true});
        }
    }
}

/// Those of which something was given, most first.
std::vector<SupplyCount> given(const Report& report) {
    std::vector<SupplyCount> all;
    std::ranges::copy_if(report.supplies, std::back_inserter(all),
                         [](const SupplyCount& one) { return one.units > 0; });
    std::ranges::stable_sort(all, std::ranges::greater{}, &SupplyCount::units);
    return all;
}

void draw_given_rows(const std::vector<SupplyCount>& all, const std::vector<std::string>& names,
                     const PlotRows& rows, Rect room) {
    const Theme& look = look_now();
    const float name_w = names_width(names, Type::desk_body, room.w * 0.46F);
    const float value_w =
        text_room(number_words(static_cast<int>(all.front().units)), Type::desk_strong, 0).w + 4;
    const float most_w = room.w - name_w - value_w - value_gap;
    for (int i = 0; i < rows.page.count; ++i) {
        const auto index = static_cast<std::size_t>(rows.page.first + i);
        const Rect row = row_of(room, rows, i);
        draw_name(row.start(name_w - 8), names[index]);
        const float share =
            static_cast<float>(all[index].units) / static_cast<float>(all.front().units);
        const float w = std::max(6.F, most_w * share);
        const float h = std::min(20.F, row.h - 8);
        fill({row.x + name_w, row.middle_y() - h / 2, w, h}, look.primary, 6);
        draw_value({row.x + name_w + w + value_gap, row.y, value_w, row.h},
                   number_words(static_cast<int>(all[index].units)));
    }
}

}  // namespace

void draw_kept_by_line(Desk& desk, NumbersDraft& draft, Rect place) {
    const Inert under(lies_under_help(desk, place));
    const Report& report = draft.report;
    const int count = static_cast<int>(report.queues.size());
    const auto names = names_of(desk, report);
    const std::string title = tr("desk numbers", "Seen within what we told them");
    if (std::ranges::none_of(report.queues, [](const QueueNumbers& queue) {
            return queue.kept_percent.has_value();
        })) {
        const Rect room = draw_plot_card("verified_user", title, place);
        draw_plot_sentence(room, tr("desk numbers", "Too few people to say how often."));
        return;
    }
    Rect inside = place.below(plot_heading_h).inset(pad, 0);
    inside.h -= 12;
    const std::string aim =
        tr("desk numbers", "The wait we tell people should be true. We aim for 8 of 10.");
    const float aim_h = text_room(aim, Type::desk_label, inside.w).h + 4;
    const bool has_aim = inside.h - aim_h >= 46 * static_cast<float>(std::min(count, 4));
    Rect room = inside;
    room.h -= has_aim ? aim_h : 0;
    const PlotRows rows = plot_rows(count, room, 38, 64, draft.kept_page);
    draw_plot_card("verified_user", title, place, plot_pager_room(rows, count));
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        add_to_list(list, names[i], kept_words(report.queues[i]));
    }
    // TRANSLATORS: {1} is a list of lines with a share each: "Nurse: 86%; Peer: 95%"
    note(Role::picture, put(tr("desk numbers", "Seen within what we told them: {1}."), {list}),
         inside);
    const float name_w = names_width(names, Type::desk_body, room.w * 0.34F);
    for (int i = 0; i < rows.page.count; ++i) {
        const auto index = static_cast<std::size_t>(rows.page.first + i);
        draw_kept_row(report.queues[index], names[index], name_w, row_of(room, rows, i));
    }
    if (has_aim) {
        TextAt at{Type::desk_label, look_now().ink_soft, Align::start, VAlign::middle};
        at.weight = 400;
        text(inside.last(aim_h), aim, at);
    }
    draw_plot_pager(desk, "more_kept", rows, count, draft.kept_page, place);
}

void draw_waits_by_line(Desk& desk, NumbersDraft& draft, Rect place) {
    const Inert under(lies_under_help(desk, place));
    const Report& report = draft.report;
    const int count = static_cast<int>(report.queues.size());
    const auto names = names_of(desk, report);
    const std::string title = tr("desk numbers", "How long people waited");
    if (std::ranges::none_of(report.queues,
                             [](const QueueNumbers& queue) { return queue.wait.has_value(); })) {
        const Rect room = draw_plot_card("schedule", title, place);
        draw_plot_sentence(room, tr("desk numbers", "Too few people to say how long."));
        return;
    }
    const Legend legend = wait_legend();
    Rect inside = place.below(plot_heading_h).inset(pad, 0);
    inside.h -= 10 + axis_h;
    const Rect heading = place.top(plot_heading_h).inset(pad, 0);
    const float title_w = 40 + text_room(title, Type::desk_name, 0).w * 1.06F + 24;
    PlotRows rows = plot_rows(count, inside, 38, 60, draft.wait_page);
    float taken = plot_pager_room(rows, count);
    const bool beside = title_w + legend.width() + taken <= heading.w;
    if (!beside) {
        inside = inside.below(legend_h);
        rows = plot_rows(count, inside, 38, 60, draft.wait_page);
        taken = plot_pager_room(rows, count);
    }
    draw_plot_card("schedule", title, place, taken + (beside ? legend.width() : 0));
    const Rect line =
        beside ? heading.start(heading.w - taken) : inside.moved(0, -legend_h).top(legend_h);
    draw_legend(legend, beside ? line.end(legend.width()) : line);
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        add_to_list(list, names[i], wait_words(report.queues[i]));
    }
    // TRANSLATORS: {1} is a list of lines, each with how long people waited
    note(Role::picture, put(tr("desk numbers", "How long people waited: {1}."), {list}), inside);
    draw_wait_rows(report, names, rows, inside);
    draw_plot_pager(desk, "more_waits", rows, count, draft.wait_page, place);
}

void draw_supplies_given(Desk& desk, NumbersDraft& draft, Rect place) {
    const Inert under(lies_under_help(desk, place));
    const std::string title = tr("desk numbers", "Supplies given");
    const auto all = given(draft.report);
    if (all.empty()) {
        const Rect room = draw_plot_card("backpack", title, place);
        draw_plot_sentence(room, tr("desk numbers", "No supplies were given."));
        return;
    }
    std::vector<std::string> names;
    std::string list;
    for (const SupplyCount& one : all) {
        names.push_back(bag_words(desk.settings(), one.supply));
        add_to_list(list, names.back(), number_words(static_cast<int>(one.units)));
    }
    const int count = static_cast<int>(all.size());
    Rect inside = place.below(plot_heading_h).inset(pad, 0);
    inside.h -= 12;
    const PlotRows rows = plot_rows(count, inside, 31, 44, draft.supply_page);
    draw_plot_card("backpack", title, place, plot_pager_room(rows, count));
    // TRANSLATORS: {1} is a list of supplies with a number each: "Condoms: 30; Socks: 12"
    note(Role::picture, put(tr("desk numbers", "Supplies given: {1}."), {list}), inside);
    draw_given_rows(all, names, rows, inside);
    draw_plot_pager(desk, "more_given", rows, count, draft.supply_page, place);
}

}  // namespace porchlight
