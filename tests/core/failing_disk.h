// A disk that fills up, gives up or is slow to obey when a test says so, under the real SQLite.
#pragma once

namespace porchlight {

/// While it lives, every database this process opens lies on this disk. One at a time.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    enum class Fault { full, broken };
    /// The write, sync or truncation after `good_ones` more fails, and all that follow.
    void fail_after(int good_ones, Fault fault);
    void mend();
    /// Whether anything failed since the last fail_after().
    [[nodiscard]] bool has_failed() const;
};

}  // namespace porchlight
