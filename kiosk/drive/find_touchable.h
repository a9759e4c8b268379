// Looks for what somebody wants to touch.
#pragma once

#include <string>

#include "kiosk/drive/driver.h"

namespace porchlight {

/// By its label as it is seen, or by "@key"; null where there is none that takes a touch now.
const Node* find_touchable(const Tree& tree, const std::string& what);

/// As people do: what is not on this page may be on the next one. Turns pages until it is there, or
/// until there is nothing to turn.
void turn_to(Driver& driver, const std::string& what);

}  // namespace porchlight
