// `porchlight import`: a directory of places nearby becomes directory.db.
#pragma once

#include <filesystem>
#include <string>

namespace porchlight {

struct ImportWish {
    std::filesystem::path home;
    std::string from;     ///< a folder, a file in it, a zip, a JSON file or a spreadsheet
    std::string map;      ///< what the spreadsheet's columns are; empty: it is none
    std::string skipped;  ///< where rows that were left out are listed; empty: stdout
};

/// Prints one line a fact on stdout, progress on stderr where that is a terminal. False when it
/// could not, after one sentence on stderr; the old directory is then still there.
bool run_import(const ImportWish& wish);

}  // namespace porchlight
