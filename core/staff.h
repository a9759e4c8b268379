// Who works here and may sign in at the desk.
#pragma once

#include <string>

#include "core/ids.h"

namespace porchlight {

enum class StaffRole : std::uint8_t { peer, nurse, provider, front_desk };

struct Staff {
    StaffId id;        ///< a uuid; screens show the name or its initials
    std::string name;  ///< as they want to be called
    StaffRole role{};
    std::string pin_hash;  ///< libsodium's Argon2id string; empty: cannot sign in yet
    bool operator==(const Staff&) const = default;
};

}  // namespace porchlight
