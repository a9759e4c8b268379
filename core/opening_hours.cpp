#include "core/opening_hours.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "core/mend_text.h"

namespace porchlight {

namespace {

using std::chrono::minutes;

enum class Clock12 { none, am, pm };

struct TimeOfDay {
    minutes since_midnight{0};  ///< 0..1440
    Clock12 half = Clock12::none;
    bool bare_12 = false;  ///< "9:00": one digit, so it may mean either half of the day
};

/// Lower case, without spaces and dots: "9:00 A.M." reads as "9:00am".
std::string squeezed(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == ' ' || c == '.' || c == '\t') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

std::optional<int> number(std::string_view digits, std::size_t most) {
    if (!all_digits(digits) || digits.size() > most) return {};
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Clock12 take_half(std::string_view& text) {
    for (const auto& [suffix, half] : {std::pair{std::string_view("am"), Clock12::am},
                                       {"pm", Clock12::pm},
                                       {"a", Clock12::am},
                                       {"p", Clock12::pm}}) {
        if (text.ends_with(suffix)) {
            text.remove_suffix(suffix.size());
            return half;
        }
    }
    return Clock12::none;
}

/// "9", "9:00", "0900", "09:00:00": hour and minute, hour as written.
std::optional<std::pair<int, int>> hour_and_minute(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == text.npos) {
        const bool minutes_too = text.size() == 3 || text.size() == 4;
        const auto hour = number(text.substr(0, text.size() - (minutes_too ? 2 : 0)), 2);
        const auto minute = minutes_too ? number(text.substr(text.size() - 2), 2) : 0;
        if (!hour || !minute) return {};
        return std::pair{*hour, *minute};
    }
    const auto hour = number(text.substr(0, colon), 2);
    std::string_view rest = text.substr(colon + 1);
    if (rest.size() > 2) {  // seconds, and parts of them
        if (rest[2] != ':' || !number(rest.substr(3, 2), 2) || rest.size() != 5) return {};
        rest = rest.substr(0, 2);
    }
    const auto minute = number(rest, 2);
    if (!hour || !minute || rest.size() != 2) return {};
    return std::pair{*hour, *minute};
}

std::optional<TimeOfDay> read_time(std::string_view written) {
    const std::string whole = squeezed(written);
    std::string_view text = whole;
    if (text == "noon") return TimeOfDay{minutes{720}, Clock12::pm};
    if (text == "midnight") return TimeOfDay{minutes{0}, Clock12::am};
    // An offset behind a 24-hour time: the place's own, so what stands before it is local time.
    if (const auto sign = text.find_first_of("+-"); sign != text.npos && sign >= 4)
        text = hour_and_minute(text.substr(sign + 1)) ? text.substr(0, sign) : std::string_view();
    const auto half = take_half(text);
    const auto read = hour_and_minute(text);
    if (!read || read->second > 59) return {};
    const auto [hour, minute] = *read;
    if (half == Clock12::none) {
        if (hour > 24 || (hour == 24 && minute > 0) || text.find(':') == text.npos) return {};
        return TimeOfDay{minutes{hour * 60 + minute}, half, text.find(':') == 1 && hour > 0};
    }
    if (hour < 1 || hour > 12) return {};
    return TimeOfDay{minutes{(hour % 12 + (half == Clock12::pm ? 12 : 0)) * 60 + minute}, half};
}

/// Cuts at each of the marks, at ends of lines and at " and ".
std::vector<std::string_view> pieces_of(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const auto end = std::min({text.find_first_of(marks), text.find(" and "), text.size()});
        const bool word = text.substr(end, 5) == " and ";
        if (const auto piece = trimmed(text.substr(0, end)); !piece.empty())
            pieces.push_back(piece);
        text.remove_prefix(std::min(end + (word ? 5 : 1), text.size()));
    }
    return pieces;
}

/// "9:00am-12:00pm / 1:00pm-5:00pm". Adds nothing and says no when one of them is no range.
bool add_ranges(std::string_view text, std::vector<OpeningRange>& ranges) {
    std::vector<OpeningRange> read;
    for (const auto piece : pieces_of(text, "/&,")) {
        const auto dash = piece.find('-');
        if (dash == piece.npos) return false;
        const auto range = read_hours(piece.substr(0, dash), piece.substr(dash + 1));
        if (!range) return false;
        read.push_back(*range);
    }
    ranges.insert(ranges.end(), read.begin(), read.end());
    return true;
}

/// "Mon, Wed-Fri". Nothing when a piece is neither a weekday nor from one to another.
std::optional<std::vector<std::chrono::weekday>> read_day_list(std::string_view text) {
    std::vector<std::chrono::weekday> days;
    for (const auto piece : pieces_of(text, ",/&")) {
        const auto dash = piece.find('-');
        const auto first = read_weekday(piece.substr(0, dash));
        const auto last = dash == piece.npos ? first : read_weekday(piece.substr(dash + 1));
        if (!first || !last) return {};
        for (auto day = *first; day != *last; ++day) days.push_back(day);
        days.push_back(*last);
    }
    return days;
}

/// Where the first word begins that is a weekday; the end of the text when there is none.
std::size_t first_weekday(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && letter(text[end])) ++end;
        if (end - at >= 3 && read_weekday(text.substr(at, end - at))) return at;
        at = end == at ? at + 1 : end;
    }
    return text.size();
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Lower case, lines as lines, every kind of dash a plain one, and other words for the same as the
/// marks this reads: "daily, 9am to 5pm" is "mon-sun, 9am-5pm".
std::string in_plain_marks(std::string_view text) {
    std::string plain = paragraphs(text);
    for (char& c : plain)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> same{{
        {"–", "-"},
        {"—", "-"},
        {"‑", "-"},
        {" through ", "-"},
        {" thru ", "-"},
        {" until ", "-"},
        {" to ", "-"},
        {"24 hours a day, seven days a week", "00:00-23:59, mon-sun"},
        {"24 hours a day, 7 days a week", "00:00-23:59, mon-sun"},
        {"24 hours/7 days a week", "00:00-23:59, mon-sun"},
        {"24/7", "00:00-23:59, mon-sun"},
        {"seven days a week", "mon-sun"},
        {"7 days a week", "mon-sun"},
        {"every day", "mon-sun"},
        {"daily", "mon-sun"},
    }};
    for (const auto& [what, with] : same) replace_all(plain, what, with);
    replace_all(plain, "24 hours", "00:00-23:59");
    return plain;
}

/// "mon-fri: 9am-5pm, sat 10am-2pm, sun closed": days before their times. Adds nothing and says no
/// when one part of it is neither.
bool add_days_first(std::string_view text, std::vector<WeeklyRange>& found) {
    std::vector<WeeklyRange> read;
    while (!text.empty()) {
        const auto time = std::min({text.find_first_of("0123456789"), text.find("closed"),
                                    text.find("noon"), text.find("midnight"), text.size()});
        auto days_text = trimmed(text.substr(0, time));
        while (days_text.ends_with(':') || days_text.ends_with(',') || days_text.ends_with('-'))
            days_text = trimmed(days_text.substr(0, days_text.size() - 1));
        text.remove_prefix(time);
        const auto next = first_weekday(text);
        auto times = trimmed(text.substr(0, next));
        while (times.ends_with(',')) times = trimmed(times.substr(0, times.size() - 1));
        text.remove_prefix(next);
        const auto days = read_day_list(days_text);
        std::vector<OpeningRange> ranges;
        const bool shut = times == "closed";
        if (!days || days->empty() || times.empty() || (!shut && !add_ranges(times, ranges)))
            return false;
        for (const auto day : *days)
            for (const auto& range : ranges) read.push_back({day, range});
    }
    found.insert(found.end(), read.begin(), read.end());
    return true;
}

}  // namespace

std::optional<std::vector<WeeklyRange>> read_weekly_hours(std::string_view written) {
    if (written.size() > 2000) return {};  // nobody writes hours that long
    const std::string text = in_plain_marks(written);
    std::vector<WeeklyRange> found;
    std::vector<OpeningRange> waiting;  // ranges whose weekdays come later
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(";\n"), rest.size());
        const auto piece = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto days_begin = first_weekday(piece);
        if (days_begin == 0 && !piece.empty() && waiting.empty() && !read_day_list(piece)) {
            if (!add_days_first(piece, found)) return {};
            continue;
        }
        if (!add_ranges(piece.substr(0, days_begin), waiting)) return {};
        const auto days = read_day_list(piece.substr(days_begin));
        if (!days || (!days->empty() && waiting.empty())) return {};
        for (const auto day : *days)
            for (const auto& range : waiting) found.push_back({day, range});
        if (!days->empty()) waiting.clear();
    }
    if (found.empty() || !waiting.empty()) return {};
    return found;
}

std::optional<OpeningRange> read_hours(std::string_view opens, std::string_view closes) {
    const auto from = read_time(opens);
    const auto to = read_time(closes);
    if (!from || !to || (from->half == Clock12::none) != (to->half == Clock12::none)) return {};
    minutes start = from->since_midnight, end = to->since_midnight;
    if (start == minutes{1440}) start = minutes{0};
    if (end == minutes{1439}) end = minutes{1440};  // 23:59 is how HSDS writes the end of the day
    if (end > start) return OpeningRange{start, end};
    if (from->bare_12 && to->bare_12) return {};  // "9:00" to "5:00"
    end += minutes{1440};
    const auto length = end - start;
    if (length > minutes{18 * 60} && length < minutes{1440}) return {};
    return OpeningRange{start, end};
}

std::optional<std::chrono::weekday> read_weekday(std::string_view text) {
    static constexpr std::array<std::string_view, 7> names{
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    const std::string day = squeezed(trimmed(text));
    if (day.size() < 2) return {};
    for (unsigned i = 0; i < names.size(); ++i)
        if (names[i].starts_with(day)) return std::chrono::weekday{i};
    return {};
}

std::optional<std::vector<std::chrono::weekday>> read_weekdays(std::string_view text) {
    std::vector<std::chrono::weekday> days;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(",;"), text.size());
        const auto day = read_weekday(text.substr(0, end));
        if (!day) return {};
        days.push_back(*day);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (days.empty()) return {};
    return days;
}

std::optional<std::chrono::year_month_day> read_day(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return {};
    const auto year = number(text.substr(0, 4), 4);
    const auto month = number(text.substr(5, 2), 2);
    const auto day = number(text.substr(8, 2), 2);
    if (!year || !month || !day) return {};
    const std::chrono::year_month_day read{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!read.ok()) return {};
    return read;
}

}  // namespace porchlight
