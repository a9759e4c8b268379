#include "kiosk/ui/place_page_words.h"

#include <algorithm>
#include <map>

#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days fresh_for{30};
constexpr days counted_for{13};  // after that the date says more than a number of days
constexpr int week = 7;
constexpr int longest_walk = 120;  // minutes; farther than that nobody walks

std::string range_words(const OpeningRange& hours) {
    if (hours.closes - hours.opens >= std::chrono::hours{24}) {
        return tr("place hours", "All day and night");
    }
    // TRANSLATORS: {1} and {2} are times such as 8 am and 5 pm
    return put(tr("place hours", "{1} – {2}"),
               {clock_words(hours.opens % days{1}), clock_words(hours.closes % days{1})});
}

std::string ranges_words(const std::vector<OpeningRange>& ranges) {
    std::string words;
    for (const OpeningRange& range : ranges) {
        words += (words.empty() ? "" : "\n") + range_words(range);
    }
    return words.empty() ? tr("place hours", "Closed") : words;
}

/// That one day is not as usual.
bool special(const Place& place, sys_days day) {
    return std::ranges::any_of(place.schedules, [day](const Schedule& each) {
        return each.exception && each.rule.empty() && each.valid_from && each.valid_to &&
               sys_days{*each.valid_from} <= day && day <= sys_days{*each.valid_to};
    });
}

std::string day_name(sys_days day, bool today, bool with_date) {
    const std::string name = weekday_words(std::chrono::weekday{day});
    if (today) {
        // TRANSLATORS: {1} is a weekday such as Sunday
        return put(tr("place hours", "{1} · today"), {name});
    }
    // TRANSLATORS: {1} is a weekday such as Thursday, {2} a short date such as Nov 26
    return with_date ? put(tr("place hours", "{1}, {2}"), {name, short_day_words(day)}) : name;
}

}  // namespace

std::vector<WeekDay> week_of(const Nearby& nearby, const NearbyPlace& place, const LocalTime& now) {
    std::vector<WeekDay> all;
    if (place.place.status != PlaceStatus::running) {
        return all;
    }
    bool anything = false;
    for (int i = 0; i < week; ++i) {
        const sys_days day = sys_days{now.day} + days{i};
        const auto hours = hours_on(nearby, place, day);
        anything = anything || hours.has_value();
        WeekDay one;
        one.today = i == 0;
        one.known = hours.has_value();
        one.open = hours && !hours->empty();
        one.name = day_name(day, one.today, !one.known || special(place.place, day));
        one.hours = hours ? ranges_words(*hours) : tr("place hours", "Not sure");
        all.push_back(std::move(one));
    }
    if (!anything) {
        all.clear();
    }
    return all;
}

bool checked_long_ago(const Place& place, const LocalTime& now) {
    return !place.checked || sys_days{*place.checked} + fresh_for < sys_days{now.day};
}

std::string checked_sentence(const Place& place, const LocalTime& now) {
    if (!place.checked) {
        return tr("place", "We do not know when this was checked. Call first.");
    }
    const auto ago = sys_days{now.day} - sys_days{*place.checked};
    if (ago > fresh_for) {
        // TRANSLATORS: {1} is a date such as Nov 19, 2025
        return put(tr("place", "Last checked on {1}. That is old. Call first."),
                   {date_words(*place.checked)});
    }
    if (ago > counted_for) {
        // TRANSLATORS: {1} is a date such as November 19
        return put(tr("place", "We checked this on {1}."), {day_words(*place.checked)});
    }
    const int count = static_cast<int>(ago.count());
    if (count <= 0) {
        return tr("place", "We checked this today.");
    }
    // TRANSLATORS: {1} is a number of days
    return trn("place", "We checked this {1} day ago.", "We checked this {1} days ago.", count);
}

std::string about_way_words(int minutes_on_foot) {
    if (minutes_on_foot > longest_walk) {
        return way_words(minutes_on_foot).sentence;
    }
    // TRANSLATORS: {1} is a number of minutes
    return trn("place", "About {1} minute on foot", "About {1} minutes on foot", minutes_on_foot);
}

std::string facts_line(const Place& place) {
    return fact_words(place);
}

std::string short_way_words(int minutes_on_foot) {
    // TRANSLATORS: {1} is a number of minutes
    return minutes_on_foot > longest_walk
               ? way_words(minutes_on_foot).far
               : put(tr("place map", "{1} min"), {number_words(minutes_on_foot)});
}

std::string private_address_words() {
    return tr("place", "They keep their address private. Call first.");
}

/// Endonyms, also of languages that have no pack of ours.
static std::string endonym(const std::string& tag) {
    static const std::map<std::string, std::string> known{
        {"ht", "Kreyòl ayisyen"}, {"fr", "Français"},  {"pt", "Português"}, {"vi", "Tiếng Việt"},
        {"tl", "Tagalog"},        {"so", "Soomaali"},  {"de", "Deutsch"},   {"it", "Italiano"},
        {"pl", "Polski"},         {"sw", "Kiswahili"}, {"ase", "ASL"}};
    const Pack& ours = pack(tag);
    if (ours.tag == tag || tag.starts_with(ours.tag + "-")) {
        return ours.endonym;
    }
    const auto found = known.find(tag);
    return found == known.end() ? tag : found->second;
}

std::string languages_words(const std::vector<std::string>& tags) {
    std::string all;
    for (const std::string& tag : tags) {
        all += (all.empty() ? "" : " · ") + endonym(tag);
    }
    return all;
}

}  // namespace porchlight
