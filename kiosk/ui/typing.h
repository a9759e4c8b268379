// Words being typed, by the keys on the screen or by real ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace porchlight {

/// How many letters it has: code points, not bytes.
std::size_t letters_in(std::string_view words);
/// Adds those letters, joined with what they belong to (NFC), while there are fewer than `most`.
/// No space at the front, and never two in a row.
void type_into(std::string& words, std::string_view letters, std::size_t most);
/// Takes the last letter away.
void erase_last(std::string& words);
/// What the key edge of this frame types or erases; false where it does neither.
bool take_key(std::string& words, std::size_t most);

}  // namespace porchlight
