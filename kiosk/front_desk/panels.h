// The desk's panels of the day and what they share. For front_desk only.
#pragma once

#include "kiosk/front_desk/desk.h"

namespace porchlight {

/// Lies over everything but the foot, so that what was just done can be undone.
struct DeskPanel {
    Rect whole, body, foot;
    bool closed = false;  ///< the way out was taken
};
struct PanelWords {
    std::string title, hint;
    std::string key;    ///< of its way out: "find" makes "find_close"
    bool back = false;  ///< the way out leads back, not out
};
/// Nothing while a call for help leaves too little room; after it the panel is there again.
std::optional<DeskPanel> draw_panel(Desk& desk, const PanelWords& words);
/// A label over a group of controls; moves `y` below it.
void panel_label(Rect body, float& y, const std::string& words);
inline constexpr float panel_label_h = 30;

/// Enter, where no button has the focus.
bool enter_pressed();

/// "10:30 am".
std::string clock_of(const Desk& desk, WallTime at);
/// "Today", "Tomorrow", "Monday, Nov 30".
std::string day_name(const Desk& desk, std::chrono::year_month_day day);
/// The lane that shows and holds the focus, else the first one that shows.
const QueueSetting* lane_in_focus(const Desk& desk);

/// The next quarter of an hour: most times are given so.
WallTime likely_time(WallTime now);
inline constexpr std::chrono::days furthest_day{90};
/// From today on, to `furthest_day`.
void draw_day_stepper(const Desk& desk, const char* name, Rect row,
                      std::chrono::year_month_day& day);
void draw_time_stepper(const char* name, Rect row, std::chrono::minutes& time);
/// People with a time that day who have not come yet, by their time.
std::vector<const Expected*> still_expected(const Desk& desk, std::chrono::year_month_day day);
/// "10:30 am, Nurse".
std::string expected_words(const Desk& desk, const Expected& one);
/// The ticket they hold, by name, else staff's note; empty for neither.
std::string expected_sign(const Desk& desk, const Expected& one);

void open_more(Desk& desk);
void open_times(Desk& desk);
void open_pause(Desk& desk, const QueueId& queue);
void open_again(Desk& desk, const Pause& pause);
void open_find(Desk& desk, const NoteId& note);
void open_all_keys(Desk& desk);
void open_giving(Desk& desk, const SupplyRequest& request);
/// "1-4": the keys that go to a line.
std::string lane_keys(const Desk& desk);
/// Turns the lanes and their pages to that row and puts it in focus.
void show_row(Desk& desk, const VisitId& visit, const QueueId& queue);

void draw_expect_form(Desk& desk, TimesDraft& draft, const DeskPanel& panel);
/// "Paused. Back at 1:30 pm", with the way to open again; returns how tall it is.
float draw_pause_strip(Desk& desk, const QueueId& queue, Rect room);

// Drawn last, each only while it is open.
void draw_times(Desk& desk);
void draw_pause_panel(Desk& desk);
void draw_find(Desk& desk);
void draw_more_menu(Desk& desk);
void draw_all_keys(Desk& desk);
void draw_giving(Desk& desk);

}  // namespace porchlight
