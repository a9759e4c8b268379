// Slips on paper, through CUPS.
#pragma once

#include "kiosk/ui/slip.h"

namespace porchlight {

/// Asks CUPS for the printer, and gives it the page only when it is not stopped: paper that comes
/// an hour later is in somebody else's hands. The name of the job says nothing. Waits some seconds
/// at most; any thread.
bool print_with_cups(const PrintJob& job);

}  // namespace porchlight
