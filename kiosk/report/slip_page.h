// The slip as a page to print: PDF, black only, as wide as the paper of the printer.
#pragma once

#include <string>
#include <vector>

#include "kiosk/report/report_page.h"
#include "kiosk/ui/slip.h"

namespace porchlight {

struct SlipPage {
    std::string pdf;  ///< empty when there was no memory for it
    double width_mm = 0, height_mm = 0;
    std::vector<PrintedText> texts;  ///< for tests
};
/// Any thread. The first use of a script reads its fonts from disk.
SlipPage draw_slip(const Slip& slip);

}  // namespace porchlight
