#include "tests/drive/scenes.h"

namespace porchlight {

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all{
        {"k01-home", Face::waiting_room, {}},
        {"k13-home-lowered", Face::waiting_room, {"tap @reach"}},
        {"k14-text-and-color", Face::waiting_room, {"tap @text_and_color"}},
        {"k14-language", Face::waiting_room, {"tap @language"}},
        {"k09-still-there", Face::waiting_room, {"tap @way_needs", "at +91s", "at +15s"}},
        {"k08-overdose-reading", Face::waiting_room, {"tap @way_overdose"}},
        {"k08-overdose-told", Face::waiting_room, {"tap @help"}},
        {"k17-how-we-treat-you", Face::waiting_room, {"tap @way_promises"}},
        {"k17-what-we-keep", Face::waiting_room, {"tap @way_promises", "tap @kept"}},
        {"k15-find-my-ticket-empty", Face::waiting_room, {"tap @way_my_place"}},
        {"b1-board-quiet", Face::call_board, {}},
    };
    return all;
}

}  // namespace porchlight
