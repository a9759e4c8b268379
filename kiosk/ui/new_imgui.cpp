#include "kiosk/ui/new_imgui.h"

namespace porchlight {

ImGuiContext* new_imgui() {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);  // with another face open, that one's stayed current
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags = 0;
    // Pango draws all text; the one built-in font is only there because ImGui insists.
    unsigned char* pixels = nullptr;
    int w = 0;
    int h = 0;
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &w, &h);
    return context;
}

}  // namespace porchlight
