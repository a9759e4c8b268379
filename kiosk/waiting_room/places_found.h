// What "Places nearby" has found for this session: the list, the map and the search share it.
#pragma once

#include <string>

#include "kiosk/ui/session.h"

namespace porchlight {

/// From here on the list is about that. For a touch, never each frame.
void look_for(PlaceQuery query, const ClinicState& state, Session& session);
/// The same question again, after a chip. For a touch.
void find_again(const ClinicState& state, Session& session);
/// Each frame: asks again only when there is a new list, or a language that the answer hangs on.
/// `state.nearby` must be there.
void keep_found(const ClinicState& state, Session& session);

/// "Food", "By phone or mail", "Places nearby": what the list is about.
std::string places_title(const PlacesDraft& draft);
/// "18 places. Closest first."
std::string places_count(const PlacesDraft& draft);

/// What stands there before a clinic has imported anything.
void draw_no_places_list();

}  // namespace porchlight
