// What a file of the clinic says in English and not in another language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace porchlight {

/// The lines of a TOML file where words are given per language and that one is not among them, in
/// order; none where it cannot be read. Pure.
std::vector<std::size_t> lacking_words(std::string_view toml, const std::string& tag);

}  // namespace porchlight
