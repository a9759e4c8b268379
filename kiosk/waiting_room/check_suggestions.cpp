#include "kiosk/waiting_room/check_suggestions.h"

#include <algorithm>
#include <string_view>

namespace porchlight {

namespace {

constexpr std::size_t most = 3;

struct When {
    std::string_view question, answer;
};
/// When an answer makes a thing good to have or to do (what the facts say raises the risk).
struct Rule {
    std::string_view key;
    std::vector<When> when;
    bool everybody = false;  ///< good for anyone; only after those that fit an answer
};
struct SupplyRule {
    Rule rule;
    std::vector<SupplyLine> any_of;  ///< the first one this clinic has
    std::vector<SupplyLine> with;    ///< and these, as far as it has them
};

const std::vector<SupplyRule>& supply_rules() {
    static const std::vector<SupplyRule> all = {
        {{"naloxone",
          {{"naloxone", "not_yet"},
           {"naloxone", "sometimes"},
           {"break", "recent"},
           {"alone", "most"},
           {"alone", "sometimes"},
           {"mixing", "often"},
           {"supply", "not_sure"},
           {"way", "new"},
           {"before", "last_year"},
           {"before", "longer_ago"}},
          true},
         {{SupplyId{"naloxone_spray"}, 2}, {SupplyId{"naloxone_shot"}, 2}},
         {}},
        {{"strips", {{"supply", "not_sure"}, {"supply", "think_so"}, {"mixing", "often"}}, true},
         {{SupplyId{"fentanyl_strips"}, 5}},
         {}},
        {{"syringes", {{"way", "new"}}}, {{SupplyId{"syringes"}, 1}}, {}},
        {{"smoking", {{"way", "several"}}}, {{SupplyId{"smoking_kit"}, 1}}, {}},
        {{"comfort", {}, true},
         {{SupplyId{"water"}, 1}, {SupplyId{"food"}, 1}, {SupplyId{"socks"}, 1}},
         {{SupplyId{"water"}, 1}, {SupplyId{"food"}, 1}, {SupplyId{"socks"}, 1}}},
        {{"xylazine", {}, true}, {{SupplyId{"xylazine_strips"}, 5}}, {}},
        {{"hygiene", {}, true}, {{SupplyId{"hygiene_kit"}, 1}}, {}},
    };
    return all;
}

struct DoRule {
    Rule rule;
    std::string_view need, card;  ///< one of the two
};

const std::vector<DoRule>& do_rules() {
    static const std::vector<DoRule> all = {
        {{"after_break", {{"break", "recent"}}}, "", "after_break"},
        {{"nurse", {{"health", "yes"}, {"health", "older"}}}, "nurse", ""},
        {{"peer",
          {{"before", "last_year"}, {"before", "longer_ago"}, {"way", "new"}, {"alone", "most"}},
          true},
         "peer",
         ""},
        {{"alone", {{"alone", "most"}, {"alone", "sometimes"}}, true}, "", "alone"},
        {{"medication", {{"before", "last_year"}}, true}, "medication", ""},
    };
    return all;
}

bool fits(const Rule& rule, const CheckAnswers& answers) {
    return std::ranges::any_of(rule.when, [&](const When& when) {
        const auto given = answers.find(std::string(when.question));
        return given != answers.end() && given->second == when.answer;
    });
}

std::vector<SupplyLine> lines_for(const SupplyRule& rule, const Settings& settings) {
    std::vector<SupplyLine> lines;
    const auto has = [&](const SupplyLine& line) {
        const SupplySetting* known = settings.supply(line.supply);
        return known != nullptr && known->on && std::ranges::find(lines, line) == lines.end();
    };
    const auto first = std::ranges::find_if(rule.any_of, has);
    if (first == rule.any_of.end()) {
        return {};
    }
    lines.push_back(*first);
    for (const SupplyLine& line : rule.with) {
        if (has(line)) {
            lines.push_back(line);
        }
    }
    return lines;
}

/// Those that fit first, in the order of the table; nothing twice.
template <class Rules, class Make>
std::vector<Suggestion> chosen(const Rules& rules, const CheckAnswers& answers, const Make& make) {
    std::vector<Suggestion> all;
    for (const bool fitting : {true, false}) {
        for (const auto& one : rules) {
            const bool wanted =
                fitting ? fits(one.rule, answers) : one.rule.everybody && !fits(one.rule, answers);
            const Suggestion made = wanted ? make(one) : Suggestion{};
            if (!made.key.empty() && all.size() < most) {
                all.push_back(made);
            }
        }
    }
    return all;
}

}  // namespace

Suggestions suggestions(const CheckAnswers& answers, const Settings& settings,
                        const std::vector<std::string>& cards) {
    const auto supply = [&](const SupplyRule& rule) {
        const auto lines = lines_for(rule, settings);
        return lines.empty() ? Suggestion{} : Suggestion{std::string(rule.rule.key), lines, {}, {}};
    };
    const auto todo = [&](const DoRule& rule) {
        const Suggestion made{
            std::string(rule.rule.key), {}, NeedId{std::string(rule.need)}, std::string(rule.card)};
        const bool there = rule.card.empty() ? settings.need(made.need) != nullptr
                                             : std::ranges::find(cards, made.card) != cards.end();
        return there ? made : Suggestion{};
    };
    return {chosen(supply_rules(), answers, supply), chosen(do_rules(), answers, todo)};
}

}  // namespace porchlight
