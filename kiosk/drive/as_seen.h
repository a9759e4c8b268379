// Words as an eye takes them.
#pragma once

#include <string>
#include <string_view>

namespace porchlight {

/// A space that breaks no line ("10:42 am") is a space.
inline std::string as_seen(std::string words) {
    constexpr std::string_view firm_space = "\u00a0";
    for (auto at = words.find(firm_space); at != std::string::npos; at = words.find(firm_space)) {
        words.replace(at, firm_space.size(), " ");
    }
    return words;
}

inline bool says(const std::string& label, const std::string& words) {
    return as_seen(label).find(as_seen(words)) != std::string::npos;
}

}  // namespace porchlight
