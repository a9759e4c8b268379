// Any bytes at all as place_needs.toml and as search_words.toml: what is needed in use, or one
// sentence with a line.
#include "core/check.h"
#include "core/search_things.h"

using namespace porchlight;

namespace {

void check_fault(const Fault& fault) {
    CHECK(fault.sentence.starts_with("fuzz.toml:") && fault.sentence.size() > 15);
}

void check_mapping(const NeedMapping& mapping, std::string_view text) {
    CHECK(mapping.size() == place_need_count);
    Place place;
    for (const NeedTerms& terms : mapping) {
        for (const auto* list : {&terms.codes, &terms.not_codes, &terms.words, &terms.not_words})
            for (const std::string& word : *list) CHECK(!word.empty());
        place.codes.insert(place.codes.end(), terms.codes.begin(), terms.codes.end());
        place.kinds.insert(place.kinds.end(), terms.words.begin(), terms.words.end());
    }
    place.name = text;
    const NeedSet needs = needs_of(place, mapping);
    CHECK(needs.bits < (1U << unsigned(place_need_count)));
    // One place or many of them: the same answer.
    NeedSorter sorter(mapping);
    CHECK(sorter.needs_of(place) == needs && sorter.needs_of(place) == needs);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto mapping = parse_need_mapping(text, "fuzz.toml"))
        check_mapping(*mapping, text);
    else
        check_fault(mapping.error());
    const auto things = parse_search_things(text, "fuzz.toml");
    if (!things) {
        check_fault(things.error());
        return 0;
    }
    for (const SearchThing& thing : things->things)
        CHECK(!thing.need || place_need(code(*thing.need)) == thing.need);
    for (const std::string& word : things->left_out) CHECK(!word.empty());
    return 0;
}
