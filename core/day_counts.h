// What stays of a day after its visits are forgotten: counts, and nothing that points to anyone.
#pragma once

#include <chrono>
#include <compare>
#include <memory>
#include <string>
#include <vector>

namespace porchlight {

struct ClinicState;

/// One number of one day. Which there are stands at count_day().
struct DayCount {
    std::chrono::year_month_day day;
    std::string what;
    std::string key;  ///< a queue, a language, a supply; empty where there is nothing to tell apart
    int minute = 0;   ///< a duration or a time of the day, where `what` has one
    long long count = 0;
    auto operator<=>(const DayCount&) const = default;
};
/// Sorted by day, what, key, minute; each of these once. Shared: years of days never change.
using DayCounts = std::shared_ptr<const std::vector<DayCount>>;
DayCounts no_day_counts();
/// With these set, new or changed.
DayCounts with_counts(const DayCounts& counts, const std::vector<DayCount>& more);

/// What that day amounts to so far, from closing to closing. Pure. By `what`, with its key:
///   people               checked in; minute: the hour they came, since local midnight
///   language             checked in, by the language they used
///   people_seen          helped in at least one queue, counted once
///   seen, helped, wait   by queue; minute: how long they were helped, how long they waited
///   told, kept           by queue: told a wait and called since; called within what was told
///   been_waiting         "I have been waiting" presses
///   urgent               by language
///   supply_requests      given; `supplies` by supply: units given, exact
///   funded               units given, by supply and who pays: "syringes@State grant"
///   naloxone_kits, naloxone_doses   given, by form: nose, shot
///   reversal             naloxone used on someone, as people told: without a key, all; doses_1 ..
///                        doses_9, nose, shot, ambulance_yes, ambulance_no, stayed_yes, stayed_no,
///                        outcome_fine, outcome_hospital, outcome_died, outcome_not_known
///   refill               why naloxone was taken again: first_one, used, gave_away, lost_or_taken,
///                        past_date, more
///   returned             used syringes that came back: count, grams
///   trained              people who learned what to do in an overdose: alone, group
///   booked, came         by queue: times entered for this day, and those who came
///   referral             begun, by direction and kind of partner: "out_treatment", "in_other"
///   referral_closed      that arrived or did not work out; `referral_why` by "out_treatment@cost"
///   referral_days        that arrived; minute: days from the beginning to arriving
///   help                 help alerts that were no mistake
/// With its closing a day also has `carried` (not seen: people, and by queue) and `closed` (1).
std::vector<DayCount> count_day(const ClinicState& state, std::chrono::year_month_day day);

/// "2026-11-23".
std::string day_text(std::chrono::year_month_day day);

}  // namespace porchlight
