// What a curator wants to know of places that were just imported: what is known of how many, where
// most is missing, and what is different from last time.
#pragma once

#include <vector>

#include "core/directory.h"
#include "core/import.h"

namespace porchlight {

/// How many places have each thing, in the order they are told. Pure.
std::vector<FieldCount> count_fields(const std::vector<Place>& places);

/// The ten places of which least is known, the worst first; none where nothing is missing. Places
/// closed for good are not among them. Pure.
std::vector<PoorPlace> poorest_places(const std::vector<Place>& places);

/// By id, each field compared. Pure.
PlaceChanges changes_between(const std::vector<Place>& before, const std::vector<Place>& after);

}  // namespace porchlight
