// A stretch of days in numbers, for the desk, the people who run the clinic and those who pay for
// it. Nothing in it points to anyone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/clinic.h"
#include "core/small_counts.h"

namespace porchlight {

/// Both ends belong to it.
struct DaySpan {
    std::chrono::year_month_day from, to;
    bool operator==(const DaySpan&) const = default;
};

struct Spread {
    int median = 0;       ///< minutes
    int nine_of_ten = 0;  ///< minutes; the 90th percentile, nearest rank
    bool operator==(const Spread&) const = default;
};

/// Nothing where fewer people than the threshold stand behind it.
struct QueueNumbers {
    QueueId queue;
    SafeCount seen;  ///< turns that ended with help; one person may be in several queues
    std::optional<Spread> wait, helped;
    std::optional<int> kept_percent;  ///< called within what they were told, of those told a wait
    bool operator==(const QueueNumbers&) const = default;
};

struct HourCount {
    int hour = 0;  ///< 0 to 23, local
    SafeCount came;
    bool operator==(const HourCount&) const = default;
};

struct KeyCount {
    std::string key;  ///< a BCP-47 tag, or what was told
    SafeCount count;
    bool operator==(const KeyCount&) const = default;
};

struct SupplyCount {
    SupplyId supply;
    long long units = 0;  ///< exact: things point to nobody
    bool operator==(const SupplyCount&) const = default;
};

/// Naloxone that was given, exact.
struct NaloxoneCount {
    NaloxoneForm form{};
    long long kits = 0, doses = 0;
    bool operator==(const NaloxoneCount&) const = default;
};

struct FundedCount {
    SupplyId supply;
    std::string funding;  ///< who paid for it that day
    long long units = 0;  ///< exact
    bool operator==(const FundedCount&) const = default;
};

/// What people told that is only counted (core/told_counts.h); keys as count_day() has them.
struct ToldNumbers {
    SafeCount reversals;                               ///< naloxone used on someone
    std::vector<KeyCount> answers;                     ///< of those, what was said of it
    std::vector<KeyCount> refills;                     ///< why naloxone was taken again; most first
    SafeCount trained_alone, trained_in_group;         ///< people
    long long returned_count = 0, returned_grams = 0;  ///< used syringes; exact
    bool operator==(const ToldNumbers&) const = default;
};

/// Referrals of one direction and one kind of partner.
struct ReferralNumbers {
    std::string key;  ///< "out_treatment": from here to treatment; "in_harm_reduction": to here
    SafeCount begun, closed, arrived;
    std::optional<int> closed_percent;  ///< closed of begun in these days; may pass 100 by old ones
    std::optional<int> days_to_arrive;  ///< the middle one of those who arrived
    bool operator==(const ReferralNumbers&) const = default;
};

struct Report {
    DaySpan days;
    int threshold = 1;    ///< counts of people under it are hidden
    bool so_far = false;  ///< the last day is not over yet
    SafeCount came, seen, been_waiting, carried, help, urgent;
    std::optional<int> kept_percent;    ///< over all queues
    std::vector<HourCount> by_hour;     ///< from the first hour with people to the last, no gaps
    std::vector<KeyCount> by_language;  ///< of those who came; most first
    std::vector<KeyCount> urgent_by_language;
    std::vector<QueueNumbers> queues;     ///< in the clinic's order
    std::vector<SupplyCount> supplies;    ///< in the clinic's order
    long long supplies_given = 0;         ///< units, all together
    std::vector<NaloxoneCount> naloxone;  ///< the forms that were given
    std::vector<FundedCount> funded;      ///< by supply, then by who paid
    ToldNumbers told;
    std::vector<ReferralNumbers> referrals;  ///< those that there were; by key
    bool operator==(const Report&) const = default;
};

/// Days that are closed are counted from what stayed of them; others from the record as it is.
/// Pure; walks the counts of those days once, and the visits once for each day that is not closed.
Report report_of(const ClinicState& state, DaySpan days, WallTime now);

/// One number a row under the header `from,to,what,of,value`; `porchlight report --help` says what
/// each `what` is. A small count is "<11", a withheld one "hidden"; a number with too few people
/// behind it is left out. RFC 4180.
std::string report_csv(const Report& report);

}  // namespace porchlight
