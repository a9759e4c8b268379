// What the curator at the desk says about a place. It stands beside the imported directory, so the
// next import takes nothing of it away, and says who and when.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/ids.h"
#include "core/opening_hours.h"
#include "core/place.h"

namespace porchlight {

enum class PartnerKind : std::uint8_t { treatment, harm_reduction, other };

/// What a partner welcomes.
enum class Welcome : std::uint8_t { any_goal, medication, pets, couples, no_papers, young_people };
inline constexpr int welcome_count = 6;

struct Partner {
    PartnerKind kind = PartnerKind::other;
    bool agreement = false;  ///< a signed one
    std::vector<Welcome> welcomes;
    bool operator==(const Partner&) const = default;
};

/// A place that no directory has.
struct AddedPlace {
    std::string name, address, phone;
    std::optional<double> latitude, longitude;
    std::vector<std::string> needs;  ///< ids of place needs
    bool operator==(const AddedPlace&) const = default;
};

/// Each part that is set replaces what was said before; the others leave it as it is.
struct PlaceChange {
    std::optional<std::vector<WeeklyRange>> hours;  ///< the whole week; days not in it are closed
    std::optional<PlaceStatus> status;
    std::optional<bool> hidden;
    std::optional<bool> confidential;
    std::optional<std::optional<Partner>> partner;  ///< set to nothing: not a partner any more
    std::optional<AddedPlace> added;
    bool checked = false;  ///< somebody looked today: what people said of it is settled
    bool operator==(const PlaceChange&) const = default;
};

struct PlaceEdit {
    EditId id;
    std::string place;  ///< Place::id; of an added place "clinic:" and the id of its first edit
    PlaceChange change;
    StaffId by;  ///< empty: nobody was signed in
    WallTime at;
    bool operator==(const PlaceEdit&) const = default;
};

/// What people said of a place on the screen. The day is kept, not the hour, and nobody's name.
enum class Complaint : std::uint8_t {
    hours_wrong,
    phone_wrong,
    shut_for_good,
    asked_for_papers,
    not_kind,
    other
};
struct PlaceReport {
    ReportId id;
    std::string place;
    Complaint what{};
    std::chrono::year_month_day day{};
    bool operator==(const PlaceReport&) const = default;
};

/// By place, oldest first.
using PlaceEdits = std::map<std::string, std::vector<PlaceEdit>>;

/// The last word of all edits of one place, each part by itself.
PlaceChange settled(const std::vector<PlaceEdit>& edits);
/// When somebody at the desk last looked, in UTC days; nothing: nobody did.
std::optional<std::chrono::year_month_day> checked_by(const std::vector<PlaceEdit>& edits);
/// The place with that said of it: hours, status, confidential (then without address and position,
/// in its texts neither), checked. Pure.
Place with_change(Place place, const PlaceChange& change,
                  std::optional<std::chrono::year_month_day> checked);
/// One that no directory has; `id` is its Place::id.
Place made_by_hand(const std::string& id, const AddedPlace& added);

/// Two people said "not kind": nobody is sent there until somebody has looked.
inline constexpr int unkind_reports_to_hold = 2;

// To and from the store's column: JSON, so that an older program keeps what it does not know.
std::string text_of(const PlaceChange& change);
/// Nothing where it is no such text.
std::optional<PlaceChange> place_change_from(const std::string& text);

// Asked for by a station.
struct EditPlace {  ///< from the desk
    EditId edit;
    std::string place;  ///< empty with `change.added`: a new one
    PlaceChange change;
};
struct ReportPlace {  ///< from the waiting room
    ReportId report;
    std::string place;
    Complaint what{};
};

}  // namespace porchlight
