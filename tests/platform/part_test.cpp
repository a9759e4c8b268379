// What a window shows after many small parts must be what one whole picture would show.
#include <glad/gl.h>
#include <catch2/catch.hpp>
#include <random>

#include "kiosk/platform/last_drawn.h"
#include "kiosk/platform/offscreen.h"
#include "tests/platform/scene.h"

using namespace porchlight;

namespace {

/// What stands in the framebuffer now, rows from the bottom.
std::vector<std::uint8_t> framebuffer(PixelSize size) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(size.width * size.height * 4));
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return pixels;
}

/// A few shapes at places between the pixels: some stay, some come, go, move or change colour.
ImDrawData& random_frame(std::mt19937& chance, float scale) {
    const auto pick = [&](int below) { return static_cast<int>(chance() % unsigned(below)); };
    ImGui::GetIO().DisplayFramebufferScale = {scale, scale};
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (int i = 0; i < 6; ++i) {
        if (pick(4) == 0) continue;
        const float x = static_cast<float>(i * 15) + static_cast<float>(pick(3)) * 0.3F;
        const float y = 5 + static_cast<float>(pick(2)) * 7.7F;
        const ImU32 color = pick(3) == 0 ? 0x800000FF : 0xFFFF8000;
        list.AddRectFilled({x, y}, {x + 13.3F, y + 20.1F}, color, 5);
        list.AddCircle({x + 5, y + 25}, 6.2F, 0xFF000000, 0, 1.5F);
    }
    ImGui::Render();
    return *ImGui::GetDrawData();
}

}  // namespace

TEST_CASE("parts painted one after another make the whole picture", "[platform]") {
    auto offscreen = Offscreen::open();
    REQUIRE(offscreen.has_value());
    Scene scene;
    const Backdrop backdrop{0xFFFFFFFF, 0xFFC0C0C0};
    const float scale = GENERATE(1.0F, 1.37F, 2.0F);
    std::mt19937 chance(7);
    ImDrawData& first = random_frame(chance, scale);
    const PixelSize size = pixel_size(first);
    (void)(*offscreen)->render(first, backdrop);  // makes the framebuffer that large

    GlRenderer renderer;
    LastDrawn last;
    for (int i = 0; i < 40; ++i) {
        ImDrawData& data = random_frame(chance, scale);
        const PixelBox box = last.changed(data, backdrop, {});
        renderer.draw(data, backdrop, box);
        last.keep();
        const auto parts = framebuffer(size);
        renderer.draw(data, backdrop);
        CAPTURE(scale, i, box.x, box.y, box.width, box.height);
        REQUIRE(parts == framebuffer(size));
    }
}
