// `porchlight staff`: who may sign in at the desk.
#pragma once

#include <filesystem>
#include <string>

#include "core/staff.h"

namespace porchlight {

struct StaffWish {
    std::string name;
    StaffRole role{};
    bool replace = false;  ///< a known name gets a new role and PIN
};

// Each prints what it did on stdout. False when it could not, after one sentence on stderr.

/// Asks for the PIN twice without showing it, or reads it as one line where stdin is no terminal.
bool run_staff_add(const std::filesystem::path& home, const StaffWish& wish);
bool run_staff_list(const std::filesystem::path& home);
bool run_staff_remove(const std::filesystem::path& home, const std::string& name);

}  // namespace porchlight
