// The store's file as anybody else sees it: its bytes, and SQL that is not ours.
#pragma once

#include <filesystem>
#include <string>

namespace porchlight {

/// Nothing for a file that is not there.
std::string bytes_of(const std::filesystem::path& file);
/// On a connection of its own. Statements that fail fail the test.
void run_sql(const std::filesystem::path& file, const std::string& sql);

}  // namespace porchlight
