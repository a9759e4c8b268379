// directory.db: the imported directory on disk, one SQLite file that is only ever swapped whole.
#pragma once

#include <filesystem>

#include "core/directory.h"
#include "core/result.h"

namespace porchlight {

/// Writes a new file beside `file` and renames it over; whatever goes wrong, the old one stays.
/// After success the new one survives a power cut. Touches the disk; any thread.
Checked<void> save_directory(const Directory& directory, const std::filesystem::path& file);

}  // namespace porchlight
