#include "core/store_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "core/store_engine.h"

namespace porchlight {

namespace {

StoreHealth health_of_errno(int number) {
    switch (number) {
        case EACCES:
        case EPERM:
        case EROFS:
            return StoreHealth::read_only;
        case ENOSPC:
        case EDQUOT:
            return StoreHealth::full;
        default:
            return StoreHealth::away;
    }
}

/// A command that root runs must not lock the faces out: what it makes belongs to the clinic.
void belong_to_folder(int file, const std::filesystem::path& folder) {
    struct stat found {};
    if (geteuid() == 0 && ::stat(folder.c_str(), &found) == 0) {
        (void)!::fchown(file, found.st_uid, found.st_gid);
    }
}

}  // namespace

WriteLock::WriteLock(const std::filesystem::path& store) : name_(store.string() + ".lock") {}

WriteLock::~WriteLock() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

// Asks again each millisecond instead of blocking: whoever waits must be able to give up.
void WriteLock::take() {
    if (file_ < 0) {
        open();
    }
    const auto give_up = std::chrono::steady_clock::now() + lock_wait;
    while (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            throw Trouble(StoreHealth::away, std::strerror(errno));
        }
        if (std::chrono::steady_clock::now() >= give_up) {
            throw Trouble(StoreHealth::away, "another station has been writing for long");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void WriteLock::release() noexcept {
    ::flock(file_, LOCK_UN);
}

void WriteLock::open() {
    file_ = ::open(name_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0660);
    if (file_ < 0) {
        throw Trouble(health_of_errno(errno), name_.string() + ": " + std::strerror(errno));
    }
    belong_to_folder(file_, std::filesystem::absolute(name_).parent_path());
}

}  // namespace porchlight
