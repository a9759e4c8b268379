// What another program of the clinic does beside the faces of a driver: who works here, what
// another station asks for, a store that goes away.
#pragma once

#include <string>

#include "kiosk/drive/driver.h"

namespace porchlight {

/// With a PIN hashed cheaply, or "" for none; their id is the name in small letters. An open face
/// has read it when this returns. Throws DriveFault when the store does not take it.
void add_staff(Driver& driver, const std::string& name, StaffRole role, const std::string& pin);
void remove_staff(Driver& driver, const std::string& name);

/// Another station asks for it, in the same store. Throws DriveFault when it is refused.
void ask_elsewhere(const Driver& driver, decltype(Command::what) what);
/// Another line in clinic.toml, as somebody saves it. Throws DriveFault where `line` is not there.
void change_clinic(const Driver& driver, const std::string& line, const std::string& to);
/// Nobody signed the cards of this edition; an open face has read it when this returns.
void unsign_cards(Driver& driver);
/// The store stands on a machine that is not there from now on, as clinic.toml says.
void lose_store(Driver& driver);

}  // namespace porchlight
