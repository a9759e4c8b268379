// HTML in the texts of directories: the words stay, the tags go.
#pragma once

#include <string>
#include <string_view>

namespace porchlight {

/// Tags of HTML out, "&amp;" and the like decoded, also where they were written twice over. A new
/// block is a new line. What only looks like a tag ("<3", "<anna@example.org>") stays.
std::string without_html(std::string_view text);

}  // namespace porchlight
