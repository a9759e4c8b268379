#include "kiosk/waiting_room/place_hours.h"

#include <numeric>

#include "core/clinic.h"
#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/place_card.h"

namespace porchlight {

namespace {

constexpr float pad = 28;
constexpr float hours_share = 0.5F;
constexpr float day_gap = 14;  ///< between the lines of two days

float day_height(const WeekDay& day, float width) {
    const float hours = text_room(day.hours, Type::label, width * hours_share).h;
    const float name = text_room(day.name, Type::label, width * (1 - hours_share) - 12).h;
    return std::max(hours, name) + day_gap;
}

void draw_day(Rect row, const WeekDay& day) {
    const Theme& look = look_now();
    const Accent& colors = !day.known ? look.unsure : day.open ? look.open : look.closed;
    if (day.today) {
        fill(row.inset(-14, 1), colors.fill, 14);
        outline(row.inset(-14, 1), colors.ink, look.contrast ? 4 : 3, 14);
    }
    const bool stands_out = day.today || !day.known;
    TextAt at{Type::label, stands_out ? colors.ink : look.ink, Align::start, VAlign::middle};
    at.weight = day.today ? 600 : 400;
    text(row.start(row.w * (1 - hours_share) - 12), day.name, at);
    at.align = Align::end;
    text(row.end(row.w * hours_share), day.hours, at);
}

void draw_week(Rect room, std::vector<WeekDay> days) {
    std::vector<float> heights;
    heights.reserve(days.size());
    for (const WeekDay& day : days) {
        heights.push_back(day_height(day, room.w));
    }
    const auto all = [&heights] { return std::accumulate(heights.begin(), heights.end(), 0.F); };
    while (days.size() > 1 && all() > room.h) {
        days.pop_back();
        heights.pop_back();
    }
    const float air = std::clamp((room.h - all()) / static_cast<float>(days.size()), 0.F, 14.F);
    for (std::size_t i = 0; i < days.size(); ++i) {
        draw_day(room.top(heights[i] + air), days[i]);
        room = room.below(heights[i] + air);
    }
}

/// Hours we cannot read stand as the directory writes them.
void draw_as_written(Rect room, const Place& place) {
    const Theme& look = look_now();
    const bool shut = place.status != PlaceStatus::running;
    const std::string title = shut ? std::string()
                              : place.hours_text.empty()
                                  ? tr("place hours", "We do not know the hours. Call first.")
                                  : tr("place hours", "The list says:");
    const float h = std::min(room.h, text_room(title, Type::label, room.w).h);
    text(room.top(h), title, {Type::label, look.ink});
    const Rect rest = room.below(h + (shut ? 0 : 10));
    const std::string words = sentences_that_fit(place.hours_text, [&](const std::string& part) {
        return text_room(part, Type::helper, rest.w).h <= rest.h;
    });
    TextAt at{Type::helper, look.ink_soft};
    at.keep_ltr = true;
    text(rest, words, at);
}

/// What is different for now comes first: it may make the way for nothing. Returns its height.
float draw_alert(Rect room, const std::string& alert) {
    const Theme& look = look_now();
    const float most = std::min(room.h * 0.42F, 4.2F * line_height(Type::helper_strong));
    const float words_w = room.w - 84;
    const std::string words = sentences_that_fit(alert, [&](const std::string& part) {
        return text_room(part, Type::helper_strong, words_w).h + 20 <= most;
    });
    const float h = std::max(56.F, text_room(words, Type::helper_strong, words_w).h + 20);
    fill(room.top(h), look.unsure.fill, 16);
    if (look.contrast) {
        outline(room.top(h), look.line, 4, 16);
    }
    icon("campaign", {room.x + 14, room.y, 40, h}, look.unsure.ink);
    TextAt at{Type::helper_strong, look.unsure.ink, Align::start, VAlign::middle};
    at.keep_ltr = true;
    text(room.top(h).after(66).start(words_w), words, at);
    return h;
}

/// Returns the height it took at the bottom.
float draw_checked(Rect room, const PlaceView& view) {
    const Theme& look = look_now();
    const std::string words = checked_sentence(view.place.place, view.now);
    const bool old = checked_long_ago(view.place.place, view.now);
    const Type type = old ? Type::helper_strong : Type::helper;
    const float h = text_room(words, type, room.w).h;
    if (room.h - h < 3 * line_height(Type::helper)) {
        return 0;
    }
    text(room.last(h + 2), words, {type, old ? look.unsure.ink : look.ink_soft});
    return h + 12;
}

}  // namespace

void draw_place_hours(Rect card_place, const PlaceView& view, bool with_pill) {
    card(card_place);
    Rect room = card_place.inset(pad + 14, 20);
    if (with_pill) {
        const OpenNow open = open_now(view.nearby, view.place, view.now);
        room = room.below(draw_open_pill(open, room.inset(-14, 0)) + 12);
    }
    if (const std::string& alert = view.place.place.alert; !alert.empty()) {
        room = room.below(draw_alert(room.inset(-14, 0), alert) + 12);
    }
    room = room.top(room.h - draw_checked(room, view));
    std::vector<WeekDay> days = week_of(view.nearby, view.place, view.now);
    if (days.empty()) {
        draw_as_written(room, view.place.place);
        return;
    }
    const Theme& look = look_now();
    const float title_h = line_height(Type::label) + 14;
    float wants = title_h;
    for (const WeekDay& day : days) {
        wants += day_height(day, room.w);
    }
    if (wants <= room.h) {
        icon("schedule", {room.x - 4, room.y, 44, title_h - 10}, look.primary);
        text(room.after(60).top(title_h - 10), tr("place hours", "Hours"),
             {Type::label, look.ink, Align::start, VAlign::middle});
        room = room.below(title_h);
    }
    draw_week(room, std::move(days));
}

}  // namespace porchlight
