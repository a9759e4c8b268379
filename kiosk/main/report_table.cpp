#include "kiosk/main/report_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kiosk/main/progress_line.h"
#include "kiosk/report/report_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr const char* nothing_to_say = "-";

struct Lines {
    int threshold = 1;
    std::string text;

    void title(std::string_view words) { text += fmt::format("\n{}\n", words); }
    void fact(const std::string& value, std::string_view about) {
        text += fmt::format("{:>9}  {}\n", value, about);
    }
    void fact(const SafeCount& count, std::string_view about) { fact(words_of(count), about); }
    [[nodiscard]] std::string words_of(const SafeCount& count) const {
        switch (count.kind) {
            case SafeCount::Kind::shown:
                return counted(static_cast<std::size_t>(count.count));
            case SafeCount::Kind::small:
                return fmt::format("<{}", threshold);
            case SafeCount::Kind::withheld:
                break;
        }
        return "hidden";
    }
};

std::string percent_or_dash(std::optional<int> percent) {
    return percent ? fmt::format("{}%", *percent) : nothing_to_say;
}

std::string minutes_or_dash(const std::optional<Spread>& spread, int Spread::*which) {
    return spread ? fmt::format("{} min", (*spread).*which) : nothing_to_say;
}

std::string language_name(const std::string& tag) {
    const Pack& known = pack(tag);
    return known.tag == tag ? fmt::format("{} ({})", tag, known.endonym) : tag;
}

void add_people(Lines& lines, const Report& report) {
    lines.title("People");
    lines.fact(report.came, "came");
    lines.fact(report.seen, "were seen");
    lines.fact(percent_or_dash(report.kept_percent), "were seen within the wait we told them");
    lines.fact(report.been_waiting, "times \"I have been waiting\" was tapped");
    lines.fact(report.carried, "kept their place for the next day");
    lines.fact(report.help, "calls for help");
    lines.fact(report.urgent, "turns marked urgent");
}

/// "doses_2" as people read it.
std::string told_words(const std::string& key) {
    static const std::map<std::string, std::string> words{
        {"nose", "nose spray"},
        {"shot", "shot"},
        {"ambulance_yes", "911 was called"},
        {"ambulance_no", "911 was not called"},
        {"stayed_yes", "someone stayed"},
        {"stayed_no", "nobody could stay"},
        {"outcome_fine", "the person is fine"},
        {"outcome_hospital", "went to a hospital"},
        {"outcome_died", "the person died"},
        {"outcome_not_known", "not known how it went"},
        {"first_one", "the first one"},
        {"used", "used it"},
        {"gave_away", "gave it to someone"},
        {"lost_or_taken", "lost it, or it was taken"},
        {"past_date", "past its date"},
        {"more", "wants more"}};
    const auto found = words.find(key);
    if (found != words.end()) {
        return found->second;
    }
    const bool doses = key.starts_with("doses_");
    return doses ? (key == "doses_1" ? "1 dose" : key.substr(6) + " doses") : key;
}

void add_hours(Lines& lines, const Report& report) {
    if (report.by_hour.empty()) {
        return;
    }
    lines.title("Came by hour");
    for (const HourCount& each : report.by_hour) {
        lines.fact(each.came, fmt::format("{:02}:00", each.hour));
    }
}

void add_queues(Lines& lines, const Report& report, const Settings& settings) {
    lines.text +=
        fmt::format("\n{:<26}{:>9}{:>14}{:>12}{:>14}{:>12}{:>14}\n", "Lines", "People",
                    "Wait, middle", "9 of 10 by", "Help, middle", "9 of 10 by", "Within told");
    for (const QueueNumbers& each : report.queues) {
        lines.text += fmt::format(
            "  {:<24}{:>9}{:>14}{:>12}{:>14}{:>12}{:>14}\n", queue_words(settings, each.queue),
            lines.words_of(each.seen), minutes_or_dash(each.wait, &Spread::median),
            minutes_or_dash(each.wait, &Spread::nine_of_ten),
            minutes_or_dash(each.helped, &Spread::median),
            minutes_or_dash(each.helped, &Spread::nine_of_ten), percent_or_dash(each.kept_percent));
    }
}

void add_supplies(Lines& lines, const Report& report, const Settings& settings) {
    lines.title("Supplies given");
    for (const SupplyCount& each : report.supplies) {
        lines.fact(counted(static_cast<std::size_t>(each.units)),
                   given_words(settings, each.supply));
    }
    lines.fact(counted(static_cast<std::size_t>(report.supplies_given)), "all together");
}

void add_funding(Lines& lines, const Report& report, const Settings& settings) {
    if (report.funded.empty()) {
        return;
    }
    lines.title("Supplies by who paid");
    for (const FundedCount& each : report.funded) {
        lines.fact(counted(static_cast<std::size_t>(each.units)),
                   each.funding + ": " + given_words(settings, each.supply));
    }
}

void add_naloxone(Lines& lines, const Report& report) {
    const ToldNumbers& told = report.told;
    lines.title("Naloxone");
    for (const NaloxoneCount& each : report.naloxone) {
        const char* form = each.form == NaloxoneForm::nose ? "nose spray" : "shot";
        lines.fact(counted(static_cast<std::size_t>(each.kits)), fmt::format("kits, {}", form));
        lines.fact(counted(static_cast<std::size_t>(each.doses)), fmt::format("doses, {}", form));
    }
    lines.fact(told.reversals, "times used on someone, as people told");
    for (const KeyCount& each : told.answers) {
        lines.fact(each.count, "  " + told_words(each.key));
    }
    for (const KeyCount& each : told.refills) {
        lines.fact(each.count, "took more: " + told_words(each.key));
    }
    lines.fact(told.trained_alone, "people trained, alone");
    lines.fact(told.trained_in_group, "people trained, in a group");
}

void add_returns(Lines& lines, const ToldNumbers& told) {
    if (told.returned_count + told.returned_grams == 0) {
        return;
    }
    lines.title("Used syringes that came back");
    lines.fact(counted(static_cast<std::size_t>(told.returned_count)), "counted");
    lines.fact(counted(static_cast<std::size_t>(told.returned_grams)), "grams, weighed");
}

/// "out_treatment" as people read it.
std::string referral_words(const std::string& key) {
    static const std::map<std::string, std::string> words{
        {"out_treatment", "from here to treatment"},
        {"out_harm_reduction", "from here to harm reduction"},
        {"out_other", "from here to others"},
        {"in_treatment", "from treatment to here"},
        {"in_harm_reduction", "from harm reduction to here"},
        {"in_other", "from others to here"}};
    const auto found = words.find(key);
    return found == words.end() ? key : found->second;
}

void add_referrals(Lines& lines, const Report& report) {
    if (report.referrals.empty()) {
        return;
    }
    lines.text += fmt::format("\n{:<30}{:>9}{:>9}{:>9}{:>9}{:>16}\n", "Referrals", "Begun",
                              "Closed", "Arrived", "Closed", "Days, middle");
    for (const ReferralNumbers& each : report.referrals) {
        lines.text += fmt::format(
            "  {:<28}{:>9}{:>9}{:>9}{:>9}{:>16}\n", referral_words(each.key),
            lines.words_of(each.begun), lines.words_of(each.closed), lines.words_of(each.arrived),
            percent_or_dash(each.closed_percent),
            each.days_to_arrive ? std::to_string(*each.days_to_arrive) : nothing_to_say);
    }
}

void add_languages(Lines& lines, std::string_view title, const std::vector<KeyCount>& languages) {
    if (languages.empty()) {
        return;
    }
    lines.title(title);
    for (const KeyCount& each : languages) {
        lines.fact(each.count, language_name(each.key));
    }
}

bool anything_left_out(const Report& report) {
    return !report.kept_percent || std::ranges::any_of(report.queues, [](const auto& each) {
        return !each.wait || !each.helped || !each.kept_percent;
    });
}

void explain(Lines& lines, const Report& report) {
    lines.text += '\n';
    if (report.threshold > 1) {
        lines.text += fmt::format("Counts of people under {0} show as <{0}. Supplies are exact.\n",
                                  report.threshold);
    }
    if (anything_withheld(report)) {
        lines.text += "\"hidden\" is larger; it would give a small count away.\n";
    }
    if (anything_left_out(report)) {
        lines.text += fmt::format("\"{}\": too few people to say.\n", nothing_to_say);
    }
}

}  // namespace

std::string report_table(const Report& report, const Settings& settings) {
    speak("en");
    Lines lines{report.threshold, ""};
    const auto& [from, to] = report.days;
    lines.text = from == to ? day_text(from) : day_text(from) + " to " + day_text(to);
    lines.text += report.so_far ? ", so far\n" : "\n";
    add_people(lines, report);
    add_hours(lines, report);
    add_languages(lines, "Came by language", report.by_language);
    add_languages(lines, "Marked urgent by language", report.urgent_by_language);
    add_queues(lines, report, settings);
    add_supplies(lines, report, settings);
    add_funding(lines, report, settings);
    add_naloxone(lines, report);
    add_returns(lines, report.told);
    add_referrals(lines, report);
    explain(lines, report);
    return lines.text;
}

}  // namespace porchlight
