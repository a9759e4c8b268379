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
    std::size_t line = 0;  ///< 1 is the header
    std::string reason;
};

struct ImportReport {
    std::string format;  ///< "HSDS 1.1", "HSDS 3.0"
    std::size_t services = 0;
    std::size_t locations = 0;
    std::size_t with_position = 0;
    std::size_t organizations = 0;
    std::size_t schedules = 0;
    std::size_t phones = 0;
    std::vector<ImportNote> skipped;
};

/// Called now and then with (rows done, rows in all).
using ImportProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Reads a folder of CSV files (or one zip-less folder with a datapackage.json) and swaps
/// `directory_file` in by rename when, and only when, everything went well. Touches the disk.
Checked<ImportReport> import_directory(const std::filesystem::path& from,
                                       const std::filesystem::path& directory_file,
                                       const ImportProgress& progress);

}  // namespace porchlight
