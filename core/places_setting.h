// How places nearby are shown: [places] of clinic.toml.
#pragma once

#include <string>
#include <vector>

namespace porchlight {

struct PlacesSetting {
    /// Days on which usual hours are not sure: "2026-12-24", or each year as RFC 5545 writes it
    /// ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH").
    std::vector<std::string> holidays;
    std::string map;             ///< an MBTiles file beside clinic.toml; empty: compass and rings
    std::string printer;         ///< a CUPS printer, "default" for its default; empty: no printing
    int slip_width = 72;         ///< of its paper, in mm: 48 to 210
    bool slip_says_all = false;  ///< also for treatment, medication and supplies (42 CFR 2.18)
    bool operator==(const PlacesSetting&) const = default;
};

}  // namespace porchlight
