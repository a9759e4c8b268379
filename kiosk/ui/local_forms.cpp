// How each language writes dates, times, numbers and lists: CLDR, but for what its pack.toml
// names.
#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "core/check.h"
#include "core/pack_forms_reading.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using icu::UnicodeString;

UnicodeString wide(std::string_view text) {
    return UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

// Screens have a glyph for this space in every font, and break no line there.
constexpr const char* firm_space = "\u00a0";

std::string with(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// CLDR parts words with narrow spaces that many fonts do not have.
std::string on_screen(const UnicodeString& text) {
    std::string words;
    text.toUTF8String(words);
    return with(words, "\u202f", firm_space);
}

/// What one language needs; slow to make, so each is made once.
struct Forms {
    PackForms from;
    std::unique_ptr<icu::SimpleDateFormat> format;
    UnicodeString day, short_day, month, date, weekday, clock, whole_hour;
    icu::number::LocalizedNumberFormatter number, year;
    std::unique_ptr<icu::ListFormatter> list;
};

/// The calendar is the one on the clinic's papers, whatever the language has besides.
icu::Locale locale_of(const PackForms& forms) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = forms.cldr.empty() ? icu::Locale::getRoot()
                                            : icu::Locale::forLanguageTag(forms.cldr, status);
    locale.setKeywordValue("calendar", "gregorian", status);
    if (!forms.digits.empty()) {
        locale.setKeywordValue("numbers", forms.digits.c_str(), status);
    }
    CHECK(U_SUCCESS(status));
    return locale;
}

void name_words(icu::DateFormatSymbols& symbols, const DateForms& named) {
    const auto words = [](const std::vector<std::string>& list) {
        std::vector<UnicodeString> all;
        for (const std::string& each : list) {
            all.push_back(wide(each));
        }
        return all;
    };
    using Symbols = icu::DateFormatSymbols;
    for (const auto standing : {Symbols::FORMAT, Symbols::STANDALONE}) {
        if (const auto all = words(named.months); !all.empty()) {
            symbols.setMonths(all.data(), static_cast<int32_t>(all.size()), standing,
                              Symbols::WIDE);
        }
        if (const auto all = words(named.short_months); !all.empty()) {
            symbols.setMonths(all.data(), static_cast<int32_t>(all.size()), standing,
                              Symbols::ABBREVIATED);
        }
        if (auto all = words(named.weekdays); !all.empty()) {
            all.insert(all.begin(), UnicodeString());  // ICU counts them from 1
            symbols.setWeekdays(all.data(), static_cast<int32_t>(all.size()), standing,
                                Symbols::WIDE);
        }
    }
    if (const auto all = words(named.am_pm); !all.empty()) {
        symbols.setAmPmStrings(all.data(), static_cast<int32_t>(all.size()));
    }
}

void choose_patterns(Forms& forms, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> cldr(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    CHECK(U_SUCCESS(status));
    const auto pattern = [&](const std::string& named, const char16_t* skeleton) {
        return named.empty() ? cldr->getBestPattern(skeleton, status) : wide(named);
    };
    const DateForms& named = forms.from.dates;
    forms.day = pattern(named.day, u"MMMMd");
    forms.short_day = pattern(named.short_day, u"MMMd");
    forms.month = pattern(named.month, u"yMMM");
    forms.date = pattern(named.date, u"yMMMd");
    forms.weekday = pattern("", u"EEEE");
    forms.clock = pattern(named.clock, u"jm");
    // "18" alone is no time of day; "6 pm" is one.
    const bool counts_to_24 = pattern_has(on_screen(forms.clock), "Hk");
    forms.whole_hour =
        counts_to_24 && named.whole_hour.empty() ? forms.clock : pattern(named.whole_hour, u"j");
    CHECK(U_SUCCESS(status));
}

Forms make(const PackForms& from) {
    Forms forms;
    forms.from = from;
    const icu::Locale locale = locale_of(from);
    choose_patterns(forms, locale);
    UErrorCode status = U_ZERO_ERROR;
    forms.format = std::make_unique<icu::SimpleDateFormat>(forms.day, locale, status);
    CHECK(U_SUCCESS(status));
    forms.format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    icu::DateFormatSymbols symbols(*forms.format->getDateFormatSymbols());
    name_words(symbols, from.dates);
    forms.format->setDateFormatSymbols(symbols);
    forms.number = icu::number::NumberFormatter::withLocale(locale);
    forms.year = forms.number.grouping(UNUM_GROUPING_OFF);
    forms.list.reset(icu::ListFormatter::createInstance(locale, status));
    CHECK(U_SUCCESS(status));
    return forms;
}

/// One set a language, made when it first writes, and anew when its pack has changed. One thread
/// draws: nothing here is locked.
Forms& forms_now() {
    static std::map<std::string, Forms> made;
    const Pack& pack = spoken();
    auto found = made.find(pack.tag);
    if (found == made.end() || found->second.from != pack.forms) {
        found = made.insert_or_assign(pack.tag, make(pack.forms)).first;
    }
    return found->second;
}

std::string written(UnicodeString Forms::*pattern, std::chrono::sys_time<std::chrono::minutes> at) {
    Forms& forms = forms_now();
    const std::chrono::duration<double, std::milli> since_1970 = at.time_since_epoch();
    forms.format->applyPattern(forms.*pattern);
    UnicodeString words;
    forms.format->format(since_1970.count(), words);
    // Next to Latin letters ("A214 · 10 ...") a day would leave its month.
    return spoken().rtl ? "\u2067" + on_screen(words) + "\u2069" : on_screen(words);
}

std::string written(icu::number::LocalizedNumberFormatter Forms::*how, std::int64_t number) {
    UErrorCode status = U_ZERO_ERROR;
    const UnicodeString words = (forms_now().*how).formatInt(number, status).toString(status);
    CHECK(U_SUCCESS(status));
    return on_screen(words);
}

}  // namespace

std::string clock_words(std::chrono::minutes since_midnight) {
    using std::chrono::hours;
    const std::chrono::sys_time<std::chrono::minutes> at{since_midnight % hours{24}};
    const bool whole = since_midnight % hours{1} == std::chrono::minutes{0};
    return with(written(whole ? &Forms::whole_hour : &Forms::clock, at), " ", firm_space);
}

std::string day_words(std::chrono::year_month_day day) {
    return written(&Forms::day, std::chrono::sys_days{day});
}

std::string short_day_words(std::chrono::year_month_day day) {
    return written(&Forms::short_day, std::chrono::sys_days{day});
}

std::string month_words(std::chrono::year_month month) {
    return written(&Forms::month, std::chrono::sys_days{month / 1});
}

std::string date_words(std::chrono::year_month_day day) {
    return written(&Forms::date, std::chrono::sys_days{day});
}

std::string year_words(std::chrono::year year) {
    return written(&Forms::year, static_cast<int>(year));
}

std::string weekday_words(std::chrono::weekday day) {
    constexpr std::chrono::sys_days some_sunday{std::chrono::year{2026} / 11 / 1};
    return written(&Forms::weekday, some_sunday + std::chrono::days{day.c_encoding()});
}

std::string number_words(long long number) {
    return written(&Forms::number, number);
}

std::string list_words(const std::vector<std::string>& things) {
    const Forms& forms = forms_now();
    const std::string& and_word = forms.from.and_word;
    if (!and_word.empty()) {
        std::string all;
        for (std::size_t i = 0; i < things.size(); ++i) {
            const bool last = i + 1 == things.size();
            all += (i == 0 ? "" : last ? " " + and_word + " " : ", ") + things[i];
        }
        return all;
    }
    std::vector<UnicodeString> each;
    for (const std::string& thing : things) {
        each.push_back(wide(thing));
    }
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString words;
    forms.list->format(each.data(), static_cast<int32_t>(each.size()), words, status);
    CHECK(U_SUCCESS(status));
    return on_screen(words);
}

}  // namespace porchlight
