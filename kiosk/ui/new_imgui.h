// A Dear ImGui context for one face: no file of its own, no keys of its own.
#pragma once

#include <imgui.h>

namespace porchlight {

/// Made current. The caller destroys it.
ImGuiContext* new_imgui();

}  // namespace porchlight
