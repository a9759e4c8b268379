#include "kiosk/platform/offscreen.h"

// glad comes first: EGL's headers may pull in GL's.
#include <glad/gl.h>
// clang-format off
#include <EGL/egl.h>
#include <EGL/eglext.h>
// clang-format on
#include <png.h>

#include <array>
#include <optional>

#include "core/check.h"

namespace porchlight {

namespace {

struct Context {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
};

Fault no_pictures(const char* missing) {
    return {std::string("No picture can be drawn without a screen here: ") + missing + "."};
}

/// The display stays initialised until the process ends: loading Mesa's driver again is slow and
/// leaks a little each time.
void close(const Context& context) {
    eglMakeCurrent(context.display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context.context != EGL_NO_CONTEXT) eglDestroyContext(context.display, context.context);
}

Checked<Context> open_context() {
    Context made;
    made.display =
        eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (made.display == EGL_NO_DISPLAY || eglInitialize(made.display, nullptr, nullptr) == 0) {
        return tl::unexpected(
            no_pictures("EGL has no surfaceless platform (install libegl1 "
                        "and libegl-mesa0)"));
    }
    constexpr std::array<EGLint, 5> wanted = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE,
                                              0, EGL_NONE};
    constexpr std::array<EGLint, 7> version = {EGL_CONTEXT_MAJOR_VERSION,
                                               3,
                                               EGL_CONTEXT_MINOR_VERSION,
                                               3,
                                               EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                               EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                               EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    if (eglBindAPI(EGL_OPENGL_API) != 0 &&
        eglChooseConfig(made.display, wanted.data(), &config, 1, &found) != 0 && found == 1) {
        made.context = eglCreateContext(made.display, config, EGL_NO_CONTEXT, version.data());
    }
    if (made.context == EGL_NO_CONTEXT ||
        eglMakeCurrent(made.display, EGL_NO_SURFACE, EGL_NO_SURFACE, made.context) == 0 ||
        gladLoadGL(eglGetProcAddress) == 0) {
        close(made);
        return tl::unexpected(
            no_pictures("EGL does not offer OpenGL 3.3 (install "
                        "libgl1-mesa-dri)"));
    }
    return made;
}

}  // namespace

struct Offscreen::Inside {
    Context context;
    GLuint framebuffer = 0, colors = 0;
    PixelSize size;
    std::optional<GlRenderer> renderer;

    void fit(PixelSize wanted) {
        if (wanted == size) return;
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, wanted.width, wanted.height);
        CHECK(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
        size = wanted;
    }
};

Checked<std::unique_ptr<Offscreen>> Offscreen::open() {
    const auto context = open_context();
    if (!context) return tl::unexpected(context.error());
    auto inside = std::make_unique<Inside>();
    inside->context = *context;
    glGenFramebuffers(1, &inside->framebuffer);
    glGenRenderbuffers(1, &inside->colors);
    glBindFramebuffer(GL_FRAMEBUFFER, inside->framebuffer);
    glBindRenderbuffer(GL_RENDERBUFFER, inside->colors);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                              inside->colors);
    inside->renderer.emplace();
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(inside)));
}

Offscreen::Offscreen(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Offscreen::~Offscreen() {
    inside_->renderer.reset();
    glDeleteRenderbuffers(1, &inside_->colors);
    glDeleteFramebuffers(1, &inside_->framebuffer);
    close(inside_->context);
}

TextureRoad Offscreen::textures() {
    return inside_->renderer->textures();
}

Pixels Offscreen::render(const ImDrawData& data, const Backdrop& backdrop) {
    const PixelSize size = pixel_size(data);
    CHECK(size.width > 0 && size.height > 0);
    inside_->fit(size);
    inside_->renderer->draw(data, backdrop);

    Pixels pixels{size.width, size.height, {}};
    const auto row = static_cast<std::size_t>(size.width) * 4;
    pixels.rgba.resize(row * static_cast<std::size_t>(size.height));
    // GL counts rows from the bottom, pictures from the top.
    for (int y = 0; y < size.height; ++y) {
        glReadPixels(0, size.height - 1 - y, size.width, 1, GL_RGBA, GL_UNSIGNED_BYTE,
                     pixels.rgba.data() + static_cast<std::size_t>(y) * row);
    }
    return pixels;
}

Checked<void> save_png(const Pixels& pixels, const std::filesystem::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(pixels.width);
    image.height = static_cast<png_uint_32>(pixels.height);
    image.format = PNG_FORMAT_RGBA;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (png_image_write_to_file(&image, file.c_str(), 0, pixels.rgba.data(), 0, nullptr) == 0) {
        return tl::unexpected(Fault{"The picture " + file.string() + " could not be written: " +
                                    static_cast<const char*>(image.message) + "."});
    }
    return {};
}

}  // namespace porchlight
