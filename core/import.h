// Reads a directory in the Open Referral HSDS tabular format and makes directory.db of it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace porchlight {

/// A row that was left out or mended, and why; one line for the person who runs the clinic.
struct ImportNote {
    std::string file;
    std::size_t line = 0;  ///< of the row's first character; 1 is the header, or the whole file
    std::string reason;
};

/// Where the rows of one file went: rows = used + left_out, and each one left out has a note
/// (a file we do not read has one for all its rows).
struct ImportedFile {
    std::string file;
    std::size_t rows = 0;
    std::size_t used = 0;
    std::size_t left_out = 0;
};

struct ImportReport {
    std::string format;  ///< "HSDS 1.1", "HSDS 3.0"
    std::size_t services = 0;
    std::size_t locations = 0;
    std::size_t with_position = 0;  ///< services with at least one location we know the spot of
    std::size_t organizations = 0;
    std::size_t schedules = 0;
    std::size_t phones = 0;
    std::vector<ImportNote> skipped;  ///< file by file, in the order they were read
    std::vector<ImportedFile> files;
};

/// Called now and then with (rows done, rows in all).
using ImportProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Reads an HSDS package (1.1 or 3.0, told apart by its files): a folder with CSV files in it or in
/// its data/, or any one file of such a folder. Swaps `directory_file` in by rename when, and only
/// when, everything went well; a running kiosk sees the old one or the new one. A package that is
/// no directory (no services.csv, no id column, not CSV, nothing in it) is one sentence. Touches
/// the disk, takes about a second; not for the frame.
Checked<ImportReport> import_directory(const std::filesystem::path& from,
                                       const std::filesystem::path& directory_file,
                                       const ImportProgress& progress);

}  // namespace porchlight
