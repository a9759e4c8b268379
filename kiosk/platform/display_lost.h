// What happens when the X server goes away under us.
#pragma once

namespace porchlight {

/// From now on a lost display ends the process at once, with one sentence on stderr and exit code
/// 1; the service starts it anew. Xlib alone would call exit(), which takes down statics under the
/// store's thread. What was confirmed is on disk by then.
void end_with_display();

}  // namespace porchlight
