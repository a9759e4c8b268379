// How long people waited, a row for each line.
#include <algorithm>
#include <cmath>

#include "kiosk/report/sheet.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr double row_height = 25, axis_height = 17;
constexpr double widest_name = 150;

const Theme& look() {
    return theme(Look::daylight);
}

struct Scale {
    double x = 0, wide = 0;  ///< points
    int step = 15;           ///< minutes
    int top = 15;

    [[nodiscard]] double at(int minutes) const {
        return x + wide * minutes / static_cast<double>(top);
    }
};

/// Minutes as clocks count them.
int step_of_minutes(int most) {
    for (const int step : {1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720}) {
        if (most <= 4 * step) {
            return step;
        }
    }
    return step_of_scale(most);
}

PaperText name_of(const Sheet& sheet, const QueueNumbers& numbers) {
    return {queue_words(sheet.settings, numbers.queue), 9.2, true, look().ink_soft};
}

Scale scale_of(const Sheet& sheet) {
    double names = 0;
    int most = 1;
    for (const QueueNumbers& each : sheet.report.queues) {
        names = std::max(names, std::min(widest_name, sheet.paper.measure(name_of(sheet, each)).w));
        most = std::max(most, each.wait ? each.wait->nine_of_ten : 0);
    }
    Scale scale{Paper::left + std::ceil(names) + 12, 0, step_of_minutes(most), 0};
    scale.wide = Paper::right - 26 - scale.x;  // the number beside the longest bar
    scale.top = (most + scale.step - 1) / scale.step * scale.step;
    return scale;
}

PaperText wrapped_name(const Sheet& sheet, const QueueNumbers& numbers, const Scale& scale) {
    PaperText name = name_of(sheet, numbers);
    name.wrap = scale.x - 12 - Paper::left + 1;
    name.side = Side::end;
    return name;
}

double height_of(const Sheet& sheet, const QueueNumbers& numbers, const Scale& scale) {
    return std::max(row_height, sheet.paper.measure(wrapped_name(sheet, numbers, scale)).h + 4);
}

void draw_row(const Sheet& sheet, const QueueNumbers& numbers, const Scale& scale, double y,
              double tall) {
    Paper& paper = sheet.paper;
    const double middle = y + std::max(tall / 2, 18.0);
    const PaperText name = wrapped_name(sheet, numbers, scale);
    const double name_tall = paper.measure(name).h;
    paper.write(Paper::left, std::min(middle - name_tall / 2, y + tall - name_tall), name);
    if (!numbers.wait) {
        paper.write(scale.x + 6, middle - 6,
                    {tr("report", "too few people to say"), 9.2, false, look().ink_soft});
        return;
    }
    const double median = scale.at(numbers.wait->median),
                 nine = scale.at(numbers.wait->nine_of_ten);
    paper.fill({scale.x, middle - 5, std::max(1.0, nine - scale.x), 10}, look().teal.fill, 2);
    paper.fill({nine - 1.6, middle - 8.5, 3.2, 17}, look().primary, 1.2);
    paper.dot(median, middle, 6.2, look().primary);
    paper.write(median, middle - 18.5,
                {number_words(numbers.wait->median), 8.8, true, look().ink_soft, 0, Side::center});
    paper.write(std::max(nine, median + 4) + 7, middle - 6,
                {number_words(numbers.wait->nine_of_ten), 8.8, true, look().ink_soft});
}

void draw_grid(const Sheet& sheet, const Scale& scale, double y, double to_y) {
    for (int minutes = 0; minutes <= scale.top; minutes += scale.step) {
        const double x = scale.at(minutes);
        sheet.paper.line(x, y - 2, x, to_y, look().divider, 0.9);
        sheet.paper.write(x, to_y + 3,
                          {minutes_words(minutes), 9.2, false, look().ink_soft, 0, Side::center});
    }
}

/// What the dot and the mark mean, at the end of the title's line.
void draw_legend(const Sheet& sheet, double y) {
    Paper& paper = sheet.paper;
    const PaperText nine{
        tr("report", "9 of 10 were seen by then"), 8.8, false, look().ink_soft, 0, Side::end};
    const PaperText median{
        tr("report", "Middle person (median)"), 8.8, false, look().ink_soft, 0, Side::end};
    double x = Paper::right;
    paper.write(x, y + 3, nine);
    x -= paper.measure(nine).w + 8;
    paper.fill({x - 1.6, y + 1, 3.2, 14}, look().primary, 1.2);
    x -= 16;
    paper.write(x, y + 3, median);
    x -= paper.measure(median).w + 10;
    paper.dot(x, y + 9, 5, look().primary);
}

void draw_waits_title(Sheet& sheet) {
    draw_legend(sheet, sheet.y);
    sheet.y = draw_title(sheet.paper, Paper::left, sheet.y, Paper::wide,
                         tr("report", "How long people waited"));
}

void draw_too_few(Sheet& sheet) {
    make_room(sheet, title_height + 2 * after_part);
    sheet.y = draw_title(sheet.paper, Paper::left, sheet.y, Paper::wide,
                         tr("report", "How long people waited"));
    sheet.y += sheet.paper
                   .write(Paper::left, sheet.y,
                          {tr("report", "Too few people to say how long they waited."), 9.6, false,
                           look().ink_soft, Paper::wide})
                   .h +
               after_part;
}

}  // namespace

void draw_waits(Sheet& sheet) {
    const auto& queues = sheet.report.queues;
    if (std::ranges::none_of(queues, [](const auto& each) { return each.wait.has_value(); })) {
        return draw_too_few(sheet);
    }
    const Scale scale = scale_of(sheet);
    for (std::size_t next = 0; next < queues.size();) {
        make_room(sheet,
                  title_height + height_of(sheet, queues[next], scale) + axis_height + after_part);
        draw_waits_title(sheet);
        const double top = sheet.y;
        const std::size_t first = next;
        while (next < queues.size() && room_left(sheet) >= height_of(sheet, queues[next], scale) +
                                                               axis_height + after_part) {
            sheet.y += height_of(sheet, queues[next++], scale);
        }
        draw_grid(sheet, scale, top, sheet.y + 2);
        double y = top;
        for (std::size_t i = first; i < next; ++i) {
            const double tall = height_of(sheet, queues[i], scale);
            draw_row(sheet, queues[i], scale, y, tall);
            y += tall;
        }
        sheet.y += axis_height + 14;
    }
}

}  // namespace porchlight
