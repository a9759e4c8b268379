#include "kiosk/ui/place_words.h"

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr int kinds_shown = 3;
constexpr int longest_walk = 120;  // minutes; farther than that nobody walks

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : std::string(between)) + part;
    }
    return all;
}

std::string range_words(const OpeningRange& hours) {
    if (hours.closes - hours.opens >= std::chrono::hours{24}) {
        return tr("place hours", "All day and night");
    }
    // TRANSLATORS: {1} and {2} are times such as 8 am and 5 pm
    return put(tr("place hours", "{1} – {2}"),
               {clock_words(hours.opens), clock_words(hours.closes)});
}

}  // namespace

std::string open_words(const OpenNow& open) {
    if (open.state == OpenState::by_appointment) {
        return tr("place", "By appointment. Call first");
    }
    if (open.state == OpenState::shut) {
        return open.for_good ? tr("place", "Closed for good") : tr("place", "Closed for now");
    }
    if (open.state == OpenState::not_sure) {
        return tr("place", "We are not sure. Call first");
    }
    if (open.state == OpenState::open) {
        // TRANSLATORS: {1} is a time such as 5 pm
        return open.at ? put(tr("place", "Open now. Closes {1}"), {clock_words(*open.at)})
                       : tr("place", "Open now");
    }
    if (!open.at) {
        return tr("place", "Closed now");
    }
    if (open.day) {
        // TRANSLATORS: {1} is a weekday such as Monday, {2} a time such as 8 am
        return put(tr("place", "Closed now. Opens {1} {2}"),
                   {weekday_words(*open.day), clock_words(*open.at)});
    }
    // TRANSLATORS: {1} is a time such as 7 pm
    return put(tr("place", "Closed now. Opens {1}"), {clock_words(*open.at)});
}

std::string kind_words(const Place& place) {
    std::vector<std::string> first;
    for (const std::string& kind : place.kinds) {
        if (static_cast<int>(first.size()) < kinds_shown) {
            first.push_back(softened(kind));
        }
    }
    return joined(first, ", ");
}

std::string fact_words(const Place& place) {
    std::vector<std::string> facts;
    const auto add = [&](bool known, std::string words) {
        if (known) {
            facts.push_back(std::move(words));
        }
    };
    add(place.facts.has(PlaceFact::no_papers), tr("place fact", "No ID"));
    add(place.facts.has(PlaceFact::free), tr("place fact", "Free"));
    add(place.facts.has(PlaceFact::walk_in), tr("place fact", "Walk-in"));
    add(place.facts.has(PlaceFact::wheelchair), tr("place fact", "Wheelchair"));
    return joined(facts, " · ");
}

std::string hours_words(const Nearby& nearby, const NearbyPlace& place, std::chrono::sys_days day) {
    const auto ranges = hours_on(nearby, place, day);
    if (!ranges) {
        return tr("place hours", "Not sure");
    }
    if (ranges->empty()) {
        return tr("place hours", "Closed");
    }
    std::vector<std::string> words;
    for (const OpeningRange& hours : *ranges) {
        words.push_back(range_words(hours));
    }
    return joined(words, "\n");
}

WayWords way_words(int minutes_on_foot) {
    if (minutes_on_foot <= longest_walk) {
        // TRANSLATORS: {1} is a number of minutes
        return {put(tr("place", "{1} min"), {number_words(minutes_on_foot)}),
                tr("place", "on foot"),
                trn("place", "{1} minute on foot", "{1} minutes on foot", minutes_on_foot)};
    }
    constexpr double metres_a_minute = 80;
    constexpr double metres_a_mile = 1609.344;
    const int miles = static_cast<int>(minutes_on_foot * metres_a_minute / metres_a_mile + 0.5);
    const std::string far = trn("place", "{1} mile", "{1} miles", miles);
    return {far, tr("place", "from here"),
            trn("place", "{1} mile from here", "{1} miles from here", miles)};
}

}  // namespace porchlight
