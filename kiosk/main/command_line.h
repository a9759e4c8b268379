// The command line of `porchlight`: what was asked for, and who does it.
#pragma once

#include <functional>

#include "kiosk/main/run_face.h"

namespace porchlight {

using FaceRunner = std::function<int(Face, const FaceOptions&)>;

/// Does what `argv` says and gives the exit code: 0 done, 1 could not (one sentence on stderr),
/// 2 not understood. `run` opens a face. Reads the environment; what else it touches, the command
/// does.
int run_command_line(int argc, const char* const* argv, const FaceRunner& run);

}  // namespace porchlight
