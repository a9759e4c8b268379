// How to reach every screen from a fresh clinic, for pictures and for checks that scan them all.
#pragma once

#include <string>
#include <vector>

#include "kiosk/app/app.h"

namespace porchlight {

struct Scene {
    std::string name;  ///< file name of its picture
    Face face{};
    std::vector<std::string> lines;  ///< of the drive language, labels by @key
};
const std::vector<Scene>& scenes();
/// Those of places nearby and of one place; scenes() has them too.
std::vector<Scene> place_scenes();
std::vector<Scene> one_place_scenes();
/// The same of the desk's pages about referrals and places.
std::vector<Scene> desk_places_scenes();

}  // namespace porchlight
