// What the frame on the screen is made of, to tell where the next one would look any different.
#pragma once

#include <array>
#include <set>
#include <vector>

#include "kiosk/platform/gl_renderer.h"

namespace porchlight {

/// The last presented draw data as a row of triangles. Two frames differ only where a triangle
/// lies that is not in both: between the first and the last one that differ. Dear ImGui's settling
/// frames differ nowhere, and a pressed button only in its own place. Comparing costs a fraction
/// of a millisecond and beats hashing.
class LastDrawn {
public:
    /// The box of pixels that would look different from what was kept; empty: none. `fresh` are
    /// the textures that got new pixels since.
    PixelBox changed(const ImDrawData& data, const Backdrop& backdrop,
                     const std::set<ImTextureID>& fresh);
    /// What changed() looked at last is on the screen now.
    void keep();
    void forget() { known_ = false; }  ///< the next frame is new all over, whatever it is

private:
    struct Triangle {
        std::array<ImDrawVert, 3> corners;
        ImTextureID texture;
        ImVec4 clip;
    };
    struct Picture {
        ImVec2 origin, size, scale;
        Backdrop backdrop;
        std::vector<Triangle> triangles;
    };
    static bool equal(const Triangle& a, const Triangle& b);
    static void take(Picture& picture, const ImDrawData& data, const Backdrop& backdrop);
    static PixelBox box_of(const Triangle& triangle, const ImDrawData& data);

    bool known_ = false;
    Picture shown_, next_;
};

}  // namespace porchlight
