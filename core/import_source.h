// What can be imported, each kind read into the tables of HSDS.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/hsds.h"
#include "core/import.h"
#include "core/package_files.h"

namespace porchlight {

struct ImportSource {
    std::string format;  ///< "HSDS 1.1", "HSDS 3.0 JSON", "findtreatment.gov", "spreadsheet"
    std::string name;    ///< where it came from, for the small print
    HsdsTables tables;
    std::vector<ImportNote> notes;    ///< of what is not read
    std::vector<ImportedFile> files;  ///< the same, in numbers
};

/// Looks at what it is and reads it. What nobody can read as a directory is one sentence. Touches
/// the disk.
Checked<ImportSource> read_source(const ImportWay& way);

/// The CSV files of a package: 1.1, 2.0, 3.0 or 3.1, by their names and columns.
Checked<ImportSource> read_hsds_csv(PackageFiles files);

/// The name of the table a file or a list is ("physical_addresses" is "addresses"); empty: we read
/// no such table.
std::string hsds_table_named(const std::string& name);

/// Answers of an HSDS API, whole organizations or services, or the tables as JSON: each document a
/// (name, text). Pure.
struct JsonDocument {
    std::string name, text;
};
Checked<ImportSource> read_hsds_json(const std::vector<JsonDocument>& documents);

/// Answers of findtreatment.gov (SAMHSA). Pure.
Checked<ImportSource> read_findtreatment(const std::vector<JsonDocument>& documents);
/// The text is such an answer.
bool looks_like_findtreatment(std::string_view text);

/// A plain spreadsheet as CSV, with the file that says which column is what. `map_name` is for
/// sentences. Pure.
Checked<ImportSource> read_spreadsheet(std::string_view csv, const std::string& csv_name,
                                       std::string_view map, const std::string& map_name);

}  // namespace porchlight
