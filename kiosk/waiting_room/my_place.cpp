#include <array>

#include "core/queue.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;

struct Action {
    const char* key;
    std::string_view icon, accent;
    std::string label, hint;
    bool shown = true;
};

std::array<Action, 4> actions(const Visit& visit) {
    const bool here = !visit.has_left();
    return {{
        {"step_out", "park", "moss", tr("my place", "I am stepping out"),
         tr("my place", "We keep your place while you are out."), here},
        {"come_back", "login", "teal", tr("my place", "I am back"),
         tr("my place", "Tap this when you come back in."), true},
        {"been_waiting", "record_voice_over", "clay", tr("my place", "I have been waiting"),
         tr("my place", "We tell the desk now."), here},
        {"leave", "waving_hand", "slate", tr("my place", "I am leaving for today"),
         tr("my place", "Change your mind today? Same place."), here},
    }};
}

/// What already is so needs no command: the sentence that answers is the same.
bool already_so(std::string_view key, const Visit& visit) {
    const QueueEntry* now = visit.current();
    const bool out = now != nullptr && now->is<SteppedOut>();
    return (key == "step_out" && out) || (key == "come_back" && !out && !visit.has_left());
}

void carry_out(std::string_view key, const Visit& who, Session& session, Commands& commands) {
    MyPlaceDraft& draft = session.my_place;
    const VisitId visit = draft.visit;
    if (already_so(key, who)) {
        draft.pending = {};
    } else if (key == "step_out") {
        draft.pending = commands.ask(StepOut{visit});
    } else if (key == "come_back") {
        draft.pending = commands.ask(ComeBack{visit});
    } else if (key == "been_waiting") {
        draft.pending = commands.ask(TellDesk{new_id<NoteId>(), NoteKind::been_waiting, visit});
    } else {
        draft.pending = commands.ask(Leave{visit});
    }
    draft.said = key;
}

/// What became of the last touch, in one sentence.
std::string said_words(const Session& session) {
    const MyPlaceDraft& draft = session.my_place;
    if (draft.said.empty()) {
        return {};
    }
    const Answer* answer = session.answer(draft.pending);
    if (!draft.pending.empty() && answer == nullptr) {
        return tr("my place", "One moment. We are saving this.");
    }
    if (answer != nullptr && answer->refusal) {
        return tr("my place", "That did not work. The front desk can help you now.");
    }
    if (draft.said == "step_out") {
        return tr("my place", "Take your time. Your place is kept.");
    }
    if (draft.said == "come_back") {
        return tr("my place", "Good to see you. You have the same place.");
    }
    if (draft.said == "been_waiting") {
        return tr("my place", "We told the desk. You still have your place.");
    }
    return tr("my place", "Take care. Come back today and you have the same place.");
}

std::string passed_words(const QueueEntry& entry, const Settings& settings) {
    const int passed = entry.passed(PassKind::time);
    if (passed == 0) {
        return {};
    }
    return settings.passes && passed >= *settings.passes
               ? tr("my place",
                    "A person with a time came. You still have your place. It will not happen "
                    "again.")
               : tr("my place", "A person with a time came. You still have your place.");
}

std::string title_words(const Visit& visit, const Settings& settings) {
    const QueueEntry* now = visit.current();
    if (visit.has_left()) {
        return tr("my place", "You said you are leaving.");
    }
    if (now == nullptr || now->is<Finished>()) {
        return tr("my place", "You are done for today.");
    }
    if (const auto* called = std::get_if<Called>(&now->status())) {
        const CounterSetting* counter = settings.counter(called->counter);
        // TRANSLATORS: {1} is a place such as Room 2
        return put(tr("my place", "It is your turn: {1}"),
                   {counter == nullptr ? std::string() : counter->name.in(spoken().tag)});
    }
    return tr("my place", "You still have your place.");
}

/// "2 people are ahead of you. 1 of them is out."
void draw_ahead(Rect place, const ClinicState& state, const Visit& visit) {
    const auto ahead = ahead_of(state, visit.id);
    if (!ahead) {
        return;
    }
    const Theme& look = look_now();
    card(place);
    const Rect room = place.inset(28, 10);
    icon("groups", room.start(64), look.primary);
    const Rect words = room.after(88);
    const std::string people = ahead->people == 0
                                   ? tr("ahead", "You are next.")
                                   : trn("ahead", "{1} person is ahead of you.",
                                         "{1} people are ahead of you.", ahead->people);
    const std::string out = ahead->out == 0 ? tr("my place", "You can sit, or step out.")
                                            : trn("ahead", "{1} of them is out for a moment.",
                                                  "{1} of them are out for a moment.", ahead->out);
    const float title_h = std::min(text_room(people, Type::tile_title, words.w).h, words.h * 0.6F);
    const float line_h = std::min(text_room(out, Type::helper, words.w).h, words.h - title_h);
    const Rect both = words.centered({words.w, title_h + line_h});
    text(both.top(title_h), people, {Type::tile_title, look.ink, Align::start, VAlign::middle});
    text(both.below(title_h), out, {Type::helper, look.ink_soft});
}

void draw_actions(Rect body, const Visit& visit, Session& session, Commands& commands) {
    std::vector<Action> shown;
    for (const Action& action : actions(visit)) {
        if (action.shown) {
            shown.push_back(action);
        }
    }
    const bool upright = frame().canvas.portrait;
    const int count = static_cast<int>(shown.size());
    const int columns = upright || body.w < 900 ? 1 : 2;
    const int rows = (count + columns - 1) / columns;
    for (int i = 0; i < count; ++i) {
        const Action& action = shown[static_cast<std::size_t>(i)];
        TileLook look;
        look.icon = action.icon;
        look.accent = action.accent;
        if (tile(action.key, action.label, action.hint,
                 body.cell(i % columns, i / columns, columns, rows, 18), look)) {
            carry_out(action.key, visit, session, commands);
        }
    }
}

/// Title, what happened, how many are ahead. Returns what is left of the place under them.
Rect draw_words(Rect place, const ClinicState& state, const Visit& visit, const Session& session) {
    const Theme& look = look_now();
    const std::string title = title_words(visit, *state.settings);
    const float title_h = text_room(title, Type::title, place.w).h;
    note(Role::heading, title, place.top(title_h));
    text(place.top(title_h), title,
         {Type::title, look.ink, Align::start, VAlign::top, false, true});
    place = place.below(title_h + 8);
    std::string news = said_words(session);
    if (news.empty() && visit.current() != nullptr) {
        news = passed_words(*visit.current(), *state.settings);
    }
    if (!news.empty()) {
        const float h = std::max(64.F, text_room(news, Type::label, place.w - 96).h + 12);
        info_line(place.top(std::min(h, place.h)), "info", news);
        place = place.below(h + 12);
    }
    const float ahead_h =
        std::max(112.F, line_height(Type::tile_title) + line_height(Type::helper) + 28);
    if (ahead_of(state, visit.id) && place.h >= ahead_h) {
        draw_ahead(place.top(ahead_h), state, visit);
        place = place.below(ahead_h + 20);
    }
    return place;
}

/// The ticket, the words and what one can do. What is touched stays in reach when the screen is
/// lowered; the ticket and the words may stand high.
void draw_visit(const ClinicState& state, const Visit& visit, Session& session,
                Commands& commands) {
    const Rect whole = whole_room();
    const bool upright = frame().canvas.portrait;
    const bool lowered = frame().lowered;
    const float top = upright ? 150 : 144;
    const float words_w = whole.w * (upright ? 1.F : 0.71F);
    Rect ticket{whole.x, top, whole.w * 0.265F, whole.bottom() - top};
    Rect words{whole.right() - words_w, top, words_w, whole.bottom() - top};
    if (upright) {  // the ticket above the words; lowered, beside them
        ticket = lowered ? Rect{whole.x, top, whole.w * 0.36F, whole.y - top - 20}
                         : Rect{whole.x, top, whole.w * 0.52F, 420};
        words = lowered ? Rect{ticket.right() + gap, top, whole.right() - ticket.right() - gap,
                               ticket.h}
                        : Rect{whole.x, 590, whole.w, whole.bottom() - 590};
    } else if (lowered) {
        words.h = frame().canvas.h * 0.4F - top;
    }
    TicketCardLook look;
    const std::string caption = tr("ticket", "Your quiet ticket");
    look.caption = caption;
    ticket_card(visit.ticket, ticket, look);
    const Rect left = draw_words(words, state, visit, session);
    const Rect reach{upright ? whole.x : words.x, whole.y, upright ? whole.w : words.w, whole.h};
    draw_actions(lowered ? reach : left, visit, session, commands);
}

}  // namespace

void draw_my_place(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    const auto found = state.visits.find(session.my_place.visit);
    if (found == state.visits.end()) {
        draw_heading({tr("home", "My place in line"), tr("my place", "You are done for today."),
                      tr("my place", "Need more? Check in again, or ask the desk.")});
    } else {
        draw_visit(state, found->second, session, commands);
    }
    if (draw_primary("done", tr("my place", "Done"), done_look())) {
        commands.start_over();
    }
}

}  // namespace porchlight
