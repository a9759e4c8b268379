// Makes Nearby on a thread of its own: it takes a second, and no command waits for it.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/nearby.h"
#include "core/settings.h"

namespace porchlight {

/// What Nearby is made of.
struct NearbyParts {
    std::shared_ptr<const Directory> directory;  ///< null: none was imported
    PlaceEdits edits;
    std::map<ReportId, PlaceReport> reports;
    std::shared_ptr<const Settings> settings;
    std::shared_ptr<const NeedMapping> mapping;
    std::chrono::year_month_day today{};
};

class NearbyMaker {
public:
    /// `done` is called from the maker's thread after each one that is made.
    explicit NearbyMaker(std::function<void()> done);
    ~NearbyMaker();  ///< finishes the one it is at
    NearbyMaker(const NearbyMaker&) = delete;
    NearbyMaker& operator=(const NearbyMaker&) = delete;

    /// Returns at once. Of several that wait only the last is made.
    void ask(NearbyParts parts);
    /// The newest one that was made since the last call, which may be null (no place at all);
    /// nothing where none was.
    std::optional<std::shared_ptr<const Nearby>> take();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
