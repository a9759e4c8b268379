// What people look for, and the words for it in every language: assets/search_words.toml.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/place_needs.h"

namespace porchlight {

struct SearchThing {
    std::string id;                 ///< "methadone"
    std::optional<PlaceNeed> need;  ///< its places belong to it too
    std::vector<std::string> codes;
    std::vector<std::vector<std::string>> said;  ///< phrases, each as its folded words
    std::vector<std::string> words;              ///< as people type them, in any language
    /// There is nothing finer than the need to go by.
    [[nodiscard]] bool is_the_need() const { return codes.empty() && said.empty(); }
};

struct SearchThings {
    std::vector<SearchThing> things;
    std::set<std::string> left_out;  ///< folded words that say nothing about a place: "where", "el"
};

Checked<SearchThings> parse_search_things(std::string_view text, const std::string& name);
const SearchThings& our_search_things();  ///< built in

}  // namespace porchlight
