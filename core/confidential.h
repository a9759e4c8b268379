// Places whose address may not be told: nothing of it is kept, in no field and in no sentence.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/place.h"

namespace porchlight {

/// What gives a street line away wherever it is repeated: its house number and the name of its
/// street, however the rest is written. Pure.
class StreetWords {
public:
    /// An address, or one line of it; what says nothing ("Confidential") is not taken.
    void add(std::string_view line);
    [[nodiscard]] bool empty() const { return by_first_.empty(); }
    /// `text` repeats one of the lines.
    [[nodiscard]] bool in(std::string_view text) const;
    /// It names one of their streets, with the number or without. That is too much for what is said
    /// of the place itself; but a house may be called after its street, and another one be there.
    [[nodiscard]] bool street_in(std::string_view text) const;

private:
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> by_first_;
    std::unordered_set<std::string> streets_;
};

/// Marks the place, and takes its address and position from it, how to get there, every text that
/// repeats the address or one of `more`, and every one but its names that names the street.
void keep_confidential(Place& place, const StreetWords& more = {});

/// Takes every text from the place that repeats one of these lines.
void drop_repeats(Place& place, const StreetWords& streets);

}  // namespace porchlight
