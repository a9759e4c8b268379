// The window: a GLFW window with OpenGL 3.3 in it, and its raw events in the order they came.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "core/clock.h"
#include "core/result.h"
#include "kiosk/platform/gl_renderer.h"
#include "kiosk/ui/event.h"

struct GLFWwindow;

namespace porchlight {

struct WindowWish {
    std::string title;
    std::optional<PixelSize> size;  ///< empty: the full screen of `monitor`
    struct Position {
        int x = 0, y = 0;
    };
    std::optional<Position> at;
    int monitor = 0;      ///< 0 is the main one; one that is not there reads as the main one
    bool cursor = false;  ///< a touchscreen and a wall show none
};

/// Adds an event. Motion in a row, and motion right before a press at its own place, comes to one
/// event: a frame each would make the press wait behind frames nobody sees.
void queue_event(EventQueue& events, const RawEvent& event);

/// One at a time. All calls belong to the main thread, but wake() and close().
class Window {
public:
    /// Makes the context current and loads glad. No display or no OpenGL 3.3 is a Fault.
    static Checked<std::unique_ptr<Window>> open(const WindowWish& wish);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    EventQueue& events() { return events_; }
    /// Takes what the display sent, without waiting.
    void poll();
    /// Sleeps until an event, wake() or `timeout` (Millis::max(): for ever).
    void wait(Millis timeout);
    /// Ends a wait(), also the next one if none is on. Any thread.
    void wake();
    /// The person or a signal ends this window. Any thread.
    void close();
    [[nodiscard]] bool closing() const;

    [[nodiscard]] PixelSize size() const;  ///< 0 x 0 while it is minimised
    /// Once after the display lost what we had painted: uncovered, moved, another size.
    bool take_damaged();
    /// Shows what was painted; waits for the panel's refresh where there is real hardware.
    void swap();
    /// Without a GPU all that is painted is copied, so a small part costs little: what was painted
    /// stays there for the next frame, and only the box is shown.
    [[nodiscard]] bool can_show_parts() const { return copies_parts_; }
    void show_part(const PixelBox& box);

private:
    Window(GLFWwindow* handle, WindowWish wish);
    void listen();
    void pressed(bool down);
    void cover_monitor();

    GLFWwindow* handle_;
    WindowWish wish_;
    EventQueue events_;
    std::atomic<bool> closing_ = false;
    bool copies_parts_ = false;
    bool let_go_ = false;  ///< the keyboard went elsewhere while a finger may be down
    bool damaged_ = true;
    bool monitors_changed_ = false;
};

}  // namespace porchlight
