// The clinic's folder: clinic.toml, clinic.db, directory.db, and what the clinic adds.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.h"

namespace porchlight {

/// Where the folder may be, first come first. Empty ones are passed over.
struct HomePlaces {
    std::filesystem::path asked;        ///< --home
    std::filesystem::path environment;  ///< PORCHLIGHT_HOME
    std::filesystem::path system;       ///< taken only if it is there and we may write in it
    std::filesystem::path state;        ///< the user's own
};
/// `asked`, then what the environment says; /var/lib/porchlight; $XDG_STATE_HOME/porchlight.
HomePlaces home_places(const std::filesystem::path& asked);

/// Picks the folder and makes it where it is not there yet, for its owner only. One without a
/// clinic.toml gets the built-in one, whole or not at all; one that is there is never touched.
/// Two faces may do this at once. Touches the disk.
Checked<std::filesystem::path> find_home(const HomePlaces& places);

}  // namespace porchlight
