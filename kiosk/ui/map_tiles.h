// The tiles of the clinic's map file, as textures. A thread of its own reads and decodes them; the
// frame only ever asks for what is there already.
#pragma once

#include <compare>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/ui/texture.h"

namespace porchlight {

struct TileAt {
    int zoom = 0, x = 0, y = 0;  ///< as core/map_file.h counts them
    auto operator<=>(const TileAt&) const = default;
};

/// What a good map file says of itself.
struct MapFacts {
    int least_zoom = 0, most_zoom = 0;
    std::string attribution;
};

/// Belongs to the thread that draws. Tiles that no frame asked for any more are dropped.
class MapTiles {
public:
    /// `wake`: from the reading thread, when there is something new to draw.
    MapTiles(TextureRoad textures, std::function<void()> wake);
    ~MapTiles();
    MapTiles(const MapTiles&) = delete;
    MapTiles& operator=(const MapTiles&) = delete;

    /// That file of the folder; no name: no map. The same again does nothing. A bad file is one
    /// line in the log.
    void use(const std::filesystem::path& folder, const std::string& name);
    /// Nothing while it is being opened, and without a good one.
    [[nodiscard]] std::optional<MapFacts> facts() const;
    /// Null: not there, or not yet; then it is being read.
    ImTextureID tile(const TileAt& at);
    /// Takes in what was read; before each frame.
    void next_frame();
    [[nodiscard]] bool reading() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
