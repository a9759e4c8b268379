// How referrals went lately: what counts, and what is too long ago.
#include <catch2/catch.hpp>

#include "core/referral_counts.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr year_month_day today = year{2026} / 11 / 22;

struct Referrals {
    std::map<ReferralId, Referral> all;

    Referral& add(ReferralWay way, PartnerKind kind, int days_ago) {
        Referral one;
        one.id = {std::to_string(all.size())};
        one.way = way;
        one.kind = kind;
        one.offered = sys_days{today} - days{days_ago};
        return all[one.id] = one;
    }
    void arrived(int days_ago, int after) {
        Referral& one = add(ReferralWay::outgoing, PartnerKind::treatment, days_ago);
        one.step = ReferralStep::arrived;
        one.arrived = sys_days{one.offered} + days{after};
        one.ended = today;
    }
};

}  // namespace

TEST_CASE("Referrals of the last 30 days are counted by way and kind", "[referral]") {
    Referrals some;
    some.add(ReferralWay::outgoing, PartnerKind::treatment, 0);
    some.add(ReferralWay::outgoing, PartnerKind::treatment, 29);
    some.add(ReferralWay::outgoing, PartnerKind::treatment, 30);  // too long ago
    some.add(ReferralWay::incoming, PartnerKind::harm_reduction, 3);
    Referral& over = some.add(ReferralWay::incoming, PartnerKind::treatment, 3);
    over.step = ReferralStep::not_worked_out;
    over.ended = today;
    const ReferralCounts counts = count_referrals(some.all, today);
    CHECK(counts.begun == 4);
    CHECK(counts.closed == 1);
    CHECK(counts.sent == std::map<PartnerKind, int>{{PartnerKind::treatment, 2}});
    CHECK(counts.came == std::map<PartnerKind, int>{{PartnerKind::treatment, 1},
                                                    {PartnerKind::harm_reduction, 1}});
    CHECK_FALSE(counts.middle_days);  // nobody arrived: nothing is made up
}

TEST_CASE("The days to arrive are those of the middle one", "[referral]") {
    Referrals some;
    some.arrived(20, 12);
    some.arrived(9, 0);
    some.arrived(8, 3);
    CHECK(count_referrals(some.all, today).middle_days == 3);
    some.arrived(7, 2);  // of four, the second
    CHECK(count_referrals(some.all, today).middle_days == 2);
}
