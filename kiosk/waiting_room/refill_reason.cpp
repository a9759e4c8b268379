// "Why a new one?", where naloxone was not used. One tap, or none.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/told_question.h"

namespace porchlight {

namespace {

constexpr std::array reasons{RefillReason::first_one, RefillReason::gave_away,
                             RefillReason::lost_or_taken, RefillReason::past_date,
                             RefillReason::more};

std::vector<ToldAnswer> answers() {
    return {{"first_one", "star_border", "teal", tr("refill", "It is my first one"), {}},
            {"gave_away", "card_giftcard", "plum", tr("refill", "I gave it away"), {}},
            {"lost_or_taken", "search", "blue", tr("refill", "Lost, or taken from me"), {}},
            {"past_date", "event_busy", "clay", tr("refill", "It was past its date"), {}},
            {"want_more", "add_circle_outline", "moss", tr("refill", "I want more"),
             tr("refill", "For me or for others")}};
}

}  // namespace

void draw_refill_reason(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const int touched = draw_told_question(
        {"", tr("refill", "Why a new one?"), tr("told", "Any answer is fine. Skip what you like.")},
        answers(), session.after.page);
    draw_dock(session, commands);
    const bool next = draw_told_primary(false);
    if (touched >= 0) {
        const RefillReason reason = reasons.at(static_cast<std::size_t>(touched));
        session.after.told.push_back(commands.ask(TellRefill{reason}));
    }
    if (touched >= 0 || next) {
        session.after.naloxone_done = true;
        back_to_bag(session);
    }
}

}  // namespace porchlight
