// Steps of a script that the clinic asks for, where no face has a button for it in reach.
#pragma once

#include <sstream>
#include <string>

#include "kiosk/drive/driver.h"

namespace porchlight {

/// A step such as "expect nurse +1h"; false when it is none of these.
bool run_clinic_step(Driver& driver, const std::string& step, std::istringstream& rest);
const char* clinic_help();

/// "+90s", "+5m", "+2h".
Millis time_after(const std::string& words);

}  // namespace porchlight
