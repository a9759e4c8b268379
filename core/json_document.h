// One JSON file of a directory, parsed. For the readers of core only.
#pragma once

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "core/import_source.h"

namespace porchlight {

inline Checked<nlohmann::json> parse_json(const JsonDocument& document) {
    auto whole = nlohmann::json::parse(document.text, nullptr, false);
    if (whole.is_discarded()) {
        return tl::unexpected(
            Fault{fmt::format("{} cannot be read as JSON. Is the file cut off?", document.name)});
    }
    return whole;
}

/// What an import calls them: the file's own name, or how many they are.
inline std::string name_of(const std::vector<JsonDocument>& documents) {
    return documents.size() == 1 ? documents.front().name
                                 : fmt::format("{} JSON files", documents.size());
}

}  // namespace porchlight
