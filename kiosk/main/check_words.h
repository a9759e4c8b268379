// What `porchlight check` says of the languages: their packs, and fonts for their letters.
#pragma once

#include <vector>

#include "core/settings.h"
#include "kiosk/main/check_command.h"

namespace porchlight {

/// One finding for each language of clinic.toml.
std::vector<Finding> check_packs(const Settings& settings);
/// Whether every letter, every icon and every ticket picture has a font.
Finding check_fonts(const Settings& settings);

}  // namespace porchlight
