// Moved: the desk reads these words too, and it does not know the waiting room.
#pragma once

#include "kiosk/ui/need_words.h"
