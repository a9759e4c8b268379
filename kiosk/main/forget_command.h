// `porchlight forget`: what is over is counted and forgotten now.
#pragma once

#include <filesystem>

namespace porchlight {

/// Prints one line a fact on stdout. False when it could not, after one sentence on stderr.
bool run_forget(const std::filesystem::path& home);

}  // namespace porchlight
