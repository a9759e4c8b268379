// "Was something wrong?": six answers. Counted for the desk, by day, without who said it.
#include <array>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/facts.h"
#include "kiosk/waiting_room/saving.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

struct Answered {
    Complaint what{};
    const char* key = "";
    std::string_view icon, accent;
    std::string title;
};

std::array<Answered, 6> answers() {
    return {
        {{Complaint::hours_wrong, "wrong_hours", "schedule", "teal",
          tr("place wrong", "The hours were wrong")},
         {Complaint::phone_wrong, "wrong_phone", "phone_disabled", "blue",
          tr("place wrong", "The phone number was wrong")},
         {Complaint::shut_for_good, "shut", "no_meeting_room", "slate",
          tr("place wrong", "It is shut for good")},
         {Complaint::asked_for_papers, "asked_papers", "badge", "clay",
          tr("place wrong", "They asked for papers")},
         {Complaint::not_kind, "not_kind", "sentiment_dissatisfied", "plum",
          tr("place wrong", "They were not kind")},
         {Complaint::other, "other", "more_horiz", "moss", tr("place wrong", "Something else")}}};
}

void report(Session& session, Commands& commands) {
    PlaceDraft& draft = session.place;
    if (outcome(session, draft.reporting) == Outcome::on_its_way) {
        return;
    }
    if (outcome(session, draft.reporting) != Outcome::refused || draft.wrong_at != draft.id) {
        draft.report = new_id<ReportId>();
    }
    draft.wrong_at = draft.id;
    draft.reporting = commands.ask(ReportPlace{draft.report, draft.id, *draft.wrong});
}

void draw_question(Session& session, Commands& commands) {
    PlaceDraft& draft = session.place;
    const Room room = draw_heading({"", tr("place wrong", "What was wrong?"),
                                    tr("place wrong", "Pick one. Nobody can tell it was you.")});
    const auto all = answers();
    const Choices choices =
        lay_out_choices(room.body, static_cast<int>(all.size()), draft.wrong_page);
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const Answered& one = all.at(static_cast<std::size_t>(choices.first) + i);
        TileLook look;
        look.icon = one.icon;
        look.accent = one.accent;
        look.mark = Mark::round;
        look.picked = draft.wrong == one.what;
        if (tile(one.key, one.title, {}, choices.cells[i], look)) {
            draft.wrong = look.picked ? std::nullopt : std::optional(one.what);
        }
    }
    draw_more_choices(choices, draft.wrong_page);
    if (!draft.wrong) {
        if (draw_primary("skip", tr("place wrong", "Skip this"), forward_look())) {
            session.back();
        }
    } else if (draw_primary("tell", tr("place wrong", "Tell the desk"), forward_look())) {
        report(session, commands);
    }
}

void draw_telling() {
    const Rect body = draw_heading({"", tr("told desk", "Telling the desk…"),
                                    tr("saving", "This takes a moment. You can let go.")})
                          .body;
    const bool upright = frame().canvas.portrait;
    draw_saving_panel(upright ? body.top(body.h * 0.45F) : body.start(body.w * 0.42F),
                      tr("place wrong", "The desk reads it next"));
    draw_saving_primary();
}

/// What becomes of it is the desk's to decide: nothing is promised.
void draw_thanks(const PlaceDraft& draft, bool saved) {
    const bool not_kind = draft.wrong == Complaint::not_kind;
    const std::string title = saved ? tr("place wrong", "Thank you for telling us.")
                                    : tr("place wrong", "We could not save this.");
    const std::string line =
        !saved     ? tr("place wrong", "Please tell us at the front desk.")
        : not_kind ? tr("place wrong", "That should not happen. You did nothing wrong.")
                   : tr("place wrong", "It is on the list at our desk now.");
    const Rect body = draw_heading({"", title, line}).body;
    std::vector<FactRow> facts;
    if (saved) {
        facts.push_back({"lock", tr("place wrong", "Nobody can tell it was you."),
                         tr("place wrong", "We keep what was wrong and the day.")});
    }
    facts.push_back({"room_service", tr("place wrong", "Want to say more?"),
                     tr("place wrong", "Come to the front desk.")});
    draw_facts(body, facts);
}

/// Back to where the place was found.
void back_to_places(Session& session) {
    while (session.screen == Screen::place_wrong || session.screen == Screen::place) {
        if (session.trail.empty()) {
            session.screen = Screen::home;
            return;
        }
        session.back();
    }
}

}  // namespace

void draw_place_wrong(const ClinicState& state, Session& session, Commands& commands) {
    const Outcome told = outcome(session, session.place.reporting);
    draw_top(state, session);
    draw_dock(session, commands);
    switch (told) {
        case Outcome::not_asked:
            return draw_question(session, commands);
        case Outcome::on_its_way:
            return draw_telling();
        case Outcome::saved:
        case Outcome::refused:
            break;
    }
    draw_thanks(session.place, told == Outcome::saved);
    if (draw_primary("done", tr("place wrong", "Other places"), forward_look())) {
        back_to_places(session);
    }
}

}  // namespace porchlight
