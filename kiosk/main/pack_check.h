// What is wrong with one pack: its words, its letters, and the screens they do not fit on.
#pragma once

#include <filesystem>
#include <string>

#include "core/pack_source.h"

namespace porchlight {

/// A pack in memory, and the folder that its files lie in; empty for one inside the program.
struct PackAtHand {
    PackSource source;
    std::filesystem::path folder;
    std::string name;  ///< of its files in sentences: "locales/pl/", or "" for a PO file alone
};

struct PackVerdict {
    PackLook look;
    bool wrong = false;       ///< the pack is not to be taken
    bool unfinished = false;  ///< sentences are missing
};

/// Looks at words and letters, and prints each thing that is wrong on stdout.
PackVerdict check_words_of(const PackAtHand& pack);

/// Measures every screen, and prints what does not fit and how many do. True when all fit. Takes
/// a minute or two and says how far it is. `pictures`: a folder for them, or empty.
bool check_screens_of(const PackAtHand& pack, const std::filesystem::path& pictures);

/// "Polski (pl): 1,737 of 1,737 sentences, 0 read by a native speaker".
std::string how_far(const PackLook& look);

}  // namespace porchlight
