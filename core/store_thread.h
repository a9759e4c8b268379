// Keeps the disk away from the finger: commands go in, snapshots and answers come out.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/clinic.h"
#include "core/store.h"

namespace porchlight {

/// What became of a command. `refusal` empty: it is on disk.
struct Answer {
    CommandId command;
    std::optional<Refusal> refusal;
};

/// Owns the store on its own thread. Also watches for what other processes write, for a new
/// directory.db and for a changed clinic.toml, place_needs.toml or card (the last good one stays in
/// force); each shows up as a new snapshot within a second. Places nearby are made anew on a thread
/// of their own, also when a new day begins: they come with a later snapshot. A store that is away
/// is tried again every second; commands that waited longer than their patience come back as
/// Refusal::cannot_save.
class StoreThread {
public:
    struct Options {
        std::filesystem::path home;  ///< holds clinic.toml, clinic.db, directory.db
        Clock clock;
        std::function<void()> wake;  ///< called from the store's thread after anything new
        Millis patience{10'000};
    };
    /// Starts the thread; never fails: what is wrong shows in the snapshot's health.
    StoreThread(std::shared_ptr<const Settings> settings, Options options);
    ~StoreThread();  ///< finishes the command it is at, then stops
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    /// Returns at once. The answer comes with a later answers().
    void ask(Command command);
    /// Never null, never waits for the disk.
    [[nodiscard]] std::shared_ptr<const ClinicState> snapshot() const;
    /// Answers since the last call, oldest first; each comes after its snapshot is published.
    std::vector<Answer> answers();
    /// One sentence about a clinic.toml that was changed and is not good; "" when all is well.
    [[nodiscard]] std::string settings_fault() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
