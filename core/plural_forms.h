// How languages count, as the header of a PO file says it.
#pragma once

#include <string>
#include <string_view>

namespace porchlight {

/// "nplurals=2; plural=(n != 1);", from the gettext manual ("Plural forms") and CLDR; empty for a
/// language that is not in the list.
std::string_view plural_forms(std::string_view tag);

}  // namespace porchlight
