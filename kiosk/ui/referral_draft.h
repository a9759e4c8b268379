// What the desk is doing with referrals: a step being written down, a place being chosen, one that
// comes in being entered, and which page of each column shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/referral.h"
#include "kiosk/ui/place_edit_draft.h"
#include "kiosk/ui/qr_code.h"

namespace porchlight {

/// On the sheet that a telephone's camera is pointed at.
struct ReminderSquare {
    QrCode code;
    bool with_address = false;
};

/// The panel of one referral, as it will be once it is saved.
struct ReferralMove {
    ReferralId referral;
    ReferralStep step{};
    std::chrono::year_month_day day{};  ///< arranged for, with `time`
    std::chrono::minutes time{0};       ///< since local midnight
    bool escort = false, transit_card = false, slip = false;
    std::optional<WhyNot> why;
    VisitId visit;          ///< incoming: theirs; empty: nobody's
    VisitId offered_visit;  ///< who was in focus when it opened
    std::string note;
    std::string phone, welcomes;           ///< of the place, found when it opened
    std::optional<ReminderSquare> square;  ///< its sheet is open
};

/// Choosing a place to send somebody to.
struct ReferralOffer {
    VisitId visit;
    std::string words, found_for;
    bool looked = false;            ///< `found` is for `found_for`
    std::vector<FoundPlace> found;  ///< partners while nothing is typed
    int page = 0;
};

/// Somebody whom a partner sends here.
struct ReferralForm {
    std::string partner, place;  ///< typed, or picked: then with its Place::id
    PartnerKind kind = PartnerKind::treatment;
    bool agreement = false;
    std::optional<std::chrono::year_month_day> expected;
    std::string code, note;
    int partner_page = 0;
    bool picking = false;  ///< the list of partners is open
};

struct ReferralsDraft {
    int out_page = 0, in_page = 0;
};

}  // namespace porchlight
