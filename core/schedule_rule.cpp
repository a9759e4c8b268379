#include "core/schedule_rule.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "core/plain_words.h"

namespace porchlight {

namespace {

constexpr std::array<std::string_view, 7> day_codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::string_view weekly = "FREQ=WEEKLY;BYDAY=";

std::string upper(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ') out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

/// "1,15,-1": numbers other than 0 up to `most`. Nothing for anything else.
std::optional<std::string> numbers(std::string_view text, int most) {
    std::string list;
    for (const auto piece : pieces(text, ",;")) {
        const auto number = whole_number(piece.starts_with('+') ? piece.substr(1) : piece);
        if (!number || *number == 0 || std::abs(*number) > most) return {};
        list += (list.empty() ? "" : ",") + std::to_string(*number);
    }
    if (list.empty()) return {};
    return list;
}

struct Days {
    std::string list;       ///< "MO,TU" or "2MO,-1FR"
    bool numbered = false;  ///< all of them
    bool any_numbered = false;
};

/// "MO,TU", "Monday; Tuesday", "2MO,-1FR". Nothing for anything else.
std::optional<Days> days_in(std::string_view text) {
    Days days{"", true, false};
    for (const auto piece : pieces(text, ",;")) {
        const auto letters = piece.find_first_not_of("+-0123456789");
        if (letters == piece.npos) return {};
        const auto day = read_weekday(piece.substr(letters));
        auto which = piece.substr(0, letters);
        if (which.starts_with('+')) which.remove_prefix(1);
        const auto number = whole_number(which);
        if (!day || (!which.empty() && (!number || *number == 0 || std::abs(*number) > 5)))
            return {};
        days.numbered &= number.has_value();
        days.any_numbered |= number.has_value();
        days.list += fmt::format("{}{}{}", days.list.empty() ? "" : ",",
                                 number ? std::to_string(*number) : "",
                                 day_codes.at((day->c_encoding() + 6) % 7));
    }
    if (days.list.empty()) return {};
    return days;
}

std::string_view code_of(std::chrono::year_month_day day) {
    return day_codes.at((std::chrono::weekday(std::chrono::sys_days(day)).c_encoding() + 6) % 7);
}

/// What says on which days, by its frequency; nothing where that stays open.
std::optional<std::string> which_days(const RuleParts& parts, const std::string& freq) {
    const auto days = days_in(parts.byday);
    if (!parts.byday.empty() && !days) return {};
    const bool others = !parts.byyearday.empty() || !parts.byweekno.empty();
    if (freq == "DAILY") {
        if (others || !parts.bymonthday.empty() || (days && days->any_numbered)) return {};
        return days ? ";BYDAY=" + days->list : std::string();
    }
    if (freq == "WEEKLY") {
        if (!parts.byyearday.empty() || !parts.bymonthday.empty()) return {};
        if (days) return days->any_numbered ? std::nullopt : std::optional(";BYDAY=" + days->list);
        if (!parts.starts) return {};
        return fmt::format(";BYDAY={}", code_of(*parts.starts));
    }
    if (freq == "MONTHLY") {
        if (others || (days && !parts.bymonthday.empty())) return {};
        if (days) return days->numbered ? std::optional(";BYDAY=" + days->list) : std::nullopt;
        if (const auto list = numbers(parts.bymonthday, 31)) return ";BYMONTHDAY=" + *list;
        if (!parts.bymonthday.empty() || !parts.starts) return {};
        return fmt::format(";BYMONTHDAY={}", unsigned(parts.starts->day()));
    }
    if (freq != "YEARLY" || days || !parts.bymonthday.empty()) return {};
    if (const auto list = numbers(parts.byyearday, 366)) return ";BYYEARDAY=" + *list;
    if (others || !parts.starts) return {};
    return fmt::format(";BYMONTH={};BYMONTHDAY={}", unsigned(parts.starts->month()),
                       unsigned(parts.starts->day()));
}

/// HSDS numbers the weeks of weekly schedules; RFC 5545 has that for yearly ones only.
std::optional<std::string> in_numbered_weeks(const RuleParts& parts, const std::string& freq) {
    const auto weeks = numbers(parts.byweekno, 53);
    const auto days = days_in(parts.byday);
    const bool each = parts.interval.empty() || parts.interval == "1";
    if (!weeks || !days || days->any_numbered || !each || !parts.bymonthday.empty() ||
        !parts.byyearday.empty() || (freq != "WEEKLY" && freq != "YEARLY"))
        return {};
    return fmt::format("FREQ=YEARLY;BYWEEKNO={};BYDAY={}", *weeks, days->list);
}

int span(const Schedule& schedule) {
    if (!schedule.valid_from || !schedule.valid_to) return 1'000'000;
    return static_cast<int>(
        (std::chrono::sys_days(*schedule.valid_to) - std::chrono::sys_days(*schedule.valid_from))
            .count());
}

/// The order in which they are kept: the usual ones first, by their first weekday.
auto order(const Schedule& s) {
    std::size_t first = 9;
    if (s.rule.starts_with(weekly) && s.rule.size() >= weekly.size() + 2)
        first =
            static_cast<std::size_t>(std::find(day_codes.begin(), day_codes.end(),
                                               std::string_view(s.rule).substr(weekly.size(), 2)) -
                                     day_codes.begin());
    return std::tuple(s.exception, s.valid_from, s.valid_to, first, s.opens, s.closes, s.rule,
                      s.starts, s.closed);
}

/// "FREQ=WEEKLY;BYDAY=MO,TU" and nothing behind it, as bits; 0 for every other rule.
unsigned plain_week(const std::string& rule) {
    if (!rule.starts_with(weekly) || rule.find(';', weekly.size()) != rule.npos) return 0;
    unsigned days = 0;
    for (const auto piece : pieces(std::string_view(rule).substr(weekly.size()), ","))
        for (std::size_t day = 0; day < day_codes.size(); ++day)
            if (piece == day_codes.at(day)) days |= 1U << day;
    return days;
}

using Alike = decltype(order(Schedule{}));

/// Two with the same are one, but for the days of a plain week.
Alike alike(Schedule schedule, bool plain) {
    if (plain) schedule.rule = weekly;
    return order(schedule);
}

std::string rule_of(unsigned days) {
    std::string list;
    for (std::size_t day = 0; day < day_codes.size(); ++day)
        if ((days >> day & 1U) != 0)
            list += fmt::format("{}{}", list.empty() ? "" : ",", day_codes.at(day));
    return std::string(weekly) + list;
}

}  // namespace

bool valid_rule(const std::string& rule) {
    icalrecurrencetype read = icalrecurrencetype_from_string(rule.c_str());
    if (read.freq == ICAL_NO_RECURRENCE) return false;
    icaltimetype day = icaltime_null_date();
    day.year = 2026;
    day.month = 1;
    day.day = 1;
    icalrecur_iterator* const days = icalrecur_iterator_new(read, day);
    if (days == nullptr) return false;
    icalrecur_iterator_free(days);
    return true;
}

std::optional<std::string> make_rule(const RuleParts& given) {
    RuleParts parts = given;
    std::string freq = upper(parts.freq);
    if (freq.empty() && !parts.byday.empty())
        freq = parts.byday.find_first_of("0123456789") == std::string::npos ? "WEEKLY" : "MONTHLY";
    if (freq.empty() && !parts.bymonthday.empty()) freq = "MONTHLY";
    if (freq.empty() && !parts.byyearday.empty()) freq = "YEARLY";
    if (parts.until && !parts.count.empty()) return {};  // RFC 5545: one of them

    std::string rule;
    if (!parts.byweekno.empty()) {
        const auto weeks = in_numbered_weeks(parts, freq);
        if (!weeks) return {};
        rule = *weeks;
    } else {
        const auto days = which_days(parts, freq);
        if (!days) return {};
        rule = "FREQ=" + freq + *days;
    }
    const auto interval = parts.interval.empty() ? 1 : whole_number(parts.interval).value_or(0);
    const auto count = parts.count.empty() ? 0 : whole_number(parts.count).value_or(-1);
    if (interval < 1 || interval > 366 || count < 0 || count > 10'000) return {};
    if ((interval > 1 || count > 0) && !parts.starts) return {};
    if (interval > 1) rule += fmt::format(";INTERVAL={}", interval);
    if (count > 0) rule += fmt::format(";COUNT={}", count);
    if (parts.until)
        rule += fmt::format(";UNTIL={:04}{:02}{:02}", int(parts.until->year()),
                            unsigned(parts.until->month()), unsigned(parts.until->day()));
    if (const auto first = read_weekday(parts.wkst); first && interval > 1)
        rule += fmt::format(";WKST={}", day_codes.at((first->c_encoding() + 6) % 7));
    if (!valid_rule(rule)) return {};
    return rule;
}

std::string weekly_rule(const std::vector<std::chrono::weekday>& days) {
    unsigned bits = 0;
    for (const auto day : days) bits |= 1U << (day.c_encoding() + 6) % 7;
    return rule_of(bits);
}

std::vector<Schedule> schedules_of(const std::vector<WeeklyRange>& week) {
    std::vector<Schedule> schedules;
    for (const auto& [day, range] : week) {
        Schedule schedule;
        schedule.rule = weekly_rule({day});
        schedule.opens = range.opens;
        schedule.closes = range.closes;
        schedules.push_back(schedule);
    }
    settle_schedules(schedules);
    return schedules;
}

void settle_schedules(std::vector<Schedule>& schedules) {
    constexpr int short_days = 31;
    const bool lasting = std::any_of(schedules.begin(), schedules.end(), [](const Schedule& s) {
        return !s.exception && span(s) > short_days;
    });
    for (Schedule& schedule : schedules)
        if (lasting && span(schedule) < short_days) schedule.exception = true;

    // Days of one week are put together where all else is the same.
    std::vector<Schedule> settled;
    std::map<Alike, std::size_t> known;
    for (const Schedule& schedule : schedules) {
        const unsigned days = plain_week(schedule.rule);
        const auto [found, fresh] = known.emplace(alike(schedule, days != 0), settled.size());
        if (fresh)
            settled.push_back(schedule);
        else if (days != 0)
            settled[found->second].rule = rule_of(days | plain_week(settled[found->second].rule));
    }
    std::sort(settled.begin(), settled.end(),
              [](const auto& a, const auto& b) { return order(a) < order(b); });
    schedules = std::move(settled);
}

}  // namespace porchlight
