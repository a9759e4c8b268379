#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/card_parts.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/help_call.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

struct Told {
    std::string_view icon;
    std::string title, line;
    std::string card{};  ///< in the place of the yellow button; empty: the title
};

Told no_desk_words(const Settings& settings) {
    // TRANSLATORS: {1} is the number to call for an ambulance, such as 911
    const std::string line =
        put(tr("help", "No answer from the desk yet. Call {1}."), {settings.help.emergency_number});
    return {"campaign", tr("help", "Shout. Send someone to the desk. Stay."), line,
            tr("help", "No answer from the desk yet")};
}

Told told_words(HelpCall call, const Settings& settings) {
    switch (call) {
        case HelpCall::telling:
            return {"campaign", tr("help", "We are telling the staff."),
                    tr("help", "Stay with the person.")};
        case HelpCall::told:
            return {"check_circle", tr("help", "We told the staff."),
                    tr("help", "Stay with the person.")};
        case HelpCall::coming:
            return {"check_circle", tr("help", "Staff are coming."),
                    tr("help", "Stay with the person.")};
        case HelpCall::no_desk:
            return no_desk_words(settings);
        case HelpCall::no_answer:
            return {"campaign", tr("help", "Still trying."),
                    tr("help", "Call out, or go to the front desk.")};
        case HelpCall::closed:
            return {"check_circle", tr("help", "Staff say it is all clear."),
                    tr("help", "You can call them again any time.")};
        case HelpCall::none:
            break;
    }
    return {"info", tr("help", "Is it happening now?"),
            tr("help", "Touch the yellow button. Staff will know at once.")};
}

/// What "Tell them again" takes of that bar.
float again_width(float bar_w) {
    return std::min(360.F, (bar_w - 144) * 0.4F);
}

float told_height(HelpCall call, const Settings& settings, float bar_w) {
    const Told told = told_words(call, settings);
    const bool called = call != HelpCall::none;
    const float w = bar_w - 144 - (called ? again_width(bar_w) + 20 : 0);
    return std::max(called ? 104.F : 88.F, text_room(told.title, Type::tile_title, w).h +
                                               text_room(told.line, Type::helper, w).h + 16);
}

/// Where the words of that bar stand.
Rect told_room(Rect bar, bool called) {
    const Rect room = bar.inset(28, 6).after(88);
    return called ? room.start(room.w - again_width(bar.w) - 20) : room;
}

float told_title_height(const Told& told, Rect room) {
    const float line_h = text_room(told.line, Type::helper, room.w).h;
    const float spare = room.h - text_room(told.title, Type::tile_title, room.w).h;
    return room.h - std::min(line_h, std::max(spare, room.h * 0.44F));
}

bool told_fits(Rect bar, HelpCall call, const Settings& settings) {
    const Told told = told_words(call, settings);
    const Rect room = told_room(bar, call != HelpCall::none);
    const float title_h = told_title_height(told, room);
    return text_fits(room.top(title_h), told.title, {Type::tile_title}) &&
           text_fits(room.below(title_h), told.line, {Type::helper});
}

/// The deep green bar of someone who called; a quiet band for someone who reads.
void told_bar(Rect place, HelpCall call, const Settings& settings, Session& session,
              Commands& commands) {
    const Theme& look = look_now();
    const Told told = told_words(call, settings);
    const bool called = call != HelpCall::none;
    const Ink ink = called ? look.on_told : look.ink;
    fill(place, called ? look.told_fill : look.sunken, 28);
    if (look.contrast) {
        outline(place, look.line, 4, 28);
    }
    const Rect inside = place.inset(28, 6);
    icon(told.icon, inside.start(64), called ? ink : look.plum.ink);
    if (called) {
        ButtonLook again;
        again.icon = "campaign";
        const float again_h = std::min(inside.h - 8, 96.F);
        if (button("tell_again", tr("help", "Tell them again"),
                   inside.end(again_width(place.w)).last(again_h + 4).top(again_h), again)) {
            call_for_help(session, commands);
        }
    }
    const Rect room = told_room(place, called);
    const float title_h = told_title_height(told, room);
    text(room.top(title_h), told.title, {Type::tile_title, ink, Align::start, VAlign::bottom});
    text(room.below(title_h), told.line, {Type::helper, ink, Align::start, VAlign::top});
}

/// Returns whether there are more pages.
bool draw_steps(Rect body, const Settings& settings, const CardPack& pack, Session& session) {
    CardPage shown;
    {
        const InCardLanguage language(pack);
        shown = draw_card_steps(body, settings, pack, session.overdose.page);
    }
    if (shown.pages > 1) {
        ButtonLook next = forward_look();
        next.icon = shown.last ? "first_page" : "arrow_forward";
        if (draw_primary("more_steps",
                         shown.last ? tr("cards", "First steps") : tr("cards", "Next steps"),
                         next)) {
            ++session.overdose.page;
        }
    }
    return shown.pages > 1;
}

/// In the place of the yellow button, once it has been touched.
void told_card(HelpCall call, const Settings& settings) {
    const Theme& look = look_now();
    const Rect place = help_place();
    const Told told = told_words(call, settings);
    fill(place, look.surface, 24);
    outline(place, look.open.ink, 4, 24);
    icon(told.icon, {place.x + 22, place.y, 60, place.h}, look.open.ink);
    text(place.after(100).inset(0, 6).start(place.w - 112),
         told.card.empty() ? told.title : told.card,
         {Type::emergency, look.open.ink, Align::start, VAlign::middle, false, true});
}

void mistake_button(Rect place, Session& session, Commands& commands) {
    ButtonLook look;
    look.icon = "undo";
    look.icon_mirrors = true;
    look.icon_above = true;
    look.flat = true;
    look.type = Type::dock_label;
    if (button("by_mistake", tr("help", "By mistake"), place, look)) {
        commands.ask(CloseHelp{session.overdose.alert, true});
        session.overdose.alert = {};
    }
}

/// Where things stand: words may stand high, what is touched stays in reach.
struct Places {
    Rect title, bar, not_for, steps, source;
};

Places places_for(float title_h, float bar_h, float not_for_h, float source_h) {
    Places places;
    Rect whole = whole_room();
    if (!frame().lowered) {
        places.title = whole.top(title_h);
        whole = whole.below(title_h + 10);
        places.bar = whole.top(bar_h);
        whole = whole.below(bar_h + 10);
        places.not_for = whole.top(not_for_h);
        whole = whole.below(not_for_h + 10);
        places.source = whole.last(source_h);
        places.steps = whole.top(whole.h - source_h - 4);
        return places;
    }
    places.title = {whole.x, 144, whole.w, title_h};
    places.not_for = {whole.x, places.title.bottom() + 10, whole.w, not_for_h};
    places.source = {whole.x, places.not_for.bottom() + 8, whole.w, source_h};
    const bool upright = frame().canvas.portrait;
    places.bar = upright ? whole.top(bar_h) : aside_room();
    places.steps = upright ? whole.below(bar_h + 14) : whole;
    return places;
}

/// What the pack says around its steps, in its own language.
struct Said {
    std::string title, not_for, source;
};

Said words_of(const ShownCard& card, const Settings& settings) {
    return {card_words(card.pack.title, settings), card_words(card.pack.not_for, settings),
            card_source(card)};
}

Places draw_words(const ShownCard& card, const Settings& settings, HelpCall call) {
    const float bar_h = told_height(call, settings, whole_room().w);
    const InCardLanguage language(card.pack);
    const Theme& look = look_now();
    const Said said = words_of(card, settings);
    const float w = whole_room().w;
    Places places = places_for(line_height(Type::hero) * 0.6F, bar_h,
                               std::max(56.F, text_room(said.not_for, Type::label, w - 96).h + 12),
                               source_height(said.source, w));
    const Rect reach = places.bar;
    const auto grow_up_to = [&](float top) {  // words may stand high
        const float up = std::max(0.F, reach.y - top);
        places.bar = {reach.x, reach.y - up, reach.w, reach.h + up};
    };
    bool shows_source = true;
    if (frame().lowered && !told_fits(reach, call, settings)) {
        grow_up_to(places.source.bottom() + 10);
        shows_source = told_fits(places.bar, call, settings);
        if (!shows_source) {
            grow_up_to(places.not_for.bottom() + 10);
        }
    }
    note(Role::heading, said.title, places.title);
    text(places.title, said.title,
         {Type::title, look.ink, Align::start, VAlign::middle, true, true});
    info_line(places.not_for, "info", said.not_for);
    text(places.source, shows_source ? said.source : std::string(),
         {Type::helper, look.ink_soft, Align::start, VAlign::middle});
    return places;
}

/// Where there is room for it beside what else stands in the dock.
std::optional<Rect> learn_more_place(bool pages) {
    if (!frame().canvas.portrait && dock_extra_place().w >= 190) {
        return dock_extra_place();
    }
    return pages ? std::nullopt : std::optional{primary_place()};
}

void learn_more_button(bool pages, Session& session) {
    const auto place = learn_more_place(pages);
    if (!place) {
        return;
    }
    ButtonLook look;
    look.icon = "menu_book";
    look.icon_above = true;
    look.type = Type::dock_label;
    if (button("learn_more", tr("cards", "Learn more"), *place, look)) {
        session.learn = {};
        session.go(Screen::learn);
    }
}

}  // namespace

void draw_overdose(const ClinicState& state, Session& session, Commands& commands) {
    const HelpCall call = help_call(state, session);
    const ShownCard shown = emergency_card(state.settings->cards);
    draw_top(state, session);
    const Places places = draw_words(shown, *state.settings, call);
    told_bar(places.bar, call, *state.settings, session, commands);
    const bool open = call != HelpCall::none && call != HelpCall::closed;
    DockLook dock;
    dock.help = !open;
    draw_dock(session, commands, dock);
    const bool pages = draw_steps(places.steps, *state.settings, shown.pack, session);
    if (!open) {
        learn_more_button(pages, session);
        return;
    }
    // Where "Next steps" leaves no room beside it, the bar alone says what became of the call.
    const bool tight = pages && (frame().canvas.portrait || dock_extra_place().w < 190);
    if (!tight) {
        told_card(call, *state.settings);
    }
    mistake_button(tight ? help_place() : dock_extra_place(), session, commands);
}

}  // namespace porchlight
