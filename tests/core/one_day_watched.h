// Runs every command twice, through decide() on a clinic in memory and through a store, and looks
// after each whether what must always hold still does.
#pragma once

#include <memory>
#include <string>

#include "core/store.h"
#include "tests/core/store_place.h"

namespace porchlight {

class OneDayWatched {
public:
    explicit OneDayWatched(std::shared_ptr<const Settings> settings);

    /// True when the clinic did it, and so did the store.
    bool run(const Command& command, WallTime now);
    /// The store is closed as it is and opened again: what it then reads must be what memory holds.
    void power_cut();

    [[nodiscard]] const ClinicState& clinic() const { return memory_; }
    [[nodiscard]] const std::string& broken() const { return broken_; }
    [[nodiscard]] int commands() const { return commands_; }
    [[nodiscard]] int reopened() const { return reopened_; }

private:
    void look(const ClinicState& before, const Command& command, const Change& change);
    void breaks(const std::string& why);

    FreshStore fresh_;
    WallTime now_{};
    std::unique_ptr<Store> store_;
    ClinicState memory_;
    std::string broken_;
    int commands_ = 0, reopened_ = 0;
};

}  // namespace porchlight
