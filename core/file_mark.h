// Tells one version of a file from the next without reading it.
#pragma once

#include <sys/types.h>

#include <ctime>
#include <filesystem>
#include <map>
#include <string>

namespace porchlight {

/// A file that is not there has a mark too.
struct FileMark {
    ino_t inode = 0;
    off_t size = 0;
    timespec written{};
    bool operator==(const FileMark& other) const;
};
/// Both ask the disk, a few microseconds a file; any thread.
FileMark mark_of(const std::filesystem::path& file);
/// Of everything in that folder, by name; nothing where there is no such folder.
std::map<std::string, FileMark> marks_in(const std::filesystem::path& folder);

}  // namespace porchlight
