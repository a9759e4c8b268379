#include "kiosk/ui/words.h"

#include <toml++/toml.h>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>

#include "core/check.h"
#include "core/embedded.h"
#include "core/toml_reading.h"
#include "kiosk/ui/catalogues.h"
#include "kiosk/ui/local_forms.h"

namespace porchlight {

namespace {

struct Loaded {
    Pack pack;
    std::locale words;
};

std::locale catalogue(const std::string& tag) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = tag;
    info.encoding = "UTF-8";
    info.domains.emplace_back("porchlight");
    info.paths.emplace_back("");
    info.callback = [tag](const std::string& /*file*/, const std::string& /*encoding*/) {
        const std::string_view bytes = compiled_catalogue(tag);
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    auto* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
    return facet == nullptr ? std::locale::classic() : std::locale(std::locale::classic(), facet);
}

Loaded load(const std::string& tag, std::string_view manifest) {
    const toml::table table = toml::parse(manifest);
    Pack pack;
    pack.tag = tag;
    pack.endonym = table["endonym"].value_or(tag);
    pack.rtl = table["direction"].value_or(std::string_view("ltr")) == "rtl";
    pack.line_factor = table["line_factor"].value_or(1.F);
    const auto* readers = table["reviewed_by"].as_array();
    pack.reviewed = readers != nullptr && !readers->empty();
    Reading reading("locales/" + tag + "/pack.toml");
    pack.forms = read_local_forms(reading, table, tag);
    CHECK(reading.fine());
    return {pack, catalogue(tag)};
}

std::vector<Loaded>& loaded() {
    static std::vector<Loaded> all;
    return all;
}

const Loaded& find(std::string_view tag) {
    load_packs();
    for (const Loaded& one : loaded()) {
        if (one.pack.tag == tag) {
            return one;
        }
    }
    return loaded().front();
}

const Loaded*& speaking() {
    static const Loaded* now = nullptr;
    return now;
}

const std::locale& words_now() {
    if (speaking() == nullptr) {
        speak("en");
    }
    return speaking()->words;
}

}  // namespace

void load_packs() {
    if (!loaded().empty()) {
        return;
    }
    constexpr std::string_view folder = "locales/";
    constexpr std::string_view file = "/pack.toml";
    for (const auto& [path, content] : embedded_files()) {
        if (path.starts_with(folder) && path.ends_with(file)) {
            const auto tag = path.substr(folder.size(), path.size() - folder.size() - file.size());
            loaded().push_back(load(std::string(tag), content));
        }
    }
    // English first: it is what an unknown tag falls back to.
    std::stable_partition(loaded().begin(), loaded().end(),
                          [](const Loaded& one) { return one.pack.tag == "en"; });
}

const std::vector<Pack>& packs() {
    static const std::vector<Pack> all = [] {
        load_packs();
        std::vector<Pack> packs;
        for (const Loaded& one : loaded()) {
            packs.push_back(one.pack);
        }
        return packs;
    }();
    return all;
}

const Pack& pack(std::string_view tag) {
    return find(tag).pack;
}

void speak(std::string_view tag) {
    speaking() = &find(tag);
}

const Pack& spoken() {
    words_now();
    return speaking()->pack;
}

std::string as_written(const std::string& words) {
    return spoken().rtl && !words.empty() ? "\u2066" + words + "\u2069" : words;
}

std::string tr(const char* context, const char* text) {
    return boost::locale::translate(context, text).str(words_now());
}

std::string trn(const char* context, const char* one, const char* many, int count) {
    return put(boost::locale::translate(context, one, many, count).str(words_now()),
               {number_words(count)});
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
