// A CSV file as a table: header, rows, and for each row the line of the file it began on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace porchlight {

struct CsvRow {
    std::size_t line = 0;  ///< of the row's first character; 1 is the header
    std::vector<std::string> cells;
};

struct CsvTable {
    std::string file;  ///< without its folder, for sentences
    std::vector<std::string> columns;
    std::vector<CsvRow> rows;  ///< each with columns.size() cells of valid UTF-8
    std::vector<CsvRow> odd;   ///< rows with another number of cells; not in `rows`

    // What had to be mended, with the line where it was first seen.
    std::size_t bad_bytes = 0;  ///< rows with bytes that are not UTF-8, read as Windows-1252
    std::size_t bad_bytes_line = 0;
    std::size_t bad_letters = 0;  ///< rows with letters like "GÇÖ" for an apostrophe
    std::size_t bad_letters_line = 0;

    [[nodiscard]] bool has(std::string_view column) const;
    /// The trimmed cell; empty where there is no such column, or "null" stands in it.
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view column) const;
};

/// Column names come out in lower case. Takes quotes, quoted newlines, LF or CRLF, a BOM, UTF-16.
/// `separator` 0: whichever of comma, semicolon and tab the header has most of, or the one that
/// Excel's "sep=;" above it names. What is no CSV at all (zero bytes, a quote that never closes, no
/// header) is one sentence.
Checked<CsvTable> parse_csv(std::string_view bytes, const std::string& file, char separator = 0);

/// The same from disk.
Checked<CsvTable> read_csv(const std::filesystem::path& file);

/// The same mending for cells that come out of other formats.
void mend_row(CsvTable& table, CsvRow& row);

}  // namespace porchlight
