// "How risky is my situation?": eight questions, each may be skipped. Nothing is asked of the
// store; leaving the page forgets the answers.
#include <algorithm>

#include "kiosk/ui/check_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_parts.h"
#include "kiosk/waiting_room/picture_choice.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
const std::string after_break = "after_break";  // id of the pack

Heading heading(const CheckQuestion& question, int number) {
    // TRANSLATORS: {1} is the number of this question, {2} how many there are
    const std::string count = put(tr("check", "Private check · Question {1} of {2}"),
                                  {number_words(number + 1), number_words(check_question_count)});
    if (check_is_flat()) {  // the band has no room there
        return {count, question.title, tr("check", "Nothing is saved or sent.")};
    }
    return {count, question.title, tr("check", "Any answer is fine. Skip what you like.")};
}

struct Said {
    std::string strong, rest;
};

Said said(const CheckDraft& draft) {
    if (draft.ask_for_peer) {
        return {tr("check", "Ask for a peer at the front desk."),
                tr("check", "You can say: I would like to talk.")};
    }
    return {tr("check", "Nothing is saved. Nothing is sent."),
            tr("check", "It is gone when you leave this page.")};
}

void draw_answers(Rect place, const CheckQuestion& question, CheckDraft& draft) {
    const std::string code(question.code);
    const auto given = draft.answers.find(code);
    std::vector<PictureChoice> choices;
    std::vector<Rect> places;
    for (int i = 0; i < static_cast<int>(question.choices.size()); ++i) {
        const CheckChoice& one = question.choices[static_cast<std::size_t>(i)];
        choices.push_back({"answer_" + std::string(one.code),
                           one.accent,
                           {},
                           one.icons,
                           one.title,
                           one.line,
                           given != draft.answers.end() && given->second == one.code});
        places.push_back(frame().canvas.portrait ? place.cell(0, i, 1, 3, gap)
                                                 : place.cell(i, 0, 3, 1, gap));
    }
    const int touched = draw_picture_choices(choices, places);
    if (touched < 0) {
        return;
    }
    const auto at = static_cast<std::size_t>(touched);
    if (choices[at].picked) {
        draft.answers.erase(code);
    } else {
        draft.answers[code] = question.choices[at].code;
    }
}

void draw_body(Rect body, const CheckQuestion& question, CheckDraft& draft) {
    const Said words = said(draft);
    if (check_is_flat() && !draft.ask_for_peer) {
        return draw_answers(body, question, draft);
    }
    const float h = nothing_saved_height(body.w, words.strong, words.rest);
    draw_answers(body.top(body.h - h - gap), question, draft);
    draw_nothing_saved(body.last(h), words.strong, words.rest);
}

/// One question back; before the first one is where they came from, and all is forgotten.
void draw_dock_of_questions(Session& session, Commands& commands) {
    if (!draw_dock(session, commands)) {
        return;
    }
    if (session.screen == Screen::private_check) {
        --session.check.question;
        go_deaf_on_new_page();
    } else {
        session.check = {};
    }
}

void go_on(Session& session) {
    CheckDraft& draft = session.check;
    draft.ask_for_peer = false;
    if (draft.question + 1 == check_question_count) {
        return session.go(Screen::private_check_end);
    }
    session.go(Screen::private_check);
    ++draft.question;
    go_deaf_on_new_page();
}

/// Says the same as the first answer, and leads to the card about it. At the end a kit is offered.
void draw_just_out(Rect place, Session& session) {
    ButtonLook look;
    look.icon = "autorenew";
    look.align = Align::start;
    if (button("just_out", tr("check", "Just out of jail or hospital?"), place, look)) {
        session.check.answers["break"] = "recent";
        open_check_card(after_break, session);
    }
}

}  // namespace

void draw_private_check(const ClinicState& state, Session& session, Commands& commands) {
    const CheckQuestion question = check_question(session.check.question);
    const bool answered = session.check.answers.contains(std::string(question.code));
    draw_top(state, session);
    const bool may_read = question.code == "break" &&
                          std::ranges::count(check_cards(*state.settings), after_break) > 0;
    const CheckRoom room =
        draw_check_heading(heading(question, session.check.question),
                           may_read ? tr("check", "Just out of jail or hospital?") : "");
    draw_body(room.body, question, session.check);
    draw_dock_of_questions(session, commands);
    const std::string label = answered ? tr("check", "Next") : tr("check", "Skip this one");
    if (draw_primary(answered ? "next" : "skip", label, forward_look())) {
        go_on(session);
    }
    draw_peer_instead(room.peer, state, session);
    if (may_read) {
        draw_just_out(room.more, session);
    }
}

}  // namespace porchlight
