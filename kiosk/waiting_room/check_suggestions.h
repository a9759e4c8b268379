// What a private check ends with: things to take today and things to do today, if they like.
#pragma once

#include <string>
#include <vector>

#include "core/settings.h"
#include "core/shared_check.h"
#include "core/supply.h"

namespace porchlight {

/// One of three: things for the bag, something to check in for, or a card to read.
struct Suggestion {
    std::string key;  ///< "naloxone"; the same in every language
    std::vector<SupplyLine> lines;
    NeedId need;
    std::string card;  ///< id of the pack
    bool operator==(const Suggestion&) const = default;
};
struct Suggestions {
    std::vector<Suggestion> take;  ///< at most three
    std::vector<Suggestion> todo;  ///< at most three
};
/// Those that fit an answer come first, then those that are good for everybody; only what this
/// clinic has. `cards`: ids of the packs that may be shown. Nothing is counted or weighed. Pure.
Suggestions suggestions(const CheckAnswers& answers, const Settings& settings,
                        const std::vector<std::string>& cards);

}  // namespace porchlight
