// The language chips: each language in its own words, always in the clinic's order.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// The clinic's languages that have a pack, in the clinic's order.
std::vector<std::string> languages_offered(const Settings& settings);
/// The panel at the side of home.
void draw_language_panel(const ClinicState& state, Session& session, Rect place);
/// Rows of chips across, for upright panels; returns the height taken.
float draw_language_rows(const ClinicState& state, Session& session, Rect place);
/// One chip; true when touched.
bool language_chip(Session& session, const std::string& tag, Rect place);

}  // namespace porchlight
