// The day in numbers: which day, five headlines, four plots. Nothing in it points to anyone.
#include "kiosk/front_desk/numbers.h"

#include <algorithm>

#include "core/closing.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;
using std::chrono::days;
using std::chrono::sys_days;

constexpr char32_t today_letter = U'y';

/// Which days there are numbers of. After closing it is still today until midnight.
struct Reach {
    Day first, last;
};

Reach reach_of(const Desk& desk) {
    const Day today = std::min(desk.local.day, clinic_day(desk.settings(), desk.session.now.wall));
    const auto& counts = *desk.state.day_counts;
    return {counts.empty() ? today : std::min(today, counts.front().day), today};
}

void show_day(NumbersDraft& draft, Day day) {
    draft = NumbersDraft{};
    draft.day = day;
}

Day beside(Day day, int by) {
    return sys_days{day} + days{by};
}

/// False at both ends.
bool turn(const Desk& desk, NumbersDraft& draft, int by) {
    const Reach reach = reach_of(desk);
    const Day day = beside(draft.day, by);
    if (day < reach.first || day > reach.last) {
        return false;
    }
    show_day(draft, day);
    return true;
}

void count_once(const Desk& desk, NumbersDraft& draft) {
    const WallTime now = desk.session.now.wall;
    const auto minute = std::chrono::floor<std::chrono::minutes>(now);
    const std::uint64_t snapshot = frame().snapshot;
    if (snapshot == 0 || draft.of_snapshot != snapshot || draft.of_minute != minute) {
        draft.report = report_of(desk.state, {draft.day, draft.day}, now);
        draft.of_snapshot = snapshot;
        draft.of_minute = minute;
    }
}

std::string day_title(Day day) {
    // TRANSLATORS: {1} is a day such as Saturday, {2} a date such as November 21
    return put(tr("desk numbers", "{1}, {2}"),
               {weekday_words(std::chrono::weekday{sys_days{day}}), day_words(day)});
}

bool is_key(char32_t letter) {
    const Frame& now = frame();
    return now.key.key == Key::character && (now.key.character | 0x20U) == letter;
}

// The title and the days.

struct DayButton {
    const char* key;
    std::string words;
    DeskButton look;
    bool there = true;  ///< where it leads nowhere its place stays empty
};

/// What stands beside the title, from the start; no place moves when one leads nowhere.
std::vector<DayButton> day_buttons(const Desk& desk, const NumbersDraft& draft) {
    const Reach reach = reach_of(desk);
    const bool rtl = frame().rtl;
    std::vector<DayButton> buttons;
    if (!desk.has_tabs) {
        buttons.push_back({"tab_queue", queue_tab_words(desk), queue_tab_look()});
    }
    DeskButton before, after, today;
    before.cap = rtl ? "→" : "←";
    after.cap = rtl ? "←" : "→";
    today.cap = "Y";
    today.icon = "today";
    today.picked = draft.day == reach.last;
    buttons.push_back(
        {"day_before", tr("desk numbers", "Day before"), before, draft.day > reach.first});
    buttons.push_back(
        {"day_after", tr("desk numbers", "Day after"), after, draft.day < reach.last});
    buttons.push_back({"day_today", tr("desk numbers", "Today so far"), today});
    return buttons;
}

void touched(Desk& desk, NumbersDraft& draft, std::string_view key) {
    if (key == "tab_queue") {
        close_pages(desk);
    } else if (key == "day_today") {
        show_day(draft, reach_of(desk).last);
    } else {
        turn(desk, draft, key == "day_before" ? -1 : 1);
    }
}

/// Returns where the buttons start. Long words share what there is.
float draw_days(Desk& desk, NumbersDraft& draft, Rect place) {
    constexpr float gap = 14;
    const auto buttons = day_buttons(desk, draft);
    float words_w = 0;
    for (const DayButton& button : buttons) {
        words_w += desk_button_width(button.words, button.look);
    }
    const float gaps = gap * static_cast<float>(buttons.size() - 1);
    const float share = std::min(1.F, (place.w * 0.7F - gaps) / words_w);
    const float from = place.right() - words_w * share - gaps;
    float x = from;
    std::string_view pressed;
    for (const DayButton& button : buttons) {
        const float w = desk_button_width(button.words, button.look) * share;
        if (button.there &&
            desk_button(button.key, button.words, {x, place.middle_y() - 26, w, 52}, button.look)) {
            pressed = button.key;
        }
        x += w + gap;
    }
    if (!pressed.empty()) {
        touched(desk, draft, pressed);
    }
    return from;
}

void draw_title(Desk& desk, NumbersDraft& draft, Rect place) {
    const Inert under(lies_under_help(desk, place));
    const Theme& look = look_now();
    const float from = draw_days(desk, draft, place);
    if (!desk.draft.numbers) {
        return;  // the way back was taken
    }
    count_once(desk, draft);
    const std::string title = day_title(draft.day);
    const std::string hint = draft.report.so_far ? tr("desk numbers", "Today so far.")
                                                 : tr("desk numbers", "The whole day.");
    const Rect words = place.start(from - place.x - 24);
    const float title_h = place.h * 0.58F;
    note(Role::heading, title, words.top(title_h));
    text(words.top(title_h), title,
         {Type::desk_count, look.ink, Align::start, VAlign::middle, true, true});
    text(words.below(title_h), hint,
         {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
}

}  // namespace

void open_numbers(Desk& desk) {
    close_pages(desk);
    desk.draft.numbers = NumbersDraft{};
    desk.draft.numbers->day = reach_of(desk).last;
}

bool take_numbers_key(Desk& desk) {
    const Key key = frame().key.key;
    NumbersDraft& draft = *desk.draft.numbers;
    if (key == Key::escape) {
        close_pages(desk);
        return true;
    }
    if (!desk.alerts.empty()) {
        return false;  // the days lie under the call for help
    }
    if (key == Key::left || key == Key::right) {
        const bool back = (key == Key::left) != frame().rtl;
        const bool turned = turn(desk, draft, back ? -1 : 1);
        // The ring stands on what the key did, at an end on the other way.
        frame().memory->focus = back == turned ? "day_before" : "day_after";
        frame().memory->focus_shown = true;
        return true;
    }
    if (is_key(today_letter)) {
        show_day(draft, reach_of(desk).last);
        return true;
    }
    return false;
}

void draw_numbers(Desk& desk) {
    NumbersDraft& draft = *desk.draft.numbers;
    const bool low = desk.places.low;
    const float gap = low ? 10 : 16;
    Rect room = desk.places.lanes;
    const Rect title = room.top(low ? 56.F : 60.F);
    draw_title(desk, draft, title);
    if (!desk.draft.numbers) {
        return;
    }
    room = room.below(title.h + gap);
    if (nothing_to_count(draft.report)) {
        draw_quiet_day(desk, draft.report, room);
        return;
    }
    const Rect top = room.top(low ? 106.F : 120.F);
    draw_headlines(desk, draft.report, top, gap);
    room = room.below(top.h + gap);
    const float start_w = (room.w - gap) * 0.545F;
    const Rect start = room.start(start_w);
    const Rect end = room.after(start_w + gap);
    draw_people_by_hour(desk, draft.report, start.cell(0, 0, 1, 2, gap));
    draw_kept_by_line(desk, draft, end.cell(0, 0, 1, 2, gap));
    draw_waits_by_line(desk, draft, start.cell(0, 1, 1, 2, gap));
    draw_supplies_given(desk, draft, end.cell(0, 1, 1, 2, gap));
}

}  // namespace porchlight
