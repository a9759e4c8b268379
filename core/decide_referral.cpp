// Referrals both ways: offered, agreed, arranged, arrived, or not worked out.
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <string_view>

#include "core/closing.h"
#include "core/decide.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;

constexpr std::size_t longest_note = 60;
constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_code = 16;

/// Letters and digits that nobody mixes up, written or spoken.
constexpr std::string_view code_letters = "ACDEFGHJKLMNPRTVWXY";
constexpr std::string_view code_digits = "2346789";

std::string code_from(std::uint64_t number) {
    std::string code;
    for (const bool letter : {true, false, true, false}) {
        const std::string_view from = letter ? code_letters : code_digits;
        code += code.size() == 2 ? "-" : "";
        code += from[number % from.size()];
        number /= from.size();
    }
    return code;
}

bool is_taken(const ClinicState& state, const std::string& code) {
    return std::ranges::any_of(state.referrals,
                               [&](const auto& item) { return item.second.code == code; });
}

/// Random, but the same for the same command: one that is sent twice makes no second code.
std::string new_code(const Situation& at, const ReferralId& id) {
    for (std::uint64_t round = 0;; ++round) {
        std::uint64_t number = 0;
        const std::string seed = fmt::format("{} {} {}", at.command.value, id.value, round);
        crypto_generichash(reinterpret_cast<unsigned char*>(&number), sizeof number,
                           reinterpret_cast<const unsigned char*>(seed.data()), seed.size(),
                           nullptr, 0);
        const std::string code = code_from(number);
        if (!is_taken(at.state, code)) {
            return code;
        }
    }
}

bool is_over(ReferralStep step) {
    return step == ReferralStep::arrived || step == ReferralStep::not_worked_out;
}

std::string cut(const std::string& text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;  // not in the middle of a letter
    }
    return text.substr(0, end);
}

Day today(const Situation& at) {
    return clinic_day(*at.state.settings, at.now);
}

void end(const Situation& at, Referral& referral, Day arrived) {
    referral.ended = today(at);
    if (referral.step == ReferralStep::arrived) {
        referral.arrived = std::clamp(arrived, referral.offered, today(at));
    }
}

/// What the desk said of that place counts; else what the screen knew of it.
void take_partner(const Situation& at, Referral& referral) {
    const auto said = at.state.place_edits.find(referral.place);
    if (said == at.state.place_edits.end()) {
        return;
    }
    if (const auto partner = settled(said->second).partner.value_or(std::nullopt)) {
        referral.kind = partner->kind;
        referral.agreement = partner->agreement;
    }
}

/// As it is made, but for what the clinic adds by itself: its code, its day and who has it.
Referral made_of(const OfferReferral& asked) {
    Referral referral;
    referral.id = asked.referral;
    referral.place = asked.place;
    referral.partner_name = cut(asked.partner_name, longest_name);
    referral.kind = asked.kind;
    referral.wish = asked.wish;
    referral.visit = asked.visit;
    return referral;
}

Referral made_of(const EnterReferral& asked) {
    Referral referral;
    referral.id = asked.referral;
    referral.way = ReferralWay::incoming;
    referral.place = asked.place;
    referral.partner_name = cut(asked.partner_name, longest_name);
    referral.kind = asked.kind;
    referral.agreement = asked.agreement;
    referral.step = asked.expected ? ReferralStep::arranged : ReferralStep::agreed;
    referral.expected = asked.expected;
    referral.note = cut(asked.note, longest_note);
    return referral;
}

/// Nothing happened to it since it was made.
bool is_as_made(const Referral& now, Referral made) {
    made.code = now.code;
    made.kind = now.kind;
    made.agreement = now.agreement;
    made.asked = now.asked;
    made.offered = now.offered;
    made.by = now.by;
    return now == made;
}

/// The open one of that visit to that place: asked for again, it is the same one.
std::optional<Referral> open_one(const Situation& at, const OfferReferral& asked) {
    for (const auto& [id, known] : at.state.referrals) {
        if (!asked.visit.empty() && known.visit == asked.visit && known.place == asked.place &&
            known.way == ReferralWay::outgoing && !known.ended) {
            return known;
        }
    }
    return std::nullopt;
}

}  // namespace

Result<Change> offer_referral(const Situation& at, const OfferReferral& asked) {
    if (asked.place.empty() && asked.partner_name.empty()) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (at.state.referrals.contains(asked.referral)) {
        return Change{};  // told twice, asked once
    }
    Change change;
    if (!asked.visit.empty()) {
        Visit visit;
        visit.id = asked.visit;
        visit.arrived = at.now;
        visit.locale = asked.locale;
        if (const auto dealt = have_ticket(at, visit, change); !dealt) {
            return tl::unexpected(dealt.error());
        }
    }
    if (auto known = open_one(at, asked)) {
        if (asked.wish == ReferralWish::none) {
            return change;  // what they wished for on the screen stays
        }
        known->wish = asked.wish;
        known->asked = at.now;
        change.rows.emplace_back(*known);
        return change;
    }
    Referral referral = made_of(asked);
    referral.code = new_code(at, asked.referral);
    take_partner(at, referral);
    if (!asked.visit.empty()) {
        referral.asked = at.now;
    }
    referral.offered = today(at);
    referral.by = at.by;
    change.rows.emplace_back(std::move(referral));
    return change;
}

Result<Change> enter_referral(const Situation& at, const EnterReferral& asked) {
    const std::string code = cut(asked.code, longest_code);
    if (asked.partner_name.empty() && asked.place.empty()) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (at.state.referrals.contains(asked.referral)) {
        return Change{};
    }
    if (!code.empty() && is_taken(at.state, code)) {
        return tl::unexpected(Refusal::not_now);
    }
    Referral referral = made_of(asked);
    referral.code = code.empty() ? new_code(at, asked.referral) : code;
    take_partner(at, referral);
    referral.offered = today(at);
    referral.by = at.by;
    return Change{{std::move(referral)}};
}

Result<Change> move_referral(const Situation& at, const MoveReferral& asked) {
    auto referral = find(at.state.referrals, asked.referral);
    if (!referral) {
        return tl::unexpected(referral.error());
    }
    if (asked.visit && !asked.visit->empty() && !at.state.visits.contains(*asked.visit)) {
        return tl::unexpected(Refusal::gone);
    }
    const auto set = [](auto& field, const auto& wanted) {
        if (wanted) {
            field = *wanted;
        }
    };
    if (asked.time) {
        referral->time = asked.time;
    }
    set(referral->escort, asked.escort);
    set(referral->transit_card, asked.transit_card);
    set(referral->slip, asked.slip);
    set(referral->partner_told, asked.partner_told);
    set(referral->visit, asked.visit);
    if (asked.note) {
        referral->note = cut(*asked.note, longest_note);
    }
    const bool same_end = referral->step == asked.step && referral->ended;
    const bool over = is_over(asked.step);
    referral->step = asked.step;
    referral->why = asked.step == ReferralStep::not_worked_out
                        ? std::optional{asked.why.value_or(WhyNot::other)}
                        : std::nullopt;
    if (!over || asked.step == ReferralStep::not_worked_out) {
        referral->arrived.reset();
    }
    if (!over) {
        referral->ended.reset();
    } else if (!same_end) {
        end(at, *referral, today(at));
    }
    if (!at.by.empty()) {
        referral->by = at.by;
    }
    return Change{{std::move(*referral)}};
}

Result<Change> take_back(const Situation& at, const TakeBackReferral& asked) {
    const Referral made = std::visit([](const auto& one) { return made_of(one); }, asked.made);
    const auto known = find(at.state.referrals, made.id);
    if (!known) {
        return tl::unexpected(known.error());
    }
    // Of a day that is closed it is counted already.
    if (!is_as_made(*known, made) || is_closed(at.state, known->offered)) {
        return tl::unexpected(Refusal::not_now);
    }
    return Change{{Gone{known->id}}};
}

Result<Change> close_referrals(const Situation& at, const CloseReferrals& asked) {
    Change change;
    std::set<ReferralId> done;
    for (const ClosedCode& said : asked.codes) {
        const auto known = std::ranges::find_if(at.state.referrals, [&](const auto& item) {
            return item.second.code == said.code && !item.second.ended;
        });
        if (known == at.state.referrals.end() || !done.insert(known->first).second) {
            continue;
        }
        Referral referral = known->second;
        referral.step = said.arrived ? ReferralStep::arrived : ReferralStep::not_worked_out;
        referral.why =
            said.arrived ? std::nullopt : std::optional{said.why.value_or(WhyNot::other)};
        end(at, referral, said.day);
        change.rows.emplace_back(std::move(referral));
    }
    return change;
}

}  // namespace porchlight
