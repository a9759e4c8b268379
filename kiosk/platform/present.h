// Brings a drawn frame to the screen, and only when the screen would look different after it. All
// that decides what presenting costs is in here.
#pragma once

#include <fstream>

#include "kiosk/platform/last_drawn.h"
#include "kiosk/platform/window.h"

namespace porchlight {

class Presenter {
public:
    /// Both must live longer. Opens PORCHLIGHT_FRAME_LOG for appending where it is set.
    Presenter(Window& window, GlRenderer& renderer);

    /// Paints and shows what changed; nothing where the screen shows this already. True: it was
    /// presented.
    bool show(const ImDrawData& data, const Backdrop& backdrop);

private:
    void log_frame();

    Window& window_;
    GlRenderer& renderer_;
    LastDrawn last_;
    std::ofstream log_;
    long frames_ = 0;
};

}  // namespace porchlight
