// How pictures get to the screen: the ui makes pixels, the platform (or nobody) keeps them.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace porchlight {

/// RGBA, 8 bits each, straight alpha (not premultiplied), rows from the top.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// The upload function of the platform. Called on the thread that draws. Without a window, upload
/// hands out numbers and drop does nothing.
struct TextureRoad {
    std::function<ImTextureID(const Pixels&)> upload;
    std::function<void(ImTextureID)> drop;
};
TextureRoad no_textures();

}  // namespace porchlight
