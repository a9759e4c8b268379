// A person sent to a partner, or sent here by one. Nothing in it says who: a random code, the
// place, and how far it came.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/clock.h"
#include "core/ids.h"
#include "core/place_edit.h"

namespace porchlight {

enum class ReferralWay : std::uint8_t { outgoing, incoming };
/// How far it came. FHIR: ServiceRequest active until it is closed; Task requested, accepted,
/// in-progress, completed, failed.
enum class ReferralStep : std::uint8_t { offered, agreed, arranged, arrived, not_worked_out };
enum class ReferralWish : std::uint8_t { none, call_with_me, go_with_me };
/// Why it did not work out, in the clinic's terms: what was missing, never who failed.
enum class WhyNot : std::uint8_t {
    no_room,
    was_closed,
    no_answer,
    asked_for_papers,
    cost,
    too_far,
    other_plan,
    other
};

struct Referral {
    ReferralId id;
    ReferralWay way{};
    std::string code;   ///< "K7-M4": random, unique among those that are kept
    std::string place;  ///< Place::id; empty where the partner is in no directory
    std::string partner_name;
    PartnerKind kind = PartnerKind::other;
    bool agreement = false;
    ReferralStep step{};
    ReferralWish wish{};
    VisitId visit;                          ///< whose it is while the visit is known; goes with it
    std::optional<WallTime> asked;          ///< on the screen, today; goes at closing
    std::chrono::year_month_day offered{};  ///< the day it began
    std::optional<std::chrono::year_month_day>
        expected;                  ///< incoming: about when they come; late is fine
    std::optional<WallTime> time;  ///< arranged for
    bool escort = false, transit_card = false, slip = false;
    std::optional<WhyNot> why;                           ///< of one that did not work out
    std::optional<std::chrono::year_month_day> ended;    ///< the day we learned how it ended
    std::optional<std::chrono::year_month_day> arrived;  ///< the day they came there, or here
    bool partner_told = false;
    std::string note;  ///< for staff, cut at 60 characters; no names
    StaffId by;        ///< who has it
    bool operator==(const Referral&) const = default;
};

/// Closed ones are kept this long, for the partner's file and the desk; open ones twice as long.
inline constexpr std::chrono::days referrals_kept{90};

std::string_view code(PartnerKind kind);  ///< "treatment": its key in counts and files
std::string_view code(WhyNot why);
std::string_view code(ReferralWay way);
std::string_view code(ReferralWish wish);
std::string_view code(ReferralStep step);
std::string_view code(Complaint what);

// Asked for by a station.
struct OfferReferral {  ///< from the waiting room or the desk, outgoing
    ReferralId referral;
    VisitId
        visit;  ///< an unknown one is made on the spot, with a ticket and no queue; empty: nobody's
    std::string place;
    std::string partner_name;
    PartnerKind kind =
        PartnerKind::other;  ///< by what it helps with; what the desk said of it counts
    ReferralWish wish{};
    std::string locale = "en";
};
struct EnterReferral {  ///< from the desk or a file, incoming
    ReferralId referral;
    std::string code;  ///< as the partner wrote it; empty: a new one
    std::string partner_name;
    std::string place;
    PartnerKind kind{};
    bool agreement = false;
    std::optional<std::chrono::year_month_day> expected;
    std::string note;
};
/// What is set becomes so. An earlier step takes the later one back.
struct MoveReferral {
    ReferralId referral;
    ReferralStep step{};
    std::optional<WallTime> time{};
    std::optional<bool> escort{}, transit_card{}, slip{}, partner_told{};
    std::optional<WhyNot> why{};
    std::optional<std::string> note{};
    std::optional<VisitId> visit{};  ///< incoming: they are here, and this is their visit
};
/// Takes back what was just offered or entered, as long as nothing else happened to it.
struct TakeBackReferral {
    std::variant<OfferReferral, EnterReferral> made;
};
/// What a partner's file says about codes of ours.
struct ClosedCode {
    std::string code;
    bool arrived = true;
    std::chrono::year_month_day day{};
    std::optional<WhyNot> why;
};
/// Codes that are not ours, or are closed already, change nothing.
struct CloseReferrals {
    std::vector<ClosedCode> codes;
};

/// Open ones first, the newest of a kind first; the desk's order. Pure.
std::vector<const Referral*> referrals_in_order(const std::map<ReferralId, Referral>& referrals,
                                                ReferralWay way);

}  // namespace porchlight
