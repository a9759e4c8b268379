// HSDS tables made of something that is not CSV: columns come as they are needed.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/hsds.h"

namespace porchlight {

/// Sixteen letters for what has no id: the same after the next import, and nothing of what they
/// were made from can be read in them.
std::string lasting_name(std::string_view of);

class MadeTables {
public:
    using Cells = std::vector<std::pair<std::string, std::string>>;  ///< column, text

    /// `source` is for sentences: notes name a table as "SOURCE (phones)" and a row by its number.
    explicit MadeTables(std::string source) : source_(std::move(source)) {}

    /// Its number in that table, from 1. `line` 0: that number stands for its line too.
    std::size_t add(const std::string& table, const Cells& cells, std::size_t line = 0);
    /// The tables; every row has a cell for every column.
    HsdsTables take();

private:
    struct Growing {
        CsvTable table;
        std::unordered_map<std::string, std::size_t> columns;
    };
    std::string source_;
    std::unordered_map<std::string, Growing> tables_;
};

}  // namespace porchlight
