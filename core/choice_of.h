// The choice of an enum whose code stands in a file or a column: code(choice) == word.
#pragma once

#include <optional>
#include <string_view>

namespace porchlight {

/// Of the first `count` choices; nothing for a word that none of them has.
template <class Choice>
std::optional<Choice> choice_of(std::string_view word, int count) {
    for (int i = 0; i < count; ++i) {
        if (code(static_cast<Choice>(i)) == word) {
            return static_cast<Choice>(i);
        }
    }
    return {};
}

}  // namespace porchlight
