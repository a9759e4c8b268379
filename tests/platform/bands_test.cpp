#include <catch2/catch.hpp>

#include "kiosk/platform/gl_renderer.h"

using namespace porchlight;

TEST_CASE("one colour is one clear", "[platform]") {
    CHECK(bands({0xFF112233, 0xFF112233}, 1080) == std::vector<Band>{{0, 1080, 0xFF112233}});
}

TEST_CASE("a gradient is one band for every colour step, from top to bottom", "[platform]") {
    const std::vector<Band> all = bands({0xFFF0F4F8, 0xFFE6ECF2}, 1080);
    CHECK(all.front().color == 0xFFF0F4F8);
    CHECK(all.back().color == 0xFFE6ECF2);
    CHECK(all.size() <= 10U + 8U + 6U + 1U);  // each step of each channel makes at most one
    CHECK(all.size() >= 11U);
    int next = 0;
    for (const Band& band : all) {
        CHECK(band.y == next);
        CHECK(band.height > 0);
        next += band.height;
    }
    CHECK(next == 1080);
}

TEST_CASE("a panel of one row or none has its bands too", "[platform]") {
    CHECK(bands({0xFF000000, 0xFFFFFFFF}, 1) == std::vector<Band>{{0, 1, 0xFF000000}});
    CHECK(bands({0xFF000000, 0xFFFFFFFF}, 0).empty());
}

TEST_CASE("a backdrop is opaque", "[platform]") {
    CHECK(bands({0x00112233, 0x00112233}, 5).front().color == 0xFF112233);
}
