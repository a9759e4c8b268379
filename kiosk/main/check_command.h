// `porchlight check`: is everything in order, one line each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/clock.h"

namespace porchlight {

/// One line of the check.
struct Finding {
    enum class Mark {
        ok,
        look,   ///< works, but somebody should have a look
        broken  ///< does not work; the check fails
    };
    Mark mark = Mark::ok;
    std::string about;     ///< "store"
    std::string sentence;  ///< what is so, and what to do where it is not ok
};

/// Looks at the settings, the store, the clock, fonts, packs, the directory, the clinic's own
/// needs, the cards and the sound. Changes nothing. Slow: it reads the whole store.
std::vector<Finding> check_clinic(const std::filesystem::path& home, WallTime now);

/// Prints the findings on stdout. False when something is broken, after one sentence on stderr.
bool run_check(const std::filesystem::path& home);

}  // namespace porchlight
