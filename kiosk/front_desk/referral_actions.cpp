// What the desk does with a referral: one main thing a step, each with what takes it back.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// As it was: what takes the next step back.
MoveReferral as_it_is(const Desk& desk, const Referral& referral) {
    MoveReferral back;
    back.referral = referral.id;
    back.step = referral.step;
    back.time = referral.time;
    back.escort = referral.escort;
    back.transit_card = referral.transit_card;
    back.slip = referral.slip;
    back.partner_told = referral.partner_told;
    back.why = referral.why;
    back.note = referral.note;
    if (referral.visit.empty() || desk.state.visits.contains(referral.visit)) {
        back.visit = referral.visit;
    }
    return back;
}

std::string said_of(const Referral& referral, const MoveReferral& asked) {
    const std::string partner = partner_of(referral);
    if (asked.partner_told.value_or(false)) {
        // TRANSLATORS: {1} is the name of a place
        return put(referral.way == ReferralWay::outgoing
                       ? tr("desk toast", "{1}: closed")
                       : tr("desk toast", "{1}: they know. Closed."),
                   {partner});
    }
    switch (asked.step) {
        case ReferralStep::offered:
            // TRANSLATORS: {1} is the name of a place
            return put(tr("desk toast", "{1}: offered"), {partner});
        case ReferralStep::agreed:
            // TRANSLATORS: {1} is the name of a place
            return put(tr("desk toast", "{1}: agreed"), {partner});
        case ReferralStep::arranged:
            // TRANSLATORS: {1} is the name of a place
            return put(tr("desk toast", "{1}: arranged"), {partner});
        case ReferralStep::arrived:
            // TRANSLATORS: {1} is the name of a place
            return put(referral.way == ReferralWay::outgoing
                           ? tr("desk toast", "{1}: they arrived")
                           : tr("desk toast", "{1}: they are here"),
                       {partner});
        case ReferralStep::not_worked_out:
            break;
    }
    // TRANSLATORS: {1} is the name of a place
    return put(tr("desk toast", "{1}: written down. It did not work out."), {partner});
}

ReferralStep again(const Referral& referral) {
    return referral.way == ReferralWay::outgoing ? ReferralStep::offered
           : referral.expected                   ? ReferralStep::arranged
                                                 : ReferralStep::agreed;
}

}  // namespace

bool is_asked_for(const Referral& referral) {
    return referral.way == ReferralWay::outgoing && referral.asked &&
           referral.step == ReferralStep::offered && referral.wish != ReferralWish::none;
}

int referrals_asked_for(const Desk& desk) {
    return static_cast<int>(
        std::count_if(desk.seen->going_out.begin(), desk.seen->going_out.end(),
                      [](const Referral* referral) { return is_asked_for(*referral); }));
}

std::string saving_key(const Referral& referral) {
    return "referral_" + referral.id.value;
}

void send_to_place(Desk& desk, OfferReferral asked) {
    asked.referral = new_id<ReferralId>();
    // TRANSLATORS: {1} is the name of a place
    const std::string said = put(tr("desk toast", "{1}: offered"), {asked.partner_name});
    TakeBackReferral back{asked};
    carry_out(desk, std::move(asked), offer_saving, said, std::move(back));
}

bool is_offered(const Desk& desk, const VisitId& visit, const std::string& place) {
    return std::ranges::any_of(desk.seen->going_out, [&](const Referral* one) {
        return one->visit == visit && one->place == place && !one->ended;
    });
}

void move_referral_to(Desk& desk, const Referral& referral, const MoveReferral& asked) {
    if (!is_saving(desk, saving_key(referral))) {
        carry_out(desk, asked, saving_key(referral), said_of(referral, asked),
                  as_it_is(desk, referral));
    }
}

std::string next_words(const Referral& referral) {
    const bool out = referral.way == ReferralWay::outgoing;
    switch (referral.step) {
        case ReferralStep::offered:
            return out ? tr("desk referral", "Call now") : tr("desk referral", "Is here");
        case ReferralStep::agreed:
            return out ? tr("desk referral", "Set a time") : tr("desk referral", "Is here");
        case ReferralStep::arranged:
            return out ? tr("desk referral", "Arrived") : tr("desk referral", "Is here");
        case ReferralStep::arrived:
            return out ? tr("desk referral", "Close") : tr("desk referral", "Tell partner");
        case ReferralStep::not_worked_out:
            break;
    }
    return tr("desk referral", "Try again");
}

void do_next(Desk& desk, const Referral& referral) {
    const bool out = referral.way == ReferralWay::outgoing;
    if (out && referral.step == ReferralStep::offered) {
        open_move(desk, referral, ReferralStep::agreed);
        return;
    }
    if (out && referral.step == ReferralStep::agreed) {
        open_move(desk, referral, ReferralStep::arranged);
        return;
    }
    MoveReferral asked;
    asked.referral = referral.id;
    asked.step = ReferralStep::arrived;
    if (referral.step == ReferralStep::arrived) {
        asked.partner_told = true;  // of an outgoing one: the desk has seen how it ended
    } else if (referral.step == ReferralStep::not_worked_out) {
        asked.step = again(referral);
    }
    move_referral_to(desk, referral, asked);
}

}  // namespace porchlight
