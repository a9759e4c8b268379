// A few shapes drawn with Dear ImGui, for tests of what paints and compares draw data.
#pragma once

#include <imgui.h>

#include "kiosk/ui/texture.h"

namespace porchlight {

struct SceneLook {
    float box_x = 10;
    ImU32 box_color = 0xFF0000FF;  ///< 0xAABBGGRR
    ImTextureID picture = nullptr;
};

/// 100 x 50 units at 2 px a unit: a box of 20 x 20 units at (box_x, 10), and with a picture that
/// one, 10 x 10 units at (60, 10).
class Scene {
public:
    Scene() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {100, 50};
        io.DisplayFramebufferScale = {2, 2};
        io.Fonts->AddFontDefault();
        io.Fonts->Build();
    }
    ~Scene() { ImGui::DestroyContext(); }
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    ImDrawData& frame(const SceneLook& look) {
        ImGui::NewFrame();
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({look.box_x, 10}, {look.box_x + 20, 30}, look.box_color);
        if (look.picture != nullptr) list.AddImage(look.picture, {60, 10}, {70, 20});
        ImGui::Render();
        return *ImGui::GetDrawData();
    }
};

}  // namespace porchlight
