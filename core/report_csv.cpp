#include <fmt/format.h>

#include "core/report.h"

namespace porchlight {

namespace {

/// Every value is a code, a number or one of two words, so none needs quotes.
class Rows {
public:
    explicit Rows(const Report& report)
        : days_(day_text(report.days.from) + "," + day_text(report.days.to)),
          threshold_(report.threshold) {}

    void add(std::string_view what, std::string_view of, const std::string& value) {
        text_ += fmt::format("{},{},{},{}\r\n", days_, what, of, value);
    }
    void add(std::string_view what, std::string_view of, long long value) {
        add(what, of, std::to_string(value));
    }
    void add(std::string_view what, std::string_view of, const std::optional<int>& value) {
        if (value) {
            add(what, of, std::to_string(*value));
        }
    }
    void add(std::string_view what, std::string_view of, const SafeCount& count) {
        switch (count.kind) {
            case SafeCount::Kind::shown:
                return add(what, of, count.count);
            case SafeCount::Kind::small:
                return add(what, of, fmt::format("<{}", threshold_));
            case SafeCount::Kind::withheld:
                return add(what, of, std::string("hidden"));
        }
    }
    [[nodiscard]] std::string text() const { return "from,to,what,of,value\r\n" + text_; }

private:
    std::string days_, text_;
    int threshold_;
};

void add_queue(Rows& rows, const QueueNumbers& numbers) {
    const std::string& queue = numbers.queue.value;
    rows.add("turns", queue, numbers.seen);
    if (numbers.wait) {
        rows.add("wait_median_minutes", queue, numbers.wait->median);
        rows.add("wait_90th_minutes", queue, numbers.wait->nine_of_ten);
    }
    if (numbers.helped) {
        rows.add("help_median_minutes", queue, numbers.helped->median);
        rows.add("help_90th_minutes", queue, numbers.helped->nine_of_ten);
    }
    rows.add("called_within_told_percent", queue, numbers.kept_percent);
}

void add_told(Rows& rows, const ToldNumbers& told) {
    rows.add("naloxone_used", "", told.reversals);
    for (const KeyCount& answer : told.answers) {
        rows.add("naloxone_used_answer", answer.key, answer.count);
    }
    for (const KeyCount& reason : told.refills) {
        rows.add("naloxone_refill_reason", reason.key, reason.count);
    }
    rows.add("people_trained", "alone", told.trained_alone);
    rows.add("people_trained", "group", told.trained_in_group);
    rows.add("used_syringes_returned", "count", told.returned_count);
    rows.add("used_syringes_returned", "grams", told.returned_grams);
}

}  // namespace

std::string report_csv(const Report& report) {
    Rows rows(report);
    rows.add("people_came", "", report.came);
    rows.add("people_seen", "", report.seen);
    rows.add("called_within_told_percent", "", report.kept_percent);
    rows.add("been_waiting_presses", "", report.been_waiting);
    rows.add("carried_over", "", report.carried);
    rows.add("help_alerts", "", report.help);
    rows.add("urgent", "", report.urgent);
    for (const HourCount& hour : report.by_hour) {
        rows.add("people_came_by_hour", fmt::format("{:02}:00", hour.hour), hour.came);
    }
    for (const KeyCount& language : report.by_language) {
        rows.add("people_came_by_language", language.key, language.count);
    }
    for (const KeyCount& language : report.urgent_by_language) {
        rows.add("urgent_by_language", language.key, language.count);
    }
    for (const QueueNumbers& numbers : report.queues) {
        add_queue(rows, numbers);
    }
    for (const SupplyCount& supply : report.supplies) {
        rows.add("supplies_given", supply.supply.value, supply.units);
    }
    rows.add("supplies_given", "", report.supplies_given);
    for (const FundedCount& each : report.funded) {
        rows.add("supplies_given_by_funding", each.supply.value + "@" + each.funding, each.units);
    }
    for (const NaloxoneCount& each : report.naloxone) {
        const char* form = each.form == NaloxoneForm::nose ? "nose" : "shot";
        rows.add("naloxone_kits", form, each.kits);
        rows.add("naloxone_doses", form, each.doses);
    }
    add_told(rows, report.told);
    for (const ReferralNumbers& each : report.referrals) {
        rows.add("referrals", each.key, each.begun);
        rows.add("referrals_closed", each.key, each.closed);
        rows.add("referrals_arrived", each.key, each.arrived);
        rows.add("referrals_closed_percent", each.key, each.closed_percent);
        rows.add("referral_days_to_arrive", each.key, each.days_to_arrive);
    }
    return rows.text();
}

}  // namespace porchlight
