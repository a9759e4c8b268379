// What a locale pack names itself of how its language writes dates, times, numbers and lists.
#pragma once

#include <string>
#include <vector>

namespace porchlight {

/// The [dates] of pack.toml. What is empty here comes from CLDR.
struct DateForms {
    std::vector<std::string> months;        ///< 12, as they stand in a date: "19 de noviembre"
    std::vector<std::string> short_months;  ///< 12
    std::vector<std::string> weekdays;      ///< 7, Sunday first
    std::vector<std::string> am_pm;         ///< 2
    // Patterns in ICU's letters, such as "d MMMM".
    std::string day;         ///< November 19
    std::string short_day;   ///< Nov 19
    std::string month;       ///< Mar 2028
    std::string date;        ///< Nov 19, 2026
    std::string clock;       ///< 10:42 am
    std::string whole_hour;  ///< 6 pm
    bool operator==(const DateForms&) const = default;
};

struct PackForms {
    std::string cldr;      ///< whose forms of CLDR count: "es-US"; empty: CLDR has none
    std::string digits;    ///< a numbering system of CLDR: "latn"; empty: the usual of the language
    std::string and_word;  ///< before the last of a list; empty: as CLDR says
    DateForms dates;
    bool operator==(const PackForms&) const = default;
};

}  // namespace porchlight
