// How each language writes dates, times, numbers and lists: CLDR, but for what its pack.toml
// names. The words themselves (clock_words ...) are in kiosk/ui/words.h.
#pragma once

#include <string>

#include "core/pack_forms.h"
#include "core/toml_reading.h"

namespace porchlight {

/// Reads the forms the pack.toml of the language `tag` (BCP-47) names; its other keys are left
/// alone. What is wrong goes to `reading`. No disk; any thread.
PackForms read_local_forms(Reading& reading, const toml::table& pack, const std::string& tag);

}  // namespace porchlight
