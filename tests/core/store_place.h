// A fresh, empty store for one test, on the engine this run is about.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/store.h"

namespace porchlight {

/// A folder that is gone again after the test.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::filesystem::path path;
};

/// SQLite in a folder of its own, or a database of its own on the server that with_postgresql
/// started (environment variable PORCHLIGHT_TEST_POSTGRESQL).
class FreshStore {
public:
    FreshStore();
    [[nodiscard]] std::unique_ptr<Store> open() const;

    TempFolder folder;
    StorePlace place;
    std::string setting;  ///< what `store` in clinic.toml would say
};

/// A clinic with one queue, one counter, and two things to take along.
std::shared_ptr<const Settings> one_queue_clinic();

template <class What>
Command command(What what) {
    return {new_id<CommandId>(), StationId{"test"}, std::move(what)};
}

CheckIn check_in_now();

/// The kernel kills this process (-9) after that time, whatever it is doing then.
void be_killed_in(Millis time);

}  // namespace porchlight
