// The few things GLFW does not do for us, in a file of its own: Xlib.h has macros named KeyPress.
#pragma once

#include "kiosk/platform/gl_renderer.h"

namespace porchlight {

/// From now on a lost display ends the process at once, with one sentence on stderr and exit code
/// 1; the service starts it anew. Xlib alone would call exit(), which takes down statics under the
/// store's thread. What was confirmed is on disk by then.
void end_with_display();

/// GLX_MESA_copy_sub_buffer: Mesa without a GPU has it. Needs a current context.
bool can_copy_part();
/// Shows a part of what the current context painted and keeps all of it. Rows count from the
/// bottom, as in GL.
void copy_part(const PixelBox& from_bottom);

}  // namespace porchlight
