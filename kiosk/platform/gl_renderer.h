// Paints Dear ImGui's draw data with OpenGL 3.3. Our own and not imgui_impl_opengl3, because that
// one lives inside the Dear ImGui context (which belongs to the App, and the driver has several),
// keeps a font atlas we do not use, and saves and restores a GL state that nobody else touches.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "kiosk/ui/texture.h"

namespace porchlight {

/// What lies behind everything: one colour at the top edge, one at the bottom, 0xAABBGGRR.
struct Backdrop {
    std::uint32_t top = 0, bottom = 0;
    bool operator==(const Backdrop&) const = default;
};

/// Rows of one 8-bit colour.
struct Band {
    int y = 0, height = 0;  ///< pixels from the top
    std::uint32_t color = 0;
    bool operator==(const Band&) const = default;
};
/// The backdrop as a few clears: one band for every colour step, together `height` rows. Clearing
/// costs next to nothing without a GPU; a full-screen quad costs more than all the rest.
std::vector<Band> bands(const Backdrop& backdrop, int height);

/// Pixels across and down that the draw data stand for.
struct PixelSize {
    int width = 0, height = 0;
    bool operator==(const PixelSize&) const = default;
};
PixelSize pixel_size(const ImDrawData& data);

/// A part of the framebuffer.
struct PixelBox {
    int x = 0, y = 0, width = 0, height = 0;  ///< pixels from the top left
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    bool operator==(const PixelBox&) const = default;
};
PixelBox common(const PixelBox& a, const PixelBox& b);
/// The box that holds both, and an empty one adds nothing.
PixelBox around(const PixelBox& a, const PixelBox& b);
/// The pixels that something between these units may touch, smoothed edges included.
PixelBox touched(ImVec2 low, ImVec2 high, const ImDrawData& data);

/// Owns shaders and buffers; the textures belong to whoever uploads and drops them. Every call
/// needs the same GL 3.3 context to be current, with glad loaded, on the same thread.
class GlRenderer {
public:
    GlRenderer();
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// RGBA8, linear, no mipmaps. Works as long as this renderer lives. The id is the GL name, so
    /// a dropped one comes back for other pixels.
    TextureRoad textures();
    /// Uploaded since forget_fresh(): equal draw data with one of these may show other pixels.
    [[nodiscard]] const std::set<ImTextureID>& fresh() const { return fresh_; }
    void forget_fresh() { fresh_.clear(); }

    /// Paints `box` of the current framebuffer, or all of it, and leaves the rest as it is.
    /// Positions are DisplaySize units, times FramebufferScale pixels; a command without a texture
    /// is painted in its vertex colours.
    void draw(const ImDrawData& data, const Backdrop& backdrop, const PixelBox& box);
    void draw(const ImDrawData& data, const Backdrop& backdrop);

private:
    struct Program {
        unsigned name = 0;
        int place = -1;  ///< the uniform: units to GL's -1..1
    };
    static Program program(const char* fragment);
    void draw_list(const ImDrawList& list, const ImDrawData& data, const PixelBox& box);

    Program plain_, pictured_;  ///< sampling a texture costs twice as much without a GPU
    unsigned vertex_array_ = 0, vertices_ = 0, indices_ = 0;
    std::set<ImTextureID> fresh_;
};

}  // namespace porchlight
