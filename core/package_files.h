// The files of a directory somebody wants to import: a folder, one file, or a zip of them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/result.h"

namespace porchlight {

/// One file: on disk, or unpacked in memory.
struct PackageFile {
    std::string name;  ///< as written, without its folder; for sentences
    std::filesystem::path path;
    std::string bytes;  ///< where path is empty
};

/// By name in lower case, without folders. Where two have one name the one nearer to the top
/// counts.
using PackageFiles = std::map<std::string, PackageFile>;

/// More than this is no directory of places; it would fill the memory of a small machine.
inline constexpr std::size_t most_bytes = std::size_t{512} << 20U;

/// Touches the disk. One that is not there, is no plain file, or is larger than `most` is one
/// sentence.
Checked<std::string> read_whole_file(const std::filesystem::path& file,
                                     std::size_t most = most_bytes);
Checked<std::string> bytes_of(const PackageFile& file);

/// The .csv and .json files of a folder, of its data/, and where datapackage.json says. What it
/// names outside of the folder is one sentence. Reads no other file. Touches the disk.
Checked<PackageFiles> files_in_folder(const std::filesystem::path& folder);

/// The .csv and .json files of a zip, in memory. Broken, locked with a password, with files that
/// want to lie outside of their folder, or larger than `most` unpacked: one sentence. `name` is for
/// sentences. Pure.
Checked<PackageFiles> files_in_zip(std::string_view zip, const std::string& name,
                                   std::size_t most = most_bytes);

/// ASCII letters in lower case.
std::string lower_case(std::string text);

}  // namespace porchlight
