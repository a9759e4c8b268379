// A town made up for tests and pictures: a small MBTiles file of streets, a park and water.
#pragma once

#include <filesystem>
#include <string>

namespace porchlight {

/// Tiles of zoom 12 to 16 around that point; a tile that is there is replaced.
void make_small_map(const std::filesystem::path& file, double latitude, double longitude);
/// An MBTiles file with that one tile and these metadata, right or wrong.
void make_map_of(const std::filesystem::path& file, const std::string& tile,
                 const std::string& least_zoom, const std::string& most_zoom);

}  // namespace porchlight
