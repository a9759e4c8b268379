#include "core/pack_forms_reading.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/numsys.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace porchlight {

namespace {

constexpr std::size_t longest = 60;  // bytes of a word or a pattern

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool in_one_line(const std::string& text) {
    return text.size() <= longest && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < ' ';
           });
}

bool is_word(const std::string& text) {
    return text.find_first_not_of(' ') != std::string::npos && in_one_line(text);
}

/// What stands outside of quotes, each run of one letter as a piece: "h:mm a" gives h, mm, a.
struct Parts {
    std::vector<std::string> letters;
    bool open_quote = false;
};

Parts parts_of(std::string_view pattern) {
    Parts parts;
    char before = 0;
    for (const char c : pattern) {
        if (c == '\'') {
            parts.open_quote = !parts.open_quote;
        } else if (!parts.open_quote && is_letter(c)) {
            if (c == before) {
                parts.letters.back() += c;
            } else {
                parts.letters.emplace_back(1, c);
            }
        }
        before = parts.open_quote ? '\'' : c;
    }
    return parts;
}

/// What stands in a pattern: one of each group.
using Groups = std::vector<std::vector<std::string_view>>;

Groups date_groups(bool with_day, bool with_year) {
    Groups groups{{"M", "MM", "MMM", "MMMM", "L", "LL", "LLL", "LLLL"}};
    if (with_day) {
        groups.push_back({"d", "dd"});
    }
    if (with_year) {
        groups.push_back({"y", "yyyy"});
    }
    return groups;
}

/// Twelve hours need their half of the day; twenty-four have none.
Groups time_groups(std::string_view pattern, bool with_minutes) {
    Groups groups{{"h", "hh", "H", "HH"}};
    if (pattern_has(pattern, "h")) {
        groups.push_back({"a"});
    }
    if (with_minutes) {
        groups.push_back({"mm"});
    }
    return groups;
}

/// One of each group, once, and nothing else.
bool fits(std::string_view pattern, const Groups& groups) {
    const Parts parts = parts_of(pattern);
    if (parts.open_quote || parts.letters.size() != groups.size()) {
        return false;
    }
    return std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
        return std::any_of(group.begin(), group.end(), [&](std::string_view wanted) {
            return std::find(parts.letters.begin(), parts.letters.end(), wanted) !=
                   parts.letters.end();
        });
    });
}

using GroupsOf = std::function<Groups(std::string_view pattern)>;

Reader pattern_into(std::string& target, const char* example, GroupsOf groups_of) {
    return [&target, example, groups_of = std::move(groups_of)](const At& at) {
        std::string pattern;
        text_into(pattern)(at);
        if (!at.node.is_string()) {
            return;
        }
        if (!in_one_line(pattern) || !fits(pattern, groups_of(pattern))) {
            at.should_be(fmt::format("a pattern in ICU's letters such as \"{}\".", example));
            return;
        }
        target = pattern;
    };
}

/// `which` tells their order: "12 words, January first".
Reader list_into(std::vector<std::string>& target, std::size_t count, const char* which) {
    return [&target, count, which](const At& at) {
        const toml::array* list = at.node.as_array();
        std::vector<std::string> words;
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            words.push_back(list->get(i)->value_exact<std::string>().value_or(""));
        }
        if (words.size() != count || !std::all_of(words.begin(), words.end(), is_word)) {
            at.should_be(fmt::format("a list of {}, none of them empty.", which));
            return;
        }
        target = words;
    };
}

Reader dates_into(DateForms& target) {
    return [&target](const At& at) {
        const toml::table* table = at.node.as_table();
        if (table == nullptr) {
            at.should_be("a part of the file that starts with [dates].");
            return;
        }
        const auto date = [](bool with_day, bool with_year) {
            return [=](std::string_view) { return date_groups(with_day, with_year); };
        };
        const auto time = [](bool with_minutes) {
            return [=](std::string_view pattern) { return time_groups(pattern, with_minutes); };
        };
        read_keys(at.reading, *table,
                  {{"months", list_into(target.months, 12, "12 words, January first")},
                   {"short_months", list_into(target.short_months, 12, "12 words, January first")},
                   {"weekdays", list_into(target.weekdays, 7, "7 words, Sunday first")},
                   {"am_pm", list_into(target.am_pm, 2, "2 words, the morning first")},
                   {"day", pattern_into(target.day, "d MMMM", date(true, false))},
                   {"short_day", pattern_into(target.short_day, "d MMM", date(true, false))},
                   {"month", pattern_into(target.month, "MMM y", date(false, true))},
                   {"date", pattern_into(target.date, "d MMM y", date(true, true))},
                   {"clock", pattern_into(target.clock, "h:mm a", time(true))},
                   {"whole_hour", pattern_into(target.whole_hour, "h a", time(false))}});
    };
}

Reader known_into(std::string& target, const std::function<bool(const std::string&)>& known,
                  const char* what) {
    return [&target, &known, what](const At& at) {
        text_into(target)(at);
        if (at.node.is_string() && !known(target)) {
            at.should_be(what);
            target.clear();
        }
    };
}

/// ICU answers in the language of the machine where it does not know one: it must be asked first.
bool has_language(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    const auto wanted = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status) || *wanted.getLanguage() == 0) {
        return false;
    }
    // A calendar in the tag ("th-u-ca-buddhist") would be another than that of the papers.
    const bool bare = std::string_view(wanted.getName()) == wanted.getBaseName();
    int32_t count = 0;
    const icu::Locale* all = icu::Locale::getAvailableLocales(count);
    return bare && std::any_of(all, all + count, [&](const icu::Locale& one) {
               return std::string_view(one.getLanguage()) == wanted.getLanguage();
           });
}

bool has_digits(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberingSystem> system(
        icu::NumberingSystem::createInstanceByName(name.c_str(), status));
    return U_SUCCESS(status) && system != nullptr && system->isAlgorithmic() == 0 &&
           system->getRadix() == 10;
}

/// Nobody else knows these words: every one that a screen shows must be there.
void check_all_named(Reading& reading, const toml::table& pack, const std::string& tag,
                     const DateForms& dates) {
    const auto runs =
        parts_of(fmt::format("{}|{}|{}|{}", dates.day, dates.short_day, dates.month, dates.date))
            .letters;
    const auto has = [&](const char* run) {
        return std::find(runs.begin(), runs.end(), run) != runs.end();
    };
    const bool twelve = !pattern_has(dates.clock, "H");
    const std::vector<std::pair<std::string_view, bool>> missing{
        {"weekdays", dates.weekdays.empty()},
        {"day", dates.day.empty()},
        {"short_day", dates.short_day.empty()},
        {"month", dates.month.empty()},
        {"date", dates.date.empty()},
        {"clock", dates.clock.empty()},
        {"whole_hour", twelve && dates.whole_hour.empty()},
        {"am_pm", twelve && dates.am_pm.empty()},
        {"months", (has("MMMM") || has("LLLL")) && dates.months.empty()},
        {"short_months", (has("MMM") || has("LLL")) && dates.short_months.empty()}};
    for (const auto& [name, is_missing] : missing) {
        if (is_missing) {
            const toml::node* named = pack.get("dates");
            reading.wrong(named != nullptr ? named->source() : pack.source(),
                          fmt::format("CLDR has no dates for \"{}\": [dates] should name \"{}\".",
                                      tag, name));
        }
    }
}

}  // namespace

bool pattern_has(std::string_view pattern, std::string_view letters) {
    const Parts parts = parts_of(pattern);
    return std::any_of(parts.letters.begin(), parts.letters.end(), [&](const std::string& run) {
        return letters.find(run.front()) != std::string_view::npos;
    });
}

PackForms read_forms(Reading& reading, const toml::table& pack, const std::string& tag) {
    PackForms forms;
    const auto at = [&](std::string_view key, const Reader& read) {
        if (const toml::node* node = pack.get(key)) {
            read({reading, key, *node});
        }
        return pack.contains(key);
    };
    const auto language = [&](const std::string& known) {
        return known.empty() || has_language(known);
    };
    if (!at("cldr", known_into(forms.cldr, language,
                               "a language of CLDR such as \"es-US\", or \"\" for none.")) &&
        has_language(tag)) {
        forms.cldr = tag;
    }
    at("digits", known_into(forms.digits, has_digits,
                            "the name CLDR has for digits, such as \"latn\" or \"khmr\"."));
    at("and", known_into(forms.and_word, is_word, "the word before the last of a list."));
    at("dates", dates_into(forms.dates));
    if (forms.cldr.empty() && reading.fine()) {
        check_all_named(reading, pack, tag, forms.dates);
    }
    return forms;
}

}  // namespace porchlight
