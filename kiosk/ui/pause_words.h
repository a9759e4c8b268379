// A queue that takes a break, in the same words on the kiosk and on the wall.
#pragma once

#include <string>

#include "core/pause.h"
#include "core/settings.h"

namespace porchlight {

/// "Peer is back at 1:30 pm", or that there is a break when nobody knows until when. `name`: what
/// the queue may be called where this is shown.
std::string pause_words(const std::string& name, const Pause& pause, const Settings& settings);

}  // namespace porchlight
