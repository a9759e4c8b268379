#include "kiosk/platform/last_drawn.h"

#include <catch2/catch.hpp>

#include "tests/platform/scene.h"

using namespace porchlight;

namespace {

const Backdrop plain{0xFFEEEEEE, 0xFFEEEEEE};

ImTextureID picture(int number) {
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(number));
}

}  // namespace

TEST_CASE("a settling frame is the same as the one on the screen", "[platform]") {
    Scene scene;
    LastDrawn last;
    CHECK_FALSE(last.same(scene.frame({}), plain));
    last.keep(scene.frame({}), plain);
    CHECK(last.same(scene.frame({}), plain));
}

TEST_CASE("whatever would look different is not the same", "[platform]") {
    Scene scene;
    LastDrawn last;
    last.keep(scene.frame({10, 0xFF0000FF, picture(7)}), plain);
    REQUIRE(last.same(scene.frame({10, 0xFF0000FF, picture(7)}), plain));

    CHECK_FALSE(last.same(scene.frame({11, 0xFF0000FF, picture(7)}), plain));
    CHECK_FALSE(last.same(scene.frame({10, 0xFF00FFFF, picture(7)}), plain));
    CHECK_FALSE(last.same(scene.frame({10, 0xFF0000FF, picture(8)}), plain));
    CHECK_FALSE(last.same(scene.frame({10, 0xFF0000FF, nullptr}), plain));
    CHECK_FALSE(last.same(scene.frame({10, 0xFF0000FF, picture(7)}), {0xFFEEEEEE, 0xFFEEEEEF}));
}

TEST_CASE("other places, cuts and indices are not the same", "[platform]") {
    Scene scene;
    LastDrawn last;
    ImDrawData& data = scene.frame({});
    last.keep(data, plain);
    ImDrawList& list = *data.CmdLists[0];

    SECTION("clip") {
        list.CmdBuffer[0].ClipRect.z -= 1;
    }
    SECTION("index") {
        std::swap(list.IdxBuffer[0], list.IdxBuffer[1]);
    }
    SECTION("fewer commands") {
        list.CmdBuffer.pop_back();
    }
    SECTION("size") {
        data.DisplaySize.x += 1;
    }
    SECTION("scale") {
        data.FramebufferScale = {1, 1};
    }
    SECTION("no list") {
        data.CmdListsCount = 0;
    }
    CHECK_FALSE(last.same(data, plain));
}

TEST_CASE("a forgotten frame is painted again", "[platform]") {
    Scene scene;
    LastDrawn last;
    last.keep(scene.frame({}), plain);
    last.forget();
    CHECK_FALSE(last.same(scene.frame({}), plain));
}
