// Who is signed in at the desk, and what the sign-in holds. Outlives the cover and the veil.
#pragma once

#include <optional>
#include <string>

#include "core/ids.h"
#include "core/pin.h"
#include "kiosk/ui/desk_draft.h"

namespace porchlight {

/// A PIN that somebody typed, and the hash it should fit.
struct PinTry {
    std::string hash, pin;
};

/// What somebody had on the desk when it locked: back for them alone, gone for anybody else.
struct DeskSetAside {
    StaffId staff;
    DeskDraft draft;
};

enum class SignInSaid { nothing, too_short, wrong };

struct SignInDraft {
    StaffId staff;   ///< signed in; empty: nobody
    StaffId chosen;  ///< whose PIN is being typed
    std::string typed;
    int page = 0;
    bool turn_to_chosen = false;            ///< their page is wanted, whichever it is
    SignInSaid said = SignInSaid::nothing;  ///< about the last try
    bool by_itself = false;                 ///< locked because nobody touched it
    bool checking = false;                  ///< a PIN is being checked
    std::optional<bool> fits;               ///< set by the app: what came of it
    PinDelays delays;
    std::optional<DeskSetAside> set_aside;
};

}  // namespace porchlight
