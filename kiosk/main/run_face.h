// One face in a window, from start to its last frame.
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/app/app.h"

namespace porchlight {

struct FaceOptions {
    std::filesystem::path home;  ///< holds clinic.toml and the store
    int monitor = 0;             ///< full screen there, 0 is the main one; ignored with `size`
    struct WindowSize {
        int width = 0, height = 0;  ///< pixels
    };
    std::optional<WindowSize> size;  ///< a window of that size instead of the full screen
    struct WindowPosition {
        int x = 0, y = 0;  ///< pixels from the top left of the display
    };
    std::optional<WindowPosition> at;
};

/// Runs until the window is closed or SIGTERM or SIGINT comes: 0. Without a display, without
/// OpenGL 3.3 or without a good clinic.toml: says why in one sentence on stderr, 1.
/// PORCHLIGHT_FRAME_LOG=FILE in the environment appends one line per frame that reached the
/// screen: its number and the milliseconds of the monotonic clock.
/// Call it from main() before any thread is started; it blocks these two signals.
int run_face(Face face, const FaceOptions& options);

}  // namespace porchlight
