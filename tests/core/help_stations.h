// Stations of one clinic on a folder that goes away, and a bell to wait for what they hear.
#pragma once

#include <catch2/catch.hpp>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "core/help_road.h"

namespace porchlight {

inline constexpr WallTime noon{std::chrono::seconds{1'795'000'000}};

struct Home {
    Home() {
        std::string name =
            (std::filesystem::temp_directory_path() / "porchlight-road-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Home() { std::filesystem::remove_all(path); }
    [[nodiscard]] int sockets() const {
        int count = 0;
        std::error_code none;
        for ([[maybe_unused]] const auto& entry :
             std::filesystem::directory_iterator(path / "help", none)) {
            ++count;
        }
        return count;
    }
    std::filesystem::path path;
};

// Rings at every wake; a test waits for what it wants to see, not for time to pass. The bound only
// ends a test that has failed already; it is shorter than idle_retry, so that what should come by
// repeating cannot come by that.
struct Bell {
    std::mutex mutex;
    std::condition_variable rung;
    std::function<void()> wake() {
        return [this] {
            { const std::scoped_lock lock(mutex); }
            rung.notify_all();
        };
    }
    template <class What>
    bool wait(What what) {
        std::unique_lock lock(mutex);
        return rung.wait_for(lock, std::chrono::seconds{20}, what);
    }
};

// A road that remembers the newest state of what it heard.
struct Station {
    Station(Bell& bell, const std::filesystem::path& home, const std::string& name, bool desk,
            const HelpSetting& setting = {})
        : road(setting, {home, StationId{name}, desk, bell.wake()}) {}
    std::optional<HelpAlert> newest(const AlertId& id) {
        for (const HelpAlert& alert : road.heard()) {
            heard.insert_or_assign(alert.id, alert);
        }
        const auto found = heard.find(id);
        return found == heard.end() ? std::nullopt : std::optional(found->second);
    }
    bool knows(const HelpAlert& alert) { return newest(alert.id) == alert; }
    std::map<AlertId, HelpAlert> heard;
    HelpRoad road;
};

inline HelpAlert new_alert() {
    HelpAlert alert;
    alert.id = new_id<AlertId>();
    alert.from = StationId{"waiting-room"};
    alert.raised = noon;
    return alert;
}

inline HelpAlert taken(HelpAlert alert) {
    alert.taken = noon + std::chrono::seconds{5};
    alert.taken_by = StationId{"desk"};
    return alert;
}

}  // namespace porchlight
