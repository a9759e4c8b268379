// How long screens wait for somebody, as set in clinic.toml; part of core/settings.h.
#pragma once

#include <chrono>

namespace porchlight {

struct TimeoutSetting {
    std::chrono::seconds idle_question{90};
    std::chrono::seconds question{45};
    std::chrono::seconds ticket_screen{60};
    std::chrono::minutes desk_veil{3};  ///< 0: a desk that is signed in stays open
    bool operator==(const TimeoutSetting&) const = default;
};

}  // namespace porchlight
