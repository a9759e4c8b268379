#include "kiosk/waiting_room/place_hours.h"

#include <numeric>

#include "kiosk/ui/place_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/place_card.h"

namespace porchlight {

namespace {

constexpr float pad = 26;

struct Day {
    std::string name, hours;
    bool today = false, open = false;
    float h = 0;
};

std::vector<Day> days_from(const Nearby& nearby, const NearbyPlace& near, const LocalTime& now,
                           bool from_today) {
    std::vector<Day> days;
    const std::chrono::weekday first = from_today ? now.weekday : std::chrono::Monday;
    for (int i = 0; i < 7; ++i) {
        const std::chrono::weekday day = first + std::chrono::days{i};
        const auto date = std::chrono::sys_days{now.day} + (day - now.weekday);
        const bool today = day == now.weekday;
        // TRANSLATORS: {1} is a weekday such as Sunday
        const std::string name = today ? put(tr("place hours", "{1} · today"), {weekday_words(day)})
                                       : weekday_words(day);
        const auto ranges = hours_on(nearby, near, date);
        days.push_back({name, hours_words(nearby, near, date), today, ranges && !ranges->empty()});
    }
    return days;
}

constexpr float hours_share = 0.52F;

void measure(std::vector<Day>& days, float width) {
    for (Day& day : days) {
        const float hours = text_room(day.hours, Type::label, width * hours_share).h;
        const float name = text_room(day.name, Type::label, width * (1 - hours_share)).h;
        day.h = std::max(hours, name) + 12;
    }
}

float height_of(const std::vector<Day>& days) {
    return std::accumulate(days.begin(), days.end(), 0.F,
                           [](float all, const Day& day) { return all + day.h; });
}

void draw_day(Rect row, const Day& day) {
    const Theme& look = look_now();
    const Accent& colors = day.open ? look.open : look.closed;
    if (day.today) {
        fill(row.inset(-12, 1), colors.fill, 14);
        outline(row.inset(-12, 1), colors.ink, look.contrast ? 4 : 2, 14);
    }
    TextAt at{Type::label, day.today ? colors.ink : look.ink, Align::start, VAlign::middle};
    at.weight = day.today ? 600 : 400;
    text(row.start(row.w * (1 - hours_share)), day.name, at);
    at.align = Align::end;
    text(row.end(row.w * hours_share), day.hours, at);
}

void draw_week(Rect room, const Nearby& nearby, const NearbyPlace& near, const LocalTime& now) {
    std::vector<Day> days = days_from(nearby, near, now, false);
    measure(days, room.w);
    if (height_of(days) > room.h) {
        days = days_from(nearby, near, now, true);
        measure(days, room.w);
        while (days.size() > 1 && height_of(days) > room.h) {
            days.pop_back();
        }
    }
    const float air =
        std::min(10.F, std::max(0.F, room.h - height_of(days)) / static_cast<float>(days.size()));
    for (const Day& day : days) {
        draw_day(room.top(day.h + air), day);
        room = room.below(day.h + air);
    }
}

/// Hours we cannot read stand as the directory writes them.
void draw_as_written(Rect room, const Place& place) {
    const Theme& look = look_now();
    const std::string title = place.hours_text.empty()
                                  ? tr("place hours", "We do not know the hours. Call first.")
                                  : tr("place hours", "The list says:");
    const float h = std::min(room.h, text_room(title, Type::label, room.w).h);
    text(room.top(h), title, {Type::label, look.ink});
    const Rect rest = room.below(h + 10);
    const std::string words = sentences_that_fit(place.hours_text, [&](const std::string& part) {
        return text_room(part, Type::helper, rest.w).h <= rest.h;
    });
    TextAt at{Type::helper, look.ink_soft};
    at.keep_ltr = true;
    text(rest, words, at);
}

}  // namespace

void draw_place_hours(Rect place_on_screen, const Nearby& nearby, const NearbyPlace& near,
                      const LocalTime& now) {
    const Place& place = near.place;
    const Theme& look = look_now();
    card(place_on_screen);
    Rect room = place_on_screen.inset(pad, 20);
    room = room.below(draw_open_pill(open_now(nearby, near, now), room) + 12);
    if (place.checked) {
        // TRANSLATORS: {1} is a date such as November 19
        const std::string checked =
            put(tr("place", "We checked this on {1}."), {day_words(*place.checked)});
        const float h = text_room(checked, Type::helper, room.w).h;
        if (room.h - h > 3 * line_height(Type::helper)) {
            text(room.last(h + 2), checked, {Type::helper, look.ink_soft});
            room = room.top(room.h - h - 10);
        }
    }
    if (place.schedules.empty()) {
        draw_as_written(room, place);
    } else {
        draw_week(room, nearby, near, now);
    }
}

}  // namespace porchlight
