// Who wants the SQLite store takes this lock first, over all processes, and gets it in the order of
// asking. With SQLite's own lock alone, busy timeouts back off to 100 ms and starve somebody for
// seconds; with an flock alone, whoever has just written is first again.
#pragma once

#include <cstdint>
#include <filesystem>

namespace porchlight {

/// A queue in the file beside the store: each draws a number and keeps the byte of that number
/// locked; its turn has come when no byte before is locked. Whoever dies leaves the queue. One
/// thread; it touches the disk and throws Trouble.
class WriteLock {
public:
    explicit WriteLock(const std::filesystem::path& store);
    ~WriteLock();
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

    /// Waits `lock_wait` at most.
    void take();
    /// For a first look at a store: where nobody has written yet, nothing is made.
    void take_where_there_is_one();
    void release() noexcept;

private:
    void open();
    bool draw_number();
    [[nodiscard]] bool nobody_before() const;

    std::filesystem::path name_;
    int file_ = -1;
    std::int64_t number_ = 0;
};

}  // namespace porchlight
