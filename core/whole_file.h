// What a command or a screen writes for people: whole, or not at all.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/result.h"

namespace porchlight {

/// Puts these bytes in that file. One that is there is replaced and keeps its owner and rights; a
/// new one may be read by this account only. A folder, a device or a store is never replaced.
/// Touches the disk; any thread.
Checked<void> write_whole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace porchlight
