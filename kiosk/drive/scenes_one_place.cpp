// One place: its page, the map, what was wrong, company on the way.
#include "kiosk/drive/scenes.h"

namespace porchlight {

namespace {

using Lines = std::vector<std::string>;

/// On the demo's list, from home on.
Lines on_list(const Lines& then) {
    Lines lines{"directory demo", "tap @way_places", "tap @more_needs tap @all_places"};
    lines.insert(lines.end(), then.begin(), then.end());
    return lines;
}

Lines on_harbor(const Lines& then) {
    Lines lines = on_list({"tap @place_s-harbor@l-harbor"});
    lines.insert(lines.end(), then.begin(), then.end());
    return lines;
}

Lines with_places(const Lines& then) {
    Lines lines{"places"};
    lines.insert(lines.end(), then.begin(), then.end());
    return lines;
}

}  // namespace

std::vector<Scene> one_place_scenes() {
    return {
        {"k07-place", Face::waiting_room, on_harbor({})},
        {"k07-place-not-sure",
         Face::waiting_room,
         {"directory demo", "tap @way_places", "tap @more_needs tap @need_testing",
          "tap @place_s-juniper@l-juniper"}},
        {"k07-place-more", Face::waiting_room, on_harbor({"tap @more_about"})},
        {"k07-place-print", Face::waiting_room, with_places(on_harbor({}))},
        {"k07-place-printed", Face::waiting_room, with_places(on_harbor({"tap @print"}))},
        {"k07-asked", Face::waiting_room, on_harbor({"tap @ask_go"})},
        {"k07-wrong", Face::waiting_room, on_harbor({"tap @more_about", "tap @was_wrong"})},
        {"k07-wrong-picked", Face::waiting_room,
         on_harbor({"tap @more_about", "tap @was_wrong", "tap @not_kind"})},
        {"k07-wrong-told", Face::waiting_room,
         on_harbor({"tap @more_about", "tap @was_wrong", "tap @wrong_hours", "tap @tell"})},
        {"k24-map-no-file", Face::waiting_room, on_list({"tap @as_map"})},
        {"k24-map", Face::waiting_room, with_places(on_list({"tap @as_map"}))},
        {"k24-map-closer", Face::waiting_room,
         with_places(on_list({"tap @as_map", "tap @zoom_in tap @zoom_in tap @zoom_in"}))},
    };
}

}  // namespace porchlight
