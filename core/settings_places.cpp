// [places]: how places nearby are shown, and where slips are printed.
#include <fmt/format.h>

#include <algorithm>

#include "core/opening_hours.h"
#include "core/settings_parts.h"

namespace porchlight {

namespace {

void read_holidays(const At& at, std::vector<std::string>& holidays) {
    each([&](const At& item) {
        std::string holiday;
        text_into(holiday)(item);
        if (!read_day(holiday) && !holiday.starts_with("FREQ=YEARLY;")) {
            item.should_be(
                "days such as \"2026-12-24\" or \"FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25\".");
        }
        holidays.push_back(holiday);
    })(at);
}

/// A file in the clinic's folder, so that a copied folder is whole.
void read_map(const At& at, std::string& map) {
    text_into(map)(at);
    if (map.find('/') != std::string::npos || map.starts_with('.')) {
        at.should_be("the name of a file beside clinic.toml, such as \"town.mbtiles\".");
    }
}

}  // namespace

void read_places(Reading& reading, const toml::table& table, PlacesSetting& places) {
    read_keys(reading, table,
              {{"holidays", [&](const At& at) { read_holidays(at, places.holidays); }},
               {"map", [&](const At& at) { read_map(at, places.map); }},
               {"printer", text_into(places.printer)},
               {"slip_width_mm", whole_into(places.slip_width, 48, 210)},
               {"slip_says_all", yes_or_no_into(places.slip_says_all)}});
}

}  // namespace porchlight
