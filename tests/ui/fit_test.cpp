// Every screen x language x text size x panel, lowered and not. The default run draws a seeded
// sample; PORCHLIGHT_LONG=1 scans all of them, PORCHLIGHT_SCENES=k25 only scenes with that in their
// name, PORCHLIGHT_PACK=vi only that language.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <random>

#include "kiosk/drive/demo_home.h"
#include "kiosk/drive/every_screen.h"
#include "kiosk/drive/fit.h"
#include "kiosk/ui/words.h"
#include "pseudo_pack.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

std::string from_environment(const char* name) {
    const char* given = std::getenv(name);
    return given != nullptr ? given : "";
}

std::vector<std::string> tags_asked_for() {
    if (const std::string only = from_environment("PORCHLIGHT_PACK"); !only.empty()) {
        return {only};
    }
    std::vector<std::string> tags;
    for (const Pack& pack : packs()) {
        tags.push_back(pack.tag);
    }
    return tags;
}

unsigned seed() {
    const std::string given = from_environment("PORCHLIGHT_SEED");
    const unsigned seed = given.empty()
                              ? std::random_device{}()
                              : static_cast<unsigned>(std::strtoul(given.c_str(), nullptr, 10));
    std::cout << "fit: PORCHLIGHT_SEED=" << seed << "\n";
    return seed;
}

/// Every screen of those packs, or a sample.
void check_fit(EveryScreen asked) {
    asked.only = from_environment("PORCHLIGHT_SCENES");
    if (std::getenv("PORCHLIGHT_LONG") == nullptr) {
        asked.sample = SampleOfWays{seed(), 6};
    }
    const Scanned scanned = scan_every_screen(asked);
    for (const ScreenFault& fault : scanned.faults) {
        UNSCOPED_INFO(fault.scene << " " << said(fault.way) << ": " << fault.fault);
    }
    CHECK(scanned.faults.empty());
    CHECK(scanned.looked_at > 0);
}

void check_fit(Pseudo kind) {
    const fs::path home = temporary_home();
    EveryScreen asked;
    asked.pack = write_pseudo_pack(home, kind);
    asked.tags = {tag_of_pack(asked.pack)};
    check_fit(asked);
    fs::remove_all(home);
}

}  // namespace

TEST_CASE("every screen fits every panel, language and text size", "[fit]") {
    EveryScreen asked;
    asked.tags = tags_asked_for();
    check_fit(asked);
}

TEST_CASE("every screen fits words that are two to three times as long", "[fit]") {
    check_fit(Pseudo::longer);
}

TEST_CASE("every screen fits the other way round", "[fit]") {
    check_fit(Pseudo::mirrored);
}

TEST_CASE("made-up words are as long as a translation may be, and keep the program's", "[fit]") {
    CHECK(pseudo_words("Back", Pseudo::longer) == "Báçk Báçk Báçk");
    CHECK(pseudo_words("{1} min", Pseudo::longer) == "{1} míñ míñ míñ");
    CHECK(pseudo_words("{1} · {2}", Pseudo::longer) == "{1} · {2}");
    CHECK(pseudo_words("See {1}", Pseudo::mirrored) == "קהה {1}");
    const std::string sentence =
        "Put the person on their side so that they can breathe, and stay with them.";
    CHECK(pseudo_words(sentence, Pseudo::longer).ends_with("thém. Pút thé péršóñ óñ théír"));
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
    std::vector<std::string> found;
    for (const Misfit& misfit : what_does_not_fit(tree, canvas, Face::waiting_room)) {
        found.push_back(misfit.sentence);
    }
    CHECK(found ==
          std::vector<std::string>{"\"small\" is only 10.8 mm", "\"a\" and \"b\" are 1.4 mm apart",
                                   "\"out\" stands outside the panel", "\"cut\" is cut off"});
}
