#include "core/hours_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

namespace porchlight {

namespace {

constexpr std::array<std::string_view, 7> days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::chrono::minutes whole_day{24 * 60};

std::optional<std::size_t> day_from(std::string_view word) {
    const auto found = std::find(days.begin(), days.end(), word);
    return found == days.end() ? std::nullopt : std::optional<std::size_t>(found - days.begin());
}

/// "fri" or "mon-fri"; "sat-mon" runs over the week's end. Empty when it is neither.
std::vector<std::size_t> days_from(std::string_view key) {
    const auto dash = key.find('-');
    const auto first = day_from(key.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : day_from(key.substr(dash + 1));
    std::vector<std::size_t> list;
    if (first && last) {
        list.push_back(*first);
        while (list.back() != *last) {
            list.push_back((list.back() + 1) % 7);
        }
    }
    return list;
}

/// "9:00-18:00". A closing time at or before the opening time is on the next day.
std::optional<OpenHours> hours_from(const std::string& text) {
    static const std::regex shape(R"((\d{1,2}):(\d\d) *- *(\d{1,2}):(\d\d))");
    std::smatch part;
    if (!std::regex_match(text, part, shape)) {
        return {};
    }
    const auto number = [&](std::size_t i) { return std::stoi(part[i].str()); };
    if (number(2) > 59 || number(4) > 59) {
        return {};
    }
    OpenHours hours{std::chrono::minutes{number(1) * 60 + number(2)},
                    std::chrono::minutes{number(3) * 60 + number(4)}};
    if (hours.opens >= whole_day || hours.closes > whole_day || hours.opens == hours.closes) {
        return {};
    }
    if (hours.closes < hours.opens) {
        hours.closes += whole_day;
    }
    return hours;
}

/// Nothing when closed.
std::optional<OpenHours> hours_at(const At& at) {
    std::string text;
    text_into(text)(at);
    const auto hours = hours_from(text);
    if (at.node.is_string() && text != "closed" && !hours) {
        at.should_be("\"9:00-18:00\" with hours up to 24:00, or \"closed\".");
    }
    return hours;
}

}  // namespace

void read_hours(Reading& reading, const toml::table& table,
                std::array<std::optional<OpenHours>, 7>& hours) {
    std::array<std::string_view, 7> set_by;
    for (const auto& [key, node] : table) {
        const auto list = days_from(key.str());
        if (list.empty()) {
            reading.wrong(
                key.source(),
                fmt::format("\"{}\" is not a day here. Write \"mon\" or \"mon-fri\".", key.str()));
        }
        const auto read = hours_at({reading, key.str(), node});
        for (const std::size_t day : list) {
            if (!set_by[day].empty()) {
                reading.wrong(key.source(), fmt::format("\"{}\" and \"{}\" both name \"{}\".",
                                                        key.str(), set_by[day], days[day]));
            }
            set_by[day] = key.str();
            hours[day] = read;
        }
    }
}

}  // namespace porchlight
