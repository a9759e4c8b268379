// One frame being drawn: everything the widgets of this frame share. There is one at a time, on
// the thread that draws, as Dear ImGui has one context.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/clock.h"
#include "kiosk/ui/event.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/look.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/tree.h"

namespace porchlight {

/// What just appeared takes no touch this long: a shaky second tap does no harm.
inline constexpr Millis deaf_time{250};

struct DeskSeen;
class MapTiles;

/// What widgets remember from frame to frame. Caches only: losing it loses nothing of a person.
struct WidgetMemory {
    std::string focus;               ///< key of the widget with the keyboard's focus; "" for none
    bool focus_shown = false;        ///< the ring shows after a key and hides after a touch
    std::string held;                ///< key of the widget a finger is on
    std::vector<std::string> order;  ///< keys in reading order, of the last frame
    std::vector<std::string> order_now;    ///< the same, while this frame is being drawn
    MonoTime deaf_until{};                 ///< touches before this moment are answered by nothing
    std::shared_ptr<const DeskSeen> desk;  ///< what the desk made of a snapshot
};

struct Frame {
    Canvas canvas;
    Look look = Look::daylight;
    TextSize text_size = TextSize::normal;
    bool lowered = false;
    Moment now{};
    std::string language = "en";
    std::string lacking;  ///< the endonym of the language that should stand here, and lacks words
    bool rtl = false;
    float line_factor = 1;
    bool inert = false;          ///< what is drawn now lies under a dialog
    std::uint64_t snapshot = 0;  ///< another number, another state; 0: every frame may be another
    bool desk = false;           ///< smaller targets: read at 60 cm with a mouse
    TextPainter* painter = nullptr;
    WidgetMemory* memory = nullptr;
    MapTiles* map = nullptr;  ///< of the waiting room; null: there is none
    Tree tree;
    KeyPress key{};  ///< the key edge of this frame
    bool has_key = false;
    bool clicked = false;                  ///< this frame's edge is a press
    bool released = false;                 ///< this frame's edge is a release
    float pointer_x = -1, pointer_y = -1;  ///< units, as painted
    MonoTime wake_at = MonoTime::max();    ///< the next moment something visible changes
    /// The backdrop, from top to bottom: cleared to, never a full-screen quad.
    Ink backdrop_top{}, backdrop_bottom{};
};

/// The frame being drawn; asking outside begin/end is our own bug.
Frame& frame();
/// Starts Dear ImGui's frame and ours; the pointer and key edges are in `made`.
void begin_frame(Frame& made);
void end_frame();

/// From now on, for deaf_time.
void go_deaf();
/// The same for a new page of one screen, where nothing has the keyboard's focus yet.
void go_deaf_on_new_page();
/// Asks for another frame at that moment at the latest.
void wake_at(MonoTime moment);
const Theme& look_now();

}  // namespace porchlight
