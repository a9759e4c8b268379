// In a file of its own: Xlib.h has macros with names like KeyPress.
#include "kiosk/platform/display_lost.h"

#include <X11/Xlib.h>
#include <unistd.h>

#include <iostream>

namespace porchlight {

void end_with_display() {
    XSetIOErrorHandler([](Display*) {
        std::cerr << "The display went away." << std::endl;
        _exit(1);
        return 0;
    });
}

}  // namespace porchlight
