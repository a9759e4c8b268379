// The clinic's own words, as clinic.toml gives them.
#pragma once

#include <map>
#include <string>

namespace porchlight {

/// Per BCP-47 tag; "en" is always there, unless nothing is said at all.
struct Words {
    std::map<std::string, std::string> by_tag;
    /// In that language, else in English.
    [[nodiscard]] const std::string& in(const std::string& tag) const;
    bool operator==(const Words&) const = default;
};

}  // namespace porchlight
