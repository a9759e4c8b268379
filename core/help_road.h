// The direct road for help: from the waiting room to every desk without the store (design 4.11).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/help.h"
#include "core/settings.h"

namespace porchlight {

/// One end of the road. Every station opens one; what one says every other hears at once: through
/// Unix sockets in `home`/help on one machine, through keyed TCP (clinic.toml [help]) between
/// machines. Has a thread of its own; never throws, never waits for the store.
class HelpRoad {
public:
    struct Options {
        std::filesystem::path home;
        StationId station;           ///< unique per process
        bool desk = false;           ///< desks answer "heard"; others do not count as staff
        std::function<void()> wake;  ///< from the road's thread, after anything new
    };
    HelpRoad(const HelpSetting& setting, Options options);
    ~HelpRoad();
    HelpRoad(const HelpRoad&) = delete;
    HelpRoad& operator=(const HelpRoad&) = delete;

    /// Tells every station the newest state of an alert. Returns at once; keeps telling desks that
    /// come up later, until the alert is closed.
    void say(const HelpAlert& alert);
    /// Alerts heard since the last call, newest state of each.
    std::vector<HelpAlert> heard();
    /// How many desks have confirmed hearing that alert.
    [[nodiscard]] int desks_told(const AlertId& alert) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// The newer of two tellings of one alert, field by field: taken and closed never go back.
HelpAlert merge(const HelpAlert& a, const HelpAlert& b);

}  // namespace porchlight
