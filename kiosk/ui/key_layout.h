// Which letters stand on the keys of each language: the X keyboard layouts people know (xkb-data).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace porchlight {

/// Upper, middle and lower row; each key is what it types, in UTF-8.
using KeyRows = std::array<std::vector<std::string>, 3>;

struct KeyLayout {
    std::string language;  ///< the letters' own: picks the forms they are drawn in
    KeyRows letters;
    std::vector<std::string> more;  ///< of the same page, wherever the rows have room for them
    KeyRows others;                 ///< capitals, or a script's second page; may be empty
    std::string name, others_name;  ///< on the keys that lead to these pages: "abc", "ABC"
    bool latin = false;
    bool own = true;  ///< false: this language is not typed letter by letter; its keys are Latin
};

/// Reads the layouts from disk, about 3 ms each: call once, off the frame. Without it, or where
/// they are not installed, the keys are Latin.
void load_key_layouts();
const KeyLayout& key_layout(std::string_view language);  ///< a BCP-47 tag
const KeyLayout& latin_keys();

}  // namespace porchlight
