// The direct road for help: from the waiting room to every desk without the store (design 4.11).
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "core/help.h"
#include "core/settings.h"

namespace porchlight {

/// One end of the road. Every station opens one; what one says every other hears at once: through
/// Unix sockets in `home`/help on one machine (core/help_socket.h: also when that folder cannot be
/// written), through keyed TCP between machines (core/help_line.h) where clinic.toml sets a key.
///
/// Every station remembers what it heard, passes it on, and repeats it about every second to those
/// that have not confirmed it, for as long as the alert is open; a closed one for a minute. So it
/// does not matter who starts late, who restarts, or that only one desk of a machine can listen.
///
/// Has a thread of its own, which sleeps for good while no alert is open (a desk that cannot be
/// reached is tried every 30 s). Never throws, never waits for the store or for a peer; touches the
/// disk only from its thread. What cannot work (no folder, no network) shows as desks_told() == 0.
/// Remembers in memory only: after a restart, say() the open alerts of the store again.
class HelpRoad {
public:
    struct Options {
        std::filesystem::path home;
        StationId station;           ///< unique per process, at most 64 bytes
        bool desk = false;           ///< others do not count as staff and do not listen on TCP
        std::function<void()> wake;  ///< from the road's thread, after anything new
    };
    HelpRoad(const HelpSetting& setting, Options options);
    ~HelpRoad();  ///< tells once more what was said last, then stops
    HelpRoad(const HelpRoad&) = delete;
    HelpRoad& operator=(const HelpRoad&) = delete;

    /// Tells every station the newest state of an alert. Returns at once; keeps telling desks that
    /// come up later, until the alert is closed.
    void say(const HelpAlert& alert);
    /// Alerts heard since the last call, newest state of each. On a desk this is what confirms
    /// them: call it when `wake` came, and only from where the alert will then be shown.
    std::vector<HelpAlert> heard();
    /// How many desks have confirmed hearing that alert, this one included if it is a desk.
    [[nodiscard]] int desks_told(const AlertId& alert) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// The newer of two tellings of one alert, field by field: taken and closed never go back, the
/// first "I am going" and the first "all clear" count, told is the larger. The same whichever came
/// first and however often.
HelpAlert merge(const HelpAlert& a, const HelpAlert& b);
/// Adds what was heard to what is known.
void merge_all(std::map<AlertId, HelpAlert>& known, const std::map<AlertId, HelpAlert>& heard);

}  // namespace porchlight
