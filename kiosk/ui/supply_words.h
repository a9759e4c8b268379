// The words of supplies: the built-in ones from the packs, a clinic's own from clinic.toml.
#pragma once

#include <string>

#include "core/settings.h"

namespace porchlight {

/// The drawing people see: a closed bag where the clinic switched its picture off.
const std::string& supply_picture(const SupplySetting& supply);
// All in the spoken language (see words.h); a supply that is not built in and has no words of its
// own shows as its id.
std::string supply_name(const SupplySetting& supply);  ///< "Naloxone nose spray"
std::string supply_hint(const SupplySetting& supply);  ///< "Reverses opioid overdose"; may be empty
/// "2 boxes (4 sprays)"; `count` 0 or more.
std::string supply_amount(const SupplySetting& supply, int count);
/// The same without its number, to stand beside a large one: "boxes (4 sprays)".
std::string supply_unit(const SupplySetting& supply, int count);

}  // namespace porchlight
