// What the readers of clinic.toml's sections share. For core/settings*.cpp only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/toml_reading.h"

namespace porchlight {

inline constexpr auto required = Need::required;
inline const std::vector<std::string_view> accents{"teal", "blue", "clay", "moss", "plum", "slate"};

/// The names used so far, so that what comes later in Settings can only name what is there.
struct Names {
    std::set<std::string> counters, queues, needs, spots, supplies, promises;
};

/// Words of its own are needed by everything that the locale packs have no words for.
void check_named(Reading& reading, const toml::table& table, const std::string& id,
                 const Words& name, const std::set<std::string>& built_in);

/// [places].
void read_places(Reading& reading, const toml::table& table, PlacesSetting& places);
/// One [[supplies]].
void read_supply(Reading& reading, const toml::table& table, Settings& settings, Names& names);

}  // namespace porchlight
