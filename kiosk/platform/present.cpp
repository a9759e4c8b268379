#include "kiosk/platform/present.h"

#include <cstdlib>

namespace porchlight {

Presenter::Presenter(Window& window, GlRenderer& renderer) : window_(window), renderer_(renderer) {
    if (const char* file = std::getenv("PORCHLIGHT_FRAME_LOG")) log_.open(file, std::ios::app);
}

bool Presenter::show(const ImDrawData& data, const Backdrop& backdrop) {
    if (window_.take_damaged()) last_.forget();
    if (window_.size() == PixelSize{}) return false;
    const PixelBox box = last_.changed(data, backdrop, renderer_.fresh());
    if (box.empty()) return false;
    if (window_.can_show_parts()) {
        renderer_.draw(data, backdrop, box);
        window_.show_part(box);
    } else {
        renderer_.draw(data, backdrop);
        window_.swap();
    }
    last_.keep();
    renderer_.forget_fresh();
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
