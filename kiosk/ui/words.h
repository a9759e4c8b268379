// Every word people see comes from here: gettext catalogues through Boost.Locale.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/clinic_packs.h"
#include "core/clock.h"
#include "core/own_words.h"
#include "core/pack.h"

namespace porchlight {

/// The clinic's own packs, from now on: they replace those inside the program or are added. Between
/// two frames, on the thread that draws.
void use_packs(const ClinicPacks& packs);
/// Every language there is, English first. What it refers to is valid until use_packs.
const std::vector<Pack>& packs();
const Pack& pack(std::string_view tag);  ///< an unknown tag gives English

/// The language of the frame being drawn; set by begin_frame.
void speak(std::string_view tag);
const Pack& spoken();

/// A sentence in the spoken language. `context` names the screen, `text` is the English.
/// xgettext finds these calls: --keyword=tr:1c,2 --keyword=trn:1c,2,3
std::string tr(const char* context, const char* text);
std::string trn(const char* context, const char* one, const char* many, int count);
/// What clinic.toml or a card says in the spoken language.
const std::string& in_spoken(const Words& own);
const std::string& in_spoken(const std::map<std::string, std::string>& by_tag);
/// Words that the spoken language lacks come in English, and are remembered: the tag of that
/// language, or "" where nothing was missing since the last call. No screen is half translated, so
/// a frame with such words is drawn again, in English.
std::string take_lacking();
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
