// What a person does with one place: looks at it, takes it along, asks for company, says that
// something was wrong. And how they look at the map.
#pragma once

#include <optional>
#include <string>

#include "core/command.h"
#include "kiosk/ui/qr_code.h"

namespace porchlight {

struct PlaceDraft {
    std::string id;            ///< Place::id of the place that is open
    const void* in = nullptr;  ///< the places of which `index` is one
    std::size_t index = 0;
    QrCode square;  ///< made once, when it is opened
    int page = 0;

    ReferralWish wish{};               ///< "Ask staff to go with me", "... to call with me"
    std::string asked_of, asked_name;  ///< Place::id and name
    PartnerKind asked_kind{};
    ReferralId referral;  ///< made once; a retry asks for the same
    VisitId visit;        ///< by whose picture the desk finds who asked
    CommandId asking;

    std::optional<Complaint> wrong;  ///< "Was something wrong?"
    std::string wrong_at;
    ReportId report;
    CommandId reporting;
    int wrong_page = 0;

    int map_zoom = 0;  ///< steps in (over 0) or out from what fits
};

}  // namespace porchlight
