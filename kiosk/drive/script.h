// The little language of drive: one line, one thing to do or to see.
#pragma once

#include <iosfwd>
#include <string>

#include "kiosk/drive/driver.h"

namespace porchlight {

/// Runs one line; a line that does not hold throws DriveFault. Blank lines and # are fine.
void run_line(Driver& driver, const std::string& line, std::ostream& out);
/// What scripts may say, for --help.
const char* script_help();
Face face_named(const std::string& name);
Panel panel_named(const std::string& size, double inches);

}  // namespace porchlight
