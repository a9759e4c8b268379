#include "kiosk/ui/paint.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

#include "kiosk/ui/frame.h"

namespace porchlight {

namespace {

ImDrawList* list() {
    return ImGui::GetWindowDrawList();
}

float snap(float units) {
    const float scale = frame().canvas.px_per_unit;
    return std::round(units * scale) / scale;
}

float mirrored_x(float x) {
    return frame().rtl ? frame().canvas.w - x : x;
}

ImVec2 low(const Rect& r) {
    return {r.x, r.y};
}
ImVec2 high(const Rect& r) {
    return {r.right(), r.bottom()};
}

/// Two shades on shapes that were just drawn, by height.
void shade(int first_vertex, const Rect& place, Ink top, Ink bottom) {
    for (int i = first_vertex; i < list()->VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list()->VtxBuffer[i];
        const float share = std::clamp((vertex.pos.y - place.y) / place.h, 0.F, 1.F);
        const Ink ink = blend(top, bottom, share);
        vertex.col = (ink & 0x00FFFFFFU) | (vertex.col & 0xFF000000U);
    }
}

void paint_picture(const TextPicture& picture, float x, float y, Ink ink, bool flip) {
    if (picture.texture == nullptr) {
        return;
    }
    const float scale = frame().canvas.px_per_unit;
    const ImVec2 from{snap(x) + static_cast<float>(picture.left) / scale,
                      snap(y) + static_cast<float>(picture.top) / scale};
    const ImVec2 to{from.x + static_cast<float>(picture.width) / scale,
                    from.y + static_cast<float>(picture.height) / scale};
    const ImVec2 uv0{flip ? 1.F : 0.F, 0};
    const ImVec2 uv1{flip ? 0.F : 1.F, 1};
    list()->AddImage(picture.texture, from, to, uv0, uv1, picture.colored ? IM_COL32_WHITE : ink);
}

}  // namespace

Rect painted(Rect place) {
    const float x = frame().rtl ? frame().canvas.w - place.right() : place.x;
    const float left = snap(x);
    const float top = snap(place.y);
    return {left, top, snap(x + place.w) - left, snap(place.y + place.h) - top};
}

void fill(Rect place, Ink ink, float radius) {
    const Rect at = painted(place);
    list()->AddRectFilled(low(at), high(at), ink, std::min(radius, std::min(at.w, at.h) / 2));
}

void fill_gradient(Rect place, Ink top, Ink bottom, float radius) {
    const int first = list()->VtxBuffer.Size;
    fill(place, top, radius);
    shade(first, painted(place), top, bottom);
}

void outline(Rect place, Ink ink, float width, float radius) {
    const Rect at = painted(place).inset(width / 2);
    list()->AddRect(low(at), high(at), ink,
                    std::clamp(radius - width / 2, 0.F, std::min(at.w, at.h) / 2), 0, width);
}

void dashed_outline(Rect place, Ink ink, float width, float radius) {
    const Rect at = painted(place).inset(width / 2);
    list()->PathRect(low(at), high(at), std::min(radius, std::min(at.w, at.h) / 2));
    std::vector<ImVec2> path(list()->_Path.begin(), list()->_Path.end());
    list()->PathClear();
    path.push_back(path.front());
    const float dash = width * 4;
    const float gap = width * 3;
    float left_over = 0;  // of the pattern, carried over corners
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const ImVec2 a = path[i];
        const ImVec2 b = path[i + 1];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        float along = -left_over;
        for (; along < length; along += dash + gap) {
            const float s = std::max(0.F, along) / length;
            const float e = std::min(length, along + dash) / length;
            if (e > s) {
                list()->AddLine({a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s},
                                {a.x + (b.x - a.x) * e, a.y + (b.y - a.y) * e}, ink, width);
            }
        }
        left_over = dash + gap - (along - length);
    }
}

void shadow(Rect place, float radius) {
    struct Layer {
        float dy, grow, alpha;
    };
    static constexpr std::array<Layer, 4> layers{
        {{10, 8, 0.025F}, {6, 4, 0.035F}, {3, 1, 0.05F}, {1, 0, 0.10F}}};
    if (look_now().contrast) {
        return;
    }
    for (const Layer& layer : layers) {
        fill(place.grown(layer.grow).moved(0, layer.dy), with_alpha(0xFF143E54U, layer.alpha),
             radius + layer.grow);
    }
}

void circle(float x, float y, float radius, Ink ink) {
    list()->AddCircleFilled({mirrored_x(x), y}, radius, ink);
}

void ring(float x, float y, float radius, float width, float share, Ink ink) {
    const float start = -std::numbers::pi_v<float> / 2;
    list()->PathArcTo({mirrored_x(x), y}, radius, start,
                      start + 2 * std::numbers::pi_v<float> * share, 96);
    list()->PathStroke(ink, 0, width);
}

void line_across(float x0, float y0, float x1, float y1, float width, Ink ink) {
    list()->AddLine({mirrored_x(x0), y0}, {mirrored_x(x1), y1}, ink, width);
}

void icon(std::string_view name, Rect place, Ink ink, Mirror mirror) {
    const float scale = frame().canvas.px_per_unit;
    const float size = std::round(std::min(place.w, place.h) * scale);
    TextSpec spec;
    spec.text = name;
    spec.family = "Material Icons";
    spec.px = size;
    spec.line = 1;
    const TextPicture picture = frame().painter->picture(spec);
    // The em square of the icon font is the icon; its glyph stands in it by its ink box.
    const TextExtent extent = frame().painter->measure(spec);
    const Rect at = painted(place);
    const bool flip = mirror == Mirror::with_layout && frame().rtl;
    const float w = extent.width / scale;
    TextPicture shown = picture;
    if (flip) {
        shown.left = static_cast<int>(extent.width) - picture.left - picture.width;
    }
    paint_picture(shown, at.middle_x() - w / 2, at.middle_y() - extent.height / scale / 2, ink,
                  flip);
}

void drawing(std::string_view name, Rect place, Accent colors, Mirror mirror) {
    const float scale = frame().canvas.px_per_unit;
    const Rect at = painted(place);
    if (at.w * scale < 1 || at.h * scale < 1) {
        return;  // no room left; the fit check sees what stands beside it
    }
    const TextPicture picture = frame().painter->drawing(
        name, static_cast<int>(std::round(at.w * scale)),
        static_cast<int>(std::round(at.h * scale)), colors.ink, colors.fill);
    paint_picture(picture, at.x, at.y, 0, mirror == Mirror::with_layout && frame().rtl);
}

void emoji(std::string_view character, Rect place) {
    const float scale = frame().canvas.px_per_unit;
    TextSpec spec;
    spec.text = character;
    spec.family = "Noto Color Emoji";
    // The emoji of Noto are about 1.17 em wide.
    spec.px = std::floor(std::min(place.w, place.h) * scale / 1.17F);
    spec.line = 1.2F;
    const TextPicture picture = frame().painter->picture(spec);
    const Rect at = painted(place);
    TextPicture centered = picture;
    centered.left = 0;
    centered.top = 0;
    paint_picture(centered, at.middle_x() - static_cast<float>(picture.width) / scale / 2,
                  at.middle_y() - static_cast<float>(picture.height) / scale / 2, 0, false);
}

namespace {

struct Fitted {
    TextSpec spec;
    TextExtent extent;
    bool fits = false;
};

TextSpec spec_for(std::string_view words, const TextAt& at, float width) {
    const Frame& now = frame();
    const TypeSize size = type_size(at.type);
    TextSpec spec;
    spec.text = words;
    spec.language = at.language.empty() ? std::string_view(now.language) : at.language;
    spec.px = size.size * text_factor(at.type, now.text_size) * now.canvas.px_per_unit;
    spec.line = size.line * (at.language.empty() ? now.line_factor : 1.F);
    spec.weight = at.weight != 0 ? at.weight : size.weight;
    spec.width_px = at.one_line ? 0 : width * now.canvas.px_per_unit;
    spec.rtl = now.rtl && !at.keep_ltr;
    spec.align = at.align == Align::start ? 0 : at.align == Align::center ? 1 : 2;
    if (at.keep_ltr && now.rtl && at.align != Align::center) {
        spec.align = 2 - spec.align;  // keeps its direction, not its side
    }
    return spec;
}

/// Staff sit in front of their screen: a label at 0.7 of its size.
constexpr float smallest_staff_text = 12.6F;

/// Full size first, then smaller, never below what anyone may be asked to read. One line becomes
/// two before words are cut, where there is room for them.
Fitted fit(std::string_view words, const TextAt& at, Rect place) {
    const float scale = frame().canvas.px_per_unit;
    Fitted fitted{spec_for(words, at, place.w), {}, false};
    const float full = fitted.spec.px;
    const float floor_px = frame().desk ? std::min(full * 0.7F, smallest_staff_text * scale)
                                        : std::min(full, smallest_text() * scale);
    for (float px = full;; px = std::max(floor_px, px * 0.95F)) {
        fitted.spec.px = px;
        fitted.extent = frame().painter->measure(fitted.spec);
        const bool wide =
            at.one_line ? fitted.extent.width > place.w * scale + 1 : fitted.extent.too_wide;
        fitted.fits = !wide && fitted.extent.height <= place.h * scale + 1;
        if (fitted.fits) {
            return fitted;
        }
        if (px <= floor_px) {
            break;
        }
    }
    if (at.one_line) {
        TextAt wrapped = at;
        wrapped.one_line = false;
        if (const Fitted lines = fit(words, wrapped, place); lines.fits) {
            return lines;
        }
    }
    return fitted;
}

}  // namespace

Size text(Rect place, std::string_view words, TextAt at) {
    if (words.empty()) {
        return {};
    }
    const float scale = frame().canvas.px_per_unit;
    const Fitted fitted = fit(words, at, place);
    const Size took{fitted.extent.width / scale, fitted.extent.height / scale};
    float y = place.y;
    if (at.valign == VAlign::middle) {
        y += (place.h - took.h) / 2;
    } else if (at.valign == VAlign::bottom) {
        y += place.h - took.h;
    }
    float x = place.x;  // logical start of the text's box
    float box = place.w;
    if (fitted.spec.width_px == 0) {
        box = took.w;
        x += at.align == Align::center ? (place.w - took.w) / 2
             : at.align == Align::end  ? place.w - took.w
                                       : 0;
    }
    const Rect paper = painted({x, y, box, took.h});
    const Ink ink = at.ink != 0 ? at.ink : look_now().ink;
    paint_picture(frame().painter->picture(fitted.spec), paper.x, paper.y, ink, false);
    if (!at.quiet || !fitted.fits || fitted.extent.missing) {
        Node node{{}, Role::text, std::string(words), painted(place)};
        node.cut = !fitted.fits;
        node.missing = fitted.extent.missing;
        node.inert = frame().inert;
        frame().tree.push_back(std::move(node));
    }
    return took;
}

bool text_fits(Rect place, std::string_view words, const TextAt& at) {
    return words.empty() || fit(words, at, place).fits;
}

Type type_that_fits(std::string_view words, float width, Type usual, Type smaller) {
    return text_room(words, usual, 0).w <= width ? usual : smaller;
}

Size text_room(std::string_view words, Type type, float width) {
    TextAt at;
    at.type = type;
    at.one_line = width <= 0;
    const TextExtent extent = frame().painter->measure(spec_for(words, at, width));
    const float scale = frame().canvas.px_per_unit;
    return {extent.width / scale, extent.height / scale};
}

float line_height(Type type) {
    const TypeSize size = type_size(type);
    return size.size * text_factor(type, frame().text_size) * size.line * frame().line_factor;
}

}  // namespace porchlight
