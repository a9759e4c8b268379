// Several stations on one SQLite store, each as fast as it can: for a test, and for the benchmark.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace porchlight {

struct Race {
    /// Each command of each station, from the press to its answer, shortest first.
    std::vector<std::chrono::microseconds> waits;
    std::size_t confirmed = 0;  ///< the others met a rule (somebody else was first)
    std::vector<std::string>
        faults;  ///< a lost update, a refusal that no race explains; none: fine
    /// Below this part of the commands (0..1) the wait was at most that. Not for an empty race.
    [[nodiscard]] double milliseconds(double part) const;
};

/// Processes that check people in, call the next one, start and finish, until each has asked
/// `commands` times, over a new store in `folder`. Then every confirmed step is looked for in the
/// store. Forks: call it while this process has one thread.
Race race(const std::filesystem::path& folder, int stations, int commands);

}  // namespace porchlight
