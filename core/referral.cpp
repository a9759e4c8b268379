#include "core/referral.h"

#include <algorithm>
#include <array>

namespace porchlight {

std::string_view code(PartnerKind kind) {
    static constexpr std::array codes{"treatment", "harm_reduction", "other"};
    return codes.at(static_cast<std::size_t>(kind));
}

std::string_view code(WhyNot why) {
    static constexpr std::array codes{"no_room", "was_closed", "no_answer",  "asked_for_papers",
                                      "cost",    "too_far",    "other_plan", "other"};
    return codes.at(static_cast<std::size_t>(why));
}

std::string_view code(ReferralWay way) {
    return way == ReferralWay::outgoing ? "outgoing" : "incoming";
}

std::string_view code(ReferralWish wish) {
    static constexpr std::array codes{"none", "call_with_me", "go_with_me"};
    return codes.at(static_cast<std::size_t>(wish));
}

std::string_view code(ReferralStep step) {
    static constexpr std::array codes{"offered", "agreed", "arranged", "arrived", "not_worked_out"};
    return codes.at(static_cast<std::size_t>(step));
}

std::string_view code(Complaint what) {
    static constexpr std::array codes{"hours_wrong",      "phone_wrong", "shut_for_good",
                                      "asked_for_papers", "not_kind",    "other"};
    return codes.at(static_cast<std::size_t>(what));
}

std::vector<const Referral*> referrals_in_order(const std::map<ReferralId, Referral>& referrals,
                                                ReferralWay way) {
    std::vector<const Referral*> ordered;
    for (const auto& [id, referral] : referrals) {
        if (referral.way == way) {
            ordered.push_back(&referral);
        }
    }
    std::ranges::reverse(ordered);  // ids sort by the time they were made
    std::ranges::stable_sort(ordered, [](const Referral* a, const Referral* b) {
        return !a->ended.has_value() && b->ended.has_value();
    });
    return ordered;
}

}  // namespace porchlight
