#include "core/search_things.h"

#include "core/check.h"
#include "core/embedded.h"
#include "core/search_text.h"
#include "core/toml_reading.h"

namespace porchlight {

namespace {

constexpr std::string_view languages[] = {"en", "es", "ar", "hy", "km",  "zh-Hans", "zh-Hant",
                                          "fa", "ja", "ko", "ru", "fil", "vi",      "ht"};

Reader texts_into(std::function<void(const std::string&)> take) {
    return each([take = std::move(take)](const At& at) {
        std::string text;
        text_into(text)(at);
        take(text);
    });
}

void read_thing(Reading& reading, const toml::table& table, SearchThing& thing) {
    std::string need;
    std::vector<Key> keys{
        {"need", text_into(need)},
        {"codes", texts_into([&](const std::string& text) { thing.codes.push_back(text); })},
        {"said", texts_into([&](const std::string& text) {
             auto& phrase = thing.said.emplace_back();
             for (const SearchWord& word : search_words_of(text)) phrase.push_back(word.text);
         })}};
    for (const auto language : languages)
        keys.push_back(
            {language, texts_into([&](const std::string& text) { thing.words.push_back(text); })});
    read_keys(reading, table, keys);
    if (need.empty()) return;
    thing.need = place_need(need);
    if (!thing.need) reading.wrong(table.source(), "there is no need called \"" + need + "\"");
}

Reader things_into(SearchThings& things) {
    return [&things](const At& at) {
        const toml::table* all = at.node.as_table();
        if (all == nullptr) return at.should_be("sections like [things.food]");
        for (const auto& [id, node] : *all) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return at.should_be("sections like [things.food]");
            SearchThing& thing = things.things.emplace_back();
            thing.id = std::string(id.str());
            read_thing(at.reading, *table, thing);
        }
    };
}

Reader left_out_into(SearchThings& things) {
    return [&things](const At& at) {
        const toml::table* table = at.node.as_table();
        if (table == nullptr) return at.should_be("words by language");
        std::vector<Key> keys;
        for (const auto language : languages)
            keys.push_back({language, texts_into([&](const std::string& text) {
                                for (const SearchWord& word : search_words_of(text))
                                    things.left_out.insert(word.text);
                            })});
        read_keys(at.reading, *table, keys);
    };
}

}  // namespace

Checked<SearchThings> parse_search_things(std::string_view text, const std::string& name) {
    Reading reading(name);
    SearchThings things;
    try {
        const toml::table file = toml::parse(text);
        read_keys(reading, file,
                  {{"left_out", left_out_into(things)}, {"things", things_into(things)}});
    } catch (const toml::parse_error& broken) {
        reading.wrong(broken);
    }
    if (!reading.fine()) return tl::make_unexpected(reading.fault());
    return things;
}

const SearchThings& our_search_things() {
    static const SearchThings ours = [] {
        const std::string name = "assets/search_words.toml";
        auto read = parse_search_things(embedded(name), name);
        CHECK(read);
        return *read;
    }();
    return ours;
}

}  // namespace porchlight
