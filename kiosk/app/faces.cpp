#include "kiosk/app/faces.h"

namespace porchlight {

const char* name_of(Face face) {
    return face == Face::waiting_room ? "waiting-room"
           : face == Face::front_desk ? "front-desk"
                                      : "call-board";
}

double reference_inches(Face face) {
    return face == Face::waiting_room ? 15.6 : face == Face::front_desk ? 24 : 43;
}

double configured_inches(Face face, const Settings& settings) {
    return face == Face::waiting_room ? settings.panel_inches
           : face == Face::front_desk ? settings.desk_panel_inches
                                      : settings.board_panel_inches;
}

}  // namespace porchlight
