#include "kiosk/report/paper.h"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <numbers>

#include "core/check.h"
#include "core/embedded.h"
#include "kiosk/ui/pango_owned.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr double smallest_size = 5;
constexpr double line_height = 1.26;  // over size, for Latin

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    if (to != nullptr) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    }
    return CAIRO_STATUS_SUCCESS;
}

PangoAlignment alignment(Side side, bool rtl) {
    if (side == Side::center) {
        return PANGO_ALIGN_CENTER;
    }
    // The base direction is given, so Pango does not swap sides by itself.
    return (side == Side::start) == rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

struct Paper::Inside {
    Surface surface;
    Painter cairo;
    PaperSize page;
    const Pack& language;
    Owned<PangoFontMap> fonts{pango_cairo_font_map_new()};
    Owned<PangoContext> context{pango_font_map_create_context(fonts.get())};

    [[nodiscard]] double mirrored(double x, double w) const {
        return language.rtl ? page.w - x - w : x;
    }
    void take(Ink ink) const {
        const auto part = [ink](unsigned shift) {
            return static_cast<double>((ink >> shift) & 0xFFU) / 255;
        };
        cairo_set_source_rgb(cairo.get(), part(0), part(8), part(16));
    }
    void round(const Box& box, double radius) const {
        const double x = mirrored(box.x, box.w), quarter = std::numbers::pi / 2;
        cairo_new_sub_path(cairo.get());
        cairo_arc(cairo.get(), x + box.w - radius, box.y + radius, radius, -quarter, 0);
        cairo_arc(cairo.get(), x + box.w - radius, box.y + box.h - radius, radius, 0, quarter);
        cairo_arc(cairo.get(), x + radius, box.y + box.h - radius, radius, quarter, 2 * quarter);
        cairo_arc(cairo.get(), x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(cairo.get());
    }
    [[nodiscard]] double line_factor(const PaperText& text) const {
        return text.icon ? 1 : line_height * static_cast<double>(language.line_factor);
    }
    [[nodiscard]] Owned<PangoLayout> shape(const PaperText& text) const {
        Owned<PangoLayout> made(pango_layout_new(context.get()));
        PangoLayout* layout = made.get();
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family(font, text.icon ? "Material Icons" : "Noto Sans");
        pango_font_description_set_weight(font,
                                          text.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(font, text.size * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        pango_font_description_free(font);
        pango_layout_set_auto_dir(layout, FALSE);
        pango_layout_set_alignment(layout, alignment(text.side, language.rtl));
        // A word longer than its line is broken: on paper nothing can be looked up elsewhere.
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        if (text.wrap > 0) {
            pango_layout_set_width(layout, static_cast<int>(text.wrap * PANGO_SCALE));
        }
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_line_height_new_absolute(static_cast<int>(
                                               text.size * PANGO_SCALE * line_factor(text))));
        pango_layout_set_attributes(layout, attributes);
        pango_attr_list_unref(attributes);
        pango_layout_set_text(layout, text.words.c_str(), static_cast<int>(text.words.size()));
        return made;
    }
};

Paper::Paper(std::string title, std::string* bytes)
    : Paper(std::move(title), bytes, {width, height}, spoken()) {}

Paper::Paper(std::string title, std::string* bytes, PaperSize page, const Pack& language)
    : inside_(new Inside{{cairo_pdf_surface_create_for_stream(&append, bytes, page.w, page.h),
                          &cairo_surface_destroy},
                         {nullptr, &cairo_destroy},
                         page,
                         language}) {
    cairo_pdf_surface_set_metadata(inside_->surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    inside_->cairo.reset(cairo_create(inside_->surface.get()));
    PangoContext* context = inside_->context.get();
    pango_cairo_update_context(inside_->cairo.get(), context);
    // Paper has no pixels to stand on.
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string(inside_->language.tag.c_str()));
    pango_context_set_base_dir(context,
                               inside_->language.rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

Paper::~Paper() = default;

PaperSize Paper::measure(const PaperText& text) const {
    PangoRectangle logical;
    pango_layout_get_extents(inside_->shape(text).get(), nullptr, &logical);
    return {pango_units_to_double(logical.width), pango_units_to_double(logical.height)};
}

double Paper::size_that_fits(const PaperText& text, double most) const {
    const double w = measure(text).w;
    return w <= most ? text.size : std::max(smallest_size, text.size * most / w);
}

PaperSize Paper::write(double x, double y, const PaperText& text) {
    const auto layout = inside_->shape(text);
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    const PaperSize size{pango_units_to_double(logical.width),
                         pango_units_to_double(logical.height)};
    const double box = text.wrap > 0 ? text.wrap : size.w;
    if (text.wrap <= 0 && text.side != Side::start) {
        x -= text.side == Side::center ? box / 2 : box;
    }
    x = inside_->mirrored(x, box);
    inside_->take(text.ink);
    cairo_move_to(inside_->cairo.get(), x, y);
    pango_cairo_show_layout(inside_->cairo.get(), layout.get());
    printed_.push_back({page_, text.words, x + pango_units_to_double(logical.x), y, size.w, size.h,
                        pango_layout_get_unknown_glyphs_count(layout.get()) > 0});
    return size;
}

void Paper::fill(const Box& box, Ink ink, double radius) {
    inside_->take(ink);
    inside_->round(box, std::min({radius, box.w / 2, box.h / 2}));
    cairo_fill(inside_->cairo.get());
}

void Paper::dashed(const Box& box) {
    const Theme& look = theme(Look::daylight);
    cairo_t* cairo = inside_->cairo.get();
    inside_->round(box, std::min({3.0, box.w / 2, box.h / 2}));
    inside_->take(look.sunken);
    cairo_fill_preserve(cairo);
    inside_->take(look.line);
    const double dash = 2.6;
    cairo_set_dash(cairo, &dash, 1, 0);
    cairo_set_line_width(cairo, 0.9);
    cairo_stroke(cairo);
    cairo_set_dash(cairo, nullptr, 0, 0);
}

void Paper::line(double x, double y, double to_x, double to_y, Ink ink, double thick) {
    cairo_t* cairo = inside_->cairo.get();
    inside_->take(ink);
    cairo_set_line_width(cairo, thick);
    cairo_move_to(cairo, inside_->mirrored(x, 0), y);
    cairo_line_to(cairo, inside_->mirrored(to_x, 0), to_y);
    cairo_stroke(cairo);
}

void Paper::dot(double x, double y, double radius, Ink ink) {
    inside_->take(ink);
    cairo_new_sub_path(inside_->cairo.get());
    cairo_arc(inside_->cairo.get(), inside_->mirrored(x, 0), y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(inside_->cairo.get());
}

void Paper::lamp(const Box& box) {
    const std::string_view svg = embedded("assets/pictures/lamp.svg");
    const Owned<RsvgHandle> handle{rsvg_handle_new_from_data(
        reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr)};
    CHECK(handle != nullptr);
    // Its glow is for screens; on paper it would be a grey disc.
    constexpr std::string_view css = "circle[opacity]{opacity:0 !important}";
    rsvg_handle_set_stylesheet(handle.get(), reinterpret_cast<const guint8*>(css.data()),
                               css.size(), nullptr);
    const RsvgRectangle place{inside_->mirrored(box.x, box.w), box.y, box.w, box.h};
    CHECK(rsvg_handle_render_document(handle.get(), inside_->cairo.get(), &place, nullptr));
}

bool Paper::rtl() const {
    return inside_->language.rtl;
}

void Paper::next_page() {
    cairo_show_page(inside_->cairo.get());
    ++page_;
}

bool Paper::finish() {
    cairo_show_page(inside_->cairo.get());
    const bool drawn = cairo_status(inside_->cairo.get()) == CAIRO_STATUS_SUCCESS;
    cairo_surface_finish(inside_->surface.get());
    return drawn && cairo_surface_status(inside_->surface.get()) == CAIRO_STATUS_SUCCESS;
}

}  // namespace porchlight
