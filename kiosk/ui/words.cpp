#include "kiosk/ui/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/packs.h"

namespace porchlight {

namespace {

/// Which languages there are, and which one is spoken. Belongs to the thread that draws.
struct Languages {
    std::vector<Pack> packs = built_in_packs();
    std::map<std::string, std::shared_ptr<const LoadedPack>> own;
    std::string spoken = "en";
    const LoadedPack* speaking = &built_in_pack("en");
    std::string lacking;
};

Languages& languages() {
    static Languages all;
    return all;
}

const LoadedPack& find(std::string_view tag) {
    const Languages& all = languages();
    const auto own = all.own.find(std::string(tag));
    if (own != all.own.end()) {
        return *own->second;
    }
    const auto known = std::ranges::find(built_in_packs(), tag, &Pack::tag);
    return built_in_pack(known == built_in_packs().end() ? "en" : known->tag);
}

/// English is what the code says; every other language should have said it itself.
std::string english(std::string_view text) {
    Languages& all = languages();
    if (all.spoken != "en") {
        all.lacking = all.spoken;
    }
    return std::string(text);
}

constexpr const char* mark(const char* /*context*/, const char* text) {
    return text;
}

}  // namespace

void use_packs(const ClinicPacks& packs) {
    Languages& all = languages();
    all.own = packs.packs;
    all.packs = built_in_packs();
    for (const auto& [tag, loaded] : all.own) {
        const auto known = std::ranges::find(all.packs, tag, &Pack::tag);
        if (known == all.packs.end()) {
            all.packs.push_back(loaded->pack);
        } else {
            *known = loaded->pack;
        }
    }
    speak(std::string(all.spoken));
}

const std::vector<Pack>& packs() {
    return languages().packs;
}

const Pack& pack(std::string_view tag) {
    const auto& all = packs();
    const auto known = std::ranges::find(all, tag, &Pack::tag);
    return known == all.end() ? all.front() : *known;
}

const PackCounts& pack_counts(std::string_view tag) {
    return find(tag).counts;
}

void speak(std::string_view tag) {
    Languages& all = languages();
    all.spoken = pack(tag).tag;
    all.speaking = &find(tag);
}

const Pack& spoken() {
    return pack(languages().spoken);
}

std::string take_lacking() {
    return std::exchange(languages().lacking, {});
}

const std::string& in_spoken(const Words& own) {
    return in_spoken(own.by_tag);
}

const std::string& in_spoken(const std::map<std::string, std::string>& by_tag) {
    static const std::string nothing;
    const auto found = by_tag.find(languages().spoken);
    if (found != by_tag.end() || by_tag.empty()) {
        return by_tag.empty() ? nothing : found->second;
    }
    english({});
    return by_tag.at("en");
}

std::string as_written(const std::string& words) {
    return spoken().rtl && !words.empty() ? "\u2066" + words + "\u2069" : words;
}

std::string tr(const char* context, const char* text) {
    const char* said = languages().speaking->words.find(context, text);
    return said != nullptr ? said : english(text);
}

std::string trn(const char* context, const char* one, const char* many, int count) {
    const char* said = languages().speaking->words.find(context, one, count);
    return put(said != nullptr ? said : english(count == 1 ? one : many), {number_words(count)});
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
