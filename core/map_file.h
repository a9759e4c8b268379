// A picture map of the town: an MBTiles file, which is SQLite with square pictures in it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/result.h"

struct sqlite3;

namespace porchlight {

class MapFile {
public:
    /// Refuses, in one sentence, what is no MBTiles file with PNG or JPEG tiles. Touches the disk.
    static Checked<MapFile> open(const std::filesystem::path& file);

    /// The bytes of one tile, as web maps count them: at `zoom` the world is 2^zoom tiles wide and
    /// high, x from the west, y from the north. Empty: it has none. Touches the disk; one thread.
    [[nodiscard]] std::string tile(int zoom, int x, int y) const;

    int least_zoom = 0, most_zoom = 0;
    std::string attribution;  ///< plain text: who made the map; may be empty

private:
    std::shared_ptr<sqlite3> database_;
};

/// Those bytes begin as a PNG or a JPEG does.
bool is_tile_picture(std::string_view bytes);

}  // namespace porchlight
