// Places as this clinic shows them today: from this door, with the desk's own edits, on these days.
// Built off the frame; immutable; every question on it is pure, without a disk, and fast enough for
// a touch: under 5 ms at 50,000 places.
#pragma once

#include <memory>

#include "core/clock.h"
#include "core/directory.h"
#include "core/place_edit.h"
#include "core/place_needs.h"

namespace porchlight {

class SearchIndex;
struct Settings;

/// In minutes since midnight of Nearby::first_day, in the local time of the clinic.
struct OpenSpan {
    int from = 0, to = 0;
    bool operator==(const OpenSpan&) const = default;
};

struct NearbyPlace {
    Place place;
    std::optional<int> minutes_on_foot;
    NeedSet needs;
    std::optional<Partner> partner;
    bool hidden = false;  ///< by the desk
    bool held = false;    ///< people said "not kind", nobody has looked
    bool by_hand = false;
    std::vector<OpenSpan> open;    ///< sorted, none touches the next; on the days of Nearby
    std::uint16_t days_known = 0;  ///< bit n: what is open on first_day + n is known
    [[nodiscard]] bool shown() const { return !hidden && !held; }
};

inline constexpr int nearby_days = 10;  ///< yesterday, today, and eight more

struct Nearby {
    std::vector<NearbyPlace> places;  ///< closest first; those without a position last, by name
    std::chrono::sys_days first_day;  ///< the day before the one it was made for
    std::shared_ptr<const SearchIndex> index;
    std::string source;  ///< where the directory came from, for the small print
    WallTime imported{};
    bool door_known = false;  ///< minutes on foot are known
};

/// What `today` shows. Takes about a second for 50,000 places; not for the frame. No disk but the
/// time zones' rules.
std::shared_ptr<const Nearby> make_nearby(const Directory* directory, const PlaceEdits& edits,
                                          const std::map<ReportId, PlaceReport>& reports,
                                          const Settings& settings,
                                          std::chrono::year_month_day today,
                                          const NeedMapping& mapping = our_need_mapping());

enum class OpenState : std::uint8_t { open, closed, by_appointment, shut, not_sure };
struct OpenNow {
    OpenState state = OpenState::not_sure;
    /// open: closes at; closed: opens at (with its day); nothing when not known.
    std::optional<std::chrono::minutes> at;
    std::optional<std::chrono::weekday> day;  ///< set when it opens on another day
    bool for_good = false;                    ///< of shut
    bool operator==(const OpenNow&) const = default;
};
/// Checked over 30 days ago, nothing known of the day, or a holiday: not sure.
OpenNow open_now(const Nearby& nearby, const NearbyPlace& place, const LocalTime& now);

/// From when to when on that day, the first opening first; closes may pass 1440. Nothing: not
/// known.
std::optional<std::vector<OpeningRange>> hours_on(const Nearby& nearby, const NearbyPlace& place,
                                                  std::chrono::sys_days day);

struct PlaceQuery {
    std::optional<PlaceNeed> need;
    PlaceFacts facts;  ///< all of them
    bool open_now = false;
    bool partners = false;
    bool from_afar = false;  ///< only what comes by phone or mail; false: only where one goes
    std::string language;    ///< BCP-47 tag; empty: any
    std::string words;       ///< as typed, in any of our languages, spelled as it may be
};
struct FoundPlaces {
    std::vector<std::uint32_t> places;  ///< in Nearby::places; better matches first, then closest
    std::string
        understood;  ///< what the typed words were taken for, where that is another spelling
};
/// Hidden and held places are in no answer; places closed for good only where words were typed.
FoundPlaces find_places(const Nearby& nearby, const PlaceQuery& query, const LocalTime& now);

/// What the desk said it is; else by what it helps with. Pure.
PartnerKind kind_of_partner(const NearbyPlace& place);
/// The place with that Place::id; null: not there (any more). Linear; for a touch.
const NearbyPlace* find_place(const Nearby& nearby, const std::string& id);

/// Minutes on foot: great-circle distance x 1.3 (streets are not straight) at 80 m a minute
/// (4.8 km/h), rounded up, at least 1. Nothing without a position.
std::optional<int> minutes_on_foot(const Place& place, double latitude, double longitude);

}  // namespace porchlight
