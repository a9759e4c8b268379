#include "kiosk/platform/xlib.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <X11/Xlib.h>
#include <unistd.h>

#include <iostream>

namespace porchlight {

namespace {

// By name instead of linking: GLFW finds GLX at run time, and so do we.
Display* (*current_display)() = nullptr;
XID (*current_drawable)() = nullptr;
void (*copy_sub_buffer)(Display*, XID, int, int, int, int) = nullptr;

template <class Function>
void find(Function*& function, const char* name) {
    function = reinterpret_cast<Function*>(glfwGetProcAddress(name));
}

}  // namespace

void end_with_display() {
    XSetIOErrorHandler([](Display*) {
        std::cerr << "The display went away." << std::endl;
        _exit(1);
        return 0;
    });
}

bool can_copy_part() {
    if (glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == 0) return false;
    find(current_display, "glXGetCurrentDisplay");
    find(current_drawable, "glXGetCurrentDrawable");
    find(copy_sub_buffer, "glXCopySubBufferMESA");
    return current_display != nullptr && current_drawable != nullptr && copy_sub_buffer != nullptr;
}

void copy_part(const PixelBox& from_bottom) {
    copy_sub_buffer(current_display(), current_drawable(), from_bottom.x, from_bottom.y,
                    from_bottom.width, from_bottom.height);
}

}  // namespace porchlight
