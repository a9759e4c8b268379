#include "kiosk/waiting_room/map_card.h"

#include <array>
#include <cmath>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

namespace {

constexpr float button_h = 112;
constexpr float map_radius = 28;
constexpr double metres_a_minute = 80 / 1.3;  // streets are not straight: core/nearby.h
constexpr int farthest_shown = 120;           // minutes; who is farther is not on the map
constexpr int most_zoom = 8;
constexpr double zoom_step = 1.5;

struct Middle {
    double latitude = 0, longitude = 0;
};

/// The door; where that is not known, between the places.
std::optional<Middle> middle_of(const Settings& settings, bool door_known,
                                const std::vector<Numbered>& places) {
    if (door_known) {
        return Middle{settings.latitude, settings.longitude};
    }
    Middle sum;
    int count = 0;
    for (const Numbered& one : places) {
        if (one.has_position()) {
            sum.latitude += *one.place->place.latitude;
            sum.longitude += *one.place->place.longitude;
            ++count;
        }
    }
    return count == 0 ? std::nullopt
                      : std::optional(Middle{sum.latitude / count, sum.longitude / count});
}

double metres_between(const Middle& from, const Place& place) {
    constexpr double a_degree = 111'320;
    constexpr double radians = 0.017453292519943295;
    const double north = (*place.latitude - from.latitude) * a_degree;
    const double east =
        (*place.longitude - from.longitude) * a_degree * std::cos(from.latitude * radians);
    return std::hypot(north, east);
}

/// All of them fit, and ten minutes around the door always do; then as the person zoomed.
double units_per_metre(Rect box, const Middle& middle, const std::vector<Numbered>& places,
                       int zoom) {
    double farthest = 10 * metres_a_minute;
    for (const Numbered& one : places) {
        if (one.has_position()) {
            const double metres = metres_between(middle, one.place->place);
            farthest =
                metres <= farthest_shown * metres_a_minute ? std::max(farthest, metres) : farthest;
        }
    }
    const double fits = 0.42 * static_cast<double>(std::min(box.w, box.h)) / farthest;
    return fits * std::pow(zoom_step, zoom);
}

/// Returns where their labels stand.
std::vector<MapPoint> draw_rings(const MapView& view, MapPoint here, bool tiles) {
    const Theme& look = look_now();
    constexpr std::array pairs{5, 10, 15, 30, 60};
    const float least = 0.26F * std::min(view.box.w, view.box.h);
    int first = pairs.back();
    for (const int minutes : pairs) {
        if (2 * minutes * metres_a_minute * view.metres >= static_cast<double>(least)) {
            first = minutes;
            break;
        }
    }
    for (const int minutes : {first, 2 * first}) {
        const auto radius = static_cast<float>(minutes * metres_a_minute * view.metres);
        dashed_circle(here, radius, look.contrast ? 4 : 3, look.ink,
                      tiles ? with_alpha(look.surface, 0.75F) : 0);
    }
    std::vector<MapPoint> labels;
    for (const int minutes : {first, 2 * first}) {
        const auto radius = static_cast<float>(minutes * metres_a_minute * view.metres);
        const MapPoint top{here.x, here.y - radius};
        if (view.box.inset(30).contains(top.x, top.y)) {
            // TRANSLATORS: {1} is a number of minutes
            plate(top, put(tr("place map", "{1} min"), {number_words(minutes)}), Type::helper,
                  look.surface, look.ink, look.line);
            labels.push_back(top);
        }
    }
    return labels;
}

void draw_here(MapPoint here) {
    const Theme& look = look_now();
    const Rect disc = painted(Rect{here.x, here.y, 0, 0}.grown(36));
    fill(disc, look.surface, 36);
    outline(disc, look.primary, 5, 36);
    drawing("lamp", disc.inset(13), {look.primary, look.surface});
}

constexpr float plate_away = 66;  // of "You are here", from the door

/// Under the door, or over it where more of its surroundings are free.
MapPoint plate_point(MapPoint here, const std::vector<MapPoint>& tips) {
    const auto near = [&](float y) {
        return std::ranges::count_if(tips, [&](MapPoint tip) {
            return std::abs(tip.x - here.x) < 150 && tip.y > y - 30 && tip.y < y + 60;
        });
    };
    const float below = here.y + plate_away, above = here.y - plate_away;
    return {here.x, near(above) < near(below) ? above : below};
}

/// North is up: a map is never mirrored.
void draw_compass(Rect box) {
    const Theme& look = look_now();
    const Rect disc = Rect{box.x + 18, box.y + 20, 76, 76};
    fill(disc, look.surface, 38);
    outline(disc, look.line, look.contrast ? 4 : 2, 38);
    icon("navigation", disc.inset(14), look.primary);
    const std::string north = tr("place map", "North");
    const float w = text_room(north, Type::helper, 0).w + 34;
    const float h = line_height(Type::helper) + 10;
    const Rect words = painted({disc.right() + 10, disc.middle_y() - h / 2, w, h});
    plate({words.middle_x(), words.middle_y()}, north, Type::helper, look.surface, look.ink, 0);
}

/// Who made the map, at the bottom: their terms ask for it.
void draw_attribution(Rect box, const std::string& words, float room) {
    const Theme& look = look_now();
    const float w = text_room(words, Type::helper, 0).w;
    const float h = line_height(Type::helper) + 6;
    if (words.empty() || w + 24 > room) {
        return;
    }
    const Rect at = Rect{box.x, box.bottom() - h, w + 24, h};
    fill(at, look.surface);
    text(at.inset(12, 0), words,
         {Type::helper, look.ink, Align::start, VAlign::middle, true, false, {}, true});
}

bool near_one(MapPoint a, MapPoint b, float least) {
    return std::hypot(a.x - b.x, a.y - b.y) < least;
}

std::vector<MapPoint> tips_of(const MapView& view, const std::vector<Numbered>& places) {
    std::vector<MapPoint> tips;
    for (const Numbered& one : places) {
        if (one.has_position()) {
            tips.push_back(
                map_point(view, *one.place->place.latitude, *one.place->place.longitude));
        }
    }
    return tips;
}

/// Each tip on its place; heads lean aside where they would hide another number, and point outward
/// at the edge where their place is beyond it.
std::vector<Pin> pins_for(const MapView& view, const std::vector<Numbered>& places,
                          std::vector<MapPoint> taken) {
    constexpr std::array turns{0.F, 0.8F, -0.8F, 1.5F, -1.5F, 2.3F, -2.3F};
    std::vector<Pin> pins;
    const Rect inside = view.box.inset(pin_radius + 8, pin_radius + 8);
    for (const Numbered& one : places) {
        if (!one.has_position()) {
            continue;
        }
        Pin pin{map_point(view, *one.place->place.latitude, *one.place->place.longitude), 0,
                kind_of(one.open), one.number};
        const Rect seen = view.box.inset(6);
        if (!seen.contains(pin.tip.x, pin.tip.y)) {
            const MapPoint middle{view.box.middle_x(), view.box.middle_y()};
            pin.turn = std::atan2(middle.x - pin.tip.x, pin.tip.y - middle.y);
            pin.tip = {std::clamp(pin.tip.x, seen.x, seen.right()),
                       std::clamp(pin.tip.y, seen.y, seen.bottom())};
        } else {
            for (const float turn : turns) {
                pin.turn = turn;
                const MapPoint head = pin.head();
                const bool free = std::ranges::none_of(taken, [head](MapPoint other) {
                    return near_one(head, other, 2 * pin_radius + 6);
                });
                if (free && inside.contains(head.x, head.y)) {
                    break;
                }
            }
        }
        taken.push_back(pin.head());
        pins.push_back(pin);
    }
    return pins;
}

void draw_zoom(Rect box, PlaceDraft& draft) {
    const std::string wider = tr("place map", "Wider"), closer = tr("place map", "Closer");
    const float words_w =
        std::max(text_room(wider, Type::dock_label, 0).w, text_room(closer, Type::dock_label, 0).w);
    const float w = std::clamp(words_w + 20, button_h, std::max(button_h, box.w * 0.25F));
    const Rect both{box.right() - 2 * w - 34, box.bottom() - button_h - 18, 2 * w + 16, button_h};
    ButtonLook look;
    look.icon = "remove";
    look.icon_above = true;
    look.type = Type::dock_label;
    if (button("zoom_out", wider, both.start(w), look)) {
        draft.map_zoom = std::max(draft.map_zoom - 1, -most_zoom);
    }
    look.icon = "add";
    if (button("zoom_in", closer, both.end(w), look)) {
        draft.map_zoom = std::min(draft.map_zoom + 1, most_zoom);
    }
}

/// High contrast: only pins and rings. Low glare: the map is dimmed.
Ink tile_tint() {
    return frame().look == Look::low_glare ? 0xFF6A6A6AU : 0xFFFFFFFFU;
}

}  // namespace

PinKind kind_of(const OpenNow& open) {
    switch (open.state) {
        case OpenState::open:
            return PinKind::open;
        case OpenState::closed:
        case OpenState::shut:
            return PinKind::closed;
        case OpenState::by_appointment:
        case OpenState::not_sure:
            break;
    }
    return PinKind::not_sure;
}

void draw_map_card(Rect place, const ClinicState& state, const std::vector<Numbered>& places,
                   Session& session) {
    const Theme& look = look_now();
    const Rect box = painted(place);
    fill(place, look.contrast ? look.surface : look.sunken, map_radius);
    const bool door = state.nearby->door_known;
    const auto middle = middle_of(*state.settings, door, places);
    MapTiles* tiles = frame().map;
    const auto facts = tiles != nullptr && !look.contrast ? tiles->facts() : std::nullopt;
    if (middle) {
        const MapView view =
            map_view(box, middle->latitude, middle->longitude,
                     units_per_metre(box, *middle, places, session.place.map_zoom));
        const std::optional<MapPoint> here =
            door ? std::optional(MapPoint{box.middle_x(), box.middle_y()}) : std::nullopt;
        const MapClip clip(box);
        if (facts) {
            paint_tiles(*tiles, *facts, view, tile_tint());
        }
        std::vector<MapPoint> taken;  // by what has to be read
        MapPoint label;
        if (here) {
            taken = draw_rings(view, *here, facts.has_value());
            draw_here(*here);
            label = plate_point(*here, tips_of(view, places));
            taken.insert(taken.end(),
                         {*here, {label.x - 80, label.y}, label, {label.x + 80, label.y}});
        }
        const std::vector<Pin> pins = pins_for(view, places, std::move(taken));
        for (auto pin = pins.rbegin(); pin != pins.rend(); ++pin) {
            paint_pin(*pin);  // the closest on top
        }
        if (here) {
            plate(label, tr("place map", "You are here"), Type::label, look.primary,
                  look.on_primary, look.surface);
        }
        draw_attribution(place, facts ? facts->attribution : "", place.w - 2 * button_h - 60);
    }
    round_off(box, map_radius);
    outline(place, look.line, look.contrast ? 4 : 2, map_radius);
    note(Role::picture, tr("place map", "A map of the places in the list"), place);
    draw_compass(place);
    draw_zoom(place, session.place);
}

}  // namespace porchlight
