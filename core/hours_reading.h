// Reads the [hours] of clinic.toml: "mon-fri" = "9:00-18:00".
#pragma once

#include <array>
#include <optional>

#include "core/settings.h"
#include "core/toml_reading.h"

namespace porchlight {

/// Days that are not named are closed. `hours` is by weekday, 0 = Sunday.
void read_hours(Reading& reading, const toml::table& table,
                std::array<std::optional<OpenHours>, 7>& hours);

}  // namespace porchlight
