// Reads a directory of places as it really comes and makes directory.db of it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace porchlight {

/// A row that was left out or mended, and why; one line for the person who runs the clinic.
struct ImportNote {
    std::string file;  ///< or "FILE (phones)" for a list in a file that is not CSV
    /// Of the row's first character; 1 is the header, or the whole file. In a list: its number.
    std::size_t line = 0;
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

/// Of how many places something is known.
struct FieldCount {
    std::string what;  ///< "have hours that can be read"
    std::size_t places = 0;
};

/// A place of which little is known.
struct PoorPlace {
    std::string id, name;
    std::vector<std::string> missing;  ///< "hours", "a phone number"
};

/// Against the directory.db that was there before.
struct PlaceChanges {
    bool compared = false;  ///< there was one, and it could be read
    std::string why_not;    ///< where it could not: a sentence
    std::size_t same = 0;
    std::vector<std::string> added, gone, changed;  ///< names, in the order of the directory
};

struct ImportReport {
    std::string format;  ///< "HSDS 1.1", "HSDS 3.0 JSON", "findtreatment.gov", "spreadsheet"
    std::size_t services = 0;
    std::size_t locations = 0;
    std::size_t with_position = 0;  ///< services with at least one location we know the spot of
    std::size_t organizations = 0;
    std::size_t same_organizations = 0;  ///< with the name and address of another one
    std::size_t schedules = 0;
    std::size_t phones = 0;
    std::size_t places = 0;          ///< one for each service at each location
    std::vector<std::string> twins;  ///< ids left out: the same as another place in every word
    std::vector<FieldCount> fields;
    std::vector<PoorPlace> worst;  ///< ten at most, the worst first
    PlaceChanges changes;
    std::vector<ImportNote> skipped;  ///< file by file, in the order they were read
    std::vector<ImportedFile> files;
};

/// Called now and then with (rows done, rows in all).
using ImportProgress = std::function<void(std::size_t done, std::size_t all)>;

struct ImportWay {
    /// A folder with CSV files in it or in its data/ (HSDS 1.1, 2.0, 3.0, 3.1), any one file of
    /// such a folder, a zip of it, a JSON file of an HSDS API or of findtreatment.gov, a folder of
    /// those, or a spreadsheet as CSV.
    std::filesystem::path from;
    std::filesystem::path map;  ///< TOML that says what the spreadsheet's columns are; else empty
};

/// Swaps `directory_file` in by rename when, and only when, everything went well; a running kiosk
/// sees the old one or the new one. What is no directory (no services, not CSV, nothing in it) is
/// one sentence. Touches the disk, takes seconds; not for the frame.
Checked<ImportReport> import_directory(const ImportWay& way,
                                       const std::filesystem::path& directory_file,
                                       const ImportProgress& progress);
inline Checked<ImportReport> import_directory(const std::filesystem::path& from,
                                              const std::filesystem::path& directory_file,
                                              const ImportProgress& progress) {
    return import_directory(ImportWay{from, {}}, directory_file, progress);
}

}  // namespace porchlight
