// Who wants to write a SQLite store takes this lock first, over all processes. With SQLite's own
// lock alone, busy timeouts back off to 100 ms and starve somebody for seconds.
#pragma once

#include <filesystem>

namespace porchlight {

/// An flock on the file beside the store. One thread; it touches the disk and throws Trouble.
class WriteLock {
public:
    explicit WriteLock(const std::filesystem::path& store);
    ~WriteLock();
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

    /// Waits `lock_wait` at most.
    void take();
    void release() noexcept;

private:
    void open();

    std::filesystem::path name_;
    int file_ = -1;
};

}  // namespace porchlight
