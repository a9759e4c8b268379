#include "kiosk/call_board/call_board.h"

#include "kiosk/ui/widgets.h"

namespace porchlight {

void draw_call_board(const ClinicState& /*state*/, Session& /*session*/, Commands& /*commands*/) {}

}  // namespace porchlight
