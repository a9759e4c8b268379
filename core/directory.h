// An Open Referral (HSDS) directory in memory, as it was imported.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/place.h"
#include "core/result.h"

namespace porchlight {

struct Directory {
    std::vector<Place> places;
    std::string source;  ///< where it came from, for the small print
    WallTime imported{};
};

/// Reads directory.db (made by `porchlight import`) whole. Touches the disk; not for the frame.
Checked<std::shared_ptr<const Directory>> load_directory(const std::filesystem::path& file);

}  // namespace porchlight
