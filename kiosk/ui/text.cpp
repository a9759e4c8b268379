#include "kiosk/ui/text.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>
#include <list>
#include <unordered_map>

#include "core/check.h"
#include "core/embedded.h"
#include "kiosk/ui/pango_owned.h"

namespace porchlight {

namespace {

struct Shaped {
    Owned<PangoLayout> layout;
    PangoRectangle ink{}, logical{};
};

std::string key_of(const TextSpec& spec) {
    return fmt::format("{}|{}|{:.2f}|{:.2f}|{}|{:.1f}|{}{}|{}", spec.language, spec.family, spec.px,
                       spec.line, spec.weight, spec.width_px, spec.rtl ? 'r' : 'l', spec.align,
                       spec.text);
}

PangoAlignment alignment(const TextSpec& spec) {
    if (spec.align == 1) {
        return PANGO_ALIGN_CENTER;
    }
    // Pango swaps sides only for directions it guesses; ours is given.
    return (spec.align == 0) == spec.rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

Surface surface_of(int w, int h) {
    return {cairo_image_surface_create(CAIRO_FORMAT_ARGB32, w, h), &cairo_surface_destroy};
}

/// Cairo keeps premultiplied native-endian ARGB; textures want straight RGBA bytes.
Pixels pixels_of(cairo_surface_t* surface, bool colored) {
    cairo_surface_flush(surface);
    Pixels pixels{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const auto w = static_cast<std::size_t>(pixels.width);
    pixels.rgba.resize(w * static_cast<std::size_t>(pixels.height) * 4);
    for (std::size_t i = 0; i < pixels.rgba.size() / 4; ++i) {
        const unsigned char* from = data + (i / w) * stride + (i % w) * 4;
        const unsigned alpha = from[3];
        std::uint8_t* to = &pixels.rgba[i * 4];
        for (std::size_t c = 0; c < 3; ++c) {
            const unsigned value = from[2 - c];
            to[c] = !colored     ? std::uint8_t{255}
                    : alpha == 0 ? std::uint8_t{0}
                                 : static_cast<std::uint8_t>(std::min(255U, value * 255U / alpha));
        }
        to[3] = static_cast<std::uint8_t>(alpha);
    }
    return pixels;
}

Surface inked(const Shaped& shaped) {
    Surface surface = surface_of(shaped.ink.width, shaped.ink.height);
    const Painter cairo{cairo_create(surface.get()), &cairo_destroy};
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_translate(cairo.get(), -shaped.ink.x, -shaped.ink.y);
    pango_cairo_show_layout(cairo.get(), shaped.layout.get());
    return surface;
}

/// The font size at which Noto Color Emoji's bitmaps are drawn as they are. Cairo keeps each glyph
/// in each size it was asked for, which is a megabyte for the picture of one ticket; asked for in
/// this one only, all 24 together stay under two.
constexpr float emoji_px = 109;

Surface scaled(cairo_surface_t* from, int w, int h) {
    Surface surface = surface_of(w, h);
    const Painter cairo{cairo_create(surface.get()), &cairo_destroy};
    cairo_scale(cairo.get(), static_cast<double>(w) / cairo_image_surface_get_width(from),
                static_cast<double>(h) / cairo_image_surface_get_height(from));
    cairo_set_source_surface(cairo.get(), from, 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cairo.get()), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_GOOD);
    cairo_paint(cairo.get());
    return surface;
}

std::string css_color(std::uint32_t ink) {
    return fmt::format("#{:02x}{:02x}{:02x}", ink & 0xFFU, (ink >> 8U) & 0xFFU,
                       (ink >> 16U) & 0xFFU);
}

}  // namespace

struct TextPainter::Inside {
    struct Kept {
        TextPicture picture;
        std::size_t bytes = 0;
        unsigned long frame = 0;
        std::list<std::string>::iterator age;
    };

    TextureRoad road;
    std::size_t limit;
    std::size_t bytes = 0;
    unsigned long frame = 0;
    // One for all painters of this thread: choosing the fonts of a size again is what costs.
    Owned<PangoFontMap> fonts{
        static_cast<PangoFontMap*>(g_object_ref(pango_cairo_font_map_get_default()))};
    Owned<PangoContext> context{pango_font_map_create_context(fonts.get())};
    std::unordered_map<std::string, Kept> kept;
    std::list<std::string> oldest_first;
    std::unordered_map<std::string, TextExtent> extents;

    Shaped shape(const TextSpec& spec) const {
        pango_context_set_language(context.get(),
                                   pango_language_from_string(std::string(spec.language).c_str()));
        pango_context_set_base_dir(context.get(),
                                   spec.rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        Shaped shaped{Owned<PangoLayout>(pango_layout_new(context.get())), {}, {}};
        PangoLayout* layout = shaped.layout.get();
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family(font, std::string(spec.family).c_str());
        pango_font_description_set_weight(
            font, spec.weight >= 600 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(font, spec.px * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        pango_font_description_free(font);
        pango_layout_set_auto_dir(layout, FALSE);
        pango_layout_set_alignment(layout, alignment(spec));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
        if (spec.width_px > 0) {
            pango_layout_set_width(layout,
                                   static_cast<int>(std::ceil(spec.width_px)) * PANGO_SCALE);
        }
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_line_height_new_absolute(static_cast<int>(
                                               std::round(spec.px * spec.line) * PANGO_SCALE)));
        pango_layout_set_attributes(layout, attributes);
        pango_attr_list_unref(attributes);
        pango_layout_set_text(layout, spec.text.data(), static_cast<int>(spec.text.size()));
        pango_layout_get_pixel_extents(layout, &shaped.ink, &shaped.logical);
        return shaped;
    }

    TextPicture keep(const std::string& key, cairo_surface_t* surface, TextPicture picture) {
        const Pixels pixels = pixels_of(surface, picture.colored);
        picture.width = pixels.width;
        picture.height = pixels.height;
        picture.texture = road.upload(pixels);
        oldest_first.push_back(key);
        const auto age = std::prev(oldest_first.end());
        kept[key] = {picture, pixels.rgba.size(), frame, age};
        bytes += pixels.rgba.size();
        forget_some(limit);
        return picture;
    }

    const TextPicture* find(const std::string& key) {
        const auto found = kept.find(key);
        if (found == kept.end()) {
            return nullptr;
        }
        found->second.frame = frame;
        oldest_first.splice(oldest_first.end(), oldest_first, found->second.age);
        return &found->second.picture;
    }

    /// Never what this frame or the last one draws: those textures are still to be painted.
    void forget_some(std::size_t down_to) {
        while (bytes > down_to && !oldest_first.empty()) {
            const auto oldest = kept.find(oldest_first.front());
            CHECK(oldest != kept.end());
            if (oldest->second.frame + 1 >= frame) {
                return;
            }
            if (oldest->second.picture.texture != nullptr) {
                road.drop(oldest->second.picture.texture);
            }
            bytes -= oldest->second.bytes;
            kept.erase(oldest);
            oldest_first.pop_front();
        }
    }
};

TextPainter::TextPainter(TextureRoad road, std::size_t byte_limit)
    : inside_(std::make_unique<Inside>()) {
    inside_->road = std::move(road);
    inside_->limit = byte_limit;
}

TextPainter::~TextPainter() {
    for (const auto& [key, kept] : inside_->kept) {
        if (kept.picture.texture != nullptr) {
            inside_->road.drop(kept.picture.texture);
        }
    }
}

TextExtent TextPainter::measure(const TextSpec& spec) {
    auto& extents = inside_->extents;
    const std::string key = key_of(spec);
    if (const auto found = extents.find(key); found != extents.end()) {
        return found->second;
    }
    if (extents.size() > 4000) {
        extents.clear();
    }
    const Shaped shaped = inside_->shape(spec);
    TextExtent extent{static_cast<float>(shaped.logical.width),
                      static_cast<float>(shaped.logical.height),
                      pango_layout_get_line_count(shaped.layout.get())};
    extent.too_wide = spec.width_px > 0 &&
                      static_cast<float>(shaped.logical.width) > std::ceil(spec.width_px) + 0.5F;
    extent.missing = pango_layout_get_unknown_glyphs_count(shaped.layout.get()) > 0;
    extents.emplace(key, extent);
    return extent;
}

TextPicture TextPainter::picture(const TextSpec& spec) {
    const std::string key = key_of(spec);
    if (const TextPicture* known = inside_->find(key)) {
        return *known;
    }
    const Shaped shaped = inside_->shape(spec);
    if (shaped.ink.width <= 0 || shaped.ink.height <= 0) {
        return {};
    }
    TextPicture picture;
    picture.left = shaped.ink.x;
    picture.top = shaped.ink.y;
    picture.colored = spec.family == "Noto Color Emoji";
    if (!picture.colored) {
        return inside_->keep(key, inked(shaped).get(), picture);
    }
    TextSpec own_size = spec;
    own_size.px = emoji_px;
    const Surface emoji = inked(inside_->shape(own_size));
    const Surface fitted = scaled(emoji.get(), shaped.ink.width, shaped.ink.height);
    return inside_->keep(key, fitted.get(), picture);
}

std::vector<Glyph> TextPainter::glyphs(const TextSpec& spec) {
    const Shaped shaped = inside_->shape(spec);
    std::vector<Glyph> all;
    for (GSList* line = pango_layout_get_lines_readonly(shaped.layout.get()); line != nullptr;
         line = line->next) {
        const auto* runs = static_cast<PangoLayoutLine*>(line->data)->runs;
        for (; runs != nullptr; runs = runs->next) {
            const auto* run = static_cast<PangoLayoutRun*>(runs->data);
            FcPattern* font = pango_fc_font_get_pattern(PANGO_FC_FONT(run->item->analysis.font));
            FcChar8* file = nullptr;
            int index = 0;
            FcPatternGetString(font, FC_FILE, 0, &file);
            FcPatternGetInteger(font, FC_INDEX, 0, &index);
            for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
                const unsigned id = run->glyphs->glyphs[i].glyph;
                if (id != PANGO_GLYPH_EMPTY) {
                    all.push_back(
                        {static_cast<std::size_t>(run->item->offset + run->glyphs->log_clusters[i]),
                         id, reinterpret_cast<const char*>(file), static_cast<unsigned>(index)});
                }
            }
        }
    }
    return all;
}

TextPicture TextPainter::drawing(std::string_view name, int w, int h, std::uint32_t ink,
                                 std::uint32_t fill) {
    const std::string key = fmt::format("svg|{}|{}|{}|{:x}|{:x}", name, w, h, ink, fill);
    if (const TextPicture* known = inside_->find(key)) {
        return *known;
    }
    const std::string_view svg = embedded(fmt::format("assets/pictures/{}.svg", name));
    const Owned<RsvgHandle> handle{rsvg_handle_new_from_data(
        reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr)};
    CHECK(handle != nullptr);
    const std::string css = fmt::format(
        // Important, because a drawing's own colours win over ours otherwise (CSS cascade).
        ".ink{{fill:{0} !important}}.ink-line{{stroke:{0} !important;fill:none}}"
        ".fill{{fill:{1} !important}}.fill-line{{stroke:{1} !important;fill:none}}",
        css_color(ink), css_color(fill));
    rsvg_handle_set_stylesheet(handle.get(), reinterpret_cast<const guint8*>(css.data()),
                               css.size(), nullptr);
    const Surface surface = surface_of(w, h);
    const Painter cairo{cairo_create(surface.get()), &cairo_destroy};
    const RsvgRectangle viewport{0, 0, static_cast<double>(w), static_cast<double>(h)};
    CHECK(rsvg_handle_render_document(handle.get(), cairo.get(), &viewport, nullptr));
    TextPicture picture;
    picture.colored = true;
    return inside_->keep(key, surface.get(), picture);
}

void TextPainter::next_frame() {
    ++inside_->frame;
    inside_->forget_some(inside_->limit);
}

void TextPainter::forget_unused() {
    inside_->forget_some(0);
    forget_measures();
}

void TextPainter::add_fonts(const std::filesystem::path& folder) {
    if (folder.empty()) {
        return;
    }
    FcConfigAppFontAddDir(nullptr, reinterpret_cast<const FcChar8*>(folder.c_str()));
    pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(inside_->fonts.get()));
}

void TextPainter::forget_measures() {
    inside_->extents.clear();
}

std::size_t TextPainter::bytes() const {
    return inside_->bytes;
}

}  // namespace porchlight
