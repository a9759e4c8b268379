// The day in numbers, on the desk: where the lanes stand else. For front_desk only.
#pragma once

#include <string>

#include "kiosk/front_desk/desk.h"
#include "kiosk/ui/widgets.h"

namespace porchlight {

void open_numbers(Desk& desk);  ///< of today
/// The day before, the day after, today, and the way back; whether the key was one of these.
bool take_numbers_key(Desk& desk);

void draw_numbers(Desk& desk);
/// What the signs in the numbers mean.
void draw_numbers_foot(const Desk& desk, Ink ink);

/// "54", "<11", or a dash for a count that would give another one away: it fits over any bar.
std::string count_sign(const SafeCount& count, int threshold);

bool nothing_to_count(const Report& report);
void draw_quiet_day(const Desk& desk, const Report& report, Rect room);
void draw_headlines(const Desk& desk, const Report& report, Rect place, float gap);

// One card each, in a place of its own.
void draw_people_by_hour(const Desk& desk, const Report& report, Rect place);
void draw_kept_by_line(Desk& desk, NumbersDraft& draft, Rect place);
void draw_waits_by_line(Desk& desk, NumbersDraft& draft, Rect place);
void draw_supplies_given(Desk& desk, NumbersDraft& draft, Rect place);

// What the cards share.
inline constexpr float plot_heading_h = 54;
/// The ground and the heading; returns the room under it. `taken`: at the heading's end.
Rect draw_plot_card(std::string_view icon_name, const std::string& title, Rect place,
                    float taken = 0);
/// Where there is nothing to plot: one quiet sentence.
void draw_plot_sentence(Rect room, const std::string& words);
/// As many rows as have room; the others are one touch away, in the heading.
struct PlotRows {
    Page page;
    float height = 0;  ///< of one row
};
PlotRows plot_rows(int count, Rect room, float least, float most, int& page);
float plot_pager_room(const PlotRows& rows, int count);
void draw_plot_pager(Desk& desk, const std::string& key, const PlotRows& rows, int count, int& page,
                     Rect place);
/// "Nurse: 86%; Peer: 95%" - for whoever listens to a plot instead of seeing it.
void add_to_list(std::string& list, const std::string& name, const std::string& value);

/// How far apart the lines of an axis stand and where it ends, for at most `lines` steps.
struct Axis {
    int step = 1, top = 1;
};
Axis count_axis(int most, int lines);
Axis minute_axis(int most, int lines);

}  // namespace porchlight
