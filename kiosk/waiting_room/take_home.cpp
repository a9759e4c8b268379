#include "kiosk/waiting_room/take_home.h"

#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"

namespace porchlight {

namespace {

constexpr float pad = 20;
constexpr float icon_room = 172;
constexpr float button_h = 88;

struct Said {
    std::string_view icon;
    std::string title, hint;
};

Said said(Outcome now) {
    switch (now) {
        case Outcome::not_asked:
            return {"medical_services", tr("ticket", "Naloxone to take home?"),
                    tr("ticket", "Free. In a bag at the desk.")};
        case Outcome::on_its_way:
            return {"touch_app", tr("ticket", "Telling the desk…"),
                    tr("ticket", "This takes a moment.")};
        case Outcome::saved:
            return {"check_circle", tr("ticket", "It will be at the desk."),
                    tr("ticket", "Show this picture.")};
        case Outcome::refused:
            return {"room_service", tr("ticket", "Ask for it at the desk."),
                    tr("ticket", "This screen could not pass it on.")};
    }
    return {};
}

std::string yes_words() {
    return tr("ticket", "Yes, please");
}

float button_width() {
    return text_room(yes_words(), Type::label, 0).w + 44 + 16 + 2 * 26;
}

/// The thing, an arrow, a home: for whoever does not read the words.
void draw_spray_to_home(const SupplySetting& naloxone, Rect place) {
    const Theme& look = look_now();
    const Rect third = place.cell(0, 0, 3, 1, 2);
    const float side = std::min(64.F, place.h);
    drawing(supply_picture(naloxone),
            Rect{third.x - 6, place.y, 64, place.h}.centered({side, side}),
            look.named(naloxone.color));
    icon("arrow_forward", place.cell(1, 0, 3, 1, 2).centered({40, 40}), look.blue.ink,
         Mirror::with_layout);
    icon("home", place.cell(2, 0, 3, 1, 2).centered({60, 60}), look.blue.ink);
}

/// Beside the button, or over it where that would be narrow.
struct Layout {
    bool stacked = false;
    float words_w = 0;
};

Layout lay_out(float width) {
    const float all = width - 2 * pad - icon_room;
    const float beside = all - button_width() - 20;
    const bool stacked = beside < 300;
    return {stacked, stacked ? all : beside};
}

float hint_height(const Said& words, float width) {
    return frame().text_size == TextSize::extra ? 0 : text_room(words.hint, Type::helper, width).h;
}

}  // namespace

float take_home_height(const ClinicState& state, float width) {
    if (state.settings->take_home_naloxone() == nullptr) {
        return 0;
    }
    const Said words = said(Outcome::not_asked);
    const Layout at = lay_out(width);
    const float words_h =
        text_room(words.title, Type::label, at.words_w).h + hint_height(words, at.words_w);
    return at.stacked ? words_h + 16 + button_h + 36 : std::max(button_h + 24, words_h + 24);
}

void draw_take_home(const SupplySetting& naloxone, Rect place, const VisitId& visit,
                    Session& session, Commands& commands) {
    const Theme& look = look_now();
    CheckInDraft& draft = session.check_in;
    const Outcome now = outcome(session, draft.naloxone_pending);
    const Said words = said(now);
    fill(place, look.sunken, 28);
    if (look.contrast) {
        outline(place, look.line, 4, 28);
    }
    const Layout layout = lay_out(place.w);
    const Rect inside = place.inset(pad, 12);
    const bool button_under = layout.stacked && now == Outcome::not_asked;
    const Rect room = button_under ? inside.top(inside.h - button_h - 16) : inside;
    if (now == Outcome::not_asked) {
        draw_spray_to_home(naloxone, room.start(icon_room - 12));
    } else {
        icon(words.icon, room.start(56), now == Outcome::saved ? look.open.ink : look.blue.ink);
    }
    const float width = now == Outcome::not_asked ? layout.words_w : room.w - icon_room;
    const float hint_h = hint_height(words, width);
    const float title_h = std::min(text_room(words.title, Type::label, width).h, room.h - hint_h);
    const Rect at = room.after(icon_room).start(width).centered({width, title_h + hint_h});
    text(at.top(title_h), words.title, {Type::label, look.ink});
    if (hint_h > 0) {
        text(at.below(title_h).top(hint_h + 2), words.hint, {Type::helper, look.ink_soft});
    }
    if (now != Outcome::not_asked) {
        return;
    }
    ButtonLook yes;
    yes.icon = "add";
    const Rect button_room = button_under ? inside.last(button_h) : inside;
    const Rect button_at = button_room.end(button_width()).centered({button_width(), button_h});
    if (button("naloxone", yes_words(), button_at, yes)) {
        draft.naloxone = new_id<RequestId>();
        AskForSupplies asked;
        asked.request = draft.naloxone;
        asked.visit = visit;
        asked.lines = {{naloxone.id, 1}};
        asked.locale = session.language;
        draft.naloxone_pending = commands.ask(std::move(asked));
    }
}

}  // namespace porchlight
