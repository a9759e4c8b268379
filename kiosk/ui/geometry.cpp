#include "kiosk/ui/geometry.h"

#include <cmath>

namespace porchlight {

namespace {
constexpr double mm_per_inch = 25.4;
constexpr double reference_w = 1920, reference_h = 1080;
}  // namespace

Canvas canvas_for(const Panel& panel, double reference_inches) {
    const double unit_mm = reference_inches * mm_per_inch / std::hypot(reference_w, reference_h);
    const double panel_mm_per_px =
        panel.inches * mm_per_inch / std::hypot(panel.width, panel.height);
    const bool portrait = panel.height > panel.width;
    const double w_mm = panel.width * panel_mm_per_px;
    const double h_mm = panel.height * panel_mm_per_px;
    const double fit = std::min(w_mm / (unit_mm * (portrait ? reference_h : reference_w)),
                                h_mm / (unit_mm * (portrait ? reference_w : reference_h)));
    const double mm_per_unit = unit_mm * std::max(1.0, fit);
    const double px_per_unit = mm_per_unit / panel_mm_per_px;
    return {static_cast<float>(panel.width / px_per_unit),
            static_cast<float>(panel.height / px_per_unit), static_cast<float>(px_per_unit),
            static_cast<float>(mm_per_unit), portrait};
}

}  // namespace porchlight
