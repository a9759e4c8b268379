// Zip files, in memory only: nothing of one is ever written to disk under a name it chose.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace porchlight {

struct ZipEntry {
    std::string path;  ///< with "/" between folders, relative, without ".."
    std::string bytes;
};

struct ZipWish {
    std::string kind;            ///< "directory of places", for sentences
    std::size_t most_bytes = 0;  ///< of all that is wanted, unpacked
    std::function<bool(const std::string& path)> wanted;
};

/// The files that are wanted, in the order of the zip. Broken, locked with a password, with a link
/// or a file that wants to lie outside of its folder, with too many files, or too large unpacked:
/// one sentence, where `name` stands for the zip. Pure.
Checked<std::vector<ZipEntry>> unzip(std::string_view zip, const std::string& name,
                                     const ZipWish& wish);

}  // namespace porchlight
