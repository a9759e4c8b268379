// How long somebody will wait, as we say it.
#pragma once

#include <optional>
#include <string>

#include "core/wait.h"

namespace porchlight {

/// "About 20 to 45 minutes."; "We can't say yet how long." where there is too little to go on.
std::string wait_words(const std::optional<WaitRange>& wait);

}  // namespace porchlight
