// People who came, hour by hour.
#include <algorithm>
#include <cmath>

#include "kiosk/report/sheet.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr double plot_height = 100;
constexpr double least_box = 17;  // tall enough for the words in it
constexpr double widest_bar = 60;

const Theme& look() {
    return theme(Look::daylight);
}

struct Plot {
    Box box;
    long long top = 0;  ///< people at its upper edge
    double column = 0;

    [[nodiscard]] double height_of(long long people) const {
        return box.h * static_cast<double>(people) / static_cast<double>(top);
    }
};

bool is_hidden(const HourCount& hour) {
    return hour.came.kind != SafeCount::Kind::shown;
}

void draw_scale(Paper& paper, const Plot& plot, int step) {
    for (long long people = 0; people <= plot.top; people += step) {
        const double y = plot.box.y + plot.box.h - plot.height_of(people);
        paper.line(plot.box.x, y, plot.box.x + plot.box.w, y, look().divider, 0.9);
        paper.write(plot.box.x - 6, y - 6,
                    {number_words(people), 9.2, false, look().ink_soft, 0, Side::end});
    }
}

void draw_bar(Paper& paper, const Plot& plot, double middle, const HourCount& hour, int threshold) {
    const double wide = std::min(plot.column * 0.85, widest_bar);
    const double foot = plot.box.y + plot.box.h;
    PaperText words{count_words(hour.came, threshold), 9.8, true, look().ink, 0, Side::center};
    words.size = paper.size_that_fits(words, wide - 1);
    const double line = paper.measure(words).h;
    if (is_hidden(hour)) {
        // As tall as the most it can be when it is small; it says nothing about a larger one.
        const double tall = std::max(least_box, plot.height_of(threshold - 1));
        paper.dashed({middle - wide / 2, foot - tall, wide, tall});
        paper.write(middle, foot - tall / 2 - line / 2, words);
        return;
    }
    const double tall = plot.height_of(hour.came.count);
    if (tall > 0) {
        paper.fill({middle - wide / 2, foot - tall, wide, tall}, look().primary, 3);
    }
    const bool inside = tall >= line + 4;
    words.ink = inside ? look().on_primary : look().ink;
    paper.write(middle, inside ? foot - tall + 3 : foot - tall - line, words);
}

/// Every hour has its label, or every second, third ... where they would touch. A long one does
/// not begin under the scale.
struct Labels {
    std::size_t first, step;
};

Labels labels_of(const Paper& paper, const std::vector<HourCount>& hours, double column) {
    constexpr double beside_scale = 4;
    double widest = 0;
    for (const HourCount& each : hours) {
        widest =
            std::max(widest, paper.measure({clock_words(std::chrono::hours{each.hour}), 9.2}).w);
    }
    const double before = std::ceil((widest / 2 - beside_scale) / column - 0.5);
    return {static_cast<std::size_t>(std::max(0.0, before)),
            static_cast<std::size_t>((widest + 4) / column) + 1};
}

void draw_plot(Sheet& sheet) {
    const Report& report = sheet.report;
    const auto& hours = report.by_hour;
    long long most = std::ranges::any_of(hours, is_hidden) ? report.threshold - 1 : 1;
    for (const HourCount& each : hours) {
        most = std::max(most, each.came.count);
    }
    const int step = step_of_scale(most);
    Plot plot{{Paper::left + 28, sheet.y + 10, Paper::wide - 28, plot_height}, 0, 0};
    plot.top = (most + step - 1) / step * step;
    plot.column = plot.box.w / static_cast<double>(hours.size());
    draw_scale(sheet.paper, plot, step);
    const Labels labels = labels_of(sheet.paper, hours, plot.column);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const double middle = plot.box.x + plot.column * (static_cast<double>(i) + 0.5);
        draw_bar(sheet.paper, plot, middle, hours[i], report.threshold);
        if (i >= labels.first && (i - labels.first) % labels.step == 0) {
            sheet.paper.write(middle, plot.box.y + plot.box.h + 4,
                              {clock_words(std::chrono::hours{hours[i].hour}), 9.2, false,
                               look().ink_soft, 0, Side::center});
        }
    }
    sheet.y = plot.box.y + plot.box.h + 18;
}

}  // namespace

void draw_hours(Sheet& sheet) {
    const Report& report = sheet.report;
    // TRANSLATORS: {1} is how many people came, such as "56" or "<11"
    sheet.paper.write(Paper::right, sheet.y + 3,
                      {put(tr("report", "{1} came"), {count_words(report.came, report.threshold)}),
                       9.6, false, look().ink_soft, 0, Side::end});
    sheet.y = draw_title(sheet.paper, Paper::left, sheet.y, Paper::wide,
                         tr("report", "People who came, by hour"));
    if (!report.by_hour.empty()) {
        draw_plot(sheet);
    } else {
        const bool nobody = report.came.kind == SafeCount::Kind::shown && report.came.count == 0;
        const std::string words = nobody ? tr("report", "Nobody came.")
                                         : tr("report", "Too few people came to tell hours apart.");
        sheet.y +=
            sheet.paper
                .write(Paper::left, sheet.y, {words, 9.6, false, look().ink_soft, Paper::wide})
                .h;
    }
    sheet.y += after_part;
}

}  // namespace porchlight
