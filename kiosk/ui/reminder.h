// What somebody takes along who goes to a place at a set time: a slip, or an event that a
// telephone's camera offers to save. Neither says who goes, who sends them, or what for.
#pragma once

#include <string>

#include "core/clock.h"
#include "kiosk/ui/slip.h"

namespace porchlight {

/// All that a reminder says.
struct Reminder {
    std::string language = "en";  ///< of the person, BCP-47
    WallTime time{};
    std::string zone;     ///< of the clinic
    std::string address;  ///< empty: not known, or not to be shown
    std::string phone;    ///< may be empty
    std::string code;     ///< of the referral
};

Slip reminder_slip(const Reminder& reminder, int width_mm);
/// iCalendar (RFC 5545) as plain text: a neutral word, the address, when it begins. No link.
std::string reminder_event(const Reminder& reminder);

}  // namespace porchlight
