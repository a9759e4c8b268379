// What the plots of a day share, and the bars of the people who came, by hour.
#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 20;
constexpr float axis_words_h = 30;
constexpr float lowest_box = 30;

template <std::size_t Count>
Axis axis_of(const std::array<int, Count>& steps, int most, int lines) {
    Axis axis;
    for (const int step : steps) {
        axis.step = step;
        axis.top = std::max(1, (most + step - 1) / step) * step;
        if (axis.top / step <= lines) {
            break;
        }
    }
    return axis;
}

/// A small or withheld count: how large it is cannot be seen.
void draw_box(Rect place, const std::string& words) {
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.sunken, 8);
    dashed_outline(place, look.line, 2, 8);
    text(place, words, {Type::desk_strong, look.ink, Align::center, VAlign::middle, true, true});
}

void draw_bar(Rect room, float height, const std::string& words) {
    const Theme& look = look_now();
    const Rect bar = room.last(height);
    const float line = 28;
    fill(bar, look.primary, std::min(8.F, height / 2));
    const bool inside = height >= line + 8;
    text(inside ? bar.below(4).top(line) : Rect{bar.x, bar.y - line, bar.w, line}, words,
         {Type::desk_strong, inside ? look.on_primary : look.ink, Align::center, VAlign::middle,
          true, true});
}

std::string hour_words(int hour) {
    return clock_words(std::chrono::hours{hour});
}

/// Grid lines with their numbers in front; returns the room for the bars.
Rect draw_count_axis(const Axis& axis, Rect room) {
    const Theme& look = look_now();
    const float words_w = text_room(number_words(axis.top), Type::desk_body, 0).w + 14;
    Rect plot = room.after(words_w);
    plot.h -= axis_words_h;
    plot = plot.below(10);
    for (int count = 0; count <= axis.top; count += axis.step) {
        const float y =
            plot.bottom() - plot.h * static_cast<float>(count) / static_cast<float>(axis.top);
        fill({plot.x, y - 1, plot.w, 2}, look.divider);
        text({room.x, y - 14, words_w - 12, 28}, number_words(count),
             {Type::desk_body, look.ink_soft, Align::end, VAlign::middle, true, true});
    }
    return plot;
}

/// As many hours are written as stand apart.
int hours_step(const Report& report, float each) {
    float widest = 0;
    for (const HourCount& hour : report.by_hour) {
        widest = std::max(widest, text_room(hour_words(hour.hour), Type::desk_body, 0).w + 10);
    }
    return std::max(1, static_cast<int>(std::ceil(widest / each)));
}

void draw_bars(const Report& report, Rect room) {
    long long most = std::max(2, report.threshold);
    for (const HourCount& hour : report.by_hour) {
        most = std::max(most, hour.came.count);
    }
    const Theme& look = look_now();
    const Axis axis = count_axis(static_cast<int>(most), 4);
    const Rect plot = draw_count_axis(axis, room);
    const auto tall = [&](long long count) {
        return plot.h * static_cast<float>(count) / static_cast<float>(axis.top);
    };
    const int count = static_cast<int>(report.by_hour.size());
    const float each = plot.w / static_cast<float>(count);
    const int step = hours_step(report, each);
    const float bar_w = std::min(76.F, each - std::min(18.F, each * 0.2F));
    for (int i = 0; i < count; ++i) {
        const HourCount& hour = report.by_hour[static_cast<std::size_t>(i)];
        const Rect cell{plot.x + each * static_cast<float>(i), plot.y, each, plot.h};
        const Rect bar = cell.centered({bar_w, cell.h});
        const std::string words = count_sign(hour.came, report.threshold);
        if (hour.came.kind != SafeCount::Kind::shown) {
            draw_box(bar.last(std::max(lowest_box, tall(report.threshold - 1))), words);
        } else {
            draw_bar(bar, tall(hour.came.count), words);
        }
        if (i % step == 0) {
            const float w = each * static_cast<float>(step);
            text({cell.middle_x() - w / 2, plot.bottom() + 4, w, axis_words_h - 4},
                 hour_words(hour.hour),
                 {Type::desk_body, look.ink_soft, Align::center, VAlign::middle, true, true});
        }
    }
}

}  // namespace

Axis count_axis(int most, int lines) {
    static constexpr std::array steps{1,  2,   3,   4,   5,   10,   20,   25,   30,    40,
                                      50, 100, 200, 250, 500, 1000, 2500, 5000, 10000, 50000};
    return axis_of(steps, most, lines);
}

Axis minute_axis(int most, int lines) {
    static constexpr std::array steps{5, 10, 15, 30, 60, 120, 240, 480, 960};
    return axis_of(steps, most, lines);
}

Rect draw_plot_card(std::string_view icon_name, const std::string& title, Rect place, float taken) {
    const Theme& look = look_now();
    card(place, 20);
    const Rect heading = place.top(plot_heading_h).inset(pad, 0);
    icon(icon_name, heading.start(28), look.primary);
    const Rect words = heading.after(40).start(heading.w - 40 - taken);
    note(Role::heading, title, words);
    text(words, title,
         {Type::desk_name, look.ink, Align::start, VAlign::middle, true, true, {}, false, 700});
    const Rect room = place.below(plot_heading_h).inset(pad, 0);
    return room.top(room.h - 12);
}

void draw_plot_sentence(Rect room, const std::string& words) {
    text(room.top(room.h - plot_heading_h / 2), words,
         {Type::desk_body, look_now().ink_soft, Align::center, VAlign::middle});
}

PlotRows plot_rows(int count, Rect room, float least, float most, int& page) {
    const int fit = std::max(1, static_cast<int>(room.h / least));
    PlotRows rows;
    rows.page = page_of(count, fit, page);
    const int shown = std::max(1, std::min(count, fit));
    rows.height = std::min(most, room.h / static_cast<float>(shown));
    return rows;
}

float plot_pager_room(const PlotRows& rows, int count) {
    const int left_over = count - rows.page.first - rows.page.count;
    return rows.page.pages > 1 ? lane_pager_room(left_over) : 0;
}

void draw_plot_pager(Desk& desk, const std::string& key, const PlotRows& rows, int count, int& page,
                     Rect place) {
    if (rows.page.pages > 1) {
        draw_lane_pager(desk, key, count - rows.page.first - rows.page.count, page, place);
    }
}

void add_to_list(std::string& list, const std::string& name, const std::string& value) {
    // TRANSLATORS: {1} is a name such as Nurse or 9 am, {2} its number
    const std::string one = put(tr("desk numbers list", "{1}: {2}"), {name, value});
    // TRANSLATORS: a list grows: {1} is what is in it, {2} the next one
    list = list.empty() ? one : put(tr("desk numbers list", "{1}; {2}"), {list, one});
}

void draw_people_by_hour(const Desk& desk, const Report& report, Rect place) {
    const Inert under(lies_under_help(desk, place));
    // TRANSLATORS: {1} is how many people came
    const std::string came =
        put(tr("desk numbers", "Came: {1}"), {count_sign(report.came, report.threshold)});
    const float came_w = text_room(came, Type::desk_body, 0).w + 1;
    const Rect room =
        draw_plot_card("login", tr("desk numbers", "People who came, by hour"), place, came_w + 16);
    text(place.top(plot_heading_h).inset(pad, 0).end(came_w), came,
         {Type::desk_body, look_now().ink_soft, Align::end, VAlign::middle, true});
    if (report.by_hour.empty()) {
        const bool some = report.came.kind != SafeCount::Kind::shown || report.came.count > 0;
        draw_plot_sentence(room, some ? tr("desk numbers", "Too few people to tell by the hour.")
                                      : tr("desk numbers", "No one joined a line."));
        return;
    }
    std::string list;
    for (const HourCount& hour : report.by_hour) {
        add_to_list(list, hour_words(hour.hour), count_sign(hour.came, report.threshold));
    }
    // TRANSLATORS: {1} is a list of hours with a number each: "9 am: 11; 10 am: 12"
    note(Role::picture, put(tr("desk numbers", "People who came, by hour: {1}."), {list}), room);
    draw_bars(report, room);
}

}  // namespace porchlight
