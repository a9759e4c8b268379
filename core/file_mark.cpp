#include "core/file_mark.h"

#include <sys/stat.h>

namespace porchlight {

bool FileMark::operator==(const FileMark& other) const {
    return inode == other.inode && size == other.size && written.tv_sec == other.written.tv_sec &&
           written.tv_nsec == other.written.tv_nsec;
}

FileMark mark_of(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) {
        return {};
    }
    return {found.st_ino, found.st_size, found.st_mtim};
}

std::map<std::string, FileMark> marks_in(const std::filesystem::path& folder) {
    std::map<std::string, FileMark> marks;
    std::error_code failed;
    for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        marks.emplace(at->path().filename().string(), mark_of(at->path()));
    }
    return marks;
}

}  // namespace porchlight
