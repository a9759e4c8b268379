#include "english_words.h"

#include <toml++/toml.h>
#include <array>
#include <cstdio>
#include <filesystem>
#include <set>
#include <stdexcept>

#include "core/embedded.h"
#include "core/po_file.h"

using namespace porchlight;

namespace {

void collect(const toml::node& node, const std::string& keys, const std::string& file,
             std::vector<EnglishText>& all) {
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, inside] : *table) {
            const std::string name(std::string_view{key});
            if (name == "en" && inside.is_string()) {
                all.push_back({file, keys, inside.ref<std::string>()});
            } else {
                collect(inside, keys.empty() ? name : keys + "." + name, file, all);
            }
        }
    } else if (const toml::array* array = node.as_array()) {
        for (const toml::node& inside : *array) {
            collect(inside, keys, file, all);
        }
    }
}

/// What a command prints; it has to succeed.
std::string printed_by(const std::string& command) {
    FILE* const output = popen(command.c_str(), "r");
    if (output == nullptr) {
        throw std::runtime_error("Cannot run: " + command);
    }
    std::string all;
    std::array<char, 65536> some{};
    for (std::size_t size = 0; (size = std::fread(some.data(), 1, some.size(), output)) > 0;) {
        all.append(some.data(), size);
    }
    if (pclose(output) != 0) {
        throw std::runtime_error("Did not go well: " + command);
    }
    return all;
}

/// As locales/extract does it, but from the code as it is now: words are read the day they are
/// written, not when the translators get them.
std::string fresh_template() {
    std::set<std::string> files;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(TEST_DATA "/../../kiosk")) {
        if (entry.path().extension() == ".cpp") {
            files.insert(entry.path().string());
        }
    }
    std::string command =
        "xgettext --output=- --language=C++ --from-code=UTF-8 --no-wrap --no-location --keyword "
        "--keyword=tr:1c,2 --keyword=trn:1c,2,3 --keyword=mark:1c,2";
    for (const std::string& file : files) {
        command += " '" + file + "'";
    }
    return printed_by(command);
}

}  // namespace

std::vector<EnglishText> read_template(const std::string& file, std::string_view po) {
    const auto read = read_po(po);
    if (!read) {
        throw std::runtime_error(file + ": " + read.error().sentence);
    }
    std::vector<EnglishText> all;
    for (const PoEntry& entry : read->entries) {
        all.push_back({file, entry.context, entry.id});
        if (!entry.many.empty()) {
            all.push_back({file, entry.context, entry.many});
        }
    }
    return all;
}

std::vector<EnglishText> read_content(const std::string& file, std::string_view toml) {
    std::vector<EnglishText> all;
    collect(toml::parse(toml), "", file, all);
    return all;
}

std::vector<EnglishText> words_of_the_screens() {
    static const auto all = read_template("kiosk", fresh_template());
    if (all.empty()) {
        throw std::runtime_error("No words were found in kiosk.");
    }
    return all;
}

std::vector<EnglishText> words_of_the_content() {
    std::vector<EnglishText> all;
    for (const auto& [path, text] : embedded_files()) {
        if (path.starts_with("assets/") && path.ends_with(".toml")) {
            for (EnglishText& words : read_content(std::string(path), text)) {
                all.push_back(std::move(words));
            }
        }
    }
    if (all.empty()) {
        throw std::runtime_error("No words were found in assets.");
    }
    return all;
}

std::vector<EnglishText> all_english_words() {
    auto all = words_of_the_screens();
    for (EnglishText& words : words_of_the_content()) {
        all.push_back(std::move(words));
    }
    return all;
}
