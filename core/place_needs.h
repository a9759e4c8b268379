// The plain needs on "What do you need?", and which terms of the taxonomies belong to each:
// AIRS/211LA codes, SAMHSA's service codes, OpenEligibility. assets/place_needs.toml holds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/place.h"
#include "core/result.h"

namespace porchlight {

/// In the order of the screen.
enum class PlaceNeed : std::uint8_t {
    food,
    bed,
    wash,        ///< shower and laundry
    treatment,   ///< treatment and detox
    medication,  ///< methadone, buprenorphine
    supplies,    ///< new syringes, naloxone
    testing,
    legal,   ///< legal help and papers
    people,  ///< people and groups
    safety,  ///< for people who sell sex, and from violence
};
inline constexpr int place_need_count = 10;
std::string_view code(PlaceNeed need);  ///< "food": its key in files
std::optional<PlaceNeed> place_need(std::string_view code);

struct NeedSet {
    std::uint16_t bits = 0;
    void add(PlaceNeed need) { bits = static_cast<std::uint16_t>(bits | (1U << unsigned(need))); }
    [[nodiscard]] bool has(PlaceNeed need) const { return (bits >> unsigned(need) & 1U) != 0; }
    [[nodiscard]] bool any() const { return bits != 0; }
    bool operator==(const NeedSet&) const = default;
};

/// What belongs to one need. A code belongs with everything below it: "BD" takes "BD-1800.2000".
struct NeedTerms {
    std::vector<std::string> codes;
    std::vector<std::string> not_codes;  ///< finer ones that do not
    std::vector<std::string> words;  ///< in the name of a kind, where there is no code; lower case
    std::vector<std::string> not_words;  ///< that rule a place out ("detention")
};
/// By PlaceNeed.
using NeedMapping = std::vector<NeedTerms>;

/// assets/place_needs.toml, built in.
const NeedMapping& our_need_mapping();
/// The clinic's own place_needs.toml: what it says of a need replaces ours, the other needs stay. A
/// wrong one is one sentence. Pure.
Checked<NeedMapping> parse_need_mapping(std::string_view text, const std::string& name);

/// "BH-1800.1500" belongs to "BH-1800" and to "BH", not to "BH-18".
bool code_belongs(std::string_view code, std::string_view to);
NeedSet needs_by_code(std::string_view code, const NeedMapping& mapping);
struct SaidNeeds {
    NeedSet helps, never;
};
/// What the name of a place or of a kind says by itself.
SaidNeeds needs_by_words(std::string_view text, const NeedMapping& mapping);

/// What this place helps with: by its codes, its kinds and its names; what its kinds, its names or
/// its organization rule out never counts. Pure.
NeedSet needs_of(const Place& place, const NeedMapping& mapping);

/// The same for many places: remembers the codes and words it has met. One thread; the mapping must
/// outlive it.
class NeedSorter {
public:
    explicit NeedSorter(const NeedMapping& mapping) : mapping_(mapping) {}
    NeedSet needs_of(const Place& place);

private:
    const NeedMapping& mapping_;
    std::unordered_map<std::string, NeedSet> by_code_;
    std::unordered_map<std::string, SaidNeeds> by_words_;
};

}  // namespace porchlight
