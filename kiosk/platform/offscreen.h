// The real renderer without a screen: pictures for tests and for looking at. Needs no X server and
// no GPU.
#pragma once

#include <filesystem>
#include <memory>

#include "core/result.h"
#include "kiosk/platform/gl_renderer.h"

namespace porchlight {

/// A GL context on Mesa's surfaceless platform and one framebuffer. There may be one at a time;
/// everything happens on the thread that opened it.
class Offscreen {
public:
    /// A machine without EGL or without OpenGL 3.3 is a Fault.
    static Checked<std::unique_ptr<Offscreen>> open();
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    /// For AppOptions; works as long as this lives.
    TextureRoad textures();
    /// Opaque pixels of what a window would show, DisplaySize times FramebufferScale large.
    Pixels render(const ImDrawData& data, const Backdrop& backdrop);

private:
    struct Inside;
    explicit Offscreen(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// Writes to disk; a file that cannot be written is a Fault that names it.
Checked<void> save_png(const Pixels& pixels, const std::filesystem::path& file);

}  // namespace porchlight
