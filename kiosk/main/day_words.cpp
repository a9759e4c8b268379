#include "kiosk/main/day_words.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::chrono::years longest{10};

tl::unexpected<Fault> fault(std::string sentence) {
    return tl::unexpected(Fault{std::move(sentence)});
}

/// All of it digits, nothing else.
std::optional<int> read_digits(std::string_view text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    const auto read = std::from_chars(text.data(), end, number);
    return digits && read.ec == std::errc{} && read.ptr == end ? std::optional(number)
                                                               : std::nullopt;
}

std::optional<Day> read_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = read_digits(text.substr(0, 4)), month = read_digits(text.substr(5, 2)),
               day = read_digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const Day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                   std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

Checked<Day> read_day(std::string_view text, Day today) {
    if (text == "today") {
        return today;
    }
    if (text == "yesterday") {
        return Day{sys_days{today} - days{1}};
    }
    const auto date = read_date(text);
    if (!date) {
        return fault(
            fmt::format("\"{}\" is not a day. Write it as 2026-11-21, or say today or yesterday; "
                        "for several days, put two dots between the first and the last.",
                        text));
    }
    if (*date > today) {
        return fault(fmt::format("{} has not come yet; today is {}.", text, day_text(today)));
    }
    return *date;
}

}  // namespace

Checked<DaySpan> read_days(std::string_view text, Day today) {
    const auto dots = text.find("..");
    const auto from = read_day(text.substr(0, dots), today);
    if (!from || dots == std::string_view::npos) {
        return from.map([](Day day) { return DaySpan{day, day}; });
    }
    const auto to = read_day(text.substr(dots + 2), today);
    if (!to) {
        return tl::unexpected(to.error());
    }
    if (*to < *from) {
        return fault(fmt::format("{} is before {}. Put the first day first.", day_text(*to),
                                 day_text(*from)));
    }
    if (sys_days{*to} >= sys_days{*from + longest}) {
        return fault(fmt::format("From {} to {} is longer than 10 years. Ask for fewer days.",
                                 day_text(*from), day_text(*to)));
    }
    return DaySpan{*from, *to};
}

}  // namespace porchlight
