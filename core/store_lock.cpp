#include "core/store_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
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

struct flock byte_range(std::int64_t start, std::int64_t length) {
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = start;
    range.l_len = length;
    return range;
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
    const auto wait_until = [&](const auto& condition) {
        while (!condition()) {
            if (std::chrono::steady_clock::now() >= give_up) {
                release();
                throw Trouble(StoreHealth::away, "another station has been writing for long");
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    wait_until([&] { return draw_number(); });
    wait_until([&] { return nobody_before(); });
}

void WriteLock::take_where_there_is_one() {
    std::error_code ignored;
    if (std::filesystem::exists(name_, ignored)) {
        take();
    }
}

/// False while another is at it.
bool WriteLock::draw_number() {
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            throw Trouble(StoreHealth::away, std::strerror(errno));
        }
        return false;
    }
    // An empty or torn file starts over at some number, which is fine: after a power cut nobody
    // holds one.
    std::int64_t next = 0;
    (void)!::pread(file_, &next, sizeof next, 0);
    constexpr std::int64_t most = std::int64_t{1} << 62U;
    number_ = next < 1 || next > most ? 1 : next;
    next = number_ + 1;
    struct flock mine = byte_range(number_, 1);
    const bool kept = ::pwrite(file_, &next, sizeof next, 0) == sizeof next &&
                      ::fcntl(file_, F_OFD_SETLK, &mine) == 0;
    const int why = errno;
    ::flock(file_, LOCK_UN);
    if (!kept) {
        throw Trouble(health_of_errno(why), name_.string() + ": " + std::strerror(why));
    }
    return true;
}

bool WriteLock::nobody_before() const {
    struct flock before = byte_range(0, number_);
    return ::fcntl(file_, F_OFD_GETLK, &before) == 0 && before.l_type == F_UNLCK;
}

void WriteLock::release() noexcept {
    struct flock all = byte_range(0, 0);  // length 0: to the end
    all.l_type = F_UNLCK;
    ::fcntl(file_, F_OFD_SETLK, &all);
}

void WriteLock::open() {
    file_ = ::open(name_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0660);
    if (file_ < 0) {
        throw Trouble(health_of_errno(errno), name_.string() + ": " + std::strerror(errno));
    }
    belong_to_folder(file_, std::filesystem::absolute(name_).parent_path());
}

}  // namespace porchlight
