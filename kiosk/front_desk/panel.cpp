// What the panels of the day share: their ground, their way out, and how days and times are said.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float lowest = 560;  ///< with less room than that the panel waits
constexpr float title_h = 96, low_title_h = 92;

bool escaped() {
    return frame().has_key && !frame().inert && frame().key.key == Key::escape;
}

}  // namespace

std::optional<DeskPanel> draw_panel(Desk& desk, const PanelWords& words) {
    const Theme& look = look_now();
    const Canvas& canvas = frame().canvas;
    const float top = desk.places.help.bottom();
    const Rect room{0, desk.alerts.empty() ? 0 : top, canvas.w,
                    desk.places.foot.y - (desk.alerts.empty() ? 0 : top) - 12};
    if (room.h < lowest) {
        return std::nullopt;
    }
    const bool low = desk.places.low;
    fill(canvas.all().top(desk.places.foot.y - (low ? 0 : 6)),
         with_alpha(0xFF1E1C14U, look.contrast ? 0.85F : 0.62F));
    DeskPanel panel;
    panel.whole = room.centered({std::min(1420.F, room.w - 48), std::min(960.F, room.h - 24)});
    fill(panel.whole, look.bg_top, 32);
    outline(panel.whole, look.contrast ? look.line : look.divider, look.contrast ? 4 : 2, 32);
    note(Role::dialog, words.title, panel.whole);
    const Rect inside = panel.whole.inset(low ? 24 : 34);
    DeskButton close;
    close.icon = words.back ? "arrow_back" : "close";
    close.icon_mirrors = words.back;
    close.cap = "Esc";
    const std::string close_words = words.back ? tr("desk", "Back") : tr("desk add", "Close");
    const float close_w = desk_button_width(close_words, close);
    panel.closed = escaped();
    const Rect title = inside.start(inside.w - close_w - 20);
    note(Role::heading, words.title, title.top(46));
    text(title.top(46), words.title,
         {Type::desk_count, look.ink, Align::start, VAlign::middle, true, true});
    text(title.below(46).top(32), words.hint,
         {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
    panel.closed =
        desk_button(words.key + "_close", close_words, inside.end(close_w).top(52), close) ||
        panel.closed;
    const float foot_h = low ? 56.F : 64.F;
    panel.foot = inside.last(foot_h);
    panel.body = inside.below(low ? low_title_h : title_h);
    panel.body.h -= foot_h + 16;
    return panel;
}

void panel_label(Rect body, float& y, const std::string& words) {
    text({body.x, y, body.w, panel_label_h}, words,
         {Type::desk_body, look_now().ink, Align::start, VAlign::top, true, false, {}, false, 700});
    y += panel_label_h;
}

bool enter_pressed() {
    const Frame& now = frame();
    const bool for_a_button = now.memory->focus_shown && !now.memory->focus.empty();
    return now.has_key && !now.inert && now.key.key == Key::enter && !for_a_button;
}

std::string clock_of(const Desk& desk, WallTime at) {
    return clock_words(to_local(at, desk.settings().time_zone).since_midnight);
}

void draw_day_stepper(const Desk& desk, const char* name, Rect row,
                      std::chrono::year_month_day& day) {
    using std::chrono::days;
    const std::chrono::sys_days today{desk.local.day};
    const auto by = draw_stepper({name,
                                  {{"_back_7", days{-7}, tr("desk times", "-7 days")},
                                   {"_back_1", days{-1}, tr("desk times", "-1 day")}},
                                  {{"_on_1", days{1}, tr("desk times", "+1 day")},
                                   {"_on_7", days{7}, tr("desk times", "+7 days")}},
                                  day_name(desk, day),
                                  ""},
                                 row);
    day = std::clamp(std::chrono::sys_days{day} + std::chrono::floor<days>(by), today,
                     today + furthest_day);
}

void draw_time_stepper(const char* name, Rect row, std::chrono::minutes& time) {
    using std::chrono::minutes;
    const auto by = draw_stepper({name,
                                  {{"_back_60", minutes{-60}, tr("desk add", "-1 h")},
                                   {"_back_15", minutes{-15}, tr("desk times", "-15 min")},
                                   {"_back_5", minutes{-5}, tr("desk add", "-5 min")}},
                                  {{"_on_5", minutes{5}, tr("desk add", "+5 min")},
                                   {"_on_15", minutes{15}, tr("desk times", "+15 min")},
                                   {"_on_60", minutes{60}, tr("desk add", "+1 h")}},
                                  clock_words(time),
                                  ""},
                                 row);
    time = std::clamp(time + by, minutes{0}, minutes{24 * 60 - 5});
}

std::string day_name(const Desk& desk, std::chrono::year_month_day day) {
    const auto ahead = std::chrono::sys_days{day} - std::chrono::sys_days{desk.local.day};
    if (ahead.count() == 0) {
        return tr("desk", "Today");
    }
    if (ahead.count() == 1) {
        return tr("desk", "Tomorrow");
    }
    // TRANSLATORS: {1} is a day such as Sunday, {2} a date such as Nov 22
    return put(
        tr("desk", "{1}, {2}"),
        {weekday_words(std::chrono::weekday{std::chrono::sys_days{day}}), short_day_words(day)});
}

const QueueSetting* lane_in_focus(const Desk& desk) {
    const int queues = static_cast<int>(desk.lanes.size());
    const int first = desk.draft.first_lane;
    const int end = std::min(first + desk.places.lanes_shown, queues);
    for (int i = first; i < end; ++i) {
        const QueueSetting* queue = desk.lanes[static_cast<std::size_t>(i)].queue;
        if (queue->id == desk.draft.focused_queue) {
            return queue;
        }
    }
    return desk.lanes[static_cast<std::size_t>(std::min(first, queues - 1))].queue;
}

WallTime likely_time(WallTime now) {
    constexpr std::chrono::minutes quarter{15};
    const auto since = std::chrono::floor<std::chrono::minutes>(now.time_since_epoch());
    return WallTime{(since + quarter) / quarter * quarter};
}

std::vector<const Expected*> still_expected(const Desk& desk, std::chrono::year_month_day day) {
    std::vector<const Expected*> found;
    for (const auto& [id, one] : desk.state.expected) {
        if (!one.visit && to_local(one.time, desk.settings().time_zone).day == day) {
            found.push_back(&one);
        }
    }
    std::ranges::stable_sort(found, {}, &Expected::time);
    return found;
}

std::string expected_words(const Desk& desk, const Expected& one) {
    // TRANSLATORS: {1} is a time such as 10:30 am, {2} the name of a line such as Nurse
    return put(tr("desk", "{1}, {2}"), {clock_of(desk, one.time), queue_name(desk, one.queue)});
}

std::string expected_sign(const Desk& desk, const Expected& one) {
    const auto visit = one.visit ? desk.state.visits.find(*one.visit) : desk.state.visits.end();
    return visit != desk.state.visits.end() ? ticket_name(visit->second.ticket)
           : one.ticket                     ? ticket_name(*one.ticket)
                                            : one.note;
}

}  // namespace porchlight
