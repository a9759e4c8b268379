// What the frame on the screen is made of, to tell whether the next one would look any different.
#pragma once

#include <vector>

#include "kiosk/platform/gl_renderer.h"

namespace porchlight {

/// A copy of the last presented draw data. Comparing costs microseconds, beats hashing, and lets
/// Dear ImGui's settling frames be built without being painted.
class LastDrawn {
public:
    /// Would it paint the same, given that the textures keep their pixels?
    [[nodiscard]] bool same(const ImDrawData& data, const Backdrop& backdrop) const;
    void keep(const ImDrawData& data, const Backdrop& backdrop);
    void forget() { known_ = false; }  ///< the next frame is new, whatever it is

private:
    struct List {
        std::vector<ImDrawVert> vertices;
        std::vector<ImDrawIdx> indices;
        std::vector<ImDrawCmd> commands;
        [[nodiscard]] bool same(const ImDrawList& list) const;
    };
    bool known_ = false;
    ImVec2 origin_, size_, scale_;
    Backdrop backdrop_;
    std::vector<List> lists_;
};

}  // namespace porchlight
