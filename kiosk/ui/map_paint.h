// Painting a map: in places as painted, because no map is ever mirrored.
#pragma once

#include <string>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/map_tiles.h"

namespace porchlight {

/// Nothing is painted outside of it while this lives.
class MapClip {
public:
    explicit MapClip(Rect box);
    ~MapClip();
    MapClip(const MapClip&) = delete;
    MapClip& operator=(const MapClip&) = delete;
};

/// The part of the world in a box. World: 0..1 from the west and from the north, web Mercator.
struct MapView {
    Rect box;                 ///< as painted
    double x = 0.5, y = 0.5;  ///< of the middle of the box
    double scale = 1;         ///< units a world
    double metres = 1;        ///< units a metre, there
};
struct MapPoint {
    float x = 0, y = 0;
};
/// The world with that point in the middle of the box.
MapView map_view(Rect box, double latitude, double longitude, double units_per_metre);
MapPoint map_point(const MapView& view, double latitude, double longitude);

/// What there is of the clinic's map; without one nothing.
void paint_tiles(MapTiles& tiles, const MapFacts& facts, const MapView& view, Ink tint);
void dashed_circle(MapPoint middle, float radius, float width, Ink ink, Ink halo);
/// The square corners of what was painted in that box go: the ground shows around them.
void round_off(Rect box, float radius);
/// A small plate with one line on it, around that point.
void plate(MapPoint middle, const std::string& words, Type type, Ink fill, Ink ink, Ink edge);

enum class PinKind { open, not_sure, closed };
inline constexpr float pin_radius = 37, pin_reach = 64;  ///< head; from its middle to the tip
/// `turn`: how far the head leans from straight above its tip, in radians to the right.
struct Pin {
    MapPoint tip;
    float turn = 0;
    PinKind kind{};
    int number = 0;
    [[nodiscard]] MapPoint head() const;
};
void paint_pin(const Pin& pin);
/// The same number in the list beside the map. Logical place.
void number_disc(float x, float y, float diameter, PinKind kind, int number);

}  // namespace porchlight
