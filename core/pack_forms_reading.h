// Reads the forms of dates and numbers a pack.toml names.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "core/pack_forms.h"
#include "core/toml_reading.h"

namespace porchlight {

/// What CLDR's data have; they are not within reach of core.
struct CldrHas {
    std::function<bool(const std::string& tag)> language;  ///< BCP-47
    std::function<bool(const std::string& name)> digits;   ///< "latn": ten digits, no sums
};

/// The keys of pack.toml that read_forms reads, for whoever checks that there is no other.
constexpr std::array<std::string_view, 4> form_keys{"cldr", "digits", "and", "dates"};

/// Reads those keys of the pack.toml of the language `tag`; other keys are left alone. Without
/// forms of CLDR the file must name all that a screen shows. What is wrong goes to `reading`. No
/// disk; any thread.
PackForms read_forms(Reading& reading, const toml::table& pack, const std::string& tag,
                     const CldrHas& cldr);

/// Whether one of `letters` stands in the pattern, outside of quotes.
bool pattern_has(std::string_view pattern, std::string_view letters);

}  // namespace porchlight
