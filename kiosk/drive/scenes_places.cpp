// Places nearby: needs, list, search, one place.
#include "kiosk/drive/scenes.h"

namespace porchlight {

namespace {

using Lines = std::vector<std::string>;

/// On the demo's list, from home on.
Lines on_list(const Lines& then) {
    Lines lines{"directory demo", "tap @way_places"};
    lines.insert(lines.end(), then.begin(), then.end());
    return lines;
}

std::vector<Scene> finding() {
    return {
        {"k23-needs", Face::waiting_room, on_list({})},
        {"k23-needs-more", Face::waiting_room, on_list({"tap @more_needs"})},
        {"k06-places-no-list", Face::waiting_room, {"tap @way_places"}},
        {"k06-places", Face::waiting_room, on_list({"tap @more_needs tap @all_places"})},
        {"k06-places-food", Face::waiting_room, on_list({"tap @need_food"})},
        {"k06-places-picked", Face::waiting_room,
         on_list({"tap @more_needs tap @all_places", "tap @no_id tap @free"})},
        {"k06-places-more-chips", Face::waiting_room,
         on_list({"tap @more_needs tap @all_places", "tap @free tap @more_chips"})},
        {"k06-places-none", Face::waiting_room,
         on_list({"tap @need_supplies", "tap @my_language", "locale ar"})},
        {"k06-by-phone", Face::waiting_room, on_list({"tap @more_needs tap @by_phone"})},
        {"k25-search", Face::waiting_room, on_list({"tap @search"})},
        {"k25-search-typed", Face::waiting_room, on_list({"tap @search", "type \"showr\""})},
        {"k25-search-none", Face::waiting_room, on_list({"tap @search", "type \"zzzzqq\""})},
        {"k25-search-no-keys", Face::waiting_room,
         on_list({"tap @search", "type \"showr\"", "tap @key_hide"})},
        {"k25-search-digits", Face::waiting_room, on_list({"tap @search", "tap @key_digits"})},
        {"k25-search-shown", Face::waiting_room,
         on_list({"tap @search", "type \"showr\"", "tap @show_places"})},
    };
}

}  // namespace

std::vector<Scene> place_scenes() {
    return finding();
}

}  // namespace porchlight
