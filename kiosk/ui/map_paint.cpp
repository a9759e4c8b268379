#include "kiosk/ui/map_paint.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

#include "kiosk/ui/paint.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr double earth_around = 40'075'016.686;  // metres at the equator
constexpr float pi = std::numbers::pi_v<float>;
constexpr int tile_side = 256;
constexpr int most_tiles = 80;  // more are never needed; a map that has only finer ones stays away

ImDrawList* list() {
    return ImGui::GetWindowDrawList();
}

ImVec2 at(MapPoint point) {
    return {point.x, point.y};
}

double world_x(double longitude) {
    return (longitude + 180) / 360;
}

double world_y(double latitude) {
    const double radians = std::clamp(latitude, -85.0, 85.0) * std::numbers::pi / 180;
    return (1 - std::asinh(std::tan(radians)) / std::numbers::pi) / 2;
}

void dashed_arc(MapPoint middle, float radius, float from, float to, float width, Ink ink) {
    const float dash = 2.4F * width / radius, step = 4.8F * width / radius;
    for (float angle = from; angle < to; angle += step) {
        list()->PathArcTo(at(middle), radius, angle, std::min(to, angle + dash), 4);
        list()->PathStroke(ink, 0, width);
    }
}

struct PinInks {
    Ink fill, edge, number;
    bool dashed = false;
};

PinInks inks_of(PinKind kind) {
    const Theme& look = look_now();
    switch (kind) {
        case PinKind::open:
            return {look.open.ink, look.surface, look.surface};
        case PinKind::not_sure:
            return {look.contrast ? look.surface : look.unsure.fill, look.unsure.ink,
                    look.unsure.ink};
        case PinKind::closed:
            break;
    }
    return {look.surface, look.ink, look.ink, true};
}

void pin_number(Rect painted_place, int number, Ink ink) {
    text(painted(painted_place), number_words(number),
         {Type::body_strong, ink, Align::center, VAlign::middle, true, true});
}

}  // namespace

MapClip::MapClip(Rect box) {
    list()->PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
}

MapClip::~MapClip() {
    list()->PopClipRect();
}

MapView map_view(Rect box, double latitude, double longitude, double units_per_metre) {
    MapView view;
    view.box = box;
    view.x = world_x(longitude);
    view.y = world_y(latitude);
    view.metres = units_per_metre;
    view.scale = units_per_metre * earth_around *
                 std::cos(std::clamp(latitude, -85.0, 85.0) * std::numbers::pi / 180);
    return view;
}

MapPoint map_point(const MapView& view, double latitude, double longitude) {
    return {view.box.middle_x() + static_cast<float>((world_x(longitude) - view.x) * view.scale),
            view.box.middle_y() + static_cast<float>((world_y(latitude) - view.y) * view.scale)};
}

void paint_tiles(MapTiles& tiles, const MapFacts& facts, const MapView& view, Ink tint) {
    const double pixels = view.scale * static_cast<double>(frame().canvas.px_per_unit);
    const int wished = static_cast<int>(std::lround(std::log2(pixels / tile_side)));
    const int zoom = std::clamp(wished, facts.least_zoom, facts.most_zoom);
    const double count = std::exp2(zoom), side = view.scale / count;
    const auto first = [&](double middle, float half) {
        return static_cast<int>(
            std::floor((middle - static_cast<double>(half) / view.scale) * count));
    };
    const auto last = [&](double middle, float half) {
        return static_cast<int>(
            std::floor((middle + static_cast<double>(half) / view.scale) * count));
    };
    const int x0 = first(view.x, view.box.w / 2), x1 = last(view.x, view.box.w / 2);
    const int y0 = first(view.y, view.box.h / 2), y1 = last(view.y, view.box.h / 2);
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > most_tiles) {
        return;
    }
    for (int y = y0; y <= y1; ++y) {
        for (int x = x0; x <= x1; ++x) {
            const ImTextureID texture = tiles.tile({zoom, x, y});
            if (texture == nullptr) {
                continue;
            }
            const auto left = static_cast<float>((x / count - view.x) * view.scale);
            const auto top = static_cast<float>((y / count - view.y) * view.scale);
            const ImVec2 from{view.box.middle_x() + left, view.box.middle_y() + top};
            const auto wide = static_cast<float>(side);
            list()->AddImage(texture, from, {from.x + wide, from.y + wide}, {0, 0}, {1, 1}, tint);
        }
    }
}

void dashed_circle(MapPoint middle, float radius, float width, Ink ink, Ink halo) {
    if (halo != 0) {
        list()->AddCircle(at(middle), radius, halo, 128, width * 2.6F);
    }
    dashed_arc(middle, radius, -pi, pi, width, ink);
}

void round_off(Rect box, float radius) {
    const Frame& now = frame();
    const auto ground = [&now](float y) {
        return blend(now.backdrop_top, now.backdrop_bottom, std::clamp(y / now.canvas.h, 0.F, 1.F));
    };
    struct Corner {
        MapPoint corner, middle;
        float from;
    };
    const std::array<Corner, 4> corners{
        {{{box.x, box.y}, {box.x + radius, box.y + radius}, pi},
         {{box.right(), box.y}, {box.right() - radius, box.y + radius}, 1.5F * pi},
         {{box.right(), box.bottom()}, {box.right() - radius, box.bottom() - radius}, 0},
         {{box.x, box.bottom()}, {box.x + radius, box.bottom() - radius}, 0.5F * pi}}};
    constexpr int steps = 10;
    for (const Corner& each : corners) {
        const auto on_arc = [&](int step) {
            const float angle = each.from + 0.5F * pi * static_cast<float>(step) / steps;
            return ImVec2{each.middle.x + radius * std::cos(angle),
                          each.middle.y + radius * std::sin(angle)};
        };
        for (int i = 0; i < steps; ++i) {
            list()->AddTriangleFilled(at(each.corner), on_arc(i), on_arc(i + 1),
                                      ground(each.corner.y));
        }
    }
}

void plate(MapPoint middle, const std::string& words, Type type, Ink fill_ink, Ink ink, Ink edge) {
    const float h = line_height(type) + 10;
    const float w = text_room(words, type, 0).w + 34;
    const Rect box{middle.x - w / 2, middle.y - h / 2, w, h};
    list()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, fill_ink, h / 2);
    if (edge != 0) {
        list()->AddRect({box.x, box.y}, {box.right(), box.bottom()}, edge, h / 2, 0,
                        look_now().contrast ? 4 : 2);
    }
    text(painted(box), words, {type, ink, Align::center, VAlign::middle, true});
}

MapPoint Pin::head() const {
    return {tip.x + std::sin(turn) * pin_reach, tip.y - std::cos(turn) * pin_reach};
}

void paint_pin(const Pin& pin) {
    const PinInks inks = inks_of(pin.kind);
    const float edge = look_now().contrast ? 6 : 5;
    const MapPoint head = pin.head();
    // The two lines from the tip touch the head there.
    const float to_tip = pin.turn + pi / 2;
    const float half = std::acos(pin_radius / pin_reach);
    const auto outline_path = [&](float radius) {
        list()->PathArcTo(at(head), radius, to_tip + half, to_tip + 2 * pi - half, 32);
        list()->PathLineTo({pin.tip.x + (head.x - pin.tip.x) * (1 - radius / pin_radius),
                            pin.tip.y + (head.y - pin.tip.y) * (1 - radius / pin_radius)});
    };
    outline_path(pin_radius);
    list()->PathFillConvex(inks.fill);
    if (!inks.dashed) {
        outline_path(pin_radius);
        list()->PathStroke(inks.edge, ImDrawFlags_Closed, edge);
    } else {
        dashed_arc(head, pin_radius - 2, to_tip + half, to_tip + 2 * pi - half, edge, inks.edge);
        for (const float turn : {to_tip + half, to_tip - half}) {
            const ImVec2 from{head.x + pin_radius * std::cos(turn),
                              head.y + pin_radius * std::sin(turn)};
            const auto along = [&](float share) {
                return ImVec2{from.x + (pin.tip.x - from.x) * share,
                              from.y + (pin.tip.y - from.y) * share};
            };
            list()->AddLine(along(0.2F), along(0.5F), inks.edge, edge);
            list()->AddLine(along(0.75F), along(1), inks.edge, edge);
        }
    }
    pin_number(Rect{head.x, head.y, 0, 0}.grown(pin_radius - 4), pin.number, inks.number);
}

void number_disc(float x, float y, float diameter, PinKind kind, int number) {
    const PinInks inks = inks_of(kind);
    const Rect place = painted({x, y, diameter, diameter});
    const MapPoint middle{place.middle_x(), place.middle_y()};
    const float radius = diameter / 2;
    list()->AddCircleFilled(at(middle), radius, inks.fill, 48);
    if (inks.dashed) {
        dashed_arc(middle, radius - 2, -pi, pi, 5, inks.edge);
    } else if (kind == PinKind::not_sure) {
        list()->AddCircle(at(middle), radius - 2, inks.edge, 48, 5);
    }
    pin_number(place, number, inks.number);
}

}  // namespace porchlight
