// The day in numbers: what a report says, and what it keeps to itself.
#include "core/report.h"

#include <catch2/catch.hpp>

#include "tests/core/small_clinic.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr auto monday = 2026y / November / 23;
constexpr auto tuesday = 2026y / November / 24;

/// A clinic that kept these counts of closed days, and nothing else.
ClinicState clinic_with(const std::vector<DayCount>& counts, int threshold = 5) {
    ClinicState state = small_clinic();
    auto settings = std::make_shared<Settings>(*state.settings);
    settings->report_threshold = threshold;
    state.settings = settings;
    state.day_counts = with_counts(no_day_counts(), counts);
    return state;
}

std::vector<DayCount> busy_day(year_month_day day) {
    return {{day, "closed", "", 0, 1},           {day, "people", "", 8 * 60, 3},
            {day, "people", "", 9 * 60, 11},     {day, "people", "", 11 * 60, 9},
            {day, "language", "en", 0, 12},      {day, "language", "es", 0, 11},
            {day, "people_seen", "", 0, 20},     {day, "seen", "nurse", 0, 16},
            {day, "seen", "peer", 0, 4},         {day, "wait", "nurse", 5, 8},
            {day, "wait", "nurse", 18, 6},       {day, "wait", "nurse", 60, 2},
            {day, "wait", "peer", 3, 4},         {day, "helped", "nurse", 20, 16},
            {day, "told", "nurse", 0, 14},       {day, "kept", "nurse", 0, 12},
            {day, "told", "peer", 0, 4},         {day, "kept", "peer", 0, 4},
            {day, "been_waiting", "", 0, 7},     {day, "carried", "", 0, 2},
            {day, "carried", "nurse", 0, 2},     {day, "supplies", "naloxone_spray", 0, 3},
            {day, "supplies", "old_item", 0, 40}};
}

constexpr SafeCount small{SafeCount::Kind::small, 0};

SafeCount shown(long long count) {
    return {SafeCount::Kind::shown, count};
}

WallTime midday(year_month_day day) {
    return sys_days{day} + hours{16};
}

}  // namespace

TEST_CASE("a day's numbers, small ones hidden and supplies exact", "[report]") {
    const Report report =
        report_of(clinic_with(busy_day(monday)), {monday, monday}, midday(tuesday));
    CHECK_FALSE(report.so_far);
    CHECK(report.came == shown(23));
    CHECK(report.seen == shown(20));
    CHECK(report.been_waiting == shown(7));
    CHECK(report.carried == small);
    CHECK(report.help == shown(0));
    CHECK(report.kept_percent == 89);  // 16 of 18
    REQUIRE(report.queues.size() == 3);
    const QueueNumbers& nurse = report.queues[0];
    CHECK(nurse.seen == shown(16));
    CHECK(nurse.wait == Spread{5, 60});
    CHECK(nurse.helped == Spread{20, 20});
    CHECK(nurse.kept_percent == 86);
    const QueueNumbers& peer = report.queues[2];
    CHECK(peer.queue == QueueId{"peer"});
    CHECK(peer.seen == small);
    CHECK_FALSE(peer.wait);
    CHECK_FALSE(peer.kept_percent);
    CHECK(report.supplies == std::vector<SupplyCount>{{{"naloxone_spray"}, 3},
                                                      {{"test_strips"}, 0},
                                                      {{"old_item"}, 40}});
    CHECK(report.supplies_given == 43);
}

TEST_CASE("an hour that would give a small one away is withheld, and empty hours are there",
          "[report]") {
    const Report report =
        report_of(clinic_with(busy_day(monday)), {monday, monday}, midday(tuesday));
    REQUIRE(report.by_hour.size() == 4);
    CHECK(report.by_hour[0] == HourCount{8, small});
    CHECK(report.by_hour[1] == HourCount{9, shown(11)});
    CHECK(report.by_hour[2] == HourCount{10, shown(0)});
    CHECK(report.by_hour[3].came.kind == SafeCount::Kind::withheld);
    CHECK(report.by_language == std::vector<KeyCount>{{"en", shown(12)}, {"es", shown(11)}});
}

TEST_CASE("several days add up, and days outside do not count", "[report]") {
    auto counts = busy_day(monday);
    const auto more = busy_day(tuesday), before = busy_day(2026y / November / 22);
    counts.insert(counts.end(), more.begin(), more.end());
    counts.insert(counts.end(), before.begin(), before.end());
    const Report report =
        report_of(clinic_with(counts), {monday, tuesday}, sys_days{tuesday} + hours{40});
    CHECK(report.came == shown(46));
    CHECK(report.queues[2].seen == shown(8));
    CHECK(report.queues[2].wait == Spread{3, 3});
    CHECK(report.supplies_given == 86);
}

TEST_CASE("naloxone by kit and dose, supplies by who paid, and what people told", "[report]") {
    const Report report = report_of(clinic_with({{monday, "closed", "", 0, 1},
                                                 {monday, "naloxone_kits", "nose", 0, 7},
                                                 {monday, "naloxone_doses", "nose", 0, 14},
                                                 {monday, "funded", "syringes@State grant", 0, 30},
                                                 {monday, "funded", "syringes@Gifts", 0, 2},
                                                 {monday, "reversal", "", 0, 20},
                                                 {monday, "reversal", "ambulance_yes", 0, 17},
                                                 {monday, "reversal", "ambulance_no", 0, 3},
                                                 {monday, "reversal", "doses_2", 0, 12},
                                                 {monday, "reversal", "outcome_fine", 0, 18},
                                                 {monday, "refill", "used", 0, 6},
                                                 {monday, "refill", "gave_away", 0, 9},
                                                 {monday, "returned", "grams", 0, 450},
                                                 {monday, "trained", "alone", 0, 4},
                                                 {monday, "trained", "group", 0, 12}}),
                                    {monday, monday}, midday(tuesday));
    CHECK(report.naloxone == std::vector<NaloxoneCount>{{NaloxoneForm::nose, 7, 14}});
    CHECK(report.funded ==
          std::vector<FundedCount>{{{"syringes"}, "Gifts", 2}, {{"syringes"}, "State grant", 30}});
    CHECK(report.told.reversals == shown(20));
    // 20 less 17 would give the 3 away, so the 17 is withheld; nobody left doses_2 to guess.
    const auto answer = [&](const std::string& key) {
        for (const KeyCount& each : report.told.answers) {
            if (each.key == key) {
                return each.count;
            }
        }
        return shown(-1);
    };
    CHECK(answer("ambulance_no") != shown(3));
    CHECK(answer("ambulance_yes") != shown(17));
    CHECK(answer("doses_2") == shown(12));
    CHECK(answer("outcome_fine") != shown(18));  // two left it open
    CHECK(answer("stayed_yes") == shown(-1));
    CHECK(report.told.refills ==
          std::vector<KeyCount>{{"gave_away", shown(9)}, {"used", shown(6)}});
    CHECK(report.told.trained_alone == small);
    CHECK(report.told.trained_in_group == shown(12));
    CHECK(report.told.returned_grams == 450);
    const std::string csv = report_csv(report);
    CHECK(csv.find(",naloxone_doses,nose,14\r\n") != std::string::npos);
    CHECK(csv.find(",supplies_given_by_funding,syringes@State grant,30\r\n") != std::string::npos);
    CHECK(csv.find(",people_trained,alone,<5\r\n") != std::string::npos);
}

TEST_CASE("today is counted from the record, so far", "[report]") {
    ClinicState state = clinic_with({}, 1);
    CheckIn asked;
    asked.visit = {"me"};
    asked.needs = {{"nurse"}};
    asked.locale = "es";
    asked.arrived = at_clock("09:10");
    REQUIRE_FALSE(run(state, {{"1"}, {"desk"}, asked}, at_clock("09:10")));
    REQUIRE_FALSE(
        run(state, {{"2"}, {"desk"}, Call{{"me"}, {"nurse"}, {"room-1"}}}, at_clock("09:30")));
    REQUIRE_FALSE(
        run(state, {{"3"}, {"desk"}, Start{{"me"}, {"nurse"}, {"room-1"}}}, at_clock("09:31")));
    REQUIRE_FALSE(run(state, {{"4"}, {"desk"}, Finish{{"me"}, {"nurse"}}}, at_clock("09:45")));
    const year_month_day today = to_local(at_clock("09:10"), state.settings->time_zone).day;
    const Report report = report_of(state, {today, today}, at_clock("09:46"));
    CHECK(report.so_far);
    CHECK(report.came == shown(1));
    CHECK(report.seen == shown(1));
    REQUIRE(report.queues[0].wait);
    REQUIRE(report.queues[0].helped);
    CHECK(report.queues[0].wait->median == 20);
    CHECK(report.queues[0].helped->median == 14);
    CHECK(report.by_language == std::vector<KeyCount>{{"es", shown(1)}});
}

TEST_CASE("a report as CSV: one number a row, and nothing where too few stand behind it",
          "[report]") {
    const std::string csv =
        report_csv(report_of(clinic_with(busy_day(monday)), {monday, monday}, midday(tuesday)));
    const auto has = [&](const std::string& row) {
        return csv.find("\r\n2026-11-23,2026-11-23," + row + "\r\n") != std::string::npos;
    };
    CHECK(csv.starts_with("from,to,what,of,value\r\n"));
    CHECK(has("people_came,,23"));
    CHECK(has("carried_over,,<5"));
    CHECK(has("people_came_by_hour,08:00,<5"));
    CHECK(has("people_came_by_hour,11:00,hidden"));
    CHECK(has("turns,peer,<5"));
    CHECK(has("wait_median_minutes,nurse,5"));
    CHECK(has("wait_90th_minutes,nurse,60"));
    CHECK(has("help_median_minutes,nurse,20"));
    CHECK(has("called_within_told_percent,nurse,86"));
    CHECK(has("supplies_given,naloxone_spray,3"));
    CHECK(csv.find("wait_median_minutes,peer") == std::string::npos);
    CHECK(csv.find("came,") == csv.find("came,,23"));  // people with a time are not singled out
}

TEST_CASE("referrals both ways by kind of partner, small ones hidden", "[report]") {
    const Report report =
        report_of(clinic_with({{monday, "closed", "", 0, 1},
                               {monday, "referral", "out_treatment", 0, 20},
                               {monday, "referral_closed", "out_treatment", 0, 14},
                               {monday, "referral_days", "out_treatment", 1, 4},
                               {monday, "referral_days", "out_treatment", 3, 4},
                               {monday, "referral", "in_treatment", 0, 6},
                               {monday, "referral_closed", "in_treatment", 0, 2},
                               {monday, "referral_days", "in_treatment", 0, 2}}),
                  {monday, monday}, midday(tuesday));
    REQUIRE(report.referrals.size() == 2);
    const ReferralNumbers& in = report.referrals[0];
    CHECK(in.key == "in_treatment");
    CHECK(in.begun == shown(6));
    CHECK(in.closed == small);
    CHECK_FALSE(in.closed_percent);  // 33 % of 6 would give the 2 away
    CHECK(in.arrived == small);
    CHECK_FALSE(in.days_to_arrive);
    const ReferralNumbers& out = report.referrals[1];
    CHECK(out.closed == shown(14));
    CHECK(out.closed_percent == 70);
    CHECK(out.arrived == shown(8));
    CHECK(out.days_to_arrive == 1);
    CHECK(report_csv(report).find("referrals_closed_percent,out_treatment,70\r\n") !=
          std::string::npos);
}
