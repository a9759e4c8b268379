// What one face knows of calls for help beyond the store, and what it still has to tell.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "core/clinic.h"
#include "core/help_road.h"
#include "core/store_thread.h"

namespace porchlight {

/// Belongs to the thread that draws; never waits.
class HelpCalls {
public:
    /// Without a road only what is said here is known, and nobody is told.
    explicit HelpCalls(std::unique_ptr<HelpRoad> road) : road_(std::move(road)) {}

    /// Takes in what came on the direct road; whether there was anything. On a desk this is what
    /// confirms it: only before a frame that shows it.
    bool hear();
    /// A new snapshot of the store: what the clinic has forgotten is forgotten here.
    void store_now_knows(const ClinicState& snapshot);
    /// The clinic with what is known here beyond the store.
    [[nodiscard]] std::shared_ptr<const ClinicState> added_to(
        std::shared_ptr<const ClinicState> snapshot) const;

    /// Tells every station what this command does to a call for help, before the store hears of
    /// it; whether it was about one.
    bool say(const Command& command, const ClinicState& state, WallTime now);
    /// What became of a command: one that the store could not take is kept in mind.
    void read(const Answer& answer);
    /// What the store missed, each once; the answers to these come to read() too.
    std::vector<KeepHelp> missed_by(const ClinicState& snapshot);
    void asked(const CommandId& command, const AlertId& alert) { on_their_way_[command] = alert; }

    [[nodiscard]] int desks_told(const AlertId& alert) const;

private:
    std::unique_ptr<HelpRoad> road_;
    std::map<AlertId, HelpAlert> heard_;
    std::set<AlertId> stored_;  ///< those of the last good snapshot
    std::map<CommandId, AlertId> on_their_way_;
    std::set<AlertId> missed_;
};

}  // namespace porchlight
