// The week of a place, a row a day: steppers of half an hour, closed, and what it was before. One
// button turns the rows to the second opening of each day.
#include <algorithm>

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

/// The first opening of a day, or the second; nothing where there is none.
std::optional<OpeningRange> opening(const DayHours& day, std::size_t which) {
    return which < day.ranges.size() ? std::optional{day.ranges[which]} : std::nullopt;
}

/// What changed of it: only the end that moved, where the other one stayed.
std::string was_words(const DayHours& was, const DayHours& now, std::size_t which) {
    if (!was.known) {
        return tr("desk place", "was not known");
    }
    const auto before = opening(was, which), after = opening(now, which);
    if (!before) {
        return which == 0 ? tr("desk place", "was closed") : tr("desk place", "was none");
    }
    std::string words = range_words(*before);
    if (after && after->opens == before->opens) {
        words = clock_at(before->closes);
    } else if (after && after->closes == before->closes) {
        words = clock_at(before->opens);
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

/// After the first one there is time left that day.
bool has_room_for_second(const DayHours& day) {
    return !day.ranges.empty() && day.ranges.front().closes + step < day_long;
}

/// An hour after the first one, in the afternoon as a rule.
OpeningRange usual_second(const DayHours& day) {
    const minutes closes = day.ranges.front().closes;
    const minutes opens = std::min(std::max(closes + 2 * step, minutes{13 * 60}), day_long - step);
    return {opens, std::min(opens + minutes{4 * 60}, day_long)};
}

/// Moves its ends, and never into the opening before or after it.
void move_opening(DayHours& day, std::size_t which, int opens, int closes) {
    OpeningRange& range = day.ranges[which];
    const minutes first = which == 0 ? minutes{0} : day.ranges[which - 1].closes;
    const auto next = opening(day, which + 1);
    const minutes last = next ? next->opens : day_long + day.ranges.front().opens;
    range.opens = std::clamp(range.opens + opens * step, first, std::min(last, day_long) - step);
    range.closes = std::max(range.closes + closes * step, range.opens + step);
    range.closes = std::min({range.closes, range.opens + day_long, last});
}

/// A day without hours starts with the usual ones.
void move(DayHours& day, std::size_t which, int opens, int closes) {
    if (opens == 0 && closes == 0) {
        return;
    }
    day.known = true;
    if (which < day.ranges.size()) {
        move_opening(day, which, opens, closes);
    } else {
        day.ranges.push_back(which == 0 ? usual : usual_second(day));
    }
}

void draw_last_cell(const DayHours& was, const DayHours& day, std::size_t which, Rect place) {
    const Theme& look = look_now();
    if (day.known == was.known && opening(day, which) == opening(was, which)) {
        if (const auto other = opening(day, 1 - which)) {
            text(place, range_words(*other),
                 {Type::desk_label, look.ink_soft, Align::start, VAlign::middle});
        }
        return;
    }
    icon("edit", place.start(22), look.contrast ? look.ink : look.note_text);
    text(place.after(28), was_words(was, day, which),
         {Type::desk_label, look.contrast ? look.ink : look.note_text, Align::start,
          VAlign::middle});
}

/// Touched again it is as it was; where it was closed, the usual hours.
void draw_closed(const std::string& key, const DayHours& was, DayHours& day, Rect place) {
    DeskButton closed;
    closed.picked = day.known && day.ranges.empty();
    if (desk_button(key + "_closed", tr("desk place", "Closed"), place, closed)) {
        const bool back = closed.picked && !was.ranges.empty();
        day = back ? was : closed.picked ? DayHours{true, {usual}} : DayHours{true, {}};
    }
}

/// Takes the second opening away; touched again it is as it was, or the usual one.
void draw_no_second(const std::string& key, const DayHours& was, DayHours& day, Rect place) {
    DeskButton none;
    none.picked = day.ranges.size() < 2;
    if (!desk_button(key + "_none", tr("desk place", "None"), place, none)) {
        return;
    }
    if (!none.picked) {
        day.ranges.erase(day.ranges.begin() + 1);
        return;
    }
    const auto before = opening(was, 1);
    const bool fits = before && before->opens >= day.ranges.front().closes;
    day.ranges.push_back(fits ? *before : usual_second(day));
}

void draw_day(PlaceEditForm& form, std::size_t i, Rect row, float button_h) {
    const Theme& look = look_now();
    DayHours& day = form.week.at(i);
    const DayHours& was = form.was.at(i);
    if (day != was) {
        fill(row.inset(-6, 2), look.contrast ? look.surface : look.note_fill, 12);
    }
    fill(row.top(2), look.row_line);
    const std::string key = "hours_" + std::to_string(i + 1);
    const Rect line = row.centered({row.w, button_h});
    const float closed_w =
        std::clamp(desk_button_width(tr("desk place", "Closed"), {.icon = "check", .cap = ""}),
                   104.F, std::max(104.F, row.w * 0.17F));
    const float name_w = row.w * 0.16F, last_w = std::max(128.F, row.w * 0.17F);
    const float time_w = (row.w - name_w - closed_w - last_w - 3 * gap - between) / 2;
    text(line.start(name_w), weekday_words(weekday{static_cast<unsigned>((i + 1) % 7)}),
         {Type::desk_body, look.ink, Align::start, VAlign::middle, true});
    const Rect from = line.after(name_w + gap).start(time_w);
    const Rect to = from.moved(time_w + between, 0);
    const Rect at{to.right() + gap, line.y, closed_w, line.h};
    const std::size_t which = form.second ? 1 : 0;
    if (form.second && day.ranges.size() < 2 && !has_room_for_second(day)) {
        text(from, day.ranges.empty() ? tr("desk place", "Closed") : tr("desk place", "None"),
             {Type::desk_body, look.ink_soft, Align::start, VAlign::middle});
        return;
    }
    const auto shown = opening(day, which);
    const std::string nothing = day.known ? "" : "–";
    const int opens = draw_time(key + "_opens", shown ? clock_at(shown->opens) : nothing, from);
    const int closes = draw_time(key + "_closes", shown ? clock_at(shown->closes) : nothing, to);
    if (form.second) {
        draw_no_second(key, was, day, at);
    } else {
        draw_closed(key, was, day, at);
    }
    move(day, which, opens, closes);
    draw_last_cell(was, day, which, {at.right() + gap, row.y, last_w, row.h});
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
    const float head_h = desk.places.low ? 44 : 50;
    const Rect head = place.top(head_h - 4);
    icon("schedule", head.start(26), look.primary);
    const std::string title = tr("desk place", "Hours");
    const float title_w = text_room(title, Type::desk_strong, 0).w + 2;
    note(Role::heading, title, head.after(36).start(title_w));
    text(head.after(36).start(title_w), title,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle, true, true});
    DeskButton second;
    second.icon = "more_time";
    second.picked = form.second;
    const std::string words = tr("desk place", "Second hours of a day");
    const float w = desk_button_width(words, second);
    if (desk_button("hours_second", words, head.after(36 + title_w + 16).start(w).centered({w, 40}),
                    second)) {
        form.second = !form.second;
    }
    TextAt at{Type::desk_label, look.ink_soft, Align::end, VAlign::middle};
    at.weight = 400;
    const Rect rest = head.after(36 + title_w + 16 + w + 16);
    if (text_fits(rest, hint_of(form), at)) {
        text(rest, hint_of(form), at);
    }
    const Rect rows = place.below(head_h);
    const float row_h = std::min(64.F, rows.h / 7);
    const float button_h = std::min(48.F, row_h - gap);
    for (std::size_t i = 0; i < form.week.size(); ++i) {
        draw_day(form, i, {rows.x, rows.y + row_h * static_cast<float>(i), rows.w, row_h},
                 button_h);
    }
}

}  // namespace porchlight
