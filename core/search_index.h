// Finds places by what somebody typed. Built once for a list of places; then only read.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/nearby.h"
#include "core/search_things.h"

namespace porchlight {

/// A place and how well something says it, in one number: place x 8 + distance, 0 the best.
using Posting = std::uint32_t;

/// A word that stands in places, or that people type for a thing, folded.
struct SearchTerm {
    std::string text;
    std::vector<Posting> places;  ///< in which of them it stands; each once, in their order
    std::vector<std::uint16_t> things;
    std::string shown;          ///< as it is written, where that is not its folded text
    std::uint64_t letters = 0;  ///< letter_bits
    int length = 0;
};

/// The result of a search by words: for each place how far off it is; `no_place`: not found.
struct WordsFound {
    std::vector<std::uint8_t> off;
    std::string understood;
};
inline constexpr std::uint8_t no_place = 255;

/// What find_places needs of each place, side by side: an answer looks at all of them, and the
/// places themselves lie far apart in memory.
struct PlaceColumns {
    std::vector<std::uint16_t> needs, facts;
    std::vector<std::uint64_t> languages;  ///< bits of `tags`
    std::vector<std::uint8_t> flags;
    std::vector<std::int32_t> checked;      ///< days since 1970; the highest where not known
    std::vector<std::uint32_t> first_span;  ///< and one behind the last place
    std::vector<OpenSpan> spans;
    std::map<std::string, std::uint64_t, std::less<>> tags;  ///< "es": its bit; at most 64
    static constexpr std::uint8_t shown = 1, partner = 2, gone_for_good = 4, may_be_open = 8;
};

class SearchIndex {
public:
    SearchIndex(const std::vector<NearbyPlace>& places, const SearchThings& things);

    /// Every typed word has to be found, each as it is, as the beginning of a word, or with slips;
    /// where that finds nothing, places where some of them are. Empty text finds nothing.
    [[nodiscard]] WordsFound search(const std::string& typed) const;
    [[nodiscard]] const PlaceColumns& columns() const { return columns_; }

private:
    friend class SearchBuilder;
    friend class TypedSearch;
    std::size_t count_ = 0;
    const SearchThings& things_;
    std::vector<SearchTerm> terms_;                   ///< by text
    std::vector<std::vector<Posting>> thing_places_;  ///< by thing
    /// Of things, by their folded words with one space between: "thuc an".
    std::map<std::string, std::vector<std::uint16_t>, std::less<>> phrases_;
    PlaceColumns columns_;
};

std::shared_ptr<const SearchIndex> make_search_index(const Nearby& nearby);

}  // namespace porchlight
