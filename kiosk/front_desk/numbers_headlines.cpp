// The five headlines of a day, what is said of a day without any, and what the signs mean.
#include <algorithm>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/report/report_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

struct Headline {
    std::string_view icon;
    std::string number;  ///< or, where there is none, `instead`
    std::string instead, label;
};

std::vector<Headline> headlines(const Report& report) {
    const auto words = [&](const SafeCount& count) { return count_words(count, report.threshold); };
    std::vector<Headline> all{
        {"groups", words(report.seen), "", tr("desk numbers", "people seen")},
        {"verified_user", "", "", tr("desk numbers", "seen within what we told them")},
        {"backpack", number_words(static_cast<int>(report.supplies_given)), "",
         tr("desk numbers", "supplies given")},
        {"record_voice_over", words(report.been_waiting), "",
         tr("desk numbers", "tapped “I have been waiting”")},
        {"brightness_3", words(report.carried), "", tr("desk numbers", "kept their place")}};
    if (report.kept_percent) {
        all[1].number = percent_words(report.kept_percent);
    } else {
        all[1].instead = tr("desk numbers", "Too few to say");
    }
    if (report.so_far) {
        all[4].number.clear();
        all[4].instead = tr("desk numbers", "Known at closing");
    }
    return all;
}

/// Where it takes two lines, both are about as long.
float even_width(const std::string& words, Type type, float most) {
    const float all = text_room(words, type, 0).w;
    return all <= most ? most : std::clamp(all * 0.62F, most * 0.5F, most);
}

void draw_headline(const Headline& one, Rect place, bool low) {
    const Theme& look = look_now();
    card(place, 18);
    const bool has_number = one.instead.empty();
    const std::string& value = has_number ? one.number : one.instead;
    // TRANSLATORS: {1} is what was counted, {2} the number
    note(Role::text, put(tr("desk numbers", "{1}: {2}"), {one.label, value}), place);
    const float side = low ? 36.F : 44.F;
    const Rect room = place.inset(low ? 14.F : 20.F, 6);
    icon(one.icon, room.start(side), look.primary);
    const Rect words = room.after(side + (low ? 12.F : 18.F));
    const Type type = !has_number ? Type::desk_name : low ? Type::desk_count : Type::action;
    const Type small = low ? Type::desk_label : Type::desk_body;
    const float value_h = std::min(text_room(value, type, words.w).h, words.h * 0.5F);
    const float label_w = even_width(one.label, small, words.w);
    const float label_h = std::min(text_room(one.label, small, label_w).h, words.h - value_h);
    const float y = words.y + (words.h - value_h - label_h) / 2;
    text({words.x, y, words.w, value_h}, value,
         {type, look.ink, Align::start, VAlign::middle, false, true, {}, false, 700});
    text({words.x, y + value_h, label_w, words.bottom() - y - value_h}, one.label,
         {small, look.ink_soft, Align::start, VAlign::top, false, true, {}, false, 400});
}

bool is_nobody(const SafeCount& count) {
    return count.kind == SafeCount::Kind::shown && count.count == 0;
}

}  // namespace

std::string count_sign(const SafeCount& count, int threshold) {
    return count.kind == SafeCount::Kind::withheld ? "–" : count_words(count, threshold);
}

bool nothing_to_count(const Report& report) {
    return is_nobody(report.came) && is_nobody(report.seen) && is_nobody(report.been_waiting) &&
           is_nobody(report.carried) && is_nobody(report.help) && is_nobody(report.urgent) &&
           report.supplies_given == 0 &&
           std::ranges::all_of(report.queues,
                               [](const QueueNumbers& queue) { return is_nobody(queue.seen); });
}

void draw_headlines(const Desk& desk, const Report& report, Rect place, float gap) {
    const Inert under(lies_under_help(desk, place));
    const auto all = headlines(report);
    for (std::size_t i = 0; i < all.size(); ++i) {
        draw_headline(all[i], place.cell(static_cast<int>(i), 0, 5, 1, gap), desk.places.low);
    }
}

void draw_quiet_day(const Desk& desk, const Report& report, Rect room) {
    const Inert under(lies_under_help(desk, room));
    const Theme& look = look_now();
    const std::string words =
        report.so_far ? tr("desk numbers", "The day is still young. Its numbers will stand here.")
                      : tr("desk numbers", "A quiet day. There was nothing to count.");
    const Rect middle = room.centered({std::min(700.F, room.w), 250});
    drawing("lamp", middle.top(170).centered({150, 170}), {look.primary, look.bg_top});
    text(middle.below(186), words, {Type::desk_name, look.ink_soft, Align::center, VAlign::top});
}

void draw_numbers_foot(const Desk& desk, Ink ink) {
    const Report& report = desk.draft.numbers->report;
    const Rect foot = desk.places.foot;
    const bool withheld = std::ranges::any_of(report.by_hour, [](const HourCount& hour) {
        return hour.came.kind == SafeCount::Kind::withheld;
    });
    TextAt at{Type::desk_label, ink, Align::start, VAlign::middle};
    at.weight = 400;
    std::vector<std::string> lines;
    if (report.threshold > 1) {
        const SafeCount small{SafeCount::Kind::small, 0};
        // TRANSLATORS: {1} is a number such as 11, {2} how a small count is written, such as <11
        lines.push_back(
            put(tr("desk numbers", "Counts under {1} show as “{2}”, so no one can be found."),
                {number_words(report.threshold), count_sign(small, report.threshold)}));
    }
    if (withheld) {
        lines.push_back(tr("desk numbers", "“–” is a count that would give a small one away."));
    }
    Rect words = foot.start(foot.w * 0.6F);
    if (!lines.empty()) {
        icon("visibility_off", words.start(34).inset(3, 0), ink);
        words = words.after(46).inset(0, 4);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int rows = static_cast<int>(lines.size());
        text(words.cell(0, static_cast<int>(i), 1, rows, 0), lines[i], at);
    }
    at.align = Align::end;
    text(foot.end(foot.w * 0.38F).inset(4, 4),
         tr("desk numbers", "On a computer, “porchlight report” makes a page and a file."), at);
}

}  // namespace porchlight
