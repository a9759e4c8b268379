// What the desk calls a supply when it fills a bag: "Boxes of naloxone". For front_desk only.
#pragma once

#include <string>

#include "core/settings.h"

namespace porchlight {

/// In the spoken language; stands behind a count. A supply that clinic.toml does not have any more
/// shows as its id.
std::string bag_words(const Settings& settings, const SupplyId& id);

}  // namespace porchlight
