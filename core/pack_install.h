// Puts packs into the clinic's folder and takes them out again, while the faces run.
#pragma once

#include <filesystem>
#include <string>

#include "core/pack_source.h"

namespace porchlight {

/// The pack takes the place of the one before in one step: a face that reads at any moment finds
/// one or the other, whole, and a power cut leaves one or the other. `locales` is made where it is
/// not there. What cannot be written is one sentence. Touches the disk.
Checked<void> install_pack(const PackSource& source, const std::filesystem::path& locales);

/// One that is not there is one sentence. Touches the disk.
Checked<void> remove_pack(const std::string& tag, const std::filesystem::path& locales);

}  // namespace porchlight
