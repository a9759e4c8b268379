#include "core/toml_reading.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <regex>

#include "core/pack.h"

namespace porchlight {

namespace {

/// How many letters differ (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t corner = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t swapped = corner + (a[i] == b[j] ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({swapped, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// Two slips for a long word, none for a very short one: "Did you mean" must not be a guess.
std::string did_you_mean(std::string_view word, const std::vector<Key>& keys) {
    const Key* best = nullptr;
    std::size_t slips = std::min<std::size_t>(word.size() / 3, 2) + 1;
    for (const Key& key : keys) {
        if (const std::size_t d = distance(word, key.name); d < slips) {
            best = &key;
            slips = d;
        }
    }
    return best != nullptr ? fmt::format(" Did you mean \"{}\"?", best->name) : "";
}

bool matches(const std::string& text, const char* pattern) {
    // std::regex goes one call deeper with every letter: a very long word would end the program.
    constexpr std::size_t longest = 100;
    return text.size() <= longest && std::regex_match(text, std::regex(pattern));
}

std::optional<std::string> text_at(const At& at) {
    const auto text = at.node.value<std::string>();
    if (!text || !at.node.is_string()) {
        at.should_be("text in double quotes.");
        return {};
    }
    return text;
}

std::optional<std::string> name_at(const At& at) {
    const auto text = text_at(at);
    if (text && !matches(*text, "[a-z][a-z0-9_-]{0,39}")) {
        at.should_be("a short word of small letters, digits, \"-\" and \"_\", such as \"room-2\".");
        return {};
    }
    return text;
}

void read_words(const At& at, const toml::table& table, Words& target) {
    for (const auto& [tag, node] : table) {
        const std::string name(tag.str());
        if (!is_language_tag(name)) {
            at.reading.wrong(tag.source(),
                             fmt::format("\"{}\" is not a language tag such as \"es\".", name));
        } else if (const auto text = text_at({at.reading, tag.str(), node})) {
            target.by_tag[name] = *text;
        }
    }
    std::set<std::string> wanted = at.reading.languages;
    wanted.insert("en");
    for (const std::string& tag : wanted) {
        if (!table.contains(tag)) {
            at.wrong(
                fmt::format("\"{}\" has no words for \"{}\". Add {} = \"...\" between the "
                            "braces.",
                            at.key, tag, tag));
        }
    }
}

}  // namespace

void Reading::wrong(const toml::source_region& where, const std::string& sentence) {
    if (sentence_ && !(where.begin < first_)) {
        return;
    }
    first_ = where.begin;
    sentence_ = sentence;
}

void Reading::wrong(const toml::parse_error& broken) {
    // "Error while parsing string: no closing quote": what follows the colon is the news.
    const std::string_view said = broken.description();
    const auto colon = said.find(": ");
    wrong(broken.source(),
          fmt::format("This cannot be read: {}.",
                      colon == std::string_view::npos ? said : said.substr(colon + 2)));
}

Fault Reading::fault() const {
    return {fmt::format("{}:{}:{}: {}", file_, first_.line, first_.column, *sentence_)};
}

void At::should_be(const std::string& what) const {
    wrong(fmt::format("\"{}\" should be {}", key, what));
}

void read_keys(Reading& reading, const toml::table& table, const std::vector<Key>& keys) {
    for (const Key& key : keys) {
        if (const toml::node* node = table.get(key.name)) {
            key.read({reading, key.name, *node});
        } else if (key.need == Need::required) {
            reading.wrong(table.source(), fmt::format("\"{}\" is missing here.", key.name));
        }
    }
    for (const auto& [word, node] : table) {
        const std::string_view name = word.str();
        if (std::any_of(keys.begin(), keys.end(), [&](auto& key) { return key.name == name; })) {
            continue;
        }
        const std::string hint = reading.top_keys.contains(name)
                                     ? " It belongs at the top, before the first [section]."
                                     : did_you_mean(name, keys);
        reading.wrong(word.source(), fmt::format("\"{}\" is not a setting here.{}", name, hint));
    }
}

Reader text_into(std::string& target) {
    return [&target](const At& at) { target = text_at(at).value_or(target); };
}

Reader whole_into(int& target, int from, int to) {
    return [&target, from, to](const At& at) {
        const auto number = at.node.value<std::int64_t>();
        if (!at.node.is_integer() || !number || *number < from || *number > to) {
            at.should_be(fmt::format("a whole number from {} to {}.", from, to));
        } else {
            target = static_cast<int>(*number);
        }
    };
}

Reader number_into(double& target, double from, double to) {
    return [&target, from, to](const At& at) {
        const auto number = at.node.value<double>();
        if (!at.node.is_number() || !number || !(*number >= from && *number <= to)) {
            at.should_be(fmt::format("a number from {} to {}.", from, to));
        } else {
            target = *number;
        }
    };
}

Reader one_of_into(std::string& target, std::vector<std::string_view> words) {
    return [&target, words = std::move(words)](const At& at) {
        const auto text = text_at(at);
        if (text && std::find(words.begin(), words.end(), *text) == words.end()) {
            at.should_be(fmt::format("one of \"{}\".", fmt::join(words, "\", \"")));
        } else if (text) {
            target = *text;
        }
    };
}

Reader yes_or_no_into(bool& target) {
    return [&target](const At& at) {
        if (at.node.is_boolean()) {
            target = *at.node.value<bool>();
        } else {
            at.should_be("true or false, without quotes.");
        }
    };
}

Reader day_into(std::chrono::year_month_day& target) {
    return [&target](const At& at) {
        if (const auto date = at.node.value<toml::date>(); date && at.node.is_date()) {
            target = std::chrono::year_month_day{std::chrono::year{date->year},
                                                 std::chrono::month{date->month},
                                                 std::chrono::day{date->day}};
        } else {
            at.should_be("a day such as 2026-11-01, without quotes.");
        }
    };
}

Reader icon_into(std::string& target) {
    return [&target](const At& at) {
        text_into(target)(at);
        const auto fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        };
        if (target.empty() || !std::all_of(target.begin(), target.end(), fits)) {
            at.should_be("the name of a Material icon, such as \"medical_services\".");
        }
    };
}

Reader tag_into(std::string& target) {
    return [&target](const At& at) {
        target = text_at(at).value_or("");
        if (!target.empty() && !is_language_tag(target)) {
            at.wrong(fmt::format("\"{}\" is not a language tag such as \"es\".", target));
        }
    };
}

Reader words_into(Words& target) {
    return [&target](const At& at) {
        if (const toml::table* table = at.node.as_table()) {
            read_words(at, *table, target);
        } else if (at.node.is_string()) {
            target.by_tag = {{"en", *at.node.value<std::string>()}};
        } else {
            at.should_be("text in double quotes, or { en = \"...\", es = \"...\" }.");
        }
    };
}

Reader name_into(std::string& target) {
    return [&target](const At& at) { target = name_at(at).value_or(target); };
}

Reader new_name_into(std::string& target, std::set<std::string>& taken) {
    return [&target, &taken](const At& at) {
        target = name_at(at).value_or("");
        if (!target.empty() && !taken.insert(target).second) {
            at.wrong(
                fmt::format("\"{}\" is here twice. Each {} may be used once.", target, at.key));
        }
    };
}

Reader known_name_into(std::string& target, const std::set<std::string>& known,
                       std::string_view kind) {
    return [&target, &known, kind](const At& at) {
        target = name_at(at).value_or("");
        if (!target.empty() && !known.contains(target)) {
            at.wrong(fmt::format("There is no {} \"{}\" in this file.", kind, target));
        }
    };
}

Reader each_table(std::function<void(Reading&, const toml::table&)> read) {
    return [read = std::move(read)](const At& at) {
        const toml::array* list = at.node.as_array();
        if (list == nullptr) {
            at.should_be(fmt::format("a list that starts with [[{}]].", at.key));
            return;
        }
        for (const toml::node& item : *list) {
            if (const toml::table* table = item.as_table()) {
                read(at.reading, *table);
            } else {
                At{at.reading, at.key, item}.should_be(
                    fmt::format("a list that starts with [[{}]].", at.key));
            }
        }
    };
}

Reader each(Reader read) {
    return [read = std::move(read)](const At& at) {
        const toml::array* list = at.node.as_array();
        if (list == nullptr) {
            at.should_be("a list in square brackets.");
            return;
        }
        for (const toml::node& item : *list) {
            read({at.reading, at.key, item});
        }
    };
}

}  // namespace porchlight
