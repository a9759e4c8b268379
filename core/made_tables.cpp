#include "core/made_tables.h"

#include <fmt/format.h>

namespace porchlight {

std::string lasting_name(std::string_view of) {
    std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
    for (const char c : of) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return fmt::format("{:016x}", hash);
}

std::size_t MadeTables::add(const std::string& name, const Cells& cells, std::size_t line) {
    Growing& growing = tables_[name];
    CsvTable& table = growing.table;
    CsvRow row;
    row.line = line == 0 ? table.rows.size() + 1 : line;
    row.cells.resize(table.columns.size());
    for (const auto& [column, text] : cells) {
        const auto [found, fresh] = growing.columns.emplace(column, table.columns.size());
        if (fresh) {
            table.columns.push_back(column);
            row.cells.emplace_back();
        }
        row.cells[found->second] = text;
    }
    mend_row(table, row);
    table.rows.push_back(std::move(row));
    return table.rows.size();
}

HsdsTables MadeTables::take() {
    HsdsTables tables;
    for (auto& [name, growing] : tables_) {
        growing.table.file = fmt::format("{} ({})", source_, name);
        for (CsvRow& row : growing.table.rows) row.cells.resize(growing.table.columns.size());
        tables.emplace(name, std::move(growing.table));
    }
    tables_.clear();
    return tables;
}

}  // namespace porchlight
