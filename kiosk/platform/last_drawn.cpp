#include "kiosk/platform/last_drawn.h"

#include <algorithm>
#include <cstring>

namespace porchlight {

namespace {

bool equal(const ImVec2& a, const ImVec2& b) {
    return a.x == b.x && a.y == b.y;
}

}  // namespace

bool LastDrawn::equal(const Triangle& a, const Triangle& b) {
    // Corners have no padding, so their bytes are what they are.
    static_assert(sizeof(a.corners) == 3 * (2 * sizeof(ImVec2) + sizeof(ImU32)));
    return std::memcmp(a.corners.data(), b.corners.data(), sizeof(a.corners)) == 0 &&
           a.texture == b.texture && a.clip.x == b.clip.x && a.clip.y == b.clip.y &&
           a.clip.z == b.clip.z && a.clip.w == b.clip.w;
}

void LastDrawn::take(Picture& picture, const ImDrawData& data, const Backdrop& backdrop) {
    picture.origin = data.DisplayPos;
    picture.size = data.DisplaySize;
    picture.scale = data.FramebufferScale;
    picture.backdrop = backdrop;
    picture.triangles.clear();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned k = 0; k + 2 < command.ElemCount; k += 3) {
                picture.triangles.push_back(
                    {{vertices[index[k]], vertices[index[k + 1]], vertices[index[k + 2]]},
                     command.TextureId,
                     command.ClipRect});
            }
        }
    }
}

PixelBox LastDrawn::box_of(const Triangle& triangle, const ImDrawData& data) {
    const auto& [a, b, c] = triangle.corners;
    const auto [x0, x1] = std::minmax({a.pos.x, b.pos.x, c.pos.x});
    const auto [y0, y1] = std::minmax({a.pos.y, b.pos.y, c.pos.y});
    const ImVec4& clip = triangle.clip;
    const PixelBox cut = touched({clip.x, clip.y}, {clip.z, clip.w}, data);
    return common(touched({x0, y0}, {x1, y1}, data), cut);
}

PixelBox LastDrawn::changed(const ImDrawData& data, const Backdrop& backdrop,
                            const std::set<ImTextureID>& fresh) {
    take(next_, data, backdrop);
    const PixelSize size = pixel_size(data);
    const PixelBox all{0, 0, size.width, size.height};
    if (!known_ || backdrop != shown_.backdrop || !porchlight::equal(next_.origin, shown_.origin) ||
        !porchlight::equal(next_.size, shown_.size) ||
        !porchlight::equal(next_.scale, shown_.scale)) {
        return all;
    }
    const auto same = [&fresh](const Triangle& a, const Triangle& b) {
        return equal(a, b) && (fresh.empty() || !fresh.contains(a.texture));
    };
    const auto& was = shown_.triangles;
    const auto& is = next_.triangles;
    const auto [was_first, is_first] =
        std::mismatch(was.begin(), was.end(), is.begin(), is.end(), same);
    const auto [was_last, is_last] =
        std::mismatch(was.rbegin(), std::make_reverse_iterator(was_first), is.rbegin(),
                      std::make_reverse_iterator(is_first), same);
    PixelBox box;
    for (auto it = was_first; it != was_last.base(); ++it) box = around(box, box_of(*it, data));
    for (auto it = is_first; it != is_last.base(); ++it) box = around(box, box_of(*it, data));
    return common(box, all);
}

void LastDrawn::keep() {
    known_ = true;
    std::swap(shown_, next_);
}

}  // namespace porchlight
