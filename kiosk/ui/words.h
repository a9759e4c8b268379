// Every word people see comes from here: gettext catalogues through Boost.Locale.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "core/pack_forms.h"

namespace porchlight {

/// A locale pack: locales/<tag>/pack.toml and porchlight.po.
struct Pack {
    std::string tag;      ///< BCP-47
    std::string endonym;  ///< "Español"
    bool rtl = false;
    float line_factor = 1;  ///< how much taller its lines are than Latin ones
    bool reviewed = false;  ///< a native speaker has read it
    PackForms forms;        ///< how it writes dates, times and numbers
};

/// Loads every pack that is built in. Takes tens of ms a pack: call once, off the frame.
void load_packs();
const std::vector<Pack>& packs();
const Pack& pack(std::string_view tag);  ///< an unknown tag gives English

/// The language of the frame being drawn; set by begin_frame.
void speak(std::string_view tag);
const Pack& spoken();

/// A sentence in the spoken language. `context` names the screen, `text` is the English.
/// xgettext finds these calls: --keyword=tr:1c,2 --keyword=trn:1c,2,3
std::string tr(const char* context, const char* text);
std::string trn(const char* context, const char* one, const char* many, int count);
/// Puts values in the places {1}, {2} ... of a translated sentence. A value that ends with a full
/// stop ("11:30 a. m.") ends the sentence too.
std::string put(std::string sentence, std::initializer_list<std::string> values);

/// What keeps its own order in right-to-left lines: an address, a telephone number, a code.
std::string as_written(const std::string& words);

// In the way the spoken language writes them (CLDR, and what its pack.toml names); never seconds,
// and no line breaks inside a time. Only the thread that draws may call.
std::string clock_words(std::chrono::minutes since_midnight);    ///< "10:42 am", "6 pm"
std::string day_words(std::chrono::year_month_day day);          ///< "November 19"
std::string short_day_words(std::chrono::year_month_day day);    ///< "Nov 19"
std::string month_words(std::chrono::year_month month);          ///< "Mar 2028"
std::string date_words(std::chrono::year_month_day day);         ///< "Nov 19, 2026"
std::string year_words(std::chrono::year year);                  ///< "2026"
std::string weekday_words(std::chrono::weekday day);             ///< "Monday"
std::string number_words(long long number);                      ///< "1,200"
std::string list_words(const std::vector<std::string>& things);  ///< "a, b, and c"

}  // namespace porchlight
