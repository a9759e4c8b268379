#include "kiosk/waiting_room/chrome.h"

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float margin = 40;
constexpr float gap = 16;
constexpr float button_h = 112;
constexpr float dock_h = 152;
constexpr float portrait_dock_h = 280;
constexpr float lowered_from = 0.4F;  // every target sits in the bottom 60 %

Rect dock_place() {
    const Canvas& canvas = frame().canvas;
    return canvas.all().last(canvas.portrait ? portrait_dock_h : dock_h);
}

Rect dock_row() {  // help, back, ... primary
    const Rect dock = dock_place();
    const float y = frame().canvas.portrait ? dock.y + 146 : dock.y + 17;
    return {margin, y, dock.w - 2 * margin, button_h};
}

/// Upright: back, start over, lower, text, language in one row of equal cells.
Rect portrait_cell(int index) {
    const Rect dock = dock_place();
    return Rect{margin, dock.y + 18, dock.w - 2 * margin, button_h}.cell(index, 0, 5, 1, gap);
}

float controls_y() {
    const Canvas& canvas = frame().canvas;
    return frame().lowered ? canvas.h * lowered_from + 14 : 16;
}

/// As wide as in the reference, wider where the words need it; very long ones take two lines.
float control_width(float at_least, const std::string& label) {
    constexpr float most = 460;
    const float wanted = text_room(label, Type::control_label, 0).w + 44 + 16 + 2 * 24;
    return std::clamp(wanted, at_least, most);
}

Rect language_place() {
    const float width = control_width(264, spoken().endonym);
    return {frame().canvas.w - margin - width, controls_y(), width, button_h};
}

Rect text_control_place() {
    const float width = control_width(330, tr("controls", "Text and color"));
    return {language_place().x - gap - width, controls_y(), width, button_h};
}

struct DockWidths {
    float help = 420, back = 168, start_over = 190, reach = 218, extra = 190, primary = 480;
};

/// The reference widths; longer words of another language or size get more, up to the room.
DockWidths dock_widths() {
    DockWidths widths;
    const auto wider = [](float at_least, const std::string& label) {  // longer words: two lines
        return std::clamp(text_room(label, Type::dock_label, 0).w + 28, at_least, at_least + 80);
    };
    widths.back = wider(widths.back, tr("dock", "Back"));
    widths.start_over = wider(widths.start_over, tr("dock", "Start over"));
    widths.reach = wider(widths.reach, tr("dock", "Lower screen"));
    const float room = frame().canvas.w - 2 * margin - widths.help - 52 - 3 * gap;
    const float all = widths.back + widths.start_over + widths.reach;
    // Room for one more stays free in every language: that one may not come and go with the words.
    const float squeeze = std::min(1.F, (room - widths.primary - widths.extra - gap) / all);
    widths.back *= squeeze;
    widths.start_over *= squeeze;
    widths.reach *= squeeze;
    return widths;
}

void brand(const ClinicState& state, const Session& session) {
    const Theme& look = look_now();
    const Settings& settings = *state.settings;
    drawing("lamp", {margin, 16, 100, 112}, {look.primary, look.bg_top});
    const float words_w = frame().canvas.portrait || frame().lowered
                              ? frame().canvas.w - 220
                              : text_control_place().x - 24 - margin - 120;
    const Rect words{margin + 120, 16, words_w, 112};
    if (!frame().lacking.empty()) {
        // In English whatever is picked: that language lacks words here.
        text(words,
             put("Not all words here are in {1} yet. Ask us at the desk.", {frame().lacking}),
             {Type::helper_strong, look.ink, Align::start, VAlign::middle});
        return;
    }
    text(words.top(56), settings.name.in(spoken().tag),
         {Type::tile_title, look.ink, Align::start, VAlign::bottom, true});
    const LocalTime now = to_local(session.now.wall, settings.time_zone);
    const auto open = open_today(settings, now);
    const std::string hours =
        open ? put(tr("brand", "Open today until {1}"), {clock_words(open->closes)})
             : tr("brand", "We are closed now");
    text(words.below(58), hours, {Type::helper, look.ink_soft, Align::start, VAlign::top, true});
}

void text_control(Session& session, Rect place, bool small) {
    ButtonLook look;
    look.icon = "format_size";
    look.icon_above = small;
    look.type = small ? Type::dock_label : Type::control_label;
    if (button("text_and_color", small ? tr("controls", "Text") : tr("controls", "Text and color"),
               place, look)) {
        session.sheet = Sheet::text_and_color;
    }
}

void language_control(Session& session, Rect place, bool small) {
    ButtonLook look;
    look.icon = "translate";
    look.icon_above = small;
    look.type = small ? Type::dock_label : Type::control_label;
    if (button("language", spoken().endonym, place, look)) {
        session.sheet = Sheet::language;
    }
}

void reach_control(Session& session, Rect place) {
    ButtonLook look;
    look.icon = session.lowered ? "vertical_align_top" : "vertical_align_bottom";
    look.icon_above = true;
    look.picked = session.lowered;
    look.type = Type::dock_label;
    const bool upright = frame().canvas.portrait;
    const std::string label =
        session.lowered ? (upright ? tr("controls", "Raise") : tr("dock", "Raise screen"))
                        : (upright ? tr("controls", "Lower") : tr("dock", "Lower screen"));
    if (button("reach", label, place, look)) {
        session.lowered = !session.lowered;
    }
}

ButtonLook small_look(std::string_view icon_name, bool mirrors) {
    ButtonLook look;
    look.icon = icon_name;
    look.icon_above = true;
    look.icon_mirrors = mirrors;
    look.type = Type::dock_label;
    return look;
}

void dock_ground() {
    const Theme& look = look_now();
    const Rect dock = dock_place();
    fill(dock, look.dock);
    fill(dock.top(look.contrast ? 4 : 2), look.contrast ? look.line : look.divider);
}

void help_button(Session& session, Commands& commands) {
    const Theme& look = look_now();
    const Rect place = help_place();
    const std::string label = tr("dock", "Someone needs help now");
    const Touch touched = touch("help", label, place, Role::button);
    shadow(place, 24);
    fill(place, pressed_ink(look.emergency, touched), 24);
    outline(place, look.emergency_line, look.contrast ? 6 : 4, 24);
    icon("notifications_active", {place.x + 22, place.y, 60, place.h}, look.on_emergency);
    text(place.after(100).inset(0, 6).start(place.w - 112), label,
         {Type::emergency, look.on_emergency, Align::start, VAlign::middle, false, true});
    focus_ring(place, 24, touched);
    if (touched.activated) {
        call_for_help(session, commands);
    }
}

}  // namespace

Rect help_place() {
    return dock_row().start(dock_widths().help);
}

Rect primary_place() {
    return dock_row().end(dock_widths().primary);
}

Rect dock_extra_place() {
    if (frame().canvas.portrait) {
        return primary_place();
    }
    const DockWidths widths = dock_widths();
    const Rect row = dock_row();
    const float x =
        row.x + widths.help + 52 + widths.back + widths.start_over + widths.reach + 3 * gap;
    return {x, row.y, std::min(228.F, primary_place().x - gap - x), row.h};
}

void draw_top(const ClinicState& state, Session& session) {
    brand(state, session);
    if (frame().canvas.portrait) {
        return;  // upright, the controls stand in the dock
    }
    const Rect language = language_place();
    text_control(session, text_control_place(), false);
    language_control(session, language, false);
}

void draw_sheet_dock(Session& session, Commands& commands) {
    dock_ground();
    help_button(session, commands);
}

bool draw_dock(Session& session, Commands& commands, const DockLook& look) {
    dock_ground();
    if (look.help) {
        help_button(session, commands);
    }
    const bool upright = frame().canvas.portrait;
    const DockWidths widths = dock_widths();
    const Rect row = dock_row();
    float x = row.x + widths.help + 52;
    const auto next = [&](float width) {
        const Rect place{x, row.y, width, row.h};
        x += width + gap;
        return place;
    };
    const bool back = look.back && button("back", tr("dock", "Back"),
                                          upright ? portrait_cell(0) : next(widths.back),
                                          small_look("arrow_back", true));
    if (back) {
        session.back();
    }
    if (!look.back && look.start_over && !upright) {
        next(widths.back);  // the place stays empty, so that nothing else moves
    }
    if (look.start_over &&
        button("start_over", tr("dock", "Start over"),
               upright ? portrait_cell(1) : next(widths.start_over), small_look("replay", false))) {
        commands.start_over();
    }
    reach_control(session, upright ? portrait_cell(2) : next(widths.reach));
    if (upright) {
        text_control(session, portrait_cell(3), true);
        language_control(session, portrait_cell(4), true);
    }
    return back;
}

bool draw_primary(std::string_view key, std::string_view label, const ButtonLook& look) {
    return button(key, label, primary_place(), look);
}

ButtonLook forward_look() {
    ButtonLook look;
    look.icon = "arrow_forward";
    look.icon_after = true;
    look.icon_mirrors = true;
    look.primary = true;
    look.type = Type::action;
    return look;
}

ButtonLook done_look() {
    ButtonLook look = forward_look();
    look.icon = "check";
    look.icon_mirrors = false;
    return look;
}

Rect aside_room() {
    const Rect whole = whole_room();
    return {whole.x, controls_y(), text_control_place().x - 24 - whole.x, button_h};
}

Rect whole_room() {
    const Canvas& canvas = frame().canvas;
    const float bottom = dock_place().y - 16;
    float top = 144;
    if (frame().lowered) {
        top = canvas.portrait ? canvas.h * lowered_from : controls_y() + button_h + gap;
    }
    return {margin, top, canvas.w - 2 * margin, bottom - top};
}

namespace {

struct HeadingSize {
    float count = 0, title = 0, line = 0;
    [[nodiscard]] float all() const { return count + title + line; }
};

HeadingSize measure_heading(const Heading& heading, float width) {
    HeadingSize size;
    size.count = heading.count.empty() ? 0 : line_height(Type::helper_strong) + 2;
    size.title = text_room(heading.title, Type::title, width).h;
    size.line = heading.line.empty() ? 0 : text_room(heading.line, Type::lead, width).h + 4;
    return size;
}

/// Inside `place`, standing at its top; shrinks rather than leave it.
void paint_heading(const Heading& heading, Rect place) {
    const Theme& look = look_now();
    const HeadingSize size = measure_heading(heading, place.w);
    const float both = place.h - size.count;
    const float line_h = std::min(size.line, std::max(both * 0.45F, both - size.title));
    text(place.top(size.count), heading.count,
         {Type::helper_strong, look.primary, Align::start, VAlign::top, true});
    const float title_h = std::min(size.title, both - line_h);
    const Rect title{place.x, place.y + size.count, place.w, title_h};
    note(Role::heading, heading.title, title);
    text(title, heading.title, {Type::title, look.ink, Align::start, VAlign::top, false, true});
    text({place.x, title.bottom() + 4, place.w, line_h + 2}, heading.line,
         {Type::lead, look.ink_soft, Align::start, VAlign::top});
}

}  // namespace

Room draw_heading(const Heading& heading, float aside_width) {
    const Canvas& canvas = frame().canvas;
    const Rect whole = whole_room();
    if (!canvas.portrait && !frame().lowered) {
        const float width = whole.w - (aside_width > 0 ? aside_width + 40 : 0);
        const float height = std::min(measure_heading(heading, width).all(), whole.h * 0.34F);
        const float taken = std::max(height, aside_width > 0 ? button_h + 24 : 0.F);
        paint_heading(heading, {whole.x, whole.y, width, height});
        return {{whole.right() - aside_width, whole.y + (taken - button_h) / 2, aside_width,
                 aside_width > 0 ? button_h : 0},
                whole.below(taken + 20)};
    }
    const float top = 150;
    const float quiet_bottom = canvas.portrait && !frame().lowered ? 556 : canvas.h * lowered_from;
    const Rect quiet{whole.x, top, whole.w, quiet_bottom - top - 16};
    const float height = std::min(measure_heading(heading, quiet.w).all(), quiet.h);
    paint_heading(heading, {quiet.x, quiet.y + (quiet.h - height) / 2, quiet.w, height});
    Rect body = whole;
    if (canvas.portrait && !frame().lowered) {
        body = {whole.x, 580, whole.w, whole.bottom() - 580};
    }
    if (aside_width <= 0) {
        return {{}, body};
    }
    if (canvas.portrait) {
        return {body.top(button_h), body.below(button_h + gap)};
    }
    return {aside_room().start(std::min(aside_width, aside_room().w)), body};
}

bool more_button(std::string_view key, std::string_view label, Rect place) {
    ButtonLook look;
    look.icon = "expand_more";
    return button(key, label, place, look);
}

void call_for_help(Session& session, Commands& commands) {
    if (session.overdose.alert.empty() || session.overdose.over) {
        session.overdose.alert = new_id<AlertId>();
        session.overdose.over = false;
    }
    session.overdose.raised = session.now.mono;
    commands.ask(RaiseHelp{session.overdose.alert, session.now.wall});
    session.sheet = Sheet::none;
    if (session.screen != Screen::overdose) {
        session.go(Screen::overdose);
    }
}

}  // namespace porchlight
