#include "kiosk/drive/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace porchlight {

namespace {

constexpr float least_gap_mm = 2.54F;
constexpr float rounding_mm = 0.2F;  // boxes stand on whole pixels

float least_target_mm(Face face) {
    return face == Face::front_desk ? 10.F : 12.7F;
}

float apart(const Rect& a, const Rect& b) {
    const float dx = std::max(a.x - b.right(), b.x - a.right());
    const float dy = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max(dx, dy);
}

Rect around(const Rect& a, const Rect& b) {
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void check_targets(const Tree& tree, const Canvas& canvas, Face face, std::vector<Misfit>& faults) {
    std::vector<const Node*> targets;
    for (const Node& node : tree) {
        if (node.touch && !node.inert) {
            targets.push_back(&node);
        }
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Node& node = *targets[i];
        const float least = std::min(node.box.w, node.box.h) * canvas.mm_per_unit;
        if (least < least_target_mm(face) - rounding_mm) {
            faults.push_back(
                {fmt::format("\"{}\" is only {:.1f} mm", node.label, least), node.box});
        }
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const float gap = apart(node.box, targets[j]->box) * canvas.mm_per_unit;
            if (gap < least_gap_mm - rounding_mm) {
                faults.push_back({fmt::format("\"{}\" and \"{}\" are {:.1f} mm apart", node.label,
                                              targets[j]->label, gap),
                                  around(node.box, targets[j]->box)});
            }
        }
    }
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Misfit& misfit) {
    return out << misfit.sentence;
}

std::vector<Misfit> what_does_not_fit(const Tree& tree, const Canvas& canvas, Face face) {
    std::vector<Misfit> faults;
    check_targets(tree, canvas, face, faults);
    const Rect panel = canvas.all().grown(1);
    for (const Node& node : tree) {
        const bool inside = node.box.x >= panel.x && node.box.y >= panel.y &&
                            node.box.right() <= panel.right() &&
                            node.box.bottom() <= panel.bottom();
        if (!node.inert && !inside && node.role != Role::dialog) {
            faults.push_back(
                {fmt::format("\"{}\" stands outside the panel", node.label), node.box});
        }
        if (!node.inert && node.cut) {
            faults.push_back({fmt::format("\"{}\" is cut off", node.label), node.box});
        }
        if (node.missing) {
            faults.push_back(
                {fmt::format("\"{}\" has a character without a glyph", node.label), node.box});
        }
    }
    return faults;
}

}  // namespace porchlight
