#include "kiosk/platform/last_drawn.h"

#include <catch2/catch.hpp>

#include "tests/platform/scene.h"

using namespace porchlight;

namespace {

const Backdrop plain{0xFFEEEEEE, 0xFFEEEEEE};
const PixelBox all{0, 0, 200, 100};

ImTextureID picture(int number) {
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(number));
}

/// Has seen this look and keeps it.
LastDrawn after(Scene& scene, const SceneLook& look) {
    LastDrawn last;
    (void)last.changed(scene.frame(look), plain, {});
    last.keep();
    return last;
}

}  // namespace

TEST_CASE("a settling frame changes nothing, the first one everything", "[platform]") {
    Scene scene;
    LastDrawn last;
    CHECK(last.changed(scene.frame({}), plain, {}) == all);
    last.keep();
    CHECK(last.changed(scene.frame({}), plain, {}).empty());
    last.forget();
    CHECK(last.changed(scene.frame({}), plain, {}) == all);
}

TEST_CASE("what changed is the place of it, before and after", "[platform]") {
    Scene scene;
    const SceneLook look{10, 0xFF0000FF, picture(7)};
    LastDrawn last = after(scene, look);
    REQUIRE(last.changed(scene.frame(look), plain, {}).empty());

    const PixelBox box{20, 20, 40, 40};
    const PixelBox image{120, 20, 20, 20};
    CHECK(last.changed(scene.frame({10, 0xFF00FFFF, picture(7)}), plain, {}) == box);
    CHECK(last.changed(scene.frame({10, 0xFF0000FF, picture(8)}), plain, {}) == image);
    CHECK(last.changed(scene.frame({10, 0xFF0000FF, nullptr}), plain, {}) == image);
    CHECK(last.changed(scene.frame({15, 0xFF0000FF, picture(7)}), plain, {}) ==
          PixelBox{20, 20, 50, 40});
    CHECK(last.changed(scene.frame(look), {0xFFEEEEEE, 0xFFEEEEEF}, {}) == all);
}

TEST_CASE("a texture's name that was given out again shows something new", "[platform]") {
    Scene scene;
    const SceneLook look{10, 0xFF0000FF, picture(7)};
    LastDrawn last = after(scene, look);
    CHECK(last.changed(scene.frame(look), plain, {picture(7)}) == PixelBox{120, 20, 20, 20});
    CHECK(last.changed(scene.frame(look), plain, {picture(9)}).empty());
}

TEST_CASE("nothing is compared with a frame that was not presented", "[platform]") {
    Scene scene;
    LastDrawn last = after(scene, {});
    CHECK_FALSE(last.changed(scene.frame({12}), plain, {}).empty());
    CHECK(last.changed(scene.frame({}), plain, {}).empty());
}

TEST_CASE("another clip, order, size or scale is a change", "[platform]") {
    Scene scene;
    LastDrawn last = after(scene, {});
    ImDrawData& data = scene.frame({});
    ImDrawList& list = *data.CmdLists[0];
    SECTION("clip") {
        list.CmdBuffer[0].ClipRect.z -= 60;
        CHECK(last.changed(data, plain, {}) == PixelBox{20, 20, 40, 40});
    }
    SECTION("order of corners") {
        std::swap(list.IdxBuffer[0], list.IdxBuffer[1]);
        CHECK_FALSE(last.changed(data, plain, {}).empty());
    }
    SECTION("nothing left") {
        data.CmdListsCount = 0;
        CHECK(last.changed(data, plain, {}) == PixelBox{20, 20, 40, 40});
    }
    SECTION("size") {
        data.DisplaySize.x += 1;
        CHECK(last.changed(data, plain, {}) == PixelBox{0, 0, 202, 100});
    }
    SECTION("scale") {
        data.FramebufferScale = {1, 1};
        CHECK(last.changed(data, plain, {}) == PixelBox{0, 0, 100, 50});
    }
}
