// Every screen x language x text size x panel, lowered and not. The default run draws a seeded
// sample; PORCHLIGHT_LONG=1 scans all of them, PORCHLIGHT_SCENES=k25 only scenes with that in their
// name, PORCHLIGHT_PACK=vi only that language.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <random>

#include "kiosk/drive/fit.h"
#include "kiosk/drive/scenes.h"
#include "kiosk/drive/script.h"
#include "kiosk/ui/words.h"

using namespace porchlight;

namespace {

struct Way {
    std::string locale;
    TextSize text = TextSize::normal;
    Panel panel;
    bool lowered = false;
};

std::string said(const Way& way) {
    static constexpr std::array sizes{"normal", "large", "extra"};
    return way.locale + " " + sizes.at(static_cast<std::size_t>(way.text)) + " " +
           std::to_string(way.panel.width) + "x" + std::to_string(way.panel.height) +
           (way.lowered ? " lowered" : "");
}

bool asked_for(const Pack& pack) {
    const char* only = std::getenv("PORCHLIGHT_PACK");
    return only == nullptr || pack.tag == only;
}

std::vector<Way> ways_for(Face face) {
    std::vector<Panel> panels{
        {1920, 1080, 15.6}, {1080, 1920, 15.6}, {1280, 800, 15.6}, {3840, 2160, 27}};
    if (face == Face::front_desk) {
        panels = {{1920, 1080, 24}, {1280, 800, 24}, {3840, 2160, 24}};
    } else if (face == Face::call_board) {
        panels = {{1920, 1080, 43}, {1280, 800, 43}, {1080, 1920, 43}, {3840, 2160, 55}};
    }
    const bool visitor = face == Face::waiting_room;
    std::vector<Way> ways;
    for (const Panel& panel : panels) {
        for (const Pack& pack : packs()) {
            if (!asked_for(pack)) {
                continue;
            }
            for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::extra}) {
                for (const bool lowered : {false, true}) {
                    if (visitor || (size == TextSize::normal && !lowered)) {
                        ways.push_back({pack.tag, size, panel, lowered});
                    }
                }
            }
        }
    }
    return ways;
}

bool long_run() {
    return std::getenv("PORCHLIGHT_LONG") != nullptr;
}

bool asked_for(const Scene& scene) {
    const char* only = std::getenv("PORCHLIGHT_SCENES");
    return only == nullptr || scene.name.find(only) != std::string::npos;
}

std::mt19937 dice() {
    const char* given = std::getenv("PORCHLIGHT_SEED");
    const unsigned seed = given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10))
                                           : std::random_device{}();
    std::cout << "fit: PORCHLIGHT_SEED=" << seed << "\n";
    return std::mt19937(seed);
}

/// Plays the scene once, then looks at its last screen in each way.
std::vector<std::string> scan(const Scene& scene, const std::vector<Way>& ways) {
    Driver driver(Driver::Options{});
    driver.panel(ways.front().panel);
    driver.face(scene.face);
    for (const std::string& line : scene.lines) {
        run_line(driver, line, std::cout);
    }
    driver.face(scene.face);
    std::vector<std::string> faults;
    for (const Way& way : ways) {
        driver.session().language = way.locale;
        driver.session().text_size = way.text;
        driver.session().lowered = way.lowered;
        driver.panel(way.panel);
        for (const std::string& fault :
             what_does_not_fit(driver.tree(), driver.canvas(), scene.face)) {
            faults.push_back(scene.name + " " + said(way) + ": " + fault);
        }
    }
    return faults;
}

}  // namespace

TEST_CASE("every screen fits every panel, language and text size", "[fit]") {
    auto random = dice();
    std::vector<std::string> faults;
    for (const Scene& scene : scenes()) {
        if (!asked_for(scene)) {
            continue;
        }
        auto ways = ways_for(scene.face);
        if (!long_run()) {
            std::shuffle(ways.begin(), ways.end(), random);
            ways.resize(std::min<std::size_t>(ways.size(), 6));
        }
        const auto found = scan(scene, ways);
        faults.insert(faults.end(), found.begin(), found.end());
    }
    for (const std::string& fault : faults) {
        UNSCOPED_INFO(fault);
    }
    CHECK(faults.empty());
}

TEST_CASE("the scan sees what is too small, too close, outside and cut", "[fit]") {
    const Canvas canvas = canvas_for({1920, 1080, 15.6}, 15.6);
    const auto touchable = [](const char* label, Rect box) {
        Node node{label, Role::button, label, box};
        node.touch = true;
        return node;
    };
    Node cut{{}, Role::text, "cut", {300, 300, 80, 20}};
    cut.cut = true;
    const Tree tree{touchable("small", {40, 40, 60, 112}), touchable("a", {500, 40, 112, 112}),
                    touchable("b", {620, 40, 112, 112}), touchable("out", {1900, 500, 112, 112}),
                    cut};
    CHECK(what_does_not_fit(tree, canvas, Face::waiting_room) ==
          std::vector<std::string>{"\"small\" is only 10.8 mm", "\"a\" and \"b\" are 1.4 mm apart",
                                   "\"out\" stands outside the panel", "\"cut\" is cut off"});
}
