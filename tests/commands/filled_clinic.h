// A clinic's folder with a store in which somebody has worked, for commands that read it.
#pragma once

#include "core/store.h"
#include "terminal.h"

namespace porchlight {

/// The demo clinic. What happens in it happens at moments the test names; commands see the real
/// time.
struct FilledClinic {
    FilledClinic();

    TemporaryFolder folder;
    std::string home = (folder.path / "home").string();
    std::shared_ptr<const Settings> settings;

    /// So many people come at that moment, each helped by the first queue when `helped`.
    void people_come(int count, WallTime at, bool helped) const;
    [[nodiscard]] std::unique_ptr<Store> open(WallTime at) const;
    [[nodiscard]] ClinicState saved() const;
    /// The local day that many days ago, and a moment of it.
    [[nodiscard]] std::chrono::year_month_day day(int ago) const;
    [[nodiscard]] WallTime ten_in_the_morning(int ago) const;
};

}  // namespace porchlight
