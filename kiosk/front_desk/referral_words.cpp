// How referrals are said. Why one did not work out is said in the clinic's terms, never as
// anybody's failing.
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

void add_sentence(std::string& words, const std::string& sentence) {
    if (!sentence.empty()) {
        words += (words.empty() ? "" : " ") + sentence;
    }
}

std::string asked_sentence(const Desk& desk, const Referral& referral) {
    if (!referral.asked) {
        // TRANSLATORS: {1} is a day such as Today, or Friday, Nov 20
        return put(tr("desk referral", "Offered: {1}."), {day_name(desk, referral.offered)});
    }
    const std::string time = clock_of(desk, *referral.asked);
    switch (referral.wish) {
        case ReferralWish::call_with_me:
            // TRANSLATORS: {1} is a time such as 10:42 am
            return put(tr("desk referral", "Asked on the screen at {1}: call together."), {time});
        case ReferralWish::go_with_me:
            // TRANSLATORS: {1} is a time such as 10:42 am
            return put(tr("desk referral", "Asked on the screen at {1}: go together."), {time});
        case ReferralWish::none:
            break;
    }
    // TRANSLATORS: {1} is a time such as 10:42 am
    return put(tr("desk referral", "Offered at {1}."), {time});
}

std::string escort_sentence(const Desk& desk, const Referral& referral) {
    if (!referral.escort) {
        return {};
    }
    const auto staff = desk.state.staff.find(referral.by);
    if (staff == desk.state.staff.end()) {
        return tr("desk referral", "Somebody goes along.");
    }
    // TRANSLATORS: {1} is the name of a member of staff
    return put(tr("desk referral", "{1} goes along."), {staff->second.name});
}

std::string arranged_line(const Desk& desk, const Referral& referral) {
    std::string words;
    if (referral.time) {
        words = when_words(desk, *referral.time) + ".";
    } else {
        words = tr("desk referral", "No time was set.");
    }
    add_sentence(words, escort_sentence(desk, referral));
    add_sentence(words, referral.transit_card ? tr("desk referral", "Transit card given.") : "");
    add_sentence(words, referral.slip ? tr("desk referral", "Slip given.") : "");
    return words;
}

std::string outgoing_line(const Desk& desk, const Referral& referral) {
    switch (referral.step) {
        case ReferralStep::offered:
            return asked_sentence(desk, referral);
        case ReferralStep::agreed:
            return tr("desk referral", "Needs a time.");
        case ReferralStep::arranged:
            return arranged_line(desk, referral);
        case ReferralStep::arrived:
            // TRANSLATORS: {1} is a day such as Today, or Friday, Nov 20
            return put(tr("desk referral", "Came there: {1}."),
                       {day_name(desk, referral.arrived.value_or(referral.offered))});
        case ReferralStep::not_worked_out:
            break;
    }
    return {};
}

std::string incoming_line(const Desk& desk, const Referral& referral) {
    if (referral.step == ReferralStep::arrived) {
        const auto day = referral.arrived.value_or(referral.offered);
        return day == desk.local.day
                   ? tr("desk referral", "Is here now.")
                   // TRANSLATORS: {1} is a day such as Friday, Nov 20
                   : put(tr("desk referral", "Came here: {1}."), {day_name(desk, day)});
    }
    if (referral.step == ReferralStep::not_worked_out) {
        return {};
    }
    if (!referral.expected) {
        return tr("desk referral", "No day was set. Any day is fine.");
    }
    // TRANSLATORS: {1} is a day such as Today, or Monday, Nov 30
    return put(tr("desk referral", "Expected: {1}. Late is fine."),
               {day_name(desk, *referral.expected)});
}

}  // namespace

std::string partner_of(const Referral& referral) {
    return referral.partner_name.empty() ? tr("desk referral", "A partner") : referral.partner_name;
}

std::string partner_kind_words(PartnerKind kind) {
    switch (kind) {
        case PartnerKind::treatment:
            return tr("desk referral", "Treatment");
        case PartnerKind::harm_reduction:
            return tr("desk referral", "Harm reduction");
        case PartnerKind::other:
            break;
    }
    return tr("desk referral", "Other help");
}

std::string_view partner_icon(PartnerKind kind) {
    return kind == PartnerKind::treatment        ? "spa"
           : kind == PartnerKind::harm_reduction ? "volunteer_activism"
                                                 : "place";
}

Accent partner_accent(PartnerKind kind) {
    const Theme& look = look_now();
    return kind == PartnerKind::treatment        ? look.plum
           : kind == PartnerKind::harm_reduction ? look.teal
                                                 : look.slate;
}

std::string step_words(ReferralStep step) {
    switch (step) {
        case ReferralStep::offered:
            return tr("desk referral", "Offered");
        case ReferralStep::agreed:
            return tr("desk referral", "Agreed");
        case ReferralStep::arranged:
            return tr("desk referral", "Arranged");
        case ReferralStep::arrived:
            return tr("desk referral", "Arrived");
        case ReferralStep::not_worked_out:
            break;
    }
    return tr("desk referral", "Did not work out");
}

std::string why_words(WhyNot why) {
    switch (why) {
        case WhyNot::no_room:
            return tr("desk referral why", "No bed or place was free");
        case WhyNot::was_closed:
            return tr("desk referral why", "It was closed");
        case WhyNot::no_answer:
            return tr("desk referral why", "Nobody answered there");
        case WhyNot::asked_for_papers:
            return tr("desk referral why", "They asked for papers");
        case WhyNot::cost:
            return tr("desk referral why", "It cost too much");
        case WhyNot::too_far:
            return tr("desk referral why", "It was too far");
        case WhyNot::other_plan:
            return tr("desk referral why", "Another plan was better");
        case WhyNot::other:
            break;
    }
    return tr("desk referral why", "Something else");
}

std::string why_sentence(WhyNot why) {
    switch (why) {
        case WhyNot::no_room:
            return tr("desk referral why", "Did not work out: no bed or place was free.");
        case WhyNot::was_closed:
            return tr("desk referral why", "Did not work out: it was closed.");
        case WhyNot::no_answer:
            return tr("desk referral why", "Did not work out: nobody answered there.");
        case WhyNot::asked_for_papers:
            return tr("desk referral why", "Did not work out: they asked for papers.");
        case WhyNot::cost:
            return tr("desk referral why", "Did not work out: it cost too much.");
        case WhyNot::too_far:
            return tr("desk referral why", "Did not work out: it was too far.");
        case WhyNot::other_plan:
            return tr("desk referral why", "Did not work out: another plan was better.");
        case WhyNot::other:
            break;
    }
    return tr("desk referral why", "Did not work out this time.");
}

std::string welcome_words(Welcome welcome) {
    switch (welcome) {
        case Welcome::any_goal:
            return tr("desk welcome", "Any goals");
        case Welcome::medication:
            return tr("desk welcome", "Medication");
        case Welcome::pets:
            return tr("desk welcome", "Pets");
        case Welcome::couples:
            return tr("desk welcome", "Couples");
        case Welcome::no_papers:
            return tr("desk welcome", "No ID");
        case Welcome::young_people:
            break;
    }
    return tr("desk welcome", "Young people");
}

std::string welcomes_sentence(const std::vector<Welcome>& welcomes) {
    std::string list;
    for (const Welcome one : welcomes) {
        list += (list.empty() ? "" : " · ") + welcome_words(one);
    }
    // TRANSLATORS: {1} is a list such as Any goals · Pets
    return list.empty() ? list : put(tr("desk referral", "They welcome: {1}"), {list});
}

std::string when_words(const Desk& desk, WallTime time) {
    // TRANSLATORS: {1} is a day such as Today, {2} a time such as 2 pm
    return put(
        tr("desk referral", "{1}, {2}"),
        {day_name(desk, to_local(time, desk.settings().time_zone).day), clock_of(desk, time)});
}

std::string referral_line(const Desk& desk, const Referral& referral) {
    std::string words = referral.way == ReferralWay::outgoing ? outgoing_line(desk, referral)
                                                              : incoming_line(desk, referral);
    add_sentence(words, referral.note);
    const auto staff = desk.state.staff.find(referral.by);
    if (referral.step == ReferralStep::not_worked_out && staff != desk.state.staff.end()) {
        // TRANSLATORS: {1} is the name of a member of staff
        add_sentence(words, put(tr("desk referral", "{1} has it."), {staff->second.name}));
    }
    return words;
}

}  // namespace porchlight
