#include "kiosk/platform/offscreen.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>

#include "tests/platform/scene.h"

using namespace porchlight;

namespace {

using Color = std::array<int, 4>;

Color at(const Pixels& pixels, int x, int y) {
    const auto place = static_cast<std::size_t>(y * pixels.width + x) * 4;
    return {pixels.rgba.at(place), pixels.rgba.at(place + 1), pixels.rgba.at(place + 2),
            pixels.rgba.at(place + 3)};
}

std::unique_ptr<Offscreen> opened() {
    auto offscreen = Offscreen::open();
    INFO((offscreen ? "" : offscreen.error().sentence));
    REQUIRE(offscreen.has_value());
    return std::move(*offscreen);
}

const Color red{255, 0, 0, 255}, white{255, 255, 255, 255}, black{0, 0, 0, 255};

}  // namespace

TEST_CASE("a picture has the scene's places and colours, the right way up", "[platform]") {
    const auto offscreen = opened();
    Scene scene;
    const Pixels pixels = offscreen->render(scene.frame({}), {0xFFFFFFFF, 0xFF000000});
    REQUIRE(pixels.width == 200);
    REQUIRE(pixels.height == 100);
    CHECK(at(pixels, 20, 20) == red);  // 10 units are 20 pixels
    CHECK(at(pixels, 59, 59) == red);
    CHECK(at(pixels, 0, 0) == white);
    CHECK(at(pixels, 199, 99) == black);
    CHECK(at(pixels, 19, 40)[0] == at(pixels, 61, 40)[0]);  // the backdrop left and right of it
    CHECK(at(pixels, 19, 40)[1] > 0);
}

TEST_CASE("a texture is painted pixel for pixel, and its transparency blends", "[platform]") {
    const auto offscreen = opened();
    TextureRoad road = offscreen->textures();
    Pixels picture{20, 20, std::vector<std::uint8_t>(20 * 20 * 4, 0)};
    for (std::size_t i = 0; i < 20 * 20; ++i) {  // green left half, half-transparent right half
        const bool left = i % 20 < 10;
        picture.rgba[i * 4 + 1] = left ? 255 : 0;
        picture.rgba[i * 4 + 3] = left ? 255 : 128;
    }
    const ImTextureID id = road.upload(picture);
    REQUIRE(id != nullptr);
    Scene scene;
    const Pixels pixels =
        offscreen->render(scene.frame({10, 0xFF0000FF, id}), {0xFFFFFFFF, 0xFFFFFFFF});
    CHECK(at(pixels, 119, 20) == white);
    CHECK(at(pixels, 120, 20) == Color{0, 255, 0, 255});
    CHECK(at(pixels, 129, 39) == Color{0, 255, 0, 255});
    CHECK(at(pixels, 130, 20) == Color{127, 127, 127, 255});
    CHECK(at(pixels, 120, 40) == white);
    road.drop(id);
}

TEST_CASE("what lies outside a command's clip is not painted", "[platform]") {
    const auto offscreen = opened();
    Scene scene;
    ImDrawData& data = scene.frame({});
    data.CmdLists[0]->CmdBuffer[0].ClipRect = {10, 10, 20, 15};
    const Pixels pixels = offscreen->render(data, {0xFFFFFFFF, 0xFFFFFFFF});
    CHECK(at(pixels, 20, 20) == red);
    CHECK(at(pixels, 39, 29) == red);
    CHECK(at(pixels, 20, 30) == white);
    CHECK(at(pixels, 40, 20) == white);
}

TEST_CASE("pictures of another size come from the same place", "[platform]") {
    const auto offscreen = opened();
    Scene scene;
    (void)offscreen->render(scene.frame({}), {0xFFFFFFFF, 0xFFFFFFFF});
    ImDrawData& data = scene.frame({});
    data.FramebufferScale = {3, 3};
    const Pixels pixels = offscreen->render(data, {0xFFFFFFFF, 0xFFFFFFFF});
    CHECK(pixels.width == 300);
    CHECK(at(pixels, 30, 30) == red);
    CHECK(at(pixels, 29, 30) == white);
}

TEST_CASE("a picture is saved as PNG, or says where it could not be", "[platform]") {
    const Pixels one{1, 1, {1, 2, 3, 255}};
    const auto file = std::filesystem::temp_directory_path() / "porchlight-save-png-test.png";
    REQUIRE(save_png(one, file).has_value());
    std::ifstream in(file, std::ios::binary);
    std::string magic(4, ' ');
    in.read(magic.data(), 4);
    CHECK(magic == "\x89PNG");
    std::filesystem::remove(file);

    const auto fault = save_png(one, "/no/such/folder/a.png");
    REQUIRE_FALSE(fault.has_value());
    CHECK(fault.error().sentence.find("/no/such/folder/a.png") != std::string::npos);
}
