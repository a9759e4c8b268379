#include "kiosk/ui/picture_file.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "kiosk/ui/pango_owned.h"

namespace porchlight {

namespace {

constexpr int largest_side = 1024;

/// Before anything is made of it: a small file may claim to be a huge picture.
void refuse_large(GdkPixbufLoader* loader, int width, int height, void* /*unused*/) {
    if (width > largest_side || height > largest_side) {
        gdk_pixbuf_loader_set_size(loader, 0, 0);
    }
}

Pixels pixels_of(GdkPixbuf* picture) {
    Pixels made;
    made.width = gdk_pixbuf_get_width(picture);
    made.height = gdk_pixbuf_get_height(picture);
    const auto channels = static_cast<std::size_t>(gdk_pixbuf_get_n_channels(picture));
    const auto stride = static_cast<std::size_t>(gdk_pixbuf_get_rowstride(picture));
    const guint8* bytes = gdk_pixbuf_read_pixels(picture);
    const auto width = static_cast<std::size_t>(made.width);
    const auto height = static_cast<std::size_t>(made.height);
    made.rgba.reserve(width * height * 4);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const guint8* at = bytes + y * stride + x * channels;
            made.rgba.insert(made.rgba.end(),
                             {at[0], at[1], at[2], channels == 4 ? at[3] : guint8{255}});
        }
    }
    return made;
}

}  // namespace

std::optional<Pixels> read_picture(std::string_view bytes) {
    const bool png = bytes.starts_with("\x89PNG");
    const Owned<GdkPixbufLoader> loader{
        gdk_pixbuf_loader_new_with_type(png ? "png" : "jpeg", nullptr)};
    if (loader == nullptr) {
        return std::nullopt;
    }
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(&refuse_large), nullptr);
    const bool read =
        gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(bytes.data()),
                                bytes.size(), nullptr) != 0;
    // Closed in any case: a loader that is not complains on the console.
    const bool whole = gdk_pixbuf_loader_close(loader.get(), nullptr) != 0;
    GdkPixbuf* picture = read && whole ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
    if (picture == nullptr || gdk_pixbuf_get_bits_per_sample(picture) != 8 ||
        gdk_pixbuf_get_width(picture) > largest_side ||
        gdk_pixbuf_get_height(picture) > largest_side) {
        return std::nullopt;
    }
    return pixels_of(picture);
}

}  // namespace porchlight
