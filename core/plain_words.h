// Looks for words in the free texts of directories. Only for what reads them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace porchlight {

using Words = std::initializer_list<std::string_view>;

/// Lower case (ASCII), typographic apostrophes straight, dashes spaces: "Walk-In’s" is "walk in's".
std::string plain_words(std::string_view text);

/// `words` stand in `text` (both plain), not as part of a longer word.
bool has_word(std::string_view text, std::string_view words);
bool has_any_word(std::string_view text, Words list);

/// Trimmed, without empty ones.
std::vector<std::string_view> pieces(std::string_view text, std::string_view at_any_of);

/// "no", "not", "without" and the like stand in it.
bool says_no(std::string_view sentence);

}  // namespace porchlight
