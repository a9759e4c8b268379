#include "kiosk/platform/window.h"

#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "kiosk/platform/xlib.h"

namespace porchlight {

namespace {

std::string last_complaint;  // of GLFW, on the main thread

Window& window_of(GLFWwindow* handle) {
    return *static_cast<Window*>(glfwGetWindowUserPointer(handle));
}

GLFWmonitor* monitor_number(int number) {
    int count = 0;
    GLFWmonitor** all = glfwGetMonitors(&count);
    if (count == 0) return nullptr;
    return all[number >= 0 && number < count ? number : 0];
}

std::optional<Key> named_key(int key) {
    switch (key) {
        case GLFW_KEY_TAB:
            return Key::tab;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
            return Key::enter;
        case GLFW_KEY_ESCAPE:
            return Key::escape;
        case GLFW_KEY_SPACE:
            return Key::space;
        case GLFW_KEY_UP:
            return Key::up;
        case GLFW_KEY_DOWN:
            return Key::down;
        case GLFW_KEY_LEFT:
            return Key::left;
        case GLFW_KEY_RIGHT:
            return Key::right;
        case GLFW_KEY_BACKSPACE:
            return Key::backspace;
        case GLFW_KEY_F1:
            return Key::f1;
        case GLFW_KEY_F2:
            return Key::f2;
        case GLFW_KEY_F3:
            return Key::f3;
        case GLFW_KEY_F4:
            return Key::f4;
        default:
            return std::nullopt;
    }
}

void on_key(GLFWwindow* handle, int key, int, int action, int mods) {
    const auto named = named_key(key);
    if (!named || action == GLFW_RELEASE) return;
    if (*named >= Key::f1 && *named <= Key::f4 && (mods & ~GLFW_MOD_SHIFT & 0xF) != 0) {
        return;  // Alt+F4 is the window's
    }
    queue_event(window_of(handle).events(), KeyPress{*named, 0, (mods & GLFW_MOD_SHIFT) != 0});
}

void on_character(GLFWwindow* handle, unsigned character) {
    if (character == U' ') return;  // came as Key::space
    queue_event(window_of(handle).events(), KeyPress{Key::character, character, false});
}

void on_move(GLFWwindow* handle, double x, double y) {
    queue_event(window_of(handle).events(),
                PointerMove{static_cast<float>(x), static_cast<float>(y)});
}

}  // namespace

/// GLFW lets go of every button when the window loses the keyboard. That is not a finger lifted
/// where it was: it counts as lifted nowhere, so nothing is done by it.
void Window::pressed(bool down) {
    if (down) let_go_ = false;
    double x = -1, y = -1;
    if (!let_go_) glfwGetCursorPos(handle_, &x, &y);
    queue_event(events_, PointerEdge{static_cast<float>(x), static_cast<float>(y), down});
    // Without a window manager nobody hands the keyboard over. Not on the press: the change of
    // focus would lift the finger.
    if (!down && !let_go_ && glfwGetWindowAttrib(handle_, GLFW_FOCUSED) == 0) {
        glfwFocusWindow(handle_);
    }
}

namespace {

void hint(const WindowWish& wish) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_ALPHA_BITS, 0);
    // A full screen that minimises itself when a dialog elsewhere takes the focus is a dark kiosk.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_VISIBLE, wish.at ? GLFW_FALSE : GLFW_TRUE);
}

GLFWwindow* make_window(const WindowWish& wish) {
    if (wish.size) {
        return glfwCreateWindow(wish.size->width, wish.size->height, wish.title.c_str(), nullptr,
                                nullptr);
    }
    GLFWmonitor* monitor = monitor_number(wish.monitor);
    if (monitor == nullptr) return nullptr;
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
    return glfwCreateWindow(mode->width, mode->height, wish.title.c_str(), monitor, nullptr);
}

bool software_gl() {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view renderer = name != nullptr ? name : "";
    return renderer.find("llvmpipe") != std::string_view::npos ||
           renderer.find("softpipe") != std::string_view::npos;
}

}  // namespace

void queue_event(EventQueue& events, const RawEvent& event) {
    const bool after_motion = !events.empty() && std::holds_alternative<PointerMove>(events.back());
    if (after_motion && !std::holds_alternative<KeyPress>(event)) events.pop_back();
    events.push_back(event);
}

Checked<std::unique_ptr<Window>> Window::open(const WindowWish& wish) {
    glfwSetErrorCallback([](int, const char* words) { last_complaint = words; });
    if (glfwInit() == 0) {
        return tl::unexpected(Fault{"There is no display to draw on (" + last_complaint +
                                    "). Start this on a desktop, or set DISPLAY."});
    }
    end_with_display();
    hint(wish);
    GLFWwindow* handle = make_window(wish);
    if (handle != nullptr) glfwMakeContextCurrent(handle);
    if (handle == nullptr || gladLoadGL(glfwGetProcAddress) == 0) {
        glfwTerminate();
        return tl::unexpected(Fault{"This display cannot draw with OpenGL 3.3 (" + last_complaint +
                                    "). Installing libgl1-mesa-dri gives it to any machine."});
    }
    if (wish.at) {
        glfwSetWindowPos(handle, wish.at->x, wish.at->y);
        glfwShowWindow(handle);
    }
    glfwFocusWindow(handle);
    return std::unique_ptr<Window>(new Window(handle, wish));
}

Window::Window(GLFWwindow* handle, WindowWish wish) : handle_(handle), wish_(std::move(wish)) {
    // Without hardware a swap is a copy, and waiting for a refresh that is not there costs time.
    glfwSwapInterval(software_gl() ? 0 : 1);
    copies_parts_ = software_gl() && can_copy_part();
    glfwSetInputMode(handle_, GLFW_CURSOR, wish_.cursor ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
    listen();
}

Window::~Window() {
    glfwSetMonitorCallback(nullptr);
    glfwDestroyWindow(handle_);
    glfwTerminate();
}

void Window::listen() {
    glfwSetWindowUserPointer(handle_, this);
    glfwSetKeyCallback(handle_, on_key);
    glfwSetCharCallback(handle_, on_character);
    glfwSetCursorPosCallback(handle_, on_move);
    glfwSetMouseButtonCallback(handle_, [](GLFWwindow* handle, int which, int action, int) {
        if (which == GLFW_MOUSE_BUTTON_LEFT) window_of(handle).pressed(action == GLFW_PRESS);
    });
    glfwSetWindowFocusCallback(handle_, [](GLFWwindow* handle, int focused) {
        window_of(handle).let_go_ = focused == GLFW_FALSE;
    });
    const auto lost = [](GLFWwindow* handle) { window_of(handle).damaged_ = true; };
    glfwSetWindowRefreshCallback(handle_, lost);
    glfwSetFramebufferSizeCallback(
        handle_, [](GLFWwindow* handle, int, int) { window_of(handle).damaged_ = true; });
    static GLFWwindow* listening;
    listening = handle_;
    glfwSetMonitorCallback(
        [](GLFWmonitor*, int) { window_of(listening).monitors_changed_ = true; });
}

/// A panel that was switched off and on again gets its full screen back.
void Window::cover_monitor() {
    monitors_changed_ = false;
    GLFWmonitor* monitor = monitor_number(wish_.monitor);
    if (wish_.size || monitor == nullptr) return;
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    glfwSetWindowMonitor(handle_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    damaged_ = true;
}

void Window::poll() {
    glfwPollEvents();
    if (monitors_changed_) cover_monitor();
}

void Window::wait(Millis timeout) {
    if (timeout == Millis::max()) {
        glfwWaitEvents();
    } else {
        glfwWaitEventsTimeout(std::chrono::duration<double>(timeout).count());
    }
    poll();
}

void Window::wake() {
    glfwPostEmptyEvent();
}

void Window::close() {
    closing_ = true;
    wake();
}

bool Window::closing() const {
    return closing_ || glfwWindowShouldClose(handle_) != 0;
}

PixelSize Window::size() const {
    PixelSize size;
    glfwGetFramebufferSize(handle_, &size.width, &size.height);
    return size;
}

bool Window::take_damaged() {
    return std::exchange(damaged_, false);
}

void Window::swap() {
    glfwSwapBuffers(handle_);
}

void Window::show_part(const PixelBox& box) {
    copy_part({box.x, size().height - box.y - box.height, box.width, box.height});
}

}  // namespace porchlight
