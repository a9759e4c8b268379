#include "kiosk/ui/geometry.h"

#include <algorithm>
#include <cmath>

namespace porchlight {

namespace {
constexpr double mm_per_inch = 25.4;
constexpr double reference_w = 1920, reference_h = 1080;

/// `fewest_px`: what a unit has at least, however large the panel; `smallest`: how much smaller
/// than the reference a panel may show things to reach `wants_width`.
struct Wish {
    double fewest_px = 0, wants_width = 0, smallest = 1;
};

Canvas measure(const Panel& panel, double reference_inches, const Wish& wish) {
    const double unit_mm = reference_inches * mm_per_inch / std::hypot(reference_w, reference_h);
    const double panel_mm_per_px =
        panel.inches * mm_per_inch / std::hypot(panel.width, panel.height);
    const bool portrait = panel.height > panel.width;
    const double w_mm = panel.width * panel_mm_per_px;
    const double h_mm = panel.height * panel_mm_per_px;
    const double fit = std::min(w_mm / (unit_mm * (portrait ? reference_h : reference_w)),
                                h_mm / (unit_mm * (portrait ? reference_w : reference_h)));
    double scale = std::max(1.0, fit);
    if (wish.wants_width > 0) {
        const double wanted = w_mm / (unit_mm * wish.wants_width);
        scale = std::max(fit, std::clamp(wanted, wish.smallest, 1.0));
    }
    const double px_per_unit = std::max(wish.fewest_px, unit_mm * scale / panel_mm_per_px);
    return {static_cast<float>(panel.width / px_per_unit),
            static_cast<float>(panel.height / px_per_unit), static_cast<float>(px_per_unit),
            static_cast<float>(px_per_unit * panel_mm_per_px), portrait};
}

}  // namespace

Canvas canvas_for(const Panel& panel, double reference_inches) {
    return measure(panel, reference_inches, {});
}

Canvas desk_canvas_for(const Panel& panel) {
    constexpr double three_lanes = 1430;
    return measure(panel, 24, {1280 / three_lanes, three_lanes, 0.85});
}

}  // namespace porchlight
