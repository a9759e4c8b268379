// `porchlight pack`: the languages of this clinic.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace porchlight {

struct PackWish {
    std::string what;                ///< a tag, or a folder, zip or PO file
    std::string into = ".";          ///< of new: where its folder goes
    bool all = false;                ///< of check: every pack there is
    bool words_only = false;         ///< of check: without the screens
    std::filesystem::path pictures;  ///< of check: a picture of every screen goes there
    bool unfinished = false;         ///< of add: also where sentences are missing
};

// Each prints what it did on stdout, one line a fact. False when it could not, or something is
// wrong in the pack, after one sentence on stderr.

/// Starts a pack in a folder of its own, for Poedit.
bool run_pack_new(const PackWish& wish);
/// Everything that is wrong with a pack, with file and line.
bool run_pack_check(const std::filesystem::path& home, const PackWish& wish);
bool run_pack_add(const std::filesystem::path& home, const PackWish& wish);
bool run_pack_remove(const std::filesystem::path& home, const PackWish& wish);
bool run_pack_list(const std::filesystem::path& home);

}  // namespace porchlight
