#include "kiosk/report/sheet.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr double foot_line = 797.5, foot_words = 803;
constexpr double foot_room = 26;     // above what printers leave white
constexpr double smallest_foot = 7;  // points
constexpr double later_page = 58;    // where the parts of a page that goes on begin

const Theme& look() {
    return theme(Look::daylight);
}

/// Later pages say on top what they belong to.
void draw_running_head(Sheet& sheet) {
    sheet.paper.write(
        Paper::left, 33,
        {title_words(sheet.report) + "  ·  " + days_words(sheet.report, sheet.settings), 9.6, false,
         look().ink_soft});
    sheet.y = later_page;
}

struct Headline {
    std::string number, about;
};

PaperText large(const Paper& paper, const Headline& headline, double wide) {
    PaperText text{headline.number, 24, true};
    text.size = paper.size_that_fits(text, wide);
    return text;
}

PaperText small(const Headline& headline, double wide) {
    return {headline.about, 9.6, false, look().ink_soft, wide};
}

}  // namespace

void draw_foot(const Sheet& sheet) {
    Paper& paper = sheet.paper;
    paper.line(Paper::left, foot_line, Paper::right, foot_line, look().divider, 0.8);
    // TRANSLATORS: {1} is the number of this page, {2} how many there are
    const PaperText page{put(tr("report", "Page {1} of {2}"),
                             {number_words(paper.page() + 1), number_words(sheet.pages)}),
                         9.2,
                         false,
                         look().ink_soft,
                         0,
                         Side::end};
    paper.write(Paper::right, foot_words, page);
    PaperText promise{promise_words(sheet.report), 9.2, false, look().ink_soft,
                      Paper::wide - 24 - std::max(60.0, paper.measure(page).w)};
    while (paper.measure(promise).h > foot_room && promise.size > smallest_foot) {
        promise.size -= 0.2;
    }
    paper.write(Paper::left, foot_words, promise);
}

bool make_room(Sheet& sheet, double height) {
    if (room_left(sheet) >= height) {
        return false;
    }
    draw_foot(sheet);
    sheet.paper.next_page();
    draw_running_head(sheet);
    return true;
}

double draw_title(Paper& paper, double x, double y, double wide, const std::string& words) {
    PaperText title{words, 13.2, true};
    title.size = paper.size_that_fits(title, wide);
    paper.write(x, y, title);
    paper.line(x, y + 20, x + wide, y + 20, look().ink, 1.4);
    return y + title_height;
}

void draw_head(Sheet& sheet) {
    Paper& paper = sheet.paper;
    paper.lamp({Paper::left - 3, 28, 46, 46});
    constexpr double x = Paper::left + 50, wide = Paper::right - x;
    PaperText title{title_words(sheet.report), 24, true};
    title.size = paper.size_that_fits(title, wide);
    const double below = 30 + paper.write(x, 30, title).h;
    PaperText days{days_words(sheet.report, sheet.settings), 12.4, false, look().ink_soft};
    days.size = paper.size_that_fits(days, wide);
    sheet.y = below + paper.write(x, below, days).h + 16;
}

void draw_headlines(Sheet& sheet) {
    const Report& report = sheet.report;
    const auto count = [&](const SafeCount& it) { return count_words(it, report.threshold); };
    const Headline headlines[] = {
        {count(report.seen), tr("report", "people seen")},
        {percent_words(report.kept_percent), tr("report", "seen within what we told them")},
        {number_words(report.supplies_given), tr("report", "supplies given")},
        {count(report.been_waiting), tr("report", "tapped “I have been waiting”")},
        {count(report.carried), tr("report", "kept their place for the next day")}};
    constexpr double each = Paper::wide / 5, words_wide = each - 16;
    Paper& paper = sheet.paper;
    double large_tall = 0, small_tall = 0;
    for (const Headline& it : headlines) {
        large_tall = std::max(large_tall, paper.measure(large(paper, it, words_wide)).h);
        small_tall = std::max(small_tall, paper.measure(small(it, words_wide)).h);
    }
    double x = Paper::left;
    for (const Headline& it : headlines) {
        paper.fill({x, sheet.y, 2.4, large_tall + small_tall - 4}, look().primary);
        paper.write(x + 10, sheet.y - 3, large(paper, it, words_wide));
        paper.write(x + 10, sheet.y - 3 + large_tall, small(it, words_wide));
        x += each;
    }
    sheet.y += large_tall + small_tall - 4 + after_part;
}

int step_of_scale(long long most) {
    for (int ten = 1;; ten *= 10) {
        for (const int step : {1, 2, 4, 5}) {
            if (most <= 4LL * step * ten) {
                return step * ten;
            }
        }
    }
}

}  // namespace porchlight
