#include "kiosk/ui/place_words.h"

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr int kinds_shown = 3;
constexpr int fresh_days = 30;
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
    switch (open.state) {
        case OpenState::open:
            // TRANSLATORS: {1} is a time such as 5 pm
            return open.at ? put(tr("place", "Open now. Closes {1}"), {clock_words(*open.at)})
                           : tr("place", "Open now, day and night");
        case OpenState::by_appointment:
            return tr("place", "By appointment. Call first");
        case OpenState::shut:
            return open.for_good ? tr("place", "Closed for good")
                                 : tr("place", "Closed for now. Call first");
        case OpenState::not_sure:
            return tr("place", "We are not sure. Call first");
        case OpenState::closed:
            break;
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

std::string short_open_words(const OpenNow& open) {
    switch (open.state) {
        case OpenState::open:
            // TRANSLATORS: {1} is a time such as 5 pm
            return open.at ? put(tr("place", "Open until {1}"), {clock_words(*open.at)})
                           : tr("place", "Open now");
        case OpenState::by_appointment:
            return tr("place", "By appointment");
        case OpenState::shut:
            return tr("place", "Closed");
        case OpenState::not_sure:
            return tr("place", "Call first");
        case OpenState::closed:
            break;
    }
    if (open.at && !open.day) {
        // TRANSLATORS: {1} is a time such as 7 pm
        return put(tr("place", "Opens {1}"), {clock_words(*open.at)});
    }
    return tr("place", "Closed now");
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

std::vector<std::string> fact_list(PlaceFacts facts) {
    std::vector<std::string> words;
    const auto add = [&](PlaceFact fact, std::string said) {
        if (facts.has(fact)) {
            words.push_back(std::move(said));
        }
    };
    add(PlaceFact::women_only, tr("place fact", "Women only"));
    add(PlaceFact::men_only, tr("place fact", "Men only"));
    add(PlaceFact::no_papers, tr("place fact", "No ID"));
    add(PlaceFact::free, tr("place fact", "Free"));
    add(PlaceFact::walk_in, tr("place fact", "Walk-in"));
    add(PlaceFact::pets, tr("place fact", "Pets OK"));
    add(PlaceFact::no_insurance, tr("place fact", "No insurance"));
    add(PlaceFact::young_people, tr("place fact", "Young people"));
    add(PlaceFact::wheelchair, tr("place fact", "Wheelchair"));
    return words;
}

std::string fact_words(const Place& place) {
    return joined(fact_list(place.facts), " · ");
}

std::string card_checked_words(const Place& place, std::chrono::year_month_day today) {
    using namespace std::chrono;
    if (!place.checked) {
        return {};
    }
    const auto days = static_cast<int>((sys_days{today} - sys_days{*place.checked}).count());
    if (days <= 0) {
        return tr("place", "Checked today");
    }
    if (days <= fresh_days) {
        return trn("place", "Checked {1} day ago", "Checked {1} days ago", days);
    }
    if (days <= 365) {
        // TRANSLATORS: {1} is a short date such as Sep 30
        return put(tr("place", "Checked {1}"), {short_day_words(*place.checked)});
    }
    // TRANSLATORS: {1} is a year such as 2019
    return put(tr("place", "Checked in {1}. Call first."), {year_words(place.checked->year())});
}

std::string partner_words(const Partner& partner) {
    if (partner.welcomes.empty()) {
        return tr("place partner", "Partner of this clinic");
    }
    switch (partner.welcomes.front()) {
        case Welcome::any_goal:
            return tr("place partner", "Partner: welcomes any goal");
        case Welcome::medication:
            return tr("place partner", "Partner: your medication is fine");
        case Welcome::pets:
            return tr("place partner", "Partner: welcomes pets");
        case Welcome::couples:
            return tr("place partner", "Partner: welcomes couples");
        case Welcome::no_papers:
            return tr("place partner", "Partner: asks for no ID");
        case Welcome::young_people:
            return tr("place partner", "Partner: welcomes young people");
    }
    return {};
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
        return {
            put(tr("place", "About {1} min"), {number_words(minutes_on_foot)}),
            tr("place", "on foot"),
            trn("place", "About {1} minute on foot", "About {1} minutes on foot", minutes_on_foot)};
    }
    constexpr double metres_a_minute = 80;
    constexpr double metres_a_mile = 1609.344;
    const int miles = static_cast<int>(minutes_on_foot * metres_a_minute / metres_a_mile + 0.5);
    return {trn("place", "About {1} mile", "About {1} miles", miles), tr("place", "from here"),
            trn("place", "About {1} mile from here", "About {1} miles from here", miles)};
}

}  // namespace porchlight
