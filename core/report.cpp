#include "core/report.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "core/closing.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;
using std::chrono::days;
using std::chrono::sys_days;
using ByMinute = std::map<int, long long>;
using SafeParts = std::vector<SafeCount>;

/// All counts of the days, added up: what → key → minute → count.
struct Sums {
    std::map<std::string, std::map<std::string, ByMinute>> all;

    void add(const DayCount& count) { all[count.what][count.key][count.minute] += count.count; }
    [[nodiscard]] ByMinute by_minute(const std::string& what, const std::string& key) const {
        const auto keys = all.find(what);
        if (keys == all.end() || !keys->second.contains(key)) {
            return {};
        }
        return keys->second.at(key);
    }
    [[nodiscard]] long long of(const std::string& what, const std::string& key) const {
        long long sum = 0;
        for (const auto& [minute, count] : by_minute(what, key)) {
            sum += count;
        }
        return sum;
    }
    [[nodiscard]] std::vector<std::pair<std::string, long long>> by_key(
        const std::string& what) const {
        std::vector<std::pair<std::string, long long>> found;
        if (const auto keys = all.find(what); keys != all.end()) {
            for (const auto& [key, minutes] : keys->second) {
                found.emplace_back(key, of(what, key));
            }
        }
        return found;
    }
    [[nodiscard]] long long total(const std::string& what) const {
        long long sum = 0;
        for (const auto& [key, count] : by_key(what)) {
            sum += count;
        }
        return sum;
    }
};

Sums sums_of(const ClinicState& state, DaySpan span) {
    Sums sums;
    const auto& counts = *state.day_counts;
    for (auto it = std::ranges::lower_bound(counts, span.from, {}, &DayCount::day);
         it != counts.end() && it->day <= span.to; ++it) {
        sums.add(*it);
    }
    for (sys_days day = span.from; day <= sys_days{span.to}; day += days{1}) {
        if (!is_closed(state, day)) {
            std::ranges::for_each(count_day(state, day), [&](const auto& it) { sums.add(it); });
        }
    }
    return sums;
}

/// The nearest rank: the first minute by which `percent` of them are in.
int percentile(const ByMinute& minutes, long long people, int percent) {
    const long long rank = (people * percent + 99) / 100;
    long long in = 0;
    for (const auto& [minute, count] : minutes) {
        in += count;
        if (in >= rank) {
            return minute;
        }
    }
    return 0;
}

std::optional<Spread> spread_of(const ByMinute& minutes, int threshold) {
    long long people = 0;
    for (const auto& [minute, count] : minutes) {
        people += count;
    }
    if (people < threshold || people == 0) {
        return std::nullopt;
    }
    return Spread{percentile(minutes, people, 50), percentile(minutes, people, 90)};
}

std::optional<int> percent_of(long long part, long long all, int threshold) {
    if (all < threshold || all == 0) {
        return std::nullopt;
    }
    return static_cast<int>((part * 100 + all / 2) / all);
}

std::vector<HourCount> hours_of(const Sums& sums, int threshold) {
    const ByMinute minutes = sums.by_minute("people", "");
    if (minutes.empty()) {
        return {};
    }
    const int first = minutes.begin()->first / 60, last = minutes.rbegin()->first / 60;
    std::vector<long long> parts(static_cast<std::size_t>(last - first) + 1, 0);
    for (const auto& [minute, count] : minutes) {
        parts[static_cast<std::size_t>(minute / 60 - first)] += count;
    }
    std::vector<HourCount> hours;
    for (const SafeCount& count : safe_parts(parts, threshold)) {
        hours.push_back({first + static_cast<int>(hours.size()), count});
    }
    return hours;
}

std::vector<KeyCount> most_first(const Sums& sums, const std::string& what, int threshold) {
    auto by_key = sums.by_key(what);
    std::ranges::stable_sort(by_key, std::greater{}, &std::pair<std::string, long long>::second);
    std::vector<long long> parts;
    for (const auto& [key, count] : by_key) {
        parts.push_back(count);
    }
    const SafeParts safe = safe_parts(parts, threshold);
    std::vector<KeyCount> counts;
    for (std::size_t i = 0; i < safe.size(); ++i) {
        counts.push_back({by_key[i].first, safe[i]});
    }
    return counts;
}

/// Those of the clinic in its order; then what the record still knows and the clinic does not.
template <class Settings>
std::vector<std::string> in_order(const Settings& known, const Sums& sums,
                                  std::initializer_list<const char*> whats) {
    std::vector<std::string> keys;
    for (const auto& each : known) {
        keys.push_back(each.id.value);
    }
    for (const char* what : whats) {
        for (const auto& [key, count] : sums.by_key(what)) {
            if (std::ranges::find(keys, key) == keys.end()) {
                keys.push_back(key);
            }
        }
    }
    return keys;
}

std::vector<NaloxoneCount> naloxone_of(const Sums& sums) {
    std::vector<NaloxoneCount> counts;
    for (const auto& [key, form] :
         {std::pair{"nose", NaloxoneForm::nose}, std::pair{"shot", NaloxoneForm::shot}}) {
        if (const long long kits = sums.of("naloxone_kits", key); kits != 0) {
            counts.push_back({form, kits, sums.of("naloxone_doses", key)});
        }
    }
    return counts;
}

std::vector<FundedCount> funded_of(const Sums& sums) {
    std::vector<FundedCount> counts;
    for (const auto& [key, units] : sums.by_key("funded")) {
        const auto at = key.find('@');
        counts.push_back(
            {{key.substr(0, at)}, key.substr(std::min(at, key.size() - 1) + 1), units});
    }
    return counts;
}

/// The answers to one question. Those who left it open are a part of all, too: a small answer may
/// not be worked out from the others.
void add_answers(std::vector<KeyCount>& answers, const Sums& sums, int threshold,
                 const std::vector<std::string>& keys) {
    std::vector<long long> parts;
    long long open = sums.of("reversal", "");
    for (const std::string& key : keys) {
        parts.push_back(sums.of("reversal", key));
        open -= parts.back();
    }
    parts.push_back(std::max(0LL, open));
    const SafeParts safe = safe_parts(parts, threshold);
    for (std::size_t i = 0; i < keys.size() && i < safe.size(); ++i) {
        if (parts[i] != 0) {
            answers.push_back({keys[i], safe[i]});
        }
    }
}

ToldNumbers told_of(const Sums& sums, int threshold) {
    ToldNumbers told;
    told.reversals = safe_count(sums.of("reversal", ""), threshold);
    std::vector<std::string> doses;
    for (int i = 1; i <= 9; ++i) {
        doses.push_back("doses_" + std::to_string(i));
    }
    const std::vector<std::vector<std::string>> questions{
        doses,
        {"nose", "shot"},
        {"ambulance_yes", "ambulance_no"},
        {"stayed_yes", "stayed_no"},
        {"outcome_fine", "outcome_hospital", "outcome_died", "outcome_not_known"}};
    for (const auto& keys : questions) {
        add_answers(told.answers, sums, threshold, keys);
    }
    told.refills = most_first(sums, "refill", threshold);
    told.trained_alone = safe_count(sums.of("trained", "alone"), threshold);
    told.trained_in_group = safe_count(sums.of("trained", "group"), threshold);
    told.returned_count = sums.of("returned", "count");
    told.returned_grams = sums.of("returned", "grams");
    return told;
}

/// Arrived and not arrived add up to closed, so the three are made safe together.
std::vector<ReferralNumbers> referrals_of(const Sums& sums, int threshold) {
    std::set<std::string> keys;
    for (const char* what : {"referral", "referral_closed"}) {
        for (const auto& [key, count] : sums.by_key(what)) {
            keys.insert(key);
        }
    }
    std::vector<ReferralNumbers> numbers;
    for (const std::string& key : keys) {
        const long long begun = sums.of("referral", key), closed = sums.of("referral_closed", key);
        const ByMinute ways = sums.by_minute("referral_days", key);
        const long long arrived = sums.of("referral_days", key);
        const SafeParts parts = safe_parts({arrived, closed - arrived}, threshold);
        ReferralNumbers one{
            key, safe_count(begun, threshold), safe_count(closed, threshold), {}, {}, {}};
        one.arrived = safe_count(arrived, threshold);
        if (one.arrived.kind == SafeCount::Kind::shown) {
            one.arrived = parts.empty() ? SafeCount{SafeCount::Kind::withheld, 0} : parts.front();
        }
        if (one.closed.kind == SafeCount::Kind::shown) {  // else the share would give it away
            one.closed_percent = percent_of(closed, begun, threshold);
        }
        if (one.arrived.kind == SafeCount::Kind::shown && arrived > 0) {
            one.days_to_arrive = percentile(ways, arrived, 50);
        }
        numbers.push_back(std::move(one));
    }
    return numbers;
}

QueueNumbers queue_numbers(const Sums& sums, const std::string& queue, int threshold) {
    return {{queue},
            safe_count(sums.of("seen", queue), threshold),
            spread_of(sums.by_minute("wait", queue), threshold),
            spread_of(sums.by_minute("helped", queue), threshold),
            percent_of(sums.of("kept", queue), sums.of("told", queue), threshold)};
}

}  // namespace

Report report_of(const ClinicState& state, DaySpan span, WallTime now) {
    const Settings& settings = *state.settings;
    const Sums sums = sums_of(state, span);
    Report report;
    report.days = span;
    report.threshold = settings.report_threshold;
    report.so_far = now < closing_of(settings, span.to);
    const auto safe = [&](const char* what) {
        return safe_count(sums.total(what), report.threshold);
    };
    report.came = safe("people");
    report.seen = safe("people_seen");
    report.been_waiting = safe("been_waiting");
    report.carried = safe_count(sums.of("carried", ""), report.threshold);
    report.help = safe("help");
    report.urgent = safe("urgent");
    report.kept_percent = percent_of(sums.total("kept"), sums.total("told"), report.threshold);
    report.by_hour = hours_of(sums, report.threshold);
    report.by_language = most_first(sums, "language", report.threshold);
    report.urgent_by_language = most_first(sums, "urgent", report.threshold);
    for (const auto& queue : in_order(settings.queues, sums, {"seen", "wait", "told"})) {
        report.queues.push_back(queue_numbers(sums, queue, report.threshold));
    }
    for (const auto& supply : in_order(settings.supplies, sums, {"supplies"})) {
        const long long units = sums.of("supplies", supply);
        report.supplies.push_back({{supply}, units});
        report.supplies_given += units;
    }
    report.naloxone = naloxone_of(sums);
    report.funded = funded_of(sums);
    report.told = told_of(sums, report.threshold);
    report.referrals = referrals_of(sums, report.threshold);
    return report;
}

}  // namespace porchlight
