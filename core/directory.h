// Places nearby: an Open Referral (HSDS) directory in memory, immutable, searched without a disk.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/result.h"

namespace porchlight {

/// When a place is open, on one weekday, in minutes since local midnight (closes may pass 1440).
struct DayHours {
    std::chrono::weekday weekday;
    std::chrono::minutes opens{0};
    std::chrono::minutes closes{0};
};

/// One HSDS service at one location: what a card on "Places nearby" shows.
struct Place {
    std::string id;    ///< service id + "@" + location id
    std::string name;  ///< the service's name, as the directory writes it
    std::string organization;
    std::string description;
    std::string address;  ///< one line; empty when not known
    std::optional<double> latitude, longitude;
    std::vector<std::string> phones;     ///< as written in the directory
    std::vector<DayHours> hours;         ///< empty: not known
    std::string hours_text;              ///< what could not be read as hours, as written
    std::vector<std::string> languages;  ///< BCP-47 tags where known, else as written
    std::vector<std::string> kinds;      ///< taxonomy terms, most telling first
    bool walk_in = false;                ///< the directory says so; false: it does not say
    bool free = false;
    bool wheelchair = false;
    bool no_papers = false;
    std::optional<std::chrono::year_month_day> checked;  ///< assured/last modified, if known
};

struct Directory {
    std::vector<Place> places;
    std::string source;  ///< where it came from, for the small print
    WallTime imported{};
};

enum class OpenState { open, closed, not_sure };
struct OpenNow {
    OpenState state = OpenState::not_sure;
    /// open: closes at; closed: opens at (with its day); nothing when not known.
    std::optional<std::chrono::minutes> at;
    std::optional<std::chrono::weekday> day;  ///< set when it opens on another day
};
OpenNow open_now(const Place& place, const LocalTime& now);

/// Minutes on foot: great-circle distance x 1.3 (streets are not straight) at 80 m a minute
/// (4.8 km/h), rounded up, at least 1. Nothing without a position.
std::optional<int> minutes_on_foot(const Place& place, double latitude, double longitude);

struct PlaceFilter {
    bool open_now = false;
    bool walk_in = false;
    bool free = false;
    std::string language;  ///< BCP-47 tag; empty: any
};
/// Closest first; places without a position come last, by name. Indexes into directory.places.
/// Pure and fast enough to call on a touch, not each frame.
std::vector<std::size_t> find_places(const Directory& directory, const PlaceFilter& filter,
                                     const LocalTime& now, double latitude, double longitude);

/// Reads directory.db (made by `porchlight import`) whole. Touches the disk; not for the frame.
Checked<std::shared_ptr<const Directory>> load_directory(const std::filesystem::path& file);

}  // namespace porchlight
