#include "core/place_needs.h"

#include <algorithm>
#include <array>

#include "core/check.h"
#include "core/embedded.h"
#include "core/toml_reading.h"

namespace porchlight {

namespace {

constexpr std::array codes{"food",     "bed",     "wash",  "treatment", "medication",
                           "supplies", "testing", "legal", "people",    "safety"};
static_assert(codes.size() == place_need_count);

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The words stand in that text, from the beginning of a word on. Both are lower case.
bool says(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        if (at == 0 || !letter_or_digit(text[at - 1])) return true;
    return false;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

Reader list_into(std::vector<std::string>& target, bool lower_case) {
    return [&target, lower_case](const At& at) {
        target.clear();
        each([&](const At& one) {
            std::string text;
            text_into(text)(one);
            if (text.empty())
                one.wrong("every entry of \"" + std::string(at.key) + "\" needs some text");
            target.push_back(lower_case ? lower(text) : text);
        })(at);
    };
}

Reader need_into(NeedTerms& target) {
    return [&target](const At& at) {
        const toml::table* table = at.node.as_table();
        if (table == nullptr) return at.should_be("a section, [" + std::string(at.key) + "]");
        target = {};
        read_keys(at.reading, *table,
                  {{"codes", list_into(target.codes, false)},
                   {"not_codes", list_into(target.not_codes, false)},
                   {"words", list_into(target.words, true)},
                   {"not_words", list_into(target.not_words, true)}});
    };
}

Checked<NeedMapping> parse(std::string_view text, const std::string& name, NeedMapping mapping) {
    Reading reading(name);
    try {
        const toml::table file = toml::parse(text);
        std::vector<Key> keys;
        for (std::size_t need = 0; need < codes.size(); ++need)
            keys.push_back({codes.at(need), need_into(mapping.at(need))});
        read_keys(reading, file, keys);
    } catch (const toml::parse_error& broken) {
        reading.wrong(broken);
    }
    if (!reading.fine()) return tl::make_unexpected(reading.fault());
    return mapping;
}

}  // namespace

std::string_view code(PlaceNeed need) {
    return codes.at(static_cast<std::size_t>(need));
}

std::optional<PlaceNeed> place_need(std::string_view word) {
    const auto found = std::ranges::find(codes, word);
    if (found == codes.end()) return {};
    return static_cast<PlaceNeed>(found - codes.begin());
}

Checked<NeedMapping> parse_need_mapping(std::string_view text, const std::string& name) {
    return parse(text, name, our_need_mapping());
}

const NeedMapping& our_need_mapping() {
    static const NeedMapping ours = [] {
        const std::string name = "assets/place_needs.toml";
        auto read = parse(embedded(name), name, NeedMapping(place_need_count));
        CHECK(read);
        return *read;
    }();
    return ours;
}

bool code_belongs(std::string_view code, std::string_view to) {
    return code.starts_with(to) && (code.size() == to.size() || !letter_or_digit(code[to.size()]));
}

NeedSet needs_by_code(std::string_view code, const NeedMapping& mapping) {
    NeedSet needs;
    if (code.starts_with("need:")) {  // of a place that the desk added
        if (const auto need = place_need(code.substr(5))) needs.add(*need);
        return needs;
    }
    const auto covers = [&](const std::string& term) { return code_belongs(code, term); };
    for (std::size_t need = 0; need < mapping.size(); ++need)
        if (std::ranges::any_of(mapping[need].codes, covers) &&
            std::ranges::none_of(mapping[need].not_codes, covers))
            needs.add(static_cast<PlaceNeed>(need));
    return needs;
}

SaidNeeds needs_by_words(std::string_view text, const NeedMapping& mapping) {
    SaidNeeds said;
    const std::string low = lower(text);
    const auto stands = [&](const std::string& words) { return says(low, words); };
    for (std::size_t need = 0; need < mapping.size(); ++need) {
        if (std::ranges::any_of(mapping[need].words, stands))
            said.helps.add(static_cast<PlaceNeed>(need));
        if (std::ranges::any_of(mapping[need].not_words, stands))
            said.never.add(static_cast<PlaceNeed>(need));
    }
    return said;
}

NeedSet needs_of(const Place& place, const NeedMapping& mapping) {
    return NeedSorter(mapping).needs_of(place);
}

NeedSet NeedSorter::needs_of(const Place& place) {
    unsigned helps = 0, never = 0;
    for (const std::string& each : place.codes) {
        const auto [known, is_new] = by_code_.try_emplace(each);
        if (is_new) known->second = needs_by_code(each, mapping_);
        helps |= known->second.bits;
    }
    const auto hear = [&](const std::string& text, bool may_help) {
        const auto [known, is_new] = by_words_.try_emplace(text);
        if (is_new) known->second = needs_by_words(text, mapping_);
        if (may_help) helps |= known->second.helps.bits;
        never |= known->second.never.bits;
    };
    for (const std::string& kind : place.kinds) hear(kind, true);
    hear(place.name, true);
    hear(place.other_name, true);
    hear(place.organization, false);
    NeedSet needs;
    needs.bits = static_cast<std::uint16_t>(helps & ~never);
    return needs;
}

}  // namespace porchlight
