// What one face has that the others do not.
#pragma once

#include "core/settings.h"
#include "kiosk/app/app.h"

namespace porchlight {

const char* name_of(Face face);      ///< as on the command line
double reference_inches(Face face);  ///< of the panel it was drawn for
double configured_inches(Face face, const Settings& settings);

}  // namespace porchlight
