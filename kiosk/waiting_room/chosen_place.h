// The place that a person opened: from the list, the map or a search.
#pragma once

#include "core/nearby.h"
#include "kiosk/ui/session.h"
#include "kiosk/ui/slip.h"

namespace porchlight {

/// Opens the page of that place. On a touch.
void open_place(const NearbyPlace& place, Session& session);
/// The open one in the places of now; null: it is not there any more, or not to be shown.
const NearbyPlace* open_place_of(const ClinicState& state, Session& session);

/// Where it may be said what the place is: not of treatment, medication and supplies (42 CFR 2.18:
/// nobody has to carry what shows a substance use disorder), nor where its name tells of any.
bool paper_may_say(const NearbyPlace& place, const Settings& settings);
/// Plain text for the square: name, telephone, address; no link.
std::string square_text(const NearbyPlace& place, const Settings& settings);
/// `code`: of a referral; empty for none.
Slip slip_of(const ClinicState& state, const NearbyPlace& place, const Session& session,
             const std::string& code = {});

}  // namespace porchlight
