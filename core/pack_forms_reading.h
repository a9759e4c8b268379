// Reads the forms of dates and numbers a pack.toml names.
#pragma once

#include <string>
#include <string_view>

#include "core/pack_forms.h"
#include "core/toml_reading.h"

namespace porchlight {

/// Reads "cldr", "digits", "and" and [dates] of the pack.toml of the language `tag`; other keys are
/// left alone. Without forms of CLDR the file must name all that a screen shows. What is wrong goes
/// to `reading`. No disk; any thread.
PackForms read_forms(Reading& reading, const toml::table& pack, const std::string& tag);

/// Whether one of `letters` stands in the pattern, outside of quotes.
bool pattern_has(std::string_view pattern, std::string_view letters);

}  // namespace porchlight
