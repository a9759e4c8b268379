#include "kiosk/front_desk/front_desk.h"

#include "kiosk/ui/widgets.h"

namespace porchlight {

void draw_front_desk(const ClinicState& /*state*/, Session& /*session*/, Commands& /*commands*/) {}

}  // namespace porchlight
