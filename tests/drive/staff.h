// Who works at the clinic of a driver, set up as another program of the clinic does it.
#pragma once

#include <string>

#include "tests/drive/driver.h"

namespace porchlight {

/// With a PIN hashed cheaply, or "" for none; their id is the name in small letters. An open face
/// has read it when this returns. Throws DriveFault when the store does not take it.
void add_staff(Driver& driver, const std::string& name, StaffRole role, const std::string& pin);
void remove_staff(Driver& driver, const std::string& name);

}  // namespace porchlight
