// Painting without touching. All places are logical: right-to-left is mirrored in here, once.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/look.h"

namespace porchlight {

/// Where that logical place is painted.
Rect painted(Rect place);

void fill(Rect place, Ink ink, float radius = 0);
void fill_gradient(Rect place, Ink top, Ink bottom, float radius = 0);
void outline(Rect place, Ink ink, float width, float radius = 0);  ///< drawn inside the place
void dashed_outline(Rect place, Ink ink, float width, float radius = 0);
void shadow(Rect place, float radius);  ///< nothing in the high-contrast looks
void circle(float x, float y, float radius, Ink ink);
void ring(float x, float y, float radius, float width, float share, Ink ink);  ///< 0..1 clockwise
void line_across(float x0, float y0, float x1, float y1, float width, Ink ink);

enum class Mirror { never, with_layout };
/// A Material Icons glyph by name ("volume_up"), as large as fits the place.
void icon(std::string_view name, Rect place, Ink ink, Mirror mirror = Mirror::never);
/// A drawing of assets/pictures by name, fitted into the place; its classes "ink" and "fill" take
/// the two colours.
void drawing(std::string_view name, Rect place, Accent colors, Mirror mirror = Mirror::never);
/// Noto Color Emoji, as large as fits.
void emoji(std::string_view character, Rect place);

enum class Align { start, center, end };
enum class VAlign { top, middle, bottom };
struct TextAt {
    Type type = Type::body;
    Ink ink = 0;  ///< 0: the look's ink
    Align align = Align::start;
    VAlign valign = VAlign::top;
    bool one_line = false;
    bool quiet = false;              ///< already said by the widget it belongs to: not in the tree
    std::string_view language = {};  ///< empty: the language of the frame
    bool keep_ltr = false;           ///< phone numbers and clocks keep their direction
    int weight = 0;                  ///< 0: the type's own
};
/// Draws wrapped text and returns what it took. Text that does not fit gets smaller, never below
/// the smallest size a visitor reads; what still does not fit is marked as cut in the tree.
Size text(Rect place, std::string_view words, TextAt at);
/// Whether text() would show all of it there.
bool text_fits(Rect place, std::string_view words, const TextAt& at);
/// The room that text would take at full size.
Size text_room(std::string_view words, Type type, float width);
/// For one line that may not be cut, such as a ticket's name in any language: `usual`, or where
/// that is too wide the smaller one.
Type type_that_fits(std::string_view words, float width, Type usual, Type smaller);
/// Line height of a type at the current text size and language.
float line_height(Type type);

}  // namespace porchlight
