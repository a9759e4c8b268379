// The words of one place's page: its hours as the seven days from today on, how old what we know
// is, how far it is. The slip has the same.
#pragma once

#include <string>
#include <vector>

#include "core/nearby.h"

namespace porchlight {

struct WeekDay {
    std::string name;   ///< "Sunday · today", "Thursday, Nov 26" where that day is special
    std::string hours;  ///< "8 am – 5 pm", "Closed", "Not sure"; several ranges are lines
    bool today = false;
    bool open = false;   ///< at some time of it
    bool known = false;  ///< false: we do not know
};
/// Empty where nothing is known of any day, and where the place is shut.
std::vector<WeekDay> week_of(const Nearby& nearby, const NearbyPlace& place, const LocalTime& now);

/// "We checked this 3 days ago."; over 30 days it says that this is old. Never empty.
std::string checked_sentence(const Place& place, const LocalTime& now);
/// That is so long ago that hours are not sure any more, or never was.
bool checked_long_ago(const Place& place, const LocalTime& now);

/// "No ID · Free · Walk-in"; may be empty.
std::string facts_line(const Place& place);
/// "About 6 minutes on foot"; where nobody walks, in miles.
std::string about_way_words(int minutes_on_foot);
/// "6 min"; "3 miles".
std::string short_way_words(int minutes_on_foot);
/// Instead of a confidential address.
std::string private_address_words();

/// "Español" for "es"; as written where we have no name for it.
std::string languages_words(const std::vector<std::string>& tags);

}  // namespace porchlight
