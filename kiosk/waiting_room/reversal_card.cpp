// "Did you use naloxone since last time?" Yes: five questions, each may be skipped. Nothing is
// asked of the store before the last one; leaving the card tells nobody anything.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/after_asking.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/told_question.h"

namespace porchlight {

namespace {

struct Question {
    std::string title;
    std::vector<ToldAnswer> answers;
};

/// The last one stands for four or more.
Question doses() {
    constexpr std::array icons{"looks_one", "looks_two", "looks_3", "looks_4"};
    Question asked{tr("reversal", "How many doses did it take?"), {}};
    for (int i = 1; i <= 4; ++i) {
        const std::string words = i < 4
                                      // TRANSLATORS: {1} is how many doses of naloxone, 1 to 3
                                      ? trn("reversal", "{1} dose", "{1} doses", i)
                                      // TRANSLATORS: {1} is the number 4
                                      : put(tr("reversal", "{1} or more"), {number_words(i)});
        asked.answers.push_back({"doses_" + std::to_string(i),
                                 icons.at(static_cast<std::size_t>(i - 1)),
                                 "teal",
                                 words,
                                 {}});
    }
    return asked;
}

Question form() {
    return {tr("reversal", "What kind was it?"),
            {{"nose", "air", "teal", tr("reversal", "Nose spray"), {}},
             {"shot", "healing", "blue", tr("reversal", "Shot"), tr("reversal", "Into a muscle")},
             {"both", "library_add", "plum", tr("reversal", "Both"), {}}}};
}

Question ambulance(const std::string& number) {
    // TRANSLATORS: {1} is the emergency number such as 911
    return {put(tr("reversal", "Was {1} called?"), {number}),
            {{"called_yes", "call", "teal", tr("reversal", "Yes"), {}},
             {"called_no", "remove", "slate", tr("reversal", "No"), {}}}};
}

Question stayed() {
    return {tr("reversal", "Did someone stay with the person?"),
            {{"stayed_yes", "people", "teal", tr("reversal", "Yes"), {}},
             {"stayed_no", "remove", "slate", tr("reversal", "No"), {}}}};
}

Question outcome() {
    return {tr("reversal", "How did it turn out?"),
            {{"fine", "wb_sunny", "moss", tr("reversal", "Fine now"), {}},
             {"hospital", "local_hospital", "blue", tr("reversal", "Went to a hospital"), {}},
             {"died", "favorite", "plum", tr("reversal", "The person died"),
              tr("reversal", "We are very sorry.")},
             {"not_known", "help_outline", "slate", tr("reversal", "We do not know"), {}}}};
}

Question question(int number, const Settings& settings) {
    switch (number) {
        case 0:
            return doses();
        case 1:
            return form();
        case 2:
            return ambulance(settings.help.emergency_number);
        case 3:
            return stayed();
        default:
            return outcome();
    }
}

TellReversal all_said(const AfterDraft& draft) {
    const auto yes = [](int answer) {
        return answer < 0 ? std::nullopt : std::optional{answer == 0};
    };
    TellReversal told;
    if (draft.said[0] >= 0) {
        told.doses = draft.said[0] + 1;
    }
    told.nose = draft.said[1] == 0 || draft.said[1] == 2;
    told.shot = draft.said[1] == 1 || draft.said[1] == 2;
    told.ambulance_called = yes(draft.said[2]);
    told.someone_stayed = yes(draft.said[3]);
    constexpr std::array outcomes{ReversalOutcome::fine, ReversalOutcome::hospital,
                                  ReversalOutcome::died, ReversalOutcome::not_known};
    if (draft.said[4] >= 0) {
        told.outcome = outcomes.at(static_cast<std::size_t>(draft.said[4]));
    }
    return told;
}

/// One report and one reason for the refill; the answers are forgotten here at once.
void tell(Session& session, Commands& commands) {
    const TellReversal told = all_said(session.after);
    AfterDraft& draft = session.after;
    draft.told.push_back(commands.ask(told));
    draft.told.push_back(commands.ask(TellRefill{RefillReason::used}));
    draft.grief = told.outcome == ReversalOutcome::died;
    draft.said = AfterDraft{}.said;
    draft.question = 0;
    draft.naloxone_done = true;
    back_to_bag(session);
}

void go_on(Session& session, Commands& commands) {
    if (session.after.question + 1 == reversal_questions) {
        return tell(session, commands);
    }
    session.go(Screen::reversal);
    ++session.after.question;
    session.after.page = 0;
    go_deaf_on_new_page();
}

/// One question back; before the first one is the bag, and all is forgotten.
void draw_dock_of_questions(Session& session, Commands& commands) {
    if (!draw_dock(session, commands)) {
        return;
    }
    if (session.screen == Screen::reversal) {
        --session.after.question;
        session.after.page = 0;
        go_deaf_on_new_page();
    } else {
        session.after.said = AfterDraft{}.said;
    }
}

}  // namespace

void open_reversal_card(Session& session) {
    session.after.question = 0;
    session.after.page = 0;
    session.after.said = AfterDraft{}.said;
    session.go(Screen::reversal);
}

void draw_reversal(const ClinicState& state, Session& session, Commands& commands) {
    AfterDraft& draft = session.after;
    const int number = draft.question;
    Question asked = question(number, *state.settings);
    int& said = draft.said.at(static_cast<std::size_t>(number));
    const bool answered = said >= 0;
    if (answered) {
        asked.answers[static_cast<std::size_t>(said)].picked = true;
    }
    draw_top(state, session);
    // TRANSLATORS: {1} is the number of this question, {2} how many there are
    const std::string count = put(tr("reversal", "Question {1} of {2}"),
                                  {number_words(number + 1), number_words(reversal_questions)});
    const int touched = draw_told_question(
        {count, asked.title, tr("told", "Any answer is fine. Skip what you like.")}, asked.answers,
        draft.page);
    draw_dock_of_questions(session, commands);
    const bool next = draw_told_primary(answered);
    if (touched >= 0) {
        said = touched;
    }
    if (touched >= 0 || next) {
        go_on(session, commands);
    }
}

}  // namespace porchlight
