// How referrals went lately, in numbers for the desk. Nothing in it points to anyone.
#pragma once

#include <map>
#include <optional>

#include "core/referral.h"

namespace porchlight {

struct ReferralCounts {
    int begun = 0;                          ///< of those days
    int closed = 0;                         ///< of these: arrived, or did not work out
    std::optional<int> middle_days;         ///< from the beginning to arriving, of the middle one
    std::map<PartnerKind, int> sent, came;  ///< begun, by the kind of partner
    bool operator==(const ReferralCounts&) const = default;
};

inline constexpr std::chrono::days counted_back{30};

/// Of those that began in the `counted_back` days up to today, today with them. Closed ones are
/// kept longer than that, so none is missing. Pure.
ReferralCounts count_referrals(const std::map<ReferralId, Referral>& referrals,
                               std::chrono::year_month_day today);

}  // namespace porchlight
