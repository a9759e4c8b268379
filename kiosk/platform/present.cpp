#include "kiosk/platform/present.h"

#include <cstdlib>

namespace porchlight {

Presenter::Presenter(Window& window, GlRenderer& renderer) : window_(window), renderer_(renderer) {
    if (const char* file = std::getenv("PORCHLIGHT_FRAME_LOG")) log_.open(file, std::ios::app);
}

bool Presenter::show(const ImDrawData& data, const Backdrop& backdrop) {
    // A GL name that was dropped and given out again looks the same in the draw data.
    if (window_.take_damaged() || renderer_.uploads() != uploads_seen_) last_.forget();
    if (window_.size() == PixelSize{} || last_.same(data, backdrop)) return false;
    renderer_.draw(data, backdrop);
    window_.swap();
    last_.keep(data, backdrop);
    uploads_seen_ = renderer_.uploads();
    log_frame();
    return true;
}

void Presenter::log_frame() {
    ++frames_;
    if (!log_.is_open()) return;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    log_ << frames_ << ' ' << std::chrono::duration_cast<Millis>(now).count() << std::endl;
}

}  // namespace porchlight
