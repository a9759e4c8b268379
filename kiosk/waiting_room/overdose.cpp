#include <array>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/help_call.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float picture_w = 216;
constexpr float gap = 18;

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
    return std::max(called ? 112.F : 88.F, text_room(told.title, Type::tile_title, w).h +
                                               text_room(told.line, Type::helper, w).h + 16);
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
    Rect room = place.inset(28, 6);
    icon(told.icon, room.start(64), called ? ink : look.plum.ink);
    room = room.after(88);
    if (called) {
        const float w = again_width(place.w);
        ButtonLook again;
        again.icon = "campaign";
        if (button("tell_again", tr("help", "Tell them again"), room.end(w).inset(0, 4), again)) {
            call_for_help(session, commands);
        }
        room.w -= w + 20;
    }
    const float line_h = std::min(text_room(told.line, Type::helper, room.w).h, room.h * 0.44F);
    const float title_h = room.h - line_h;
    text(room.top(title_h), told.title, {Type::tile_title, ink, Align::start, VAlign::bottom});
    text(room.below(title_h), told.line, {Type::helper, ink, Align::start, VAlign::top});
}

/// The grid whose cells hold every step's words at full size; large words get fewer a page.
struct Grid {
    int columns = 1, rows = 1;
    [[nodiscard]] int cells() const { return columns * rows; }
};

struct StepWords {
    std::string title, words, place;
};

StepWords step_words(const Settings& settings, const CardStep& step, const std::string& tag) {
    StepWords made{words_in(step.title, tag), words_in(step.words, tag), {}};
    if (const auto at = made.title.find("{number}"); at != std::string::npos) {
        made.title.replace(at, 8, settings.help.emergency_number);
    }
    if (step.place) {
        made.place = settings.street_address.in(tag);
    }
    return made;
}

float words_height(const StepWords& step, float width) {
    float height = text_room(step.title, Type::body_strong, width).h +
                   text_room(step.words, Type::label, width).h + 4;
    if (!step.place.empty()) {
        height += text_room(step.place, Type::label, width - 44).h + 4;
    }
    return height;
}

Grid grid_for(Rect body, const std::vector<StepWords>& steps) {
    static constexpr std::array<Grid, 5> landscape{{{3, 2}, {2, 2}, {3, 1}, {2, 1}, {1, 1}}};
    static constexpr std::array<Grid, 7> upright{
        {{2, 3}, {1, 6}, {1, 4}, {2, 2}, {1, 3}, {1, 2}, {1, 1}}};
    const auto fits = [&](const Grid& grid) {
        const Rect cell = body.cell(0, 0, grid.columns, grid.rows, gap);
        const float width = cell.w - std::min(picture_w, cell.h * 0.93F) - 44;
        return std::all_of(steps.begin(), steps.end(), [&](const StepWords& step) {
            return words_height(step, width) <= cell.h - 24;
        });
    };
    if (frame().canvas.portrait) {
        const auto found = std::find_if(upright.begin(), upright.end(), fits);
        return found == upright.end() ? upright.back() : *found;
    }
    const auto found = std::find_if(landscape.begin(), landscape.end(), fits);
    return found == landscape.end() ? landscape.back() : *found;
}

void draw_step(Rect place, int number, const CardStep& step, const StepWords& words,
               const std::string& emergency_number) {
    const Theme& look = look_now();
    card(place);
    const float panel_w = std::min(picture_w, place.h * 0.93F);
    const Rect panel = place.start(panel_w).inset(2);
    if (!look.contrast) {
        fill(panel, look.plum.fill, 26);
        fill(panel.after(panel.w / 2), look.plum.fill);
    }
    const float ratio = 234.F / 216.F;
    const float w = std::min(panel.w, panel.h / ratio);
    const Rect picture = panel.centered({w, w * ratio});
    // The numeral stands at the reading start, where the drawings leave room for it; a clock does
    // not run backwards.
    const Mirror mirror = step.picture == "step_again" ? Mirror::never : Mirror::with_layout;
    drawing(step.picture, picture, {look.plum.ink, look.surface}, mirror);
    if (step.place && w > 165) {  // on a smaller phone no number can be read
        text({picture.x + w * 0.34F, picture.y + w * 0.5F, w * 0.32F, w * 0.36F}, emergency_number,
             {Type::helper_strong, look.plum.ink, Align::center, VAlign::middle, true, true});
    }
    text({panel.x + 14, panel.y + 2, 70, 90}, number_words(number),
         {Type::step_numeral, look.plum.ink, Align::start, VAlign::top, true, true});
    Rect room = place.after(panel_w + 22).inset(0, 10);
    room.w -= 20;
    const float title_h = text_room(words.title, Type::body_strong, room.w).h;
    text(room.top(title_h), words.title, {Type::body_strong, look.ink});
    room = room.below(title_h + 2);
    const float words_h = text_room(words.words, Type::label, room.w).h;
    text(room.top(std::min(words_h, room.h)), words.words,
         {Type::label, look.ink, Align::start, VAlign::top, false, false, {}, false, 400});
    if (!words.place.empty()) {
        const Rect where = room.below(words_h + 2);
        icon("place", where.start(40).top(44), look.plum.ink);
        TextAt at{Type::label, look.ink};
        at.keep_ltr = true;  // as it is said to the operator and written on the street
        text(where.after(44), words.place, at);
    }
}

/// Who stands for these words; small, always there.
std::string source_words(const CardPack& pack, const std::string& tag) {
    if (pack.signed_by.empty()) {
        // TRANSLATORS: {1} is the name and month of the edition, {2} where it comes from
        return put(tr("cards", "{1} · {2} · Not signed yet by a medical lead"),
                   {words_in(pack.edition, tag), words_in(pack.source, tag)});
    }
    // TRANSLATORS: {1} edition, {2} source, {3} a name, {4} a date
    return put(
        tr("cards", "{1} · {2} · Signed by {3}, {4}"),
        {words_in(pack.edition, tag), words_in(pack.source, tag), pack.signed_by, pack.signed_on});
}

/// The whole pack in one language, never half of it.
std::string tag_of(const CardPack& pack, const Session& session) {
    return speaks(pack, session.language) ? session.language : "en";
}

/// Returns whether there are more pages.
bool draw_steps(Rect body, const ClinicState& state, Session& session) {
    const CardPack& pack = state.settings->overdose;
    const std::string tag = tag_of(pack, session);
    std::vector<StepWords> words;
    for (const CardStep& step : pack.steps) {
        words.push_back(step_words(*state.settings, step, tag));
    }
    const Grid grid = grid_for(body, words);
    const int count = static_cast<int>(words.size());
    const Page page = page_of(count, grid.cells(), session.overdose.page);
    for (int i = 0; i < page.count; ++i) {
        const int index = page.first + i;
        const auto at = static_cast<std::size_t>(index);
        draw_step(body.cell(i % grid.columns, i / grid.columns, grid.columns, grid.rows, gap),
                  index + 1, pack.steps[at], words[at], state.settings->help.emergency_number);
    }
    if (page.pages > 1) {
        const bool last = page.first + page.count == count;
        ButtonLook next = forward_look();
        next.icon = last ? "first_page" : "arrow_forward";
        if (draw_primary("more_steps",
                         last ? tr("cards", "First steps") : tr("cards", "Next steps"), next)) {
            ++session.overdose.page;
        }
    }
    return page.pages > 1;
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
        whole = whole.below(bar_h + 12);
        places.not_for = whole.top(not_for_h);
        whole = whole.below(not_for_h + 14);
        places.source = whole.last(source_h);
        places.steps = whole.top(whole.h - source_h - 4);
        return places;
    }
    const bool upright = frame().canvas.portrait;
    const Rect room = aside_room();
    places.title = {whole.x, 144, whole.w, title_h};
    places.not_for = {whole.x, places.title.bottom() + 10, whole.w, not_for_h};
    places.source = {whole.x, places.not_for.bottom() + 8, whole.w, source_h};
    places.bar = upright ? whole.top(bar_h) : room;
    places.steps = upright ? whole.below(bar_h + 14) : whole;
    return places;
}

}  // namespace

void draw_overdose(const ClinicState& state, Session& session, Commands& commands) {
    const Theme& look = look_now();
    const HelpCall call = help_call(state, session);
    const CardPack& pack = state.settings->overdose;
    const std::string title = tr("home", "Overdose: what to do");
    const std::string tag = tag_of(pack, session);
    const std::string& not_for = words_in(pack.not_for, tag);
    const std::string source = source_words(pack, tag);
    const float w = whole_room().w;
    const float bar_h = told_height(call, *state.settings, w);
    const Places places = places_for(line_height(Type::hero) * 0.6F, bar_h,
                                     std::max(60.F, text_room(not_for, Type::label, w - 96).h + 12),
                                     text_room(source, Type::helper, w).h + 4);
    draw_top(state, session);
    note(Role::heading, title, places.title);
    text(places.title, title, {Type::title, look.ink, Align::start, VAlign::middle, true, true});
    told_bar(places.bar, call, *state.settings, session, commands);
    info_line(places.not_for, "info", not_for);
    text(places.source, source, {Type::helper, look.ink_soft, Align::start, VAlign::middle});
    const bool open = call != HelpCall::none && call != HelpCall::closed;
    DockLook dock;
    dock.help = !open;
    draw_dock(session, commands, dock);
    const bool pages = draw_steps(places.steps, state, session);
    if (!open) {
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
