#include "core/referral_counts.h"

#include <algorithm>

namespace porchlight {

using std::chrono::sys_days;

static_assert(counted_back <= referrals_kept);

ReferralCounts count_referrals(const std::map<ReferralId, Referral>& referrals,
                               std::chrono::year_month_day today) {
    ReferralCounts counts;
    std::vector<int> days;
    for (const auto& [id, referral] : referrals) {
        const auto ago = sys_days{today} - sys_days{referral.offered};
        if (ago >= counted_back) {
            continue;
        }
        ++counts.begun;
        counts.closed += referral.ended ? 1 : 0;
        ++(referral.way == ReferralWay::outgoing ? counts.sent : counts.came)[referral.kind];
        if (referral.arrived) {
            days.push_back(static_cast<int>(
                (sys_days{*referral.arrived} - sys_days{referral.offered}).count()));
        }
    }
    if (!days.empty()) {
        const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
        std::ranges::nth_element(days, middle);
        counts.middle_days = *middle;
    }
    return counts;
}

}  // namespace porchlight
