#include "kiosk/report/report_words.h"

#include <algorithm>

#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;

// Makes what follows read from left to right, "<" before its number.
constexpr const char* left_to_right = "\u200e";

std::string day_and_year(Day day) {
    // TRANSLATORS: {1} is a day such as "November 21", {2} a year
    return put(tr("report", "{1}, {2}"), {day_words(day), year_words(day.year())});
}

std::string open_words(const Settings& settings, Day day) {
    const auto& hours =
        settings.hours[std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding()];
    // TRANSLATORS: {1} and {2} are times such as "8 am" and "6 pm"
    return hours ? put(tr("report", "open {1} to {2}"),
                       {clock_words(hours->opens), clock_words(hours->closes)})
                 : "";
}

}  // namespace

std::string title_words(const Report& report) {
    return report.days.from == report.days.to ? tr("report", "The day in numbers")
                                              : tr("report", "These days in numbers");
}

std::string days_words(const Report& report, const Settings& settings) {
    const auto& [from, to] = report.days;
    std::string words;
    if (from == to) {
        const std::chrono::weekday weekday{std::chrono::sys_days{from}};
        // TRANSLATORS: {1} is a weekday, {2} a day such as "November 21", {3} a year
        words = put(tr("report", "{1}, {2}, {3}"),
                    {weekday_words(weekday), day_words(from), year_words(from.year())});
        if (const std::string open = open_words(settings, from); !open.empty()) {
            words += "  ·  " + open;
        }
    } else {
        // TRANSLATORS: {1} and {2} are dates such as "November 21, 2026"
        words = put(tr("report", "{1} to {2}"), {day_and_year(from), day_and_year(to)});
    }
    if (report.so_far) {
        words += "  ·  " + tr("report", "counted so far");
    }
    return words;
}

std::string count_words(const SafeCount& count, int threshold) {
    switch (count.kind) {
        case SafeCount::Kind::shown:
            return number_words(count.count);
        case SafeCount::Kind::small:
            return left_to_right + ("<" + number_words(threshold));
        case SafeCount::Kind::withheld:
            break;
    }
    return tr("report", "hidden");
}

std::string minutes_words(int minutes) {
    // TRANSLATORS: {1} is a number of minutes, "min" is short for minutes
    return put(tr("report", "{1} min"), {number_words(minutes)});
}

std::string percent_words(std::optional<int> percent) {
    return percent ? put(tr("report", "{1}%"), {number_words(*percent)}) : dash_words();
}

std::string dash_words() {
    return "–";
}

std::string queue_words(const Settings& settings, const QueueId& queue) {
    const QueueSetting* known = settings.queue(queue);
    return known != nullptr ? in_spoken(known->name) : queue.value;
}

std::string given_words(const Settings& settings, const SupplyId& supply) {
    if (const SupplySetting* known = settings.supply(supply)) {
        return supply_name(*known);
    }
    SupplySetting gone;
    gone.id = supply;
    return supply_name(gone);
}

std::string language_words(const std::string& tag) {
    const Pack& known = pack(tag);
    return known.tag == tag ? known.endonym : tag;
}

bool anything_withheld(const Report& report) {
    const auto is_withheld = [](const SafeCount& count) {
        return count.kind == SafeCount::Kind::withheld;
    };
    return std::ranges::any_of(report.by_hour, is_withheld, &HourCount::came) ||
           std::ranges::any_of(report.by_language, is_withheld, &KeyCount::count) ||
           std::ranges::any_of(report.urgent_by_language, is_withheld, &KeyCount::count) ||
           std::ranges::any_of(report.referrals, is_withheld, &ReferralNumbers::arrived);
}

std::string promise_words(const Report& report) {
    std::string words;
    if (report.threshold > 1) {
        // TRANSLATORS: {1} is a number such as 11, {2} the same as it is shown: <11
        words = put(tr("report", "Counts of people under {1} show as “{2}”."),
                    {number_words(report.threshold),
                     count_words({SafeCount::Kind::small, 0}, report.threshold)}) +
                " ";
    }
    if (anything_withheld(report)) {
        words += tr("report", "“hidden” is larger, but would give a small count away.") + " ";
    }
    return words + tr("report", "No names, pictures or reasons are in this report.");
}

}  // namespace porchlight
