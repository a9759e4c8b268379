#include "kiosk/waiting_room/check_share.h"

#include <algorithm>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/check_parts.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float button_h = 96;
constexpr float lock_room = 68;
constexpr float most_words_h = 140;  ///< beside the buttons, before words stand smaller
const NeedId peer{"peer"};

struct ShareButton {
    const char* key = "";
    std::string_view icon;
    std::string label;
    void (*touched)(const ClinicState&, Session&, Commands&) = nullptr;
};
struct Said {
    std::string strong, rest;
    std::vector<ShareButton> buttons;
    std::string_view icon = "lock";
};

void send(Session& session, Commands& commands, const CheckAnswers& answers) {
    CheckDraft& draft = session.check;
    draft.wants_to_share = false;
    draft.share_pending = commands.ask(ShareCheck{draft.shared_with, answers});
}

/// With a picture it is one touch; without one, they are told first what it means.
void share(const ClinicState&, Session& session, Commands& commands) {
    const auto visit = saved_visit_of(session);
    if (!visit) {
        session.check.wants_to_share = true;
        go_deaf_on_new_page();
        return;
    }
    session.check.shared_with = *visit;
    send(session, commands, session.check.answers);
}

/// In line for a peer, where the clinic has such a line; the answers go right after.
void join_and_share(const ClinicState& state, Session& session, Commands& commands) {
    CheckInDraft& check_in = session.check_in;
    if (check_in.came == WallTime{}) {
        check_in.came = session.now.wall;
    }
    if (check_in.needs.empty() && state.settings->need(peer) != nullptr) {
        check_in.needs = {peer};
    }
    ask_check_in(session, commands);
    session.check.shared_with = check_in.visit;
    send(session, commands, session.check.answers);
}

void take_back(const ClinicState&, Session& session, Commands& commands) {
    send(session, commands, {});
}

void not_now(const ClinicState&, Session& session, Commands&) {
    session.check.wants_to_share = false;
    go_deaf_on_new_page();
}

ShareButton share_button() {
    return {"share", "share", tr("check end", "Share with the person I see"), share};
}

Said said_of_shared(const ClinicState& state, const Session& session) {
    const auto visit = state.visits.find(session.check.shared_with);
    const std::string picture =
        visit == state.visits.end() ? "" : ticket_name(visit->second.ticket);
    return {tr("check end", "Shared. You can take it back."),
            // TRANSLATORS: {1} is the name of a ticket such as Blue Swan
            put(tr("check end", "Staff see your answers with {1}."), {picture}),
            {{"take_back", "undo", tr("check end", "Take it back"), take_back}},
            "people"};
}

Said said(const ClinicState& state, const Session& session) {
    const CheckDraft& draft = session.check;
    const Outcome now = outcome(session, draft.share_pending);
    if (now == Outcome::on_its_way) {
        return {tr("check end", "Telling the desk…"), tr("check end", "This takes a moment."), {}};
    }
    if (answers_are_shared(state, session)) {
        return said_of_shared(state, session);
    }
    if (draft.answers.empty()) {
        return {tr("check", "Nothing is saved. Nothing is sent."),
                tr("check end", "Your answers are gone when you leave."),
                {}};
    }
    if (draft.wants_to_share) {
        return {tr("check end", "You get a picture. Staff see your answers with it."),
                tr("check end", "It is a place in line, too."),
                {{"share_now", "check", tr("check end", "Share and join"), join_and_share},
                 {"not_now", "close", tr("check end", "Not now"), not_now}}};
    }
    if (now == Outcome::refused) {
        return {tr("check end", "This screen could not pass it on."),
                tr("check end", "You can tell the person you see."),
                {share_button()}};
    }
    const bool taken_back = now == Outcome::saved;
    return {taken_back ? tr("check end", "Taken back. Staff do not see it now.")
                       : tr("check end", "Nothing is sent unless you choose to share."),
            tr("check end", "Your answers are gone when you leave."),
            {share_button()}};
}

float button_width(const ShareButton& one) {
    return std::min(text_room(one.label, Type::label, 0).w + 44 + 16 + 2 * 28,
                    frame().canvas.w * 0.27F);
}

float buttons_width(const Said& words) {
    float all = 0;
    for (const ShareButton& one : words.buttons) {
        all += button_width(one) + gap;
    }
    return all;
}

float words_height(const Said& words, float width) {
    return text_room(words.strong, Type::label, width).h +
           text_room(words.rest, Type::label, width).h;
}

/// Upright the words stand over the buttons; where it is flat, in the heading.
bool over() {
    return frame().canvas.portrait;
}

/// In their own width one after the other, or sharing the row where nothing stands beside them.
void draw_buttons(const Said& words, Rect row, const ClinicState& state, Session& session,
                  Commands& commands) {
    const bool whole_row = over() || check_is_flat();
    if (words.buttons.empty()) {
        return;
    }
    const float share_w = (row.w + gap) / static_cast<float>(words.buttons.size()) - gap;
    for (const ShareButton& one : words.buttons) {
        ButtonLook look;
        look.icon = one.icon;
        const float w = whole_row ? share_w : button_width(one);
        if (button(one.key, one.label, {row.x, row.middle_y() - button_h / 2, w, button_h}, look)) {
            one.touched(state, session, commands);
        }
        row.x += w + gap;
    }
}

void draw_words(const Said& words, Rect place) {
    const Theme& look = look_now();
    icon(words.icon, place.start(52).centered({48, 48}), look.primary);
    const Rect room = place.after(lock_room);
    const float all_h = words_height(words, room.w);
    const Rect middle = room.centered({room.w, std::min(all_h, room.h)});
    const float strong_h =
        text_room(words.strong, Type::label, room.w).h * std::min(1.F, room.h / all_h);
    text(middle.top(strong_h), words.strong, {Type::label, look.ink});
    TextAt soft{Type::label, look.ink};
    soft.weight = 400;
    text(middle.below(strong_h), words.rest, soft);
}

/// What just came where the finger is does not take a shaky second tap.
void go_deaf_at_answer(CheckDraft& draft, Outcome now) {
    if (now != Outcome::on_its_way && draft.share_seen != draft.share_pending) {
        draft.share_seen = draft.share_pending;
        go_deaf_on_new_page();
    }
}

}  // namespace

bool answers_are_shared(const ClinicState& state, const Session& session) {
    return state.shared_checks.contains(session.check.shared_with);
}

std::string check_share_words(const ClinicState& state, const Session& session) {
    return said(state, session).strong;
}

float check_share_height(const ClinicState& state, const Session& session, float width) {
    const Said words = said(state, session);
    if (check_words_in_heading()) {
        return button_h;
    }
    if (over()) {
        return words_height(words, width - lock_room) + (words.buttons.empty() ? 0 : button_h + 16);
    }
    const float beside = words_height(words, width - buttons_width(words) - lock_room);
    return std::clamp(beside, button_h, most_words_h);
}

void draw_check_share(Rect place, const ClinicState& state, Session& session, Commands& commands) {
    go_deaf_at_answer(session.check, outcome(session, session.check.share_pending));
    const Said words = said(state, session);
    if (check_words_in_heading()) {
        return draw_buttons(words, place, state, session, commands);
    }
    if (over()) {
        const float buttons_h = words.buttons.empty() ? 0 : button_h + 16;
        draw_words(words, place.top(place.h - buttons_h));
        return draw_buttons(words, place.last(button_h), state, session, commands);
    }
    draw_words(words, place.after(buttons_width(words)));
    draw_buttons(words, place, state, session, commands);
}

}  // namespace porchlight
