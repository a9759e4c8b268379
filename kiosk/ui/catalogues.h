// The compiled gettext catalogues that travel inside the program.
#pragma once

#include <string_view>

namespace porchlight {

/// The .mo bytes of locales/<tag>/porchlight.po; empty for English and for unknown tags.
std::string_view compiled_catalogue(std::string_view tag);

}  // namespace porchlight
