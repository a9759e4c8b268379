// What one person at one screen has done. Forgotten when this person leaves: the whole value is
// replaced, so nothing of the last person is left for the next.
#pragma once

#include <map>
#include <vector>

#include "core/clinic.h"
#include "core/store_thread.h"
#include "kiosk/ui/after_draft.h"
#include "kiosk/ui/board_draft.h"
#include "kiosk/ui/check_draft.h"
#include "kiosk/ui/desk_draft.h"
#include "kiosk/ui/drafts.h"
#include "kiosk/ui/look.h"
#include "kiosk/ui/place_draft.h"
#include "kiosk/ui/sign_in_draft.h"
#include "kiosk/ui/slip.h"

namespace porchlight {

enum class Screen {
    home,
    needs,         ///< check-in, question 1
    call_way,      ///< check-in, question 2
    ticket,        ///< saving, then the quiet ticket
    told_desk,     ///< "I feel very sick now", "I am here for someone else"
    desk_instead,  ///< this screen cannot save right now
    supplies,
    supplies_done,
    place_needs,  ///< "What do you need?"
    places,       ///< the list
    place_search,
    place,
    place_map,
    place_wrong,  ///< "Was something wrong?"
    place_asked,  ///< staff go or call with this person
    overdose,
    find_ticket,
    my_place,
    have_time,  ///< "I have a time today"
    ask_desk,   ///< the desk finds the time of somebody without a picture
    promises,
    reversal,       ///< "Did you use naloxone since last time?" Yes
    refill_reason,  ///< No
    returns,        ///< "Bringing any back?" Yes
    bag_way,        ///< "Bring it to me quietly": where
    learn,          ///< the list of cards
    card,           ///< one of them
    private_check,  ///< eight questions about how they use
    private_check_end,
};

enum class Sheet { none, text_and_color, language, still_there };

struct Session {
    std::string language = "en";
    TextSize text_size = TextSize::normal;
    Look look = Look::daylight;
    bool lowered = false;

    Screen screen = Screen::home;
    std::vector<Screen> trail;  ///< where "Back" goes
    bool used = false;          ///< somebody went somewhere; "Back" to home does not undo that
    Sheet sheet = Sheet::none;
    Sheet sheet_under = Sheet::none;  ///< what "I am still here" goes back to
    MonoTime asked_still_there{};

    int home_page = 0;  ///< more than one only with very large words
    CheckInDraft check_in;
    SuppliesDraft supplies;
    PlacesDraft places;
    PlaceDraft place;
    Printing printing;
    MyPlaceDraft my_place;
    WaitDraft wait;
    OverdoseDraft overdose;
    LearnDraft learn;
    PromisesDraft promises;
    TellDeskDraft tell_desk;
    CheckDraft check;
    DeskDraft desk;
    BoardDraft board;
    SignInDraft sign_in;

    // Set by the app before each frame.
    Moment now{};
    MonoTime last_touch{};
    std::map<CommandId, Answer> answers;  ///< of commands this session asked for
    int desks_told = 0;                   ///< desks that confirmed hearing this session's help call
    bool sounds = true;                   ///< false: this computer has no sound that works

    AfterDraft after;  ///< what is said once a bag was asked for

    [[nodiscard]] bool at_rest() const;  ///< nothing was touched: home, as the next person finds it
    /// Something was picked for a check-in or a bag, and nothing was asked for: left now, somebody
    /// may need a hand.
    [[nodiscard]] bool midway() const;
    void go(Screen next);  ///< remembers where we were
    void back();
    /// What became of that command: nothing while it is on its way.
    [[nodiscard]] const Answer* answer(const CommandId& command) const;
};

/// What a frame asks for; carried out after the frame.
class Commands {
public:
    /// Returns the id the answer will carry.
    CommandId ask(decltype(Command::what) what);
    void start_over() { start_over_ = true; }
    /// Checked off the frame; what came of it is in the session's sign-in before a later frame.
    void try_pin(PinTry asked) { pin_ = std::move(asked); }
    /// Drawn and printed off the frame; what came of it is in the session's printing.
    void print(Slip slip) { slip_ = std::move(slip); }

    [[nodiscard]] bool wants_start_over() const { return start_over_; }
    [[nodiscard]] std::vector<Command>& asked() { return asked_; }
    [[nodiscard]] const std::optional<PinTry>& pin_to_try() const { return pin_; }
    [[nodiscard]] const std::optional<Slip>& slip_to_print() const { return slip_; }

private:
    std::vector<Command> asked_;
    std::optional<PinTry> pin_;
    std::optional<Slip> slip_;
    bool start_over_ = false;
};

}  // namespace porchlight
