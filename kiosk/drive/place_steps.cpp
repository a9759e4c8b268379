#include "kiosk/drive/place_steps.h"

namespace porchlight {

namespace {

using std::chrono::days;
using std::chrono::hours;

struct Out {
    const char* name;
    PartnerKind kind{};
    ReferralWish wish{};
    bool visit = false;
};

/// The newest of what was offered comes first on the desk.
ReferralId offer(Driver& driver, const Out& out) {
    OfferReferral asked;
    asked.referral = new_id<ReferralId>();
    asked.partner_name = out.name;
    asked.kind = out.kind;
    asked.wish = out.wish;
    if (out.visit) {
        asked.visit = new_id<VisitId>();
    }
    driver.ask(asked);
    return asked.referral;
}

void send_out(Driver& driver) {
    using enum PartnerKind;
    MoveReferral lost{.referral = offer(driver, {"Third Street Detox", treatment}),
                      .step = ReferralStep::not_worked_out};
    lost.why = WhyNot::no_room;
    lost.note = "We call again Monday.";
    driver.ask(lost);
    driver.ask(MoveReferral{.referral = offer(driver, {"Juniper Street Clinic", treatment}),
                            .step = ReferralStep::arrived});
    driver.ask(MoveReferral{
        .referral = offer(driver, {"Bright Corner Night Rest", harm_reduction, {}, true}),
        .step = ReferralStep::agreed});
    MoveReferral set{.referral = offer(driver, {"Cedar Hill Recovery", treatment, {}, true}),
                     .step = ReferralStep::arranged};
    set.time = driver.now().wall + hours{4};
    set.escort = set.transit_card = true;
    driver.ask(set);
    offer(driver, {"Harbor Drop-In", harm_reduction, ReferralWish::call_with_me, true});
}

void send_in(Driver& driver) {
    using enum PartnerKind;
    const auto today = std::chrono::floor<days>(driver.now().wall);
    const auto enter = [&](const char* name, PartnerKind kind, bool agreement, int in_days,
                           const char* note) {
        EnterReferral asked;
        asked.referral = new_id<ReferralId>();
        asked.partner_name = name;
        asked.kind = kind;
        asked.agreement = agreement;
        asked.note = note;
        if (in_days >= 0) {
            asked.expected = today + days{in_days};
        }
        driver.ask(asked);
        return asked.referral;
    };
    enter("Elm Street Health", treatment, false, -1, "");
    enter("Open Road Outreach", harm_reduction, true, 4, "Goals other than stopping.");
    enter("County Hospital", treatment, true, 0, "Medication start.");
    driver.ask(MoveReferral{
        .referral = enter("Cedar Hill Recovery", treatment, true, 0, "Wound care, with the nurse."),
        .step = ReferralStep::arrived});
}

}  // namespace

void make_place_reports(Driver& driver) {
    using enum Complaint;
    const auto report = [&](const char* place, Complaint what, int people) {
        for (int i = 0; i < people; ++i) {
            driver.ask(ReportPlace{new_id<ReportId>(), place, what});
        }
    };
    report("s-harbor@l-harbor", hours_wrong, 2);
    report("s-juniper@l-juniper", phone_wrong, 1);
    report("s-mercy@l-mercy", shut_for_good, 3);
    report("s-thirdstreet@l-thirdstreet", not_kind, 2);
    report("s-green@l-green", asked_for_papers, 1);
}

void make_referrals(Driver& driver) {
    send_out(driver);
    send_in(driver);
}

}  // namespace porchlight
