#include "kiosk/ui/words.h"

#include <toml++/toml.h>
#include <array>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>

#include "core/embedded.h"
#include "kiosk/ui/catalogues.h"

namespace porchlight {

namespace {

struct Loaded {
    Pack pack;
    std::locale words;
};

std::locale catalogue(const std::string& tag) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = tag;
    info.encoding = "UTF-8";
    info.domains.emplace_back("porchlight");
    info.paths.emplace_back("");
    info.callback = [tag](const std::string& /*file*/, const std::string& /*encoding*/) {
        const std::string_view bytes = compiled_catalogue(tag);
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    auto* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
    return facet == nullptr ? std::locale::classic() : std::locale(std::locale::classic(), facet);
}

Loaded load(const std::string& tag, std::string_view manifest) {
    const toml::table table = toml::parse(manifest);
    Pack pack;
    pack.tag = tag;
    pack.endonym = table["endonym"].value_or(tag);
    pack.rtl = table["direction"].value_or(std::string_view("ltr")) == "rtl";
    pack.line_factor = table["line_factor"].value_or(1.F);
    const auto* readers = table["reviewed_by"].as_array();
    pack.reviewed = readers != nullptr && !readers->empty();
    return {pack, catalogue(tag)};
}

std::vector<Loaded>& loaded() {
    static std::vector<Loaded> all;
    return all;
}

const Loaded& find(std::string_view tag) {
    load_packs();
    for (const Loaded& one : loaded()) {
        if (one.pack.tag == tag) {
            return one;
        }
    }
    return loaded().front();
}

const Loaded*& speaking() {
    static const Loaded* now = nullptr;
    return now;
}

const std::locale& words_now() {
    if (speaking() == nullptr) {
        speak("en");
    }
    return speaking()->words;
}

constexpr const char* mark(const char* /*context*/, const char* text) {
    return text;
}

}  // namespace

void load_packs() {
    if (!loaded().empty()) {
        return;
    }
    constexpr std::string_view folder = "locales/";
    constexpr std::string_view file = "/pack.toml";
    for (const auto& [path, content] : embedded_files()) {
        if (path.starts_with(folder) && path.ends_with(file)) {
            const auto tag = path.substr(folder.size(), path.size() - folder.size() - file.size());
            loaded().push_back(load(std::string(tag), content));
        }
    }
    // English first: it is what an unknown tag falls back to.
    std::stable_partition(loaded().begin(), loaded().end(),
                          [](const Loaded& one) { return one.pack.tag == "en"; });
}

const std::vector<Pack>& packs() {
    static const std::vector<Pack> all = [] {
        load_packs();
        std::vector<Pack> packs;
        for (const Loaded& one : loaded()) {
            packs.push_back(one.pack);
        }
        return packs;
    }();
    return all;
}

const Pack& pack(std::string_view tag) {
    return find(tag).pack;
}

void speak(std::string_view tag) {
    speaking() = &find(tag);
}

const Pack& spoken() {
    words_now();
    return speaking()->pack;
}

std::string as_written(const std::string& words) {
    return spoken().rtl && !words.empty() ? "\u2066" + words + "\u2069" : words;
}

std::string tr(const char* context, const char* text) {
    return boost::locale::translate(context, text).str(words_now());
}

std::string trn(const char* context, const char* one, const char* many, int count) {
    return put(boost::locale::translate(context, one, many, count).str(words_now()),
               {number_words(count)});
}

std::string put(std::string sentence, std::initializer_list<std::string> values) {
    int number = 0;
    for (const std::string& value : values) {
        const std::string mark = "{" + std::to_string(++number) + "}";
        for (auto at = sentence.find(mark); at != std::string::npos;
             at = sentence.find(mark, at + value.size())) {
            const auto after = at + mark.size();
            const bool stopped = value.ends_with('.') && sentence.substr(after, 1) == ".";
            sentence.replace(at, mark.size() + (stopped ? 1 : 0), value);
        }
    }
    return sentence;
}

std::string number_words(int number) {
    return std::to_string(number);
}

std::string clock_words(std::chrono::minutes since_midnight) {
    const int hour = static_cast<int>(since_midnight.count() / 60) % 24;
    const int minute = static_cast<int>(since_midnight.count() % 60);
    const std::string twelve = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    const std::string minutes = (minute < 10 ? "0" : "") + std::to_string(minute);
    const bool morning = hour < 12;
    const std::string pattern =
        // TRANSLATORS: {1} is the hour of 12; {3}:00 is the hour of 24, where you count so
        minute == 0 ? (morning ? tr("time", "{1} am") : tr("time", "{1} pm"))
        // TRANSLATORS: {1} hour of 12, {2} minutes; {3}:{2} is the hour of 24
        : morning ? tr("time", "{1}:{2} am")
                  // TRANSLATORS: {1} hour of 12, {2} minutes; {3}:{2} is the hour of 24
                  : tr("time", "{1}:{2} pm");
    return put(pattern, {twelve, minutes, std::to_string(hour)});
}

namespace {

/// The sentence of that month, with a day or a year in it.
template <class Number>
std::string with_month(const char* context, const std::array<const char*, 12>& months,
                       std::chrono::month month, Number number) {
    return put(tr(context, months.at(static_cast<unsigned>(month) - 1)), {std::to_string(number)});
}

}  // namespace

std::string day_words(std::chrono::year_month_day day) {
    static constexpr std::array months{
        mark("date", "January {1}"), mark("date", "February {1}"), mark("date", "March {1}"),
        mark("date", "April {1}"),   mark("date", "May {1}"),      mark("date", "June {1}"),
        mark("date", "July {1}"),    mark("date", "August {1}"),   mark("date", "September {1}"),
        mark("date", "October {1}"), mark("date", "November {1}"), mark("date", "December {1}")};
    return with_month("date", months, day.month(), static_cast<unsigned>(day.day()));
}

std::string short_day_words(std::chrono::year_month_day day) {
    static constexpr std::array months{
        mark("short date", "Jan {1}"), mark("short date", "Feb {1}"),
        mark("short date", "Mar {1}"), mark("short date", "Apr {1}"),
        mark("short date", "May {1}"), mark("short date", "Jun {1}"),
        mark("short date", "Jul {1}"), mark("short date", "Aug {1}"),
        mark("short date", "Sep {1}"), mark("short date", "Oct {1}"),
        mark("short date", "Nov {1}"), mark("short date", "Dec {1}")};
    return with_month("short date", months, day.month(), static_cast<unsigned>(day.day()));
}

std::string month_words(std::chrono::year_month month) {
    // {1} is a year such as 2028
    static constexpr std::array months{
        mark("month", "Jan {1}"), mark("month", "Feb {1}"), mark("month", "Mar {1}"),
        mark("month", "Apr {1}"), mark("month", "May {1}"), mark("month", "Jun {1}"),
        mark("month", "Jul {1}"), mark("month", "Aug {1}"), mark("month", "Sep {1}"),
        mark("month", "Oct {1}"), mark("month", "Nov {1}"), mark("month", "Dec {1}")};
    return with_month("month", months, month.month(), static_cast<int>(month.year()));
}

std::string date_words(std::chrono::year_month_day day) {
    // TRANSLATORS: {1} is a day such as Nov 19, {2} a year
    return put(tr("date", "{1}, {2}"),
               {short_day_words(day), std::to_string(static_cast<int>(day.year()))});
}

std::string weekday_words(std::chrono::weekday day) {
    static constexpr std::array days{mark("day", "Sunday"),   mark("day", "Monday"),
                                     mark("day", "Tuesday"),  mark("day", "Wednesday"),
                                     mark("day", "Thursday"), mark("day", "Friday"),
                                     mark("day", "Saturday")};
    return tr("day", days.at(day.c_encoding()));
}

}  // namespace porchlight
