// What people tell us that is only ever counted: into the sums of the day, and nowhere else.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/closing.h"
#include "core/decide.h"

namespace porchlight {

namespace {

/// The sums of today, with these added.
class Sums {
public:
    Sums(const Situation& at, std::string what)
        : at_(at), what_(std::move(what)), day_(clinic_day(*at.state.settings, at.now)) {}

    void add(const std::string& key, long long count = 1) {
        const TallyKey of{day_, what_, key};
        const auto known = at_.state.tallies.find(of);
        const long long before = known == at_.state.tallies.end() ? 0 : known->second;
        change_.rows.emplace_back(Tally{of, std::max(0LL, before + count)});
    }
    /// Only where it was said.
    void add_answer(const std::string& key, const std::optional<bool>& said) {
        if (said) {
            add(key + (*said ? "_yes" : "_no"));
        }
    }
    Change change() && { return std::move(change_); }

private:
    const Situation& at_;
    std::string what_;
    std::chrono::year_month_day day_;
    Change change_;
};

constexpr std::array outcomes{"outcome_fine", "outcome_hospital", "outcome_died",
                              "outcome_not_known"};
constexpr std::array refills{"first_one",     "used",      "gave_away",
                             "lost_or_taken", "past_date", "more"};

}  // namespace

Result<Change> tell_reversal(const Situation& at, const TellReversal& asked) {
    if (asked.doses && (*asked.doses < 1 || *asked.doses > 9)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    Sums sums(at, "reversal");
    sums.add("");
    if (asked.doses) {
        sums.add("doses_" + std::to_string(*asked.doses));
    }
    if (asked.nose) {
        sums.add("nose");
    }
    if (asked.shot) {
        sums.add("shot");
    }
    sums.add_answer("ambulance", asked.ambulance_called);
    sums.add_answer("stayed", asked.someone_stayed);
    if (asked.outcome) {
        sums.add(outcomes.at(static_cast<std::size_t>(*asked.outcome)));
    }
    return std::move(sums).change();
}

Result<Change> tell_refill(const Situation& at, const TellRefill& asked) {
    Sums sums(at, "refill");
    sums.add(refills.at(static_cast<std::size_t>(asked.reason)));
    return std::move(sums).change();
}

Result<Change> tell_return(const Situation& at, const TellReturn& asked) {
    const bool fits = std::abs(asked.count) <= 10'000 && std::abs(asked.grams) <= 100'000 &&
                      (asked.count != 0 || asked.grams != 0);
    if (!fits) {
        return tl::unexpected(Refusal::unknown_word);
    }
    Sums sums(at, "returned");
    if (asked.count != 0) {
        sums.add("count", asked.count);
    }
    if (asked.grams != 0) {
        sums.add("grams", asked.grams);
    }
    return std::move(sums).change();
}

Result<Change> tell_training(const Situation& at, const TellTraining& asked) {
    if (asked.people == 0 || asked.people < -500 || asked.people > 500) {
        return tl::unexpected(Refusal::unknown_word);
    }
    Sums sums(at, "trained");
    sums.add(asked.in_group ? "group" : "alone", asked.people);
    return std::move(sums).change();
}

}  // namespace porchlight
