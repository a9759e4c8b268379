// What every waiting-room screen has in the same place: brand, controls, dock, heading.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/ui/session.h"
#include "kiosk/ui/widgets.h"

namespace porchlight {

/// What stands over the choices: "Question 1 of 2", the title, one line.
struct Heading {
    std::string count;
    std::string title;
    std::string line;
};

/// Where a screen may put things. On upright panels and with the screen lowered the same parts
/// stand elsewhere; screens only use these places.
struct Room {
    Rect aside;  ///< beside the heading (or under it, upright); 112 high; empty when none was asked
    Rect body;   ///< everything else, down to the dock
};
/// Draws the heading. `aside_width`: how much room beside it the screen wants for slim buttons.
Room draw_heading(const Heading& heading, float aside_width = 0);
/// The same room without a heading: for screens that place their own title (ticket, my place).
Rect whole_room();

/// Brand, text and color, language.
void draw_top(const ClinicState& state, Session& session);

struct DockLook {
    bool back = true;
    bool start_over = true;
    bool help = true;  ///< the yellow button; off only where its place says what became of it
};
/// The sunken strip with help, back, start over and lower screen.
bool draw_dock(Session& session, Commands& commands, const DockLook& look = {});
/// The same strip under a sheet: help stays bright, the rest is the sheet's own.
void draw_sheet_dock(Session& session, Commands& commands);
/// The one way forward, bottom end corner.
bool draw_primary(std::string_view key, std::string_view label, const ButtonLook& look);
Rect primary_place();
Rect help_place();
/// With a lowered landscape screen: the free room beside text and color, within reach.
Rect aside_room();
/// After the small dock buttons, before the primary: for "Touched by mistake".
Rect dock_extra_place();
/// "Next ->" and "Done v": the looks most primaries have.
ButtonLook forward_look();
ButtonLook done_look();

/// Under the count and title: "More" for choices that did not fit. Returns true when touched.
bool more_button(std::string_view key, std::string_view label, Rect place);

/// Raises (or repeats) the help call of this session and opens the overdose steps.
void call_for_help(Session& session, Commands& commands);

}  // namespace porchlight
