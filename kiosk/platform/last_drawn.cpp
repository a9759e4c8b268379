#include "kiosk/platform/last_drawn.h"

#include <algorithm>
#include <cstring>

namespace porchlight {

namespace {

bool equal(const ImVec2& a, const ImVec2& b) {
    return a.x == b.x && a.y == b.y;
}

/// A vertex and an index have no padding, so their bytes are what they are.
template <class T>
bool equal_bytes(const std::vector<T>& ours, const ImVector<T>& theirs) {
    return ours.size() == static_cast<std::size_t>(theirs.Size) &&
           (ours.empty() || std::memcmp(ours.data(), theirs.Data, ours.size() * sizeof(T)) == 0);
}
static_assert(sizeof(ImDrawVert) == 2 * sizeof(ImVec2) + sizeof(ImU32));

bool equal_commands(const ImDrawCmd& a, const ImDrawCmd& b) {
    return a.ElemCount == b.ElemCount && a.IdxOffset == b.IdxOffset && a.VtxOffset == b.VtxOffset &&
           a.TextureId == b.TextureId && a.ClipRect.x == b.ClipRect.x &&
           a.ClipRect.y == b.ClipRect.y && a.ClipRect.z == b.ClipRect.z &&
           a.ClipRect.w == b.ClipRect.w;
}

}  // namespace

bool LastDrawn::List::same(const ImDrawList& list) const {
    return equal_bytes(vertices, list.VtxBuffer) && equal_bytes(indices, list.IdxBuffer) &&
           std::equal(commands.begin(), commands.end(), list.CmdBuffer.begin(),
                      list.CmdBuffer.end(), equal_commands);
}

bool LastDrawn::same(const ImDrawData& data, const Backdrop& backdrop) const {
    return known_ && backdrop == backdrop_ && equal(data.DisplayPos, origin_) &&
           equal(data.DisplaySize, size_) && equal(data.FramebufferScale, scale_) &&
           std::equal(
               lists_.begin(), lists_.end(), data.CmdLists, data.CmdLists + data.CmdListsCount,
               [](const List& ours, const ImDrawList* theirs) { return ours.same(*theirs); });
}

void LastDrawn::keep(const ImDrawData& data, const Backdrop& backdrop) {
    known_ = true;
    backdrop_ = backdrop;
    origin_ = data.DisplayPos;
    size_ = data.DisplaySize;
    scale_ = data.FramebufferScale;
    lists_.resize(static_cast<std::size_t>(data.CmdListsCount));
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        lists_[i].vertices.assign(list.VtxBuffer.begin(), list.VtxBuffer.end());
        lists_[i].indices.assign(list.IdxBuffer.begin(), list.IdxBuffer.end());
        lists_[i].commands.assign(list.CmdBuffer.begin(), list.CmdBuffer.end());
    }
}

}  // namespace porchlight
