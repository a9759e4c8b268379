// The recurring controls. Each takes a logical place, notes itself in the tree, gives feedback on
// press and returns true once, on the frame of a release inside (or Enter / Space on focus).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ticket.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/paint.h"

namespace porchlight {

/// How a touchable thing is being touched now; what every control here is made of.
struct Touch {
    bool activated = false;
    bool pressed = false;  ///< a finger is on it
    bool focused = false;  ///< the ring is on it
};
/// `key` must be unique on the screen and not depend on the language; `label` is what is said.
Touch touch(std::string_view key, std::string_view label, Rect place, Role role,
            bool picked = false);
void focus_ring(Rect place, float radius, const Touch& touched);
/// The colour of a pressed surface: 6 % darker (lighter on dark looks).
Ink pressed_ink(Ink ink, const Touch& touched);
/// Notes something that is seen, not touched.
void note(Role role, std::string_view label, Rect place);

struct ButtonLook {
    std::string_view icon;
    bool icon_after = false;    ///< "Next ->"
    bool icon_above = false;    ///< icon over word: the dock's small buttons
    bool icon_mirrors = false;  ///< arrows
    bool primary = false;       ///< the one way forward
    bool picked = false;
    bool flat = false;         ///< no fill, no shadow
    std::string_view hint;     ///< second, smaller line
    std::string_view key_cap;  ///< the desk's shortcut, drawn as a key
    Type type = Type::label;
    float radius = 24;
    Align align = Align::center;
};
bool button(std::string_view key, std::string_view label, Rect place, const ButtonLook& look = {});
/// A pill with an icon that becomes a check when picked.
bool chip(std::string_view key, std::string_view label, Rect place, std::string_view icon_name,
          bool picked);
float chip_width(std::string_view label);

enum class Mark { none, arrow, check_box, round };
struct TileLook {
    std::string_view icon;
    std::string_view drawing;  ///< instead of the icon's disc
    std::string_view accent = "teal";
    Mark mark = Mark::arrow;
    bool picked = false;
    bool primary = false;  ///< the dark one of home
    bool beside = false;   ///< icon beside the words: lowered screen, extra-large text
};
/// A choice: disc and mark above, words on the bottom edge so that lines agree across a row.
/// Helper lines go at the extra-large text size.
bool tile(std::string_view key, std::string_view label, std::string_view hint, Rect place,
          const TileLook& look);
/// What a tile stands on: for choices that draw their own inside.
void tile_surface(Rect place, const TileLook& look, const Touch& touched);

/// A white card with a divider edge and no shadow: nothing to touch.
void card(Rect place, float radius = 28);
/// Icon on a pale disc.
void disc(std::string_view icon_name, float x, float y, float diameter, Accent accent);
void check_box(Rect place, bool picked, bool round);
/// A pale band with an icon and one sentence.
void info_line(Rect place, std::string_view icon_name, std::string_view words);

/// The ticket as a card: colour, pattern, picture on a disc, and its name under (or beside) it.
struct TicketCardLook {
    std::string_view caption;  ///< "Your quiet ticket"; empty for none
    bool with_name = true;
    Type name_type = Type::ticket_name;
    float radius = 36;
    bool beside = false;   ///< disc at the start, name beside it: the board
    float disc_share = 1;  ///< of the room there is for it: less where others write below
};
/// The room beside the disc of such a card.
Rect beside_disc(Rect place);
void ticket_card(const Ticket& ticket, Rect place, const TicketCardLook& look);
/// Colour, pattern and picture only: desk rows and the board.
void ticket_swatch(const Ticket& ticket, Rect place);
/// "Blue Swan", in the frame's language or the given one.
std::string ticket_name(const Ticket& ticket);
std::string_view ticket_emoji(Picture picture);

/// How many of `count` choices fit on one page, and which page shows. Paging, never scrolling.
struct Page {
    int first = 0, count = 0, pages = 1;
};
Page page_of(int count, int per_page, int& page);

}  // namespace porchlight
