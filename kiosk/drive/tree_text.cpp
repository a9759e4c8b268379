#include <fmt/format.h>

#include "kiosk/drive/driver.h"

namespace porchlight {

std::string Driver::tree_text() const {
    std::string out;
    const float mm = canvas().mm_per_unit;
    for (const Node& node : tree()) {
        out += fmt::format("{:<8} \"{}\" {:.1f},{:.1f} {:.1f}x{:.1f} mm", name_of(node.role),
                           node.label, node.box.x * mm, node.box.y * mm, node.box.w * mm,
                           node.box.h * mm);
        out += node.touch && !node.inert ? " touch" : "";
        out += node.picked ? " picked" : "";
        out += node.focused ? " focused" : "";
        out += node.inert ? " inert" : "";
        out += node.cut ? " CUT" : "";
        out += node.missing ? " MISSING GLYPH" : "";
        out += "\n";
    }
    return out;
}

}  // namespace porchlight
