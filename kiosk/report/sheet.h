// The printed numbers, part by part down the page. For kiosk/report only.
#pragma once

#include "kiosk/report/paper.h"
#include "kiosk/report/report_words.h"

namespace porchlight {

/// Where the next part goes, and what it is about.
struct Sheet {
    Paper& paper;
    const Report& report;
    const Settings& settings;
    int pages = 0;  ///< all together; 0 while they are being counted
    double y = 0;   ///< points from the top of this page
};

constexpr double sheet_bottom = 790;  ///< the foot is below; points
constexpr double after_part = 15;     ///< between two parts

[[nodiscard]] inline double room_left(const Sheet& sheet) {
    return sheet_bottom - sheet.y;
}
/// Goes on to the next page when less than that is left of this one. True when it did.
bool make_room(Sheet& sheet, double height);
void draw_foot(const Sheet& sheet);

/// A title over a line; the y after it.
double draw_title(Paper& paper, double x, double y, double wide, const std::string& words);
constexpr double title_height = 27;

// Each draws one part and moves `y` below it.
void draw_head(Sheet& sheet);
void draw_headlines(Sheet& sheet);
void draw_hours(Sheet& sheet);
void draw_waits(Sheet& sheet);
void draw_queue_table(Sheet& sheet);
void draw_lists(Sheet& sheet);

/// The step between the lines of a scale that reaches `most` in four steps at most.
int step_of_scale(long long most);

}  // namespace porchlight
