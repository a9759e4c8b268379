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
void note_lacking() {
    Languages& all = languages();
    if (const std::string& tag = all.speaking->pack.tag; tag != "en") {
        all.lacking = tag;
    }
}

/// What the catalogue found, else the English.
std::string found_or(const char* said, const char* english) {
    if (said == nullptr) {
        note_lacking();
    }
    return said != nullptr ? said : english;
}

}  // namespace

void use_packs(const ClinicPacks& packs) {
    Languages& all = languages();
    const std::string tag = spoken().tag;
    all.own = packs.packs;
    all.packs = built_in_packs();
    for (const auto& [own_tag, loaded] : all.own) {
        const auto known = std::ranges::find(all.packs, own_tag, &Pack::tag);
        if (known == all.packs.end()) {
            all.packs.push_back(loaded->pack);
        } else {
            *known = loaded->pack;
        }
    }
    speak(tag);
}

const std::vector<Pack>& packs() {
    return languages().packs;
}

const Pack& pack(std::string_view tag) {
    const auto& all = packs();
    const auto known = std::ranges::find(all, tag, &Pack::tag);
    return known == all.end() ? all.front() : *known;
}

void speak(std::string_view tag) {
    languages().speaking = &find(tag);
}

const Pack& spoken() {
    return languages().speaking->pack;
}

std::string take_lacking() {
    return std::exchange(languages().lacking, {});
}

const std::string& in_spoken(const Words& own) {
    return in_spoken(own.by_tag);
}

const std::string& in_spoken(const std::map<std::string, std::string>& by_tag) {
    static const std::string nothing;
    if (by_tag.empty()) {
        return nothing;
    }
    const auto found = by_tag.find(spoken().tag);
    if (found != by_tag.end()) {
        return found->second;
    }
    note_lacking();
    return by_tag.at("en");
}

std::string as_written(const std::string& words) {
    return spoken().rtl && !words.empty() ? "\u2066" + words + "\u2069" : words;
}

std::string tr(const char* context, const char* text) {
    return found_or(languages().speaking->words.find(context, text), text);
}

std::string trn(const char* context, const char* one, const char* many, int count) {
    const char* said = languages().speaking->words.find(context, one, count);
    return put(found_or(said, count == 1 ? one : many), {number_words(count)});
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
