// Files of this checkout that are built into the program: assets and SQL.
#pragma once

#include <map>
#include <string_view>

namespace porchlight {

/// All of them, by path from the top of the checkout ("core/sql/001_create.sql").
const std::map<std::string_view, std::string_view>& embedded_files();
/// One of them; asking for a file that was not built in is our own bug.
std::string_view embedded(std::string_view path);

}  // namespace porchlight
