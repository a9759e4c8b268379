// Paints Dear ImGui's draw data with OpenGL 3.3. Our own and not imgui_impl_opengl3, because that
// one lives inside the Dear ImGui context (which belongs to the App, and the driver has several),
// keeps a font atlas we do not use, and saves and restores a GL state that nobody else touches.
#pragma once

#include <cstdint>
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

/// Owns shader and buffers; the textures belong to whoever uploads and drops them. Every call
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
    /// How often something was uploaded: equal draw data may show other pixels after one.
    [[nodiscard]] std::uint64_t uploads() const { return uploads_; }

    /// Paints over the whole of the current framebuffer. Positions are DisplaySize units, times
    /// FramebufferScale pixels; a command without a texture is painted in its vertex colours.
    void draw(const ImDrawData& data, const Backdrop& backdrop);

private:
    void draw_list(const ImDrawList& list, const ImDrawData& data, PixelSize size);

    unsigned program_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0, white_ = 0;
    int place_ = -1;  ///< the uniform: units to GL's -1..1
    std::uint64_t uploads_ = 0;
};

}  // namespace porchlight
