#include "core/part_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace porchlight {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Fault> cannot_write(const fs::path& file) {
    return tl::unexpected(
        Fault{fmt::format("{} cannot be written: {}.", file.string(), std::strerror(errno))});
}

/// While we waited for the lock the part may have become somebody's finished file.
bool is_still_at(int descriptor, const fs::path& path) {
    struct stat ours {
    }, there{};
    return ::fstat(descriptor, &ours) == 0 && ::stat(path.c_str(), &there) == 0 &&
           ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

}  // namespace

PartFile::PartFile(fs::path file, fs::path part, int descriptor)
    : file_(std::move(file)), part_(std::move(part)), descriptor_(descriptor) {}

PartFile::~PartFile() {
    if (!in_place_) {
        ::unlink(part_.c_str());
    }
    remove_side_files(part_);
    ::unlink((part_.string() + ".lock").c_str());
    ::close(descriptor_);  // last: it is what keeps a second process away
}

Checked<std::unique_ptr<PartFile>> PartFile::open(const fs::path& file) {
    fs::path part = file.string() + ".part";
    const int descriptor = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return cannot_write(part);
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 || !is_still_at(descriptor, part)) {
        ::close(descriptor);
        return tl::unexpected(
            Fault{fmt::format("{} is being written by another command right now.", part.string())});
    }
    // A journal that a killed process left says nothing about an empty file; SQLite drops it.
    std::unique_ptr<PartFile> made(new PartFile(file, std::move(part), descriptor));
    if (::ftruncate(descriptor, 0) != 0 || ::fchmod(descriptor, 0600) != 0) {
        return cannot_write(made->path());
    }
    return made;
}

void PartFile::be_like(const fs::path& other) {
    struct stat found {};
    if (::stat(other.c_str(), &found) == 0) {
        (void)!::fchown(descriptor_, found.st_uid, found.st_gid);
        (void)!::fchmod(descriptor_, found.st_mode & 0666U);
    }
}

Checked<void> PartFile::sync() {
    if (::fsync(descriptor_) != 0) {
        return cannot_write(part_);
    }
    return {};
}

Checked<void> PartFile::take_place() {
    if (::rename(part_.c_str(), file_.c_str()) != 0) {
        return cannot_write(file_);
    }
    in_place_ = true;
    return sync_folder(file_.parent_path());
}

void remove_side_files(const fs::path& file) {
    for (const char* side : {"-journal", "-wal", "-shm"}) {
        ::unlink((file.string() + side).c_str());
    }
}

Checked<void> sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // Some network and USB file systems cannot sync a folder and say EINVAL; nothing is to be done.
    const bool done = descriptor >= 0 && (::fsync(descriptor) == 0 || errno == EINVAL);
    const auto fault = cannot_write(folder);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return done ? Checked<void>{} : Checked<void>{fault};
}

}  // namespace porchlight
