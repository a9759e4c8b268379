// The week of a place, a row a day: steppers of half an hour, closed, and what it was before.
#include "kiosk/front_desk/places.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::minutes;
using std::chrono::weekday;

constexpr minutes step{30};
constexpr minutes day_long{24 * 60};
constexpr OpeningRange usual{minutes{9 * 60}, minutes{17 * 60}};
constexpr float gap = 11;
constexpr float between = 28;  ///< from when, and to when

std::string clock_at(minutes at) {
    return clock_words(at % day_long);
}

std::string range_words(const OpeningRange& range) {
    // TRANSLATORS: {1} is when it opens, {2} when it closes, such as 8 am – 5 pm
    return put(tr("desk place", "{1} – {2}"), {clock_at(range.opens), clock_at(range.closes)});
}

/// What changed of it: only the end that moved, where the other one stayed.
std::string was_words(const DayHours& was, const DayHours& now) {
    if (!was.known) {
        return tr("desk place", "was not known");
    }
    if (was.ranges.empty()) {
        return tr("desk place", "was closed");
    }
    const OpeningRange& before = was.ranges.front();
    std::string words = range_words(before);
    if (!now.ranges.empty() && now.ranges.front().opens == before.opens) {
        words = clock_at(before.closes);
    } else if (!now.ranges.empty() && now.ranges.front().closes == before.closes) {
        words = clock_at(before.opens);
    }
    // TRANSLATORS: {1} is a time such as 8 am, or hours such as 8 am – 5 pm
    return put(tr("desk place", "was {1}"), {words});
}

/// Returns -1, 0 or 1.
int draw_time(const std::string& key, const std::string& words, Rect place) {
    const float w = std::max(38.F, std::min(48.F, place.w * 0.2F));
    int by = 0;
    if (desk_button(key + "_less", "−", place.start(w))) {
        by = -1;
    }
    if (desk_button(key + "_more", "+", place.end(w))) {
        by = 1;
    }
    text(place.inset(w + 4, 0), words,
         {Type::desk_strong, look_now().ink, Align::center, VAlign::middle, true});
    return by;
}

/// A day without hours starts with the usual ones.
void move(DayHours& day, int opens, int closes) {
    if (opens == 0 && closes == 0) {
        return;
    }
    day.known = true;
    if (day.ranges.empty()) {
        day.ranges = {usual};
        return;
    }
    OpeningRange& range = day.ranges.front();
    range.opens = std::clamp(range.opens + opens * step, minutes{0}, day_long - step);
    range.closes = std::max(range.closes + closes * step, range.opens + step);
    range.closes = std::min(range.closes, range.opens + day_long);
}

void draw_last_cell(const DayHours& was, const DayHours& day, Rect place) {
    const Theme& look = look_now();
    if (day == was) {
        if (day.ranges.size() > 1) {
            text(place, range_words(day.ranges[1]),
                 {Type::desk_label, look.ink_soft, Align::start, VAlign::middle, true});
        }
        return;
    }
    icon("edit", place.start(22), look.contrast ? look.ink : look.note_text);
    text(place.after(28), was_words(was, day),
         {Type::desk_label, look.contrast ? look.ink : look.note_text, Align::start,
          VAlign::middle});
}

void draw_day(PlaceEditForm& form, std::size_t i, Rect row, float button_h) {
    const Theme& look = look_now();
    DayHours& day = form.week.at(i);
    if (day != form.was.at(i)) {
        fill(row.inset(-6, 2), look.contrast ? look.surface : look.note_fill, 12);
    }
    fill(row.top(2), look.row_line);
    const std::string key = "hours_" + std::to_string(i + 1);
    const Rect line = row.centered({row.w, button_h});
    const float closed_w = std::max(
        104.F, desk_button_width(tr("desk place", "Closed"), {.icon = "check", .cap = ""}));
    const float name_w = row.w * 0.16F, last_w = std::max(128.F, row.w * 0.17F);
    const float time_w = (row.w - name_w - closed_w - last_w - 3 * gap - between) / 2;
    text(line.start(name_w), weekday_words(weekday{static_cast<unsigned>((i + 1) % 7)}),
         {Type::desk_body, look.ink, Align::start, VAlign::middle, true});
    const bool open = !day.ranges.empty();
    const std::string nothing = day.known ? "" : "–";
    const Rect from = line.after(name_w + gap).start(time_w);
    const Rect to = from.moved(time_w + between, 0);
    const int opens =
        draw_time(key + "_opens", open ? clock_at(day.ranges.front().opens) : nothing, from);
    const int closes =
        draw_time(key + "_closes", open ? clock_at(day.ranges.front().closes) : nothing, to);
    DeskButton closed;
    closed.picked = day.known && !open;
    const Rect at{to.right() + gap, line.y, closed_w, line.h};
    if (desk_button(key + "_closed", tr("desk place", "Closed"), at, closed)) {
        // Touched again it is as it was; where it was closed, the usual hours.
        const bool back = closed.picked && !form.was.at(i).ranges.empty();
        day = back ? form.was.at(i) : closed.picked ? DayHours{true, {usual}} : DayHours{true, {}};
    }
    move(day, opens, closes);
    draw_last_cell(form.was.at(i), day, {at.right() + gap, row.y, last_w, row.h});
}

std::string hint_of(const PlaceEditForm& form) {
    const bool changed = form.week != form.was;
    const bool gaps =
        std::ranges::any_of(form.week, [](const DayHours& day) { return !day.known; });
    if (changed && gaps) {
        return tr("desk place", "Days without hours will show as closed");
    }
    return form.odd ? tr("desk place", "The list has more hours than a week shows")
                    : tr("desk place", "Your change stays after the next import");
}

}  // namespace

void draw_place_hours(Desk& desk, PlaceEditForm& form, Rect place) {
    const Theme& look = look_now();
    const float head_h = desk.places.low ? 34 : 42;
    const Rect head = place.top(head_h);
    icon("schedule", head.start(26), look.primary);
    const std::string title = tr("desk place", "Hours");
    const float title_w = text_room(title, Type::desk_strong, 0).w + 2;
    note(Role::heading, title, head.after(36).start(title_w));
    text(head.after(36).start(title_w), title,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle, true, true});
    TextAt at{Type::desk_label, look.ink_soft, Align::end, VAlign::middle, true};
    at.weight = 400;
    text(head.after(36 + title_w + 16), hint_of(form), at);
    const Rect rows = place.below(head_h);
    const float row_h = std::min(64.F, rows.h / 7);
    const float button_h = std::min(48.F, row_h - gap);
    for (std::size_t i = 0; i < form.week.size(); ++i) {
        draw_day(form, i, {rows.x, rows.y + row_h * static_cast<float>(i), rows.w, row_h},
                 button_h);
    }
}

}  // namespace porchlight
