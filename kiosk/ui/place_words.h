// The words of places nearby. A directory's own words stay in its language; ours are spoken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/nearby.h"

namespace porchlight {

/// Directories shout: "SAINT VINCENT DE PAUL, INC." reads as "Saint Vincent de Paul, Inc.".
/// Letters that stand for words stay as they are (YMCA, HIV, DCF); so does a name that is not all
/// capitals. Pure.
std::string softened(std::string_view name);

/// As many whole words from the front as `fits` says yes to, with no comma, dash or small word at
/// the end; at least one word. The one rule by which a directory's words are shortened.
template <class Fits>
std::string shortened(std::string words, const Fits& fits);
/// One word less, by that rule; the same when there is only one.
std::string one_word_less(const std::string& words);
/// As many whole sentences from the front as `fits` says yes to; where not even the first does,
/// as many of its words.
template <class Fits>
std::string sentences_that_fit(const std::string& words, const Fits& fits);
/// Where each sentence of it ends; line breaks end one too.
std::vector<std::size_t> sentence_ends(std::string_view words);

std::string open_words(const OpenNow& open);        ///< "Open now. Closes 5 pm"
std::string short_open_words(const OpenNow& open);  ///< "Open until 5 pm": for narrow places
std::string kind_words(const Place& place);         ///< "Hot meals, Groceries"; may be empty
/// What is true of it, most telling first: "No ID", "Free".
std::vector<std::string> fact_list(PlaceFacts facts);
std::string fact_words(const Place& place);  ///< those joined: "No ID · Free"; may be empty
/// Those joined by dots, as many from the front as `fits` says yes to; may be empty.
template <class Fits>
std::string facts_that_fit(std::vector<std::string> facts, const Fits& fits);
/// "Checked 3 days ago"; what is older than a year says that it is. Empty where nothing is known.
std::string card_checked_words(const Place& place, std::chrono::year_month_day today);
std::string partner_words(const Partner& partner);  ///< "Partner: welcomes any goal"

/// "8 am – 5 pm"
std::string hours_words(const Nearby& nearby, const NearbyPlace& place, std::chrono::sys_days day);

/// How far, large and small: "About 6 min" and "on foot"; over two hours in miles.
struct WayWords {
    std::string far, how;
    std::string sentence;  ///< "About 6 minutes on foot"
};
WayWords way_words(int minutes_on_foot);

template <class Fits>
std::string facts_that_fit(std::vector<std::string> facts, const Fits& fits) {
    std::string all;
    for (;; facts.pop_back()) {
        all.clear();
        for (const std::string& fact : facts) {
            all += (all.empty() ? "" : " · ") + fact;
        }
        if (facts.empty() || fits(all)) {
            return all;
        }
    }
}

template <class Fits>
std::string shortened(std::string words, const Fits& fits) {
    while (!fits(words)) {
        std::string less = one_word_less(words);
        if (less == words) {
            return words;
        }
        words = std::move(less);
    }
    return words;
}

template <class Fits>
std::string sentences_that_fit(const std::string& words, const Fits& fits) {
    const auto ends = sentence_ends(words);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        std::string part = words.substr(0, *end);
        if (fits(part)) {
            return part;
        }
    }
    return ends.empty() ? std::string() : shortened(words.substr(0, ends.front()), fits);
}

}  // namespace porchlight
