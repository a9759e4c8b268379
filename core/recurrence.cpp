#include "core/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <sstream>
#include <vector>

#include "core/opening_hours.h"

namespace porchlight {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;
using Parts = std::map<std::string, std::string>;

constexpr int most_occurrences = 5'000;

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
    return parts;
}

/// "FREQ=WEEKLY;BYDAY=MO" by key; nothing where a key is twice or is not one of ours.
std::optional<Parts> parts_of(const std::string& rule) {
    Parts parts;
    for (const std::string& part : split(rule, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string::npos || equals + 1 == part.size()) return {};
        const std::string key = part.substr(0, equals);
        static constexpr const char* known[] = {"FREQ",  "INTERVAL",   "COUNT",   "UNTIL",
                                                "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"};
        if (std::ranges::find(known, key) == std::end(known)) return {};
        if (!parts.emplace(key, part.substr(equals + 1)).second) return {};
    }
    return parts;
}

std::optional<int> whole(const std::string& text) {
    int number = 0;
    const char* from = text.data() + (text.starts_with('+') ? 1 : 0);
    const auto [end, failed] = std::from_chars(from, text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

/// A number of the rule, or `otherwise` where it is not there; 0 where it is no number.
int number_in(const Parts& parts, const std::string& key, int otherwise) {
    const auto found = parts.find(key);
    return found == parts.end() ? otherwise : whole(found->second).value_or(0);
}

std::optional<std::vector<int>> numbers_in(const Parts& parts, const std::string& key, int most) {
    std::vector<int> numbers;
    const auto found = parts.find(key);
    if (found == parts.end()) return numbers;
    for (const std::string& text : split(found->second, ',')) {
        const auto number = whole(text);
        if (!number || *number == 0 || std::abs(*number) > most) return {};
        numbers.push_back(*number);
    }
    return numbers;
}

/// "MO", "2MO", "-1FR": each must be one, and its number at most `most`.
bool weekdays_fine(const std::string& text, int most) {
    for (const std::string& part : split(text, ',')) {
        static constexpr const char* names[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
        if (part.size() < 2 ||
            std::ranges::find(names, part.substr(part.size() - 2)) == std::end(names))
            return false;
        if (part.size() == 2) continue;
        const auto number = whole(part.substr(0, part.size() - 2));
        if (!number || *number == 0 || std::abs(*number) > most) return false;
    }
    return true;
}

bool has_numbers(const std::string& weekdays) {
    return std::ranges::any_of(weekdays, [](char c) { return c >= '0' && c <= '9'; });
}

/// One of these days of the month is in one of these months, in every year.
bool in_some_month(const std::vector<int>& days, const std::vector<int>& months) {
    static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int longest = months.empty() ? 31 : 0;
    for (const int month : months) longest = std::max(longest, lengths[month - 1]);
    return std::ranges::any_of(days, [&](int day) { return std::abs(day) <= longest; });
}

/// A kind of rule that always falls on a day before long. libical looks for the next day of a rule
/// year by year: for "30 February" it would look for seconds, and a directory may have thousands.
bool sure_to_fall(const Parts& parts, int interval) {
    const std::string freq = parts.contains("FREQ") ? parts.at("FREQ") : "";
    const auto month_days = numbers_in(parts, "BYMONTHDAY", 31);
    const auto months = numbers_in(parts, "BYMONTH", 12);
    if (!month_days || !months || std::ranges::any_of(*months, [](int m) { return m < 1; }))
        return false;
    const std::string weekdays = parts.contains("BYDAY") ? parts.at("BYDAY") : "";
    const bool numbered = has_numbers(weekdays);
    if (!weekdays_fine(weekdays, freq == "MONTHLY" || !months->empty() ? 5 : 53)) return false;
    if (!month_days->empty() && !in_some_month(*month_days, *months)) return false;
    if (numbered && !month_days->empty()) return false;
    if (freq == "DAILY")  // with days of the month each step takes libical half a second
        return !numbered && month_days->empty() &&
               (interval == 1 || (weekdays.empty() && months->empty()));
    if (freq == "WEEKLY") return !numbered && month_days->empty() && months->empty();
    if (freq == "MONTHLY")
        return months->empty() &&
               (interval == 1 || month_days->empty() ||
                std::ranges::any_of(*month_days, [](int day) { return std::abs(day) <= 28; }));
    return freq == "YEARLY" && interval == 1 && (months->empty() ? month_days->empty() : true);
}

/// Says by itself on which days it falls, without a first day to count from.
bool needs_no_start(const Parts& parts, int interval) {
    const std::string& freq = parts.at("FREQ");
    const bool days = parts.contains("BYDAY"), month_days = parts.contains("BYMONTHDAY");
    if (interval != 1 || parts.contains("COUNT")) return false;
    if (freq == "DAILY") return true;
    if (freq == "WEEKLY") return days;
    if (freq == "MONTHLY") return days || month_days;
    return parts.contains("BYMONTH") && (days || month_days);
}

icaltimetype ical_day(sys_days day) {
    const year_month_day date{day};
    icaltimetype time = icaltime_null_time();
    time.year = int(date.year());
    time.month = int(unsigned(date.month()));
    time.day = int(unsigned(date.day()));
    time.is_date = 1;
    return time;
}

sys_days day_of(const icaltimetype& time) {
    return std::chrono::year{time.year} / time.month / time.day;
}

using Walk = std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)>;

/// The first of January of the year before: enough for what comes once a year.
sys_days a_year_before(sys_days day) {
    const year_month_day date{day};
    return (date.year() - std::chrono::years{1}) / std::chrono::January / 1;
}

/// Which weeks of an "every third week" count. libical 3.0 begins "INTERVAL=3;BYDAY=SU" two weeks
/// late, so it walks every week and this says which ones.
class WeekStep {
public:
    WeekStep(Parts& parts, sys_days start) : start_(start) {
        static constexpr const char* names[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
        if (parts.at("FREQ") != "WEEKLY") return;
        parts.try_emplace("BYDAY", names[std::chrono::weekday{start}.c_encoding()]);
        every_ = number_in(parts, "INTERVAL", 1);
        parts.erase("INTERVAL");
        if (const auto first = parts.find("WKST"); first != parts.end())
            week_begins_ = std::chrono::weekday{static_cast<unsigned>(
                (std::ranges::find(names, first->second) - std::begin(names)) % 7)};
    }
    [[nodiscard]] bool counts(sys_days day) const {
        const auto week = [&](sys_days d) { return d - (std::chrono::weekday{d} - week_begins_); };
        return every_ == 1 || (week(day) - week(start_)).count() / 7 % every_ == 0;
    }

private:
    sys_days start_;
    int every_ = 1;
    std::chrono::weekday week_begins_ = std::chrono::Monday;
};

/// The days of a rule without an end of its own, from `start` on; with a count, that many.
std::optional<RuleDays> walked(Parts parts, sys_days start, std::optional<int> count,
                               sys_days first, int days) {
    const WeekStep weeks(parts, start);
    // Every day of years would be walked; a rule that says its days by itself needs none of them.
    const bool by_itself = !count && needs_no_start(parts, number_in(parts, "INTERVAL", 1));
    const sys_days from = by_itself ? std::max(start, a_year_before(first)) : start;
    std::string text;
    for (const auto& [key, value] : parts) text += (text.empty() ? "" : ";") + key + "=" + value;
    const Walk walk{
        icalrecur_iterator_new(icalrecurrencetype_from_string(text.c_str()), ical_day(from)),
        &icalrecur_iterator_free};
    if (!walk) return {};
    // A count has to be counted from its first day on.
    if (!count && first > from) icalrecur_iterator_set_start(walk.get(), ical_day(first));
    RuleDays found;
    for (int left = count.value_or(most_occurrences); left > 0;) {
        const icaltimetype next = icalrecur_iterator_next(walk.get());
        if (icaltime_is_null_time(next)) return {};
        const sys_days day = day_of(next);
        const auto at = (day - first).count();
        if (at >= days) {
            found.last.reset();  // it ends later than anybody asks
            return found;
        }
        if (day < start || !weeks.counts(day)) continue;
        --left;
        if (count) found.last = day;
        if (at >= 0) found.falls |= 1U << unsigned(at);
    }
    return found;
}

}  // namespace

std::optional<RuleDays> days_of_rule(const std::string& rule, std::optional<year_month_day> starts,
                                     sys_days first, int days) {
    const auto every_day = static_cast<std::uint32_t>((std::uint64_t{1} << unsigned(days)) - 1);
    if (rule.empty()) return RuleDays{every_day, {}};
    auto parts = parts_of(rule);
    if (!parts) return {};
    const int interval = number_in(*parts, "INTERVAL", 1);
    const int count = number_in(*parts, "COUNT", 1);
    if (interval < 1 || interval > 1'000 || count < 1 || count > most_occurrences) return {};
    if (!sure_to_fall(*parts, interval) || (!starts && !needs_no_start(*parts, interval)))
        return {};
    // The last day is counted in; of a time behind it only the day is taken.
    std::optional<sys_days> last;
    if (const auto until = parts->find("UNTIL"); until != parts->end()) {
        const icaltimetype end = icaltime_from_string(until->second.c_str());
        if (icaltime_is_null_time(end) || parts->contains("COUNT")) return {};
        last = day_of(end);
        parts->erase(until);
    }
    std::optional<int> counted;
    if (parts->erase("COUNT") > 0) counted = count;
    auto found =
        walked(*parts, starts ? sys_days{*starts} : a_year_before(first), counted, first, days);
    if (found && last) {
        found->last = last;
        const auto left = std::clamp<long>((*last - first).count() + 1, 0, days);
        found->falls &= static_cast<std::uint32_t>((std::uint64_t{1} << unsigned(left)) - 1);
    }
    return found;
}

}  // namespace porchlight
