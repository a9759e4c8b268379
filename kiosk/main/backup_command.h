// `porchlight backup` and `porchlight restore`: the clinic's store, out and back in.
#pragma once

#include <filesystem>
#include <string>

namespace porchlight {

/// Both print one line a fact on stdout and progress on stderr where that is a terminal. False
/// when it could not, after one sentence on stderr; nothing has changed then.
bool run_backup(const std::filesystem::path& home, const std::string& file);
bool run_restore(const std::filesystem::path& home, const std::string& file);

}  // namespace porchlight
