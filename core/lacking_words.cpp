#include "core/lacking_words.h"

#include <toml++/toml.h>
#include <algorithm>

namespace porchlight {

namespace {

void look_into(const toml::node& node, const std::string& tag, std::vector<std::size_t>& lines) {
    if (const auto* array = node.as_array()) {
        for (const toml::node& each : *array) {
            look_into(each, tag, lines);
        }
    } else if (const auto* table = node.as_table()) {
        const toml::node* english = table->get("en");
        if (english != nullptr && english->is_string() && !table->contains(tag)) {
            lines.push_back(english->source().begin.line);
        }
        for (const auto& [key, value] : *table) {
            look_into(value, tag, lines);
        }
    }
}

}  // namespace

std::vector<std::size_t> lacking_words(std::string_view toml, const std::string& tag) {
    std::vector<std::size_t> lines;
    try {
        look_into(toml::parse(toml), tag, lines);
    } catch (const toml::parse_error&) {
        return {};
    }
    std::ranges::sort(lines);
    return lines;
}

}  // namespace porchlight
