// Builds what a search looks things up in.
#include "core/search_index.h"

#include <algorithm>
#include <limits>

#include "core/check.h"
#include "core/search_text.h"

namespace porchlight {

namespace {

/// How far off a place is whose name, kind, organization or description says a word.
enum Field : std::uint8_t { in_name = 0, in_kind = 1, in_organization = 2, in_description = 4 };
constexpr Posting by_need = 3;  ///< one of a need, without anything said of the thing itself
constexpr std::size_t longest_word = 60;

Posting posting(std::size_t place, unsigned off) {
    return static_cast<Posting>(place * 8 + off);
}

/// Sorted by place, each once with its best.
void settle(std::vector<Posting>& postings) {
    std::ranges::sort(postings);
    const auto same = [](Posting a, Posting b) { return a / 8 == b / 8; };
    postings.erase(std::unique(postings.begin(), postings.end(), same), postings.end());
}

/// Lower case letters of ASCII are most of a directory, and need no ICU.
bool plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

class SearchBuilder {
public:
    SearchBuilder(SearchIndex& index, const std::vector<NearbyPlace>& places)
        : index_(index), places_(places) {}

    void build() {
        for (std::size_t at = 0; at < places_.size(); ++at) read_place(at);
        name_things();
        for (std::size_t i = 0; i < index_.things_.things.size(); ++i) find_thing(i);
        finish_terms();
        fill_columns();
    }

private:
    void read_place(std::size_t at);
    void read(std::size_t at, std::string_view text, Field field);
    void stands(std::size_t at, std::string_view word, Field field);
    SearchTerm& term(std::string_view word);
    void name_things();
    void find_thing(std::size_t thing);
    void say(std::size_t thing, const std::vector<std::string>& phrase);
    void finish_terms();
    void fill_columns();
    void fill_place(const NearbyPlace& place);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    SearchIndex& index_;
    const std::vector<NearbyPlace>& places_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;
    std::unordered_map<std::string, std::vector<std::uint16_t>> things_of_code_;
    std::string word_;
};

SearchTerm& SearchBuilder::term(std::string_view word) {
    auto found = ids_.find(word);
    if (found == ids_.end()) {
        found = ids_.emplace(word, static_cast<std::uint32_t>(index_.terms_.size())).first;
        index_.terms_.push_back({std::string(word), {}, {}, {}, 0, 0});
    }
    return index_.terms_[found->second];
}

void SearchBuilder::stands(std::size_t at, std::string_view word, Field field) {
    if (word.empty() || word.size() > longest_word) return;
    auto& list = term(word).places;
    // The fields come in their order: the first one that says it is the best one.
    if (list.empty() || list.back() / 8 != at) list.push_back(posting(at, field));
}

void SearchBuilder::read(std::size_t at, std::string_view text, Field field) {
    if (!plain(text)) {
        for (const SearchWord& word : search_words_of(text)) {
            if (!word.run) stands(at, word.text, field);
            if (word.run)
                for (const std::string& pair : pairs_of(word.text)) stands(at, pair, field);
        }
        return;
    }
    for (const char c : text) {
        if (c == '\'') continue;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool capital = c >= 'A' && c <= 'Z';
        if (letter || capital) {
            word_ += static_cast<char>(capital ? c - 'A' + 'a' : c);
        } else if (!word_.empty()) {
            stands(at, word_, field);
            word_.clear();
        }
    }
    stands(at, word_, field);
    word_.clear();
}

void SearchBuilder::read_place(std::size_t at) {
    const Place& place = places_[at].place;
    read(at, place.name, in_name);
    read(at, place.other_name, in_name);
    for (const std::string& kind : place.kinds) read(at, kind, in_kind);
    read(at, place.organization, in_organization);
    read(at, place.description, in_description);
}

/// What people type for a thing: one word is a term like those of places, more are a phrase.
void SearchBuilder::name_things() {
    for (std::size_t i = 0; i < index_.things_.things.size(); ++i) {
        const auto thing = static_cast<std::uint16_t>(i);
        for (const std::string& typed : index_.things_.things[i].words) {
            const auto words = search_words_of(typed);
            std::string joined;
            for (const SearchWord& word : words) joined += (joined.empty() ? "" : " ") + word.text;
            if (joined.empty()) continue;
            auto& named = index_.phrases_[joined];
            if (std::ranges::find(named, thing) == named.end()) named.push_back(thing);
            if (words.size() != 1) continue;
            SearchTerm& single = term(joined);
            if (std::ranges::find(single.things, thing) == single.things.end())
                single.things.push_back(thing);
            if (typed != joined && single.shown.empty()) single.shown = typed;
        }
    }
}

/// Places that say every word of a phrase, as well as they say the one they say worst.
void SearchBuilder::say(std::size_t thing, const std::vector<std::string>& phrase) {
    std::map<std::uint32_t, std::pair<std::size_t, unsigned>> said;
    for (const std::string& word : phrase) {
        const auto found = ids_.find(word);
        if (found == ids_.end()) return;
        for (const Posting each : index_.terms_[found->second].places) {
            auto& [words, off] = said[each / 8];
            ++words;
            off = std::max(off, each % 8);
        }
    }
    for (const auto& [place, how] : said)
        if (how.first == phrase.size())
            index_.thing_places_[thing].push_back(posting(place, how.second));
}

void SearchBuilder::find_thing(std::size_t at) {
    const SearchThing& thing = index_.things_.things[at];
    index_.thing_places_.resize(index_.things_.things.size());
    for (const auto& phrase : thing.said) say(at, phrase);
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (thing.need && places_[i].needs.has(*thing.need))
            index_.thing_places_[at].push_back(posting(i, thing.is_the_need() ? 0 : by_need));
    if (!thing.codes.empty()) {
        const auto ours = [&](const std::string& code) {
            auto& known = things_of_code_.try_emplace(code).first->second;
            if (known.empty()) {
                for (std::size_t t = 0; t < index_.things_.things.size(); ++t)
                    if (std::ranges::any_of(index_.things_.things[t].codes,
                                            [&](const auto& to) { return code_belongs(code, to); }))
                        known.push_back(static_cast<std::uint16_t>(t));
                known.push_back(std::numeric_limits<std::uint16_t>::max());  // looked up
            }
            return std::ranges::find(known, static_cast<std::uint16_t>(at)) != known.end();
        };
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (std::ranges::any_of(places_[i].place.codes, ours))
                index_.thing_places_[at].push_back(posting(i, 0));
    }
    settle(index_.thing_places_[at]);
}

void SearchBuilder::finish_terms() {
    for (SearchTerm& each : index_.terms_) {
        const std::u32string letters = letters_of(each.text);
        each.letters = letter_bits(letters);
        each.length = static_cast<int>(letters.size());
        each.places.shrink_to_fit();
    }
    std::ranges::sort(index_.terms_, {}, &SearchTerm::text);
}

void SearchBuilder::fill_place(const NearbyPlace& near) {
    PlaceColumns& columns = index_.columns_;
    const Place& place = near.place;
    columns.needs.push_back(near.needs.bits);
    columns.facts.push_back(place.facts.bits);
    std::uint64_t languages = 0;
    for (const std::string& spoken : place.languages) {
        // "es" speaks for "es-MX" and the other way round. What is no tag cannot be asked for.
        const std::string tag = spoken.substr(0, spoken.find('-'));
        if (tag.size() > 3) continue;
        const auto [known, is_new] = columns.tags.try_emplace(tag, 0);
        if (is_new && columns.tags.size() <= 64)
            known->second = std::uint64_t{1} << (columns.tags.size() - 1);
        languages |= known->second;
    }
    columns.languages.push_back(languages);
    const bool calls_first =
        place.facts.has(PlaceFact::by_appointment) && !place.facts.has(PlaceFact::walk_in);
    unsigned flags = 0;
    if (near.shown()) flags |= PlaceColumns::shown;
    if (near.partner) flags |= PlaceColumns::partner;
    if (place.status == PlaceStatus::closed_for_good) flags |= PlaceColumns::gone_for_good;
    if (place.status == PlaceStatus::running && !calls_first) flags |= PlaceColumns::may_be_open;
    columns.flags.push_back(static_cast<std::uint8_t>(flags));
    columns.checked.push_back(
        place.checked ? static_cast<std::int32_t>(
                            std::chrono::sys_days{*place.checked}.time_since_epoch().count())
                      : std::numeric_limits<std::int32_t>::max());
    columns.first_span.push_back(static_cast<std::uint32_t>(columns.spans.size()));
    columns.spans.insert(columns.spans.end(), near.open.begin(), near.open.end());
}

void SearchBuilder::fill_columns() {
    for (const NearbyPlace& place : places_) fill_place(place);
    index_.columns_.first_span.push_back(static_cast<std::uint32_t>(index_.columns_.spans.size()));
}

SearchIndex::SearchIndex(const std::vector<NearbyPlace>& places, const SearchThings& things)
    : count_(places.size()), things_(things) {
    SearchBuilder(*this, places).build();
}

std::shared_ptr<const SearchIndex> make_search_index(const Nearby& nearby) {
    return std::make_shared<const SearchIndex>(nearby.places, our_search_things());
}

}  // namespace porchlight
