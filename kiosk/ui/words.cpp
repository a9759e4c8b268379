#include "kiosk/ui/words.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/packs.h"

namespace porchlight {

namespace {

/// Which languages there are, and which one is spoken. Belongs to the thread that draws.
struct Languages {
    std::vector<Pack> packs = built_in_packs();
    std::map<std::string, std::shared_ptr<const LoadedPack>> own;
    std::string spoken = "en";
    const LoadedPack* speaking = &built_in_pack("en");
    std::string lacking;
};

Languages& languages() {
    static Languages all;
    return all;
}

const LoadedPack& find(std::string_view tag) {
    const Languages& all = languages();
    const auto own = all.own.find(std::string(tag));
    if (own != all.own.end()) {
        return *own->second;
    }
    const auto known = std::ranges::find(built_in_packs(), tag, &Pack::tag);
    return built_in_pack(known == built_in_packs().end() ? "en" : known->tag);
}

/// English is what the code says; every other language should have said it itself.
std::string english(std::string_view text) {
    Languages& all = languages();
    if (all.spoken != "en") {
        all.lacking = all.spoken;
    }
    return std::string(text);
}

}  // namespace

void use_packs(const ClinicPacks& packs) {
    Languages& all = languages();
    all.own = packs.packs;
    all.packs = built_in_packs();
    for (const auto& [tag, loaded] : all.own) {
        const auto known = std::ranges::find(all.packs, tag, &Pack::tag);
        if (known == all.packs.end()) {
            all.packs.push_back(loaded->pack);
        } else {
            *known = loaded->pack;
        }
    }
    speak(std::string(all.spoken));
}

const std::vector<Pack>& packs() {
    return languages().packs;
}

const Pack& pack(std::string_view tag) {
    const auto& all = packs();
    const auto known = std::ranges::find(all, tag, &Pack::tag);
    return known == all.end() ? all.front() : *known;
}

const PackCounts& pack_counts(std::string_view tag) {
    return find(tag).counts;
}

void speak(std::string_view tag) {
    Languages& all = languages();
    all.spoken = pack(tag).tag;
    all.speaking = &find(tag);
}

const Pack& spoken() {
    return pack(languages().spoken);
}

std::string take_lacking() {
    return std::exchange(languages().lacking, {});
}

const std::string& in_spoken(const Words& own) {
    return in_spoken(own.by_tag);
}

const std::string& in_spoken(const std::map<std::string, std::string>& by_tag) {
    static const std::string nothing;
    const auto found = by_tag.find(languages().spoken);
    if (found != by_tag.end() || by_tag.empty()) {
        return by_tag.empty() ? nothing : found->second;
    }
    english({});
    return by_tag.at("en");
}

std::string as_written(const std::string& words) {
    return spoken().rtl && !words.empty() ? "\u2066" + words + "\u2069" : words;
}

std::string tr(const char* context, const char* text) {
    const char* said = languages().speaking->words.find(context, text);
    return said != nullptr ? said : english(text);
}

std::string trn(const char* context, const char* one, const char* many, int count) {
    const char* said = languages().speaking->words.find(context, one, count);
    return put(said != nullptr ? said : english(count == 1 ? one : many), {number_words(count)});
}

std::string put(std::string sentence, std::initializer_list<std::string> values) {
    int number = 0;
    for (const std::string& value : values) {
        const std::string mark = "{" + std::to_string(++number) + "}";
        for (auto at = sentence.find(mark); at != std::string::npos;
             at = sentence.find(mark, at + value.size())) {
            const auto after = at + mark.size();
            const bool stopped = value.ends_with('.') && sentence.substr(after, 1) == ".";
            sentence.replace(at, mark.size() + (stopped ? 1 : 0), value);
        }
    }
    return sentence;
}

}  // namespace porchlight
