// A place as the JSON that directory.db keeps of it.
#pragma once

#include <string>

#include "core/place.h"

namespace porchlight {

/// What is empty is left out.
std::string json_of(const Place& place);
/// Throws nlohmann::json::exception where it is no such text; what is unknown is passed over.
Place place_from_json(const std::string& text);

}  // namespace porchlight
