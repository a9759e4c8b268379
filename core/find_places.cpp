// An answer is one pass over the places in their order, closest first: never a sort by distance.
#include <algorithm>

#include "core/nearby.h"
#include "core/search_index.h"

namespace porchlight {

namespace {

/// The questions of a query that are the same for every place, worked out once.
class Filter {
public:
    Filter(const Nearby& nearby, const PlaceColumns& columns, const PlaceQuery& query,
           const LocalTime& now, bool typed)
        : columns_(columns), open_now_(query.open_now) {
        if (query.need) need_.add(*query.need);
        facts_ = query.facts.bits;
        PlaceFacts afar{PlaceFact::from_afar};
        afar_ = afar.bits;
        wanted_afar_ = query.from_afar ? afar_ : std::uint16_t{0};
        flags_ = PlaceColumns::shown;
        if (query.partners) flags_ = static_cast<std::uint8_t>(flags_ | PlaceColumns::partner);
        if (query.open_now) flags_ = static_cast<std::uint8_t>(flags_ | PlaceColumns::may_be_open);
        if (!typed) not_flags_ = PlaceColumns::gone_for_good;
        if (!query.language.empty()) {
            const auto tag = columns.tags.find(query.language.substr(0, query.language.find('-')));
            language_ = tag == columns.tags.end() ? 0 : tag->second;
            any_language_ = false;
        }
        const std::chrono::sys_days today{now.day};
        const auto day = (today - nearby.first_day).count();
        in_window_ = day >= 0 && day < nearby_days;
        minute_ = static_cast<int>(day) * 1440 + static_cast<int>(now.since_midnight.count());
        oldest_check_ = static_cast<std::int32_t>(today.time_since_epoch().count()) - 30;
    }

    [[nodiscard]] bool passes(std::size_t i) const {
        const auto flags = columns_.flags[i];
        if ((flags & flags_) != flags_ || (flags & not_flags_) != 0) return false;
        if ((columns_.needs[i] & need_.bits) != need_.bits) return false;
        if ((columns_.facts[i] & facts_) != facts_) return false;
        if ((columns_.facts[i] & afar_) != wanted_afar_) return false;
        if (!any_language_ && (columns_.languages[i] & language_) == 0) return false;
        return !open_now_ || open(i);
    }

private:
    /// As open_now says it.
    [[nodiscard]] bool open(std::size_t i) const {
        if (!in_window_ || columns_.checked[i] < oldest_check_) return false;
        const auto from = columns_.spans.begin() + columns_.first_span[i];
        const auto to = columns_.spans.begin() + columns_.first_span[i + 1];
        const auto next = std::upper_bound(
            from, to, minute_, [](int minute, const OpenSpan& span) { return minute < span.from; });
        return next != from && minute_ < std::prev(next)->to;
    }

    const PlaceColumns& columns_;
    NeedSet need_;
    std::uint64_t language_ = 0;
    std::int32_t oldest_check_ = 0;
    int minute_ = 0;
    std::uint16_t facts_ = 0, afar_ = 0, wanted_afar_ = 0;
    std::uint8_t flags_ = 0, not_flags_ = 0;
    bool open_now_ = false, any_language_ = true, in_window_ = false;
};

}  // namespace

FoundPlaces find_places(const Nearby& nearby, const PlaceQuery& query, const LocalTime& now) {
    const auto index = nearby.index ? nearby.index : make_search_index(nearby);
    FoundPlaces found;
    WordsFound words;
    if (!query.words.empty()) words = index->search(query.words);
    found.understood = std::move(words.understood);
    const bool typed = !words.off.empty();
    const Filter filter(nearby, index->columns(), query, now, typed);
    for (std::size_t i = 0; i < nearby.places.size(); ++i)
        if ((!typed || words.off[i] != no_place) && filter.passes(i))
            found.places.push_back(static_cast<std::uint32_t>(i));
    if (typed)
        std::ranges::stable_sort(found.places, {}, [&](std::uint32_t i) { return words.off[i]; });
    return found;
}

}  // namespace porchlight
