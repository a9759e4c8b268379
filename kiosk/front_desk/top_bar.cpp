// Who we are, what time it is, how many are here, and what covers or adds.
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// Each as far as there is room for it. Returns nothing: what is left out stands in the lanes too.
void draw_counts(const Desk& desk, Rect room) {
    const Theme& look = look_now();
    const Counts& counts = desk.seen->counts;
    const std::vector<std::pair<int, std::string>> all{
        {counts.in_line, tr("desk count", "in line")},
        {counts.out, tr("desk count", "stepped out")},
        {counts.with_staff, tr("desk count", "with staff")},
        {static_cast<int>(desk.to_give.size()), tr("desk count", "supply picks")},
        {counts.seen, tr("desk count", "seen today")}};
    float x = room.x;
    for (const auto& [count, words] : all) {
        const std::string number = number_words(count);
        const float number_w = text_room(number, Type::desk_count, 0).w + 1;
        const float words_w = text_room(words, Type::desk_body, 0).w + 1;
        if (x + 16 + number_w + 10 + words_w > room.right()) {
            return;
        }
        fill({x, room.middle_y() - 19, 2, 38}, look.divider);
        x += 16;
        text({x, room.y, number_w, room.h}, number,
             {Type::desk_count, look.ink, Align::start, VAlign::middle, true});
        x += number_w + 10;
        text({x, room.y + 3, words_w, room.h - 3}, words,
             {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
        x += words_w + 28;
    }
}

void wake_next_minute(const Session& session) {
    const auto next = std::chrono::ceil<std::chrono::minutes>(session.now.wall + Millis{1});
    wake_at(session.now.mono + (next - session.now.wall));
}

constexpr float between = 14;

/// From the end of the bar on; moves `end` to where the next one ends.
bool button_before(float& end, Rect bar, std::string_view key, const std::string& words,
                   const DeskButton& look) {
    const float w = desk_button_width(words, look);
    const Rect place{end - w, bar.middle_y() - 26, w, 52};
    end = place.x - between;
    return desk_button(key, words, place, look);
}

}  // namespace

float draw_brand(const Desk& desk, Rect bar) {
    const Theme& look = look_now();
    const LocalTime& local = desk.local;
    drawing("lamp", {22, bar.y + 7, 62, bar.h - 14}, {look.primary, look.bg_top});
    const std::string title = tr("desk", "Desk");
    const float title_w = text_room(title, Type::desk_count, 0).w + 1;
    note(Role::heading, title, {100, bar.y, title_w, bar.h});
    text({100, bar.y, title_w, bar.h}, title,
         {Type::desk_count, look.ink, Align::start, VAlign::middle, true, true});
    const float x = 100 + title_w + 18;
    TextAt at{Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true};
    const std::string clock = clock_words(local.since_midnight);
    const float clock_w = text_room(clock, Type::desk_body, 0).w + 1;
    wake_next_minute(desk.session);
    if (!desk.places.aside) {
        text({x, bar.y, clock_w, bar.h}, clock, at);
        return x + clock_w;
    }
    // TRANSLATORS: {1} is a day such as Sunday, {2} a date such as Nov 22
    const std::string day =
        put(tr("desk", "{1}, {2}"), {weekday_words(local.weekday), short_day_words(local.day)});
    const float w = std::max(text_room(day, Type::desk_body, 0).w + 1, clock_w);
    text({x, bar.middle_y() - 28, w, 28}, day, at);
    text({x, bar.middle_y(), w, 28}, clock, at);
    return x + w;
}

void draw_top_bar(Desk& desk) {
    const Theme& look = look_now();
    const Rect bar = desk.places.top;
    fill(bar, look.bg_top);
    fill(bar.last(2), look.divider);
    const float from = draw_brand(desk, bar);
    float end = bar.right() - 24;
    if (button_before(end, bar, "add_person", tr("desk", "Add a person"),
                      {.icon = "add", .cap = "N", .primary = true})) {
        open_add_person(desk);
    }
    if (button_before(end, bar, "more", tr("desk", "More"), {.icon = "menu", .cap = "M"})) {
        open_more(desk);
    }
    if (button_before(end, bar, "cover", tr("desk", "Cover"),
                      {.icon = "visibility_off", .cap = "V"})) {
        cover_desk(desk);
    }
    end = draw_signed_in(desk, bar, end + between);
    const float start = std::max(from + 40, desk.places.aside ? std::min(448.F, end) : 0.F);
    const Rect room{start, bar.y, end - 24 - start, bar.h};
    if (page_open(desk.draft)) {
        draw_desk_tabs(desk, room);
    } else {
        draw_counts(desk, room);
    }
}

}  // namespace porchlight
