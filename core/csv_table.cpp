#include "core/csv_table.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/mend_text.h"
#include "core/package_files.h"

namespace porchlight {

namespace {

/// What libcsv's two callbacks write to.
struct Reading {
    std::vector<CsvRow> rows;
    CsvRow row;
    bool between_rows = true;
};

void end_of_cell(void* text, std::size_t length, void* reading) {
    auto& row = static_cast<Reading*>(reading)->row;
    row.cells.emplace_back(static_cast<const char*>(text), length);
}

void end_of_row(int, void* reading) {
    auto& r = *static_cast<Reading*>(reading);
    r.rows.push_back(std::move(r.row));
    r.row = {};
    r.between_rows = true;
}

/// Up to and including the next line end: "\n", "\r\n", or "\r" alone.
std::string_view next_line(std::string_view bytes) {
    const auto end = bytes.find_first_of("\r\n");
    if (end == std::string_view::npos) return bytes;
    const bool both = bytes.substr(end, 2) == "\r\n";
    return bytes.substr(0, end + (both ? 2 : 1));
}

bool blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == line.npos;
}

using Parser = std::unique_ptr<csv_parser, decltype(&csv_free)>;

/// Feeds libcsv one line at a time: it counts no lines itself.
Checked<std::vector<CsvRow>> split_rows(std::string_view bytes, const std::string& file,
                                        char separator) {
    csv_parser state{};
    if (csv_init(&state, 0) != 0) return tl::unexpected(Fault{"No memory is left."});
    csv_set_delim(&state, static_cast<unsigned char>(separator));
    const Parser parser(&state, &csv_free);
    Reading reading;
    std::size_t line_number = 0;
    while (!bytes.empty()) {
        const auto line = next_line(bytes);
        bytes.remove_prefix(line.size());
        ++line_number;
        // Tabs that separate make a row, even of nothing.
        const bool tabs = separator == '\t' && line.find('\t') != line.npos;
        if (reading.between_rows && (tabs || !blank(line))) {
            reading.row.line = line_number;
            reading.between_rows = false;
        }
        if (csv_parse(&state, line.data(), line.size(), end_of_cell, end_of_row, &reading) !=
            line.size())
            return tl::unexpected(
                Fault{fmt::format("{}, line {}: this cannot be read as CSV ({}).", file,
                                  line_number, csv_strerror(csv_error(&state)))});
    }
    // A line end more finishes the last row, unless a quote has swallowed it.
    if (!reading.between_rows) csv_parse(&state, "\n", 1, end_of_cell, end_of_row, &reading);
    if (!reading.between_rows)
        return tl::unexpected(
            Fault{fmt::format("{}, line {}: a quote opens in this row and never closes. "
                              "Is the file cut off?",
                              file, reading.row.line)});
    return std::move(reading.rows);
}

void lower(std::string& text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
}

/// Takes Excel's "sep=;" from the front, with its line.
char named_separator(std::string_view& bytes) {
    if (!bytes.starts_with("sep=") || bytes.size() < 5) return 0;
    const auto line = next_line(bytes);
    if (!blank(line.substr(5))) return 0;
    bytes.remove_prefix(line.size());
    return line[4];
}

/// The one that stands most often in the header, outside of quotes.
char likely_separator(std::string_view bytes) {
    std::array<std::size_t, 3> counts{};
    constexpr std::string_view separators = ",;\t";
    bool quoted = false, begun = false;
    for (const char c : bytes) {
        if (c == '"') quoted = !quoted;
        if (!quoted && begun && (c == '\n' || c == '\r')) break;
        begun |= c != '\n' && c != '\r';
        const auto which = separators.find(c);
        if (!quoted && which != separators.npos) ++counts.at(which);
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return separators[static_cast<std::size_t>(most)];
}

}  // namespace

void mend_row(CsvTable& table, CsvRow& row) {
    bool bytes = false, letters = false;
    for (auto& cell : row.cells) {
        bytes |= mend_utf8(cell);
        letters |= mend_letters(cell);
    }
    if (bytes && table.bad_bytes++ == 0) table.bad_bytes_line = row.line;
    if (letters && table.bad_letters++ == 0) table.bad_letters_line = row.line;
}

bool CsvTable::has(std::string_view column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::string_view CsvTable::cell(const CsvRow& row, std::string_view column) const {
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end()) return {};
    const auto text = trimmed(row.cells[static_cast<std::size_t>(found - columns.begin())]);
    // How programs write that there is nothing.
    return text == "null" || text == "NULL" ? std::string_view() : text;
}

Checked<CsvTable> parse_csv(std::string_view bytes, const std::string& file, char separator) {
    std::string wide;
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
        wide = bytes;
        decode_utf16(wide);
        bytes = wide;
    }
    if (bytes.substr(0, 3) == "\xef\xbb\xbf") bytes.remove_prefix(3);
    const std::string_view whole = bytes;
    if (const char named = named_separator(bytes); separator == 0) separator = named;
    if (separator == 0) separator = likely_separator(bytes);
    if (bytes.find('\0') != bytes.npos)
        return tl::unexpected(Fault{
            fmt::format("{} is not a CSV file: it has bytes in it that are not text.", file)});
    auto rows = split_rows(bytes, file, separator);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty())
        return tl::unexpected(Fault{fmt::format("{} is empty: there is no header line.", file)});

    CsvTable table;
    table.file = file;
    for (auto& name : rows->front().cells) {
        mend_utf8(name);
        std::string column(trimmed(name));
        lower(column);
        table.columns.push_back(std::move(column));
    }
    for (std::size_t i = 1; i < rows->size(); ++i) {
        CsvRow& row = (*rows)[i];
        // Some programs end every row with a comma.
        while (row.cells.size() > table.columns.size() && blank(row.cells.back()))
            row.cells.pop_back();
        if (whole.size() != bytes.size()) ++row.line;  // "sep=;" had one
        mend_row(table, row);
        auto& where = row.cells.size() == table.columns.size() ? table.rows : table.odd;
        where.push_back(std::move(row));
    }
    return table;
}

Checked<CsvTable> read_csv(const std::filesystem::path& file) {
    const auto bytes = read_whole_file(file);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_csv(*bytes, file.filename().string());
}

}  // namespace porchlight
