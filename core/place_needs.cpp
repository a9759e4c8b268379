#include "core/place_needs.h"

#include <algorithm>
#include <array>

namespace porchlight {

namespace {

constexpr std::array codes{"food",     "bed",     "wash",  "treatment", "medication",
                           "supplies", "testing", "legal", "people",    "safety"};
static_assert(codes.size() == place_need_count);

}  // namespace

std::string_view code(PlaceNeed need) {
    return codes.at(static_cast<std::size_t>(need));
}

std::optional<PlaceNeed> place_need(std::string_view word) {
    const auto found = std::ranges::find(codes, word);
    if (found == codes.end()) {
        return {};
    }
    return static_cast<PlaceNeed>(found - codes.begin());
}

const NeedMapping& our_need_mapping() {
    static const NeedMapping none(place_need_count);
    return none;
}

NeedSet needs_of(const Place& place, const NeedMapping& mapping) {
    NeedSet needs;
    for (std::size_t need = 0; need < mapping.size(); ++need) {
        const auto begins = [&](const std::string& code) {
            return std::ranges::any_of(mapping[need].codes,
                                       [&](const auto& term) { return code.starts_with(term); });
        };
        if (std::ranges::any_of(place.codes, begins)) {
            needs.add(static_cast<PlaceNeed>(need));
        }
    }
    return needs;
}

}  // namespace porchlight
