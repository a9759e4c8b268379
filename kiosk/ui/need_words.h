// The words of needs and spots: the built-in ones from the packs, a clinic's own from clinic.toml.
// Used by check-in and by the desk.
#pragma once

#include <string>

#include "core/settings.h"

namespace porchlight {

// All in the spoken language (see words.h); what has no words there reads in English.
std::string need_title(const NeedSetting& need);  ///< "See a nurse or doctor"
std::string need_hint(const NeedSetting& need);   ///< "Any health worry"; may be empty
/// "Visit": a word or two for a desk row. A need that clinic.toml does not have any more shows as
/// its id.
std::string need_short(const Settings& settings, const NeedId& id);

std::string spot_title(const SpotSetting& spot);  ///< "By the window"
/// The same by id; a spot that clinic.toml does not have any more shows as its id.
std::string spot_title(const Settings& settings, const SpotId& id);

}  // namespace porchlight
