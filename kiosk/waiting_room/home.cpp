#include <array>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/languages.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

struct Way {
    const char* key;
    Screen screen;
    std::string_view icon, accent;
    std::string label, hint;
};

std::array<Way, 6> ways() {
    return {{
        {"way_needs", Screen::needs, "emoji_people", "teal", tr("home", "See someone today"),
         tr("home", "Nurse, doctor or peer")},
        {"way_supplies", Screen::supplies, "backpack", "clay", tr("home", "Get supplies"),
         tr("home", "Free. No line, no questions")},
        {"way_places", Screen::place_needs, "place", "blue", tr("home", "Places nearby"),
         tr("home", "Food, showers, shelter, care")},
        {"way_overdose", Screen::overdose, "monitor_heart", "plum",
         tr("home", "Overdose: what to do"), tr("home", "Learn it, or do it now")},
        {"way_my_place", Screen::find_ticket, "groups", "moss", tr("home", "My place in line"),
         tr("home", "Step out and come back")},
        {"way_promises", Screen::promises, "handshake", "slate",
         tr("home", "How we treat you here"), tr("home", "What we promise you")},
    }};
}

void draw_ways(Rect body, const ClinicState& state, Session& session) {
    const auto all = ways();
    const Choices choices = lay_out_choices(body, static_cast<int>(all.size()), session.home_page);
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const Way& way = all.at(static_cast<std::size_t>(choices.first) + i);
        TileLook look;
        look.icon = way.icon;
        look.accent = way.accent;
        look.primary = way.screen == Screen::needs;
        look.beside = frame().lowered;
        if (tile(way.key, way.label, way.hint, choices.cells[i], look)) {
            const bool saves = way.screen == Screen::needs || way.screen == Screen::supplies;
            session.check_in.came = session.now.wall;
            session.go(way.screen);  // "Try again" at the desk's words goes on there
            if (saves && state.health != StoreHealth::ok) {
                session.go(Screen::desk_instead);
            }
        }
    }
    draw_more_choices(choices, session.home_page);
}

/// The words over the door, and the lamp beside it. Returns how much height they took.
float draw_hero(Rect place) {
    const Theme& look = look_now();
    const std::string welcome = tr("home", "Come as you are.");
    const std::string promise = tr("home", "No appointment. No ID. Late is fine.");
    const float title_h = std::min(text_room(welcome, Type::hero, place.w).h, place.h * 0.62F);
    const float promise_h =
        std::min(text_room(promise, Type::action, place.w).h, place.h - title_h);
    note(Role::heading, welcome, place.top(title_h));
    text(place.top(title_h), welcome,
         {Type::hero, look.ink, Align::start, VAlign::top, false, true});
    text({place.x, place.y + title_h + 4, place.w, promise_h + 2}, promise,
         {Type::action, look.primary, Align::start, VAlign::top});
    return title_h + promise_h + 6;
}

void draw_door(Rect place) {
    const Theme& look = look_now();
    drawing("door", place, {look.primary, look.bg_top}, Mirror::with_layout);
}

/// All that is free in that strip on this screen.
Rect sit_room() {
    const float from = frame().canvas.portrait ? help_place().right() + 16 : dock_extra_place().x;
    const Rect place = primary_place();
    return {from, place.y, place.right() - from, place.h};
}

void draw_sit_line() {
    const Theme& look = look_now();
    const Rect place = primary_place();
    const float icon_w = 76;
    const std::string sit = tr("home", "Just need to sit?");
    const std::string stay = tr("home", "Stay until we close.");
    const TextAt sit_at{Type::label, look.ink, Align::end, VAlign::bottom, true};
    const TextAt stay_at{Type::label, look.ink, Align::end, VAlign::top, true,
                         false,       {},       false,      400};
    Rect words{place.x, place.y, place.w - icon_w - 12, place.h};
    float sit_h = place.h / 2;
    if (text_fits(words.top(sit_h), sit, sit_at) && text_fits(words.below(sit_h), stay, stay_at)) {
        icon("weekend", place.end(icon_w).inset(4, 22), look.primary);
    } else {  // longer words than most languages have: all the room, and the second may take two
              // lines
        words = sit_room();
        sit_h = place.h * 0.36F;
    }
    text(words.top(sit_h), sit, sit_at);
    text(words.below(sit_h), stay, stay_at);
}

void draw_landscape(const ClinicState& state, Session& session) {
    const Rect whole = whole_room();
    const float panel_w = 404;
    const Rect side = whole.end(panel_w);
    const Rect rest = whole.start(whole.w - panel_w - 24);
    const float hero_h = 168;
    const Rect door{rest.right() - 270, whole.y - 4, 270, hero_h + 4 + 12 - 2};
    draw_hero({rest.x, rest.y, rest.w - 300, hero_h});
    draw_door(door);
    draw_ways(rest.below(hero_h + 12), state, session);
    draw_language_panel(state, session, side);
}

void draw_lowered(const ClinicState& state, Session& session) {
    const Canvas& canvas = frame().canvas;
    const Rect whole = whole_room();
    const float header_h = whole.y - 128;
    draw_hero({40, 176, canvas.w - 560, header_h - 200});
    draw_door({canvas.w - 470, 150, 400, header_h - 166});
    draw_ways(whole, state, session);
}

void draw_upright(const ClinicState& state, Session& session) {
    const Canvas& canvas = frame().canvas;
    const float hero_bottom = frame().lowered ? canvas.h * 0.38F : 556;
    draw_hero({40, 170, canvas.w - 80, hero_bottom - 200});
    draw_door({canvas.w - 420, hero_bottom - 226, 380, 226});
    fill({0, hero_bottom, canvas.w, 2}, look_now().divider);
    Rect body = whole_room();
    const float from = std::max(body.y, hero_bottom + 16);
    body = {body.x, from, body.w, body.bottom() - from};
    if (!frame().lowered) {
        const float taken = draw_language_rows(state, session, body);
        body = body.below(taken + 24);
    }
    draw_ways(body, state, session);
}

}  // namespace

void draw_home(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    if (frame().canvas.portrait) {
        draw_upright(state, session);
    } else if (frame().lowered) {
        draw_lowered(state, session);
    } else {
        draw_landscape(state, session);
    }
    DockLook dock;
    dock.back = false;
    dock.start_over = false;
    draw_dock(session, commands, dock);
    draw_sit_line();
}

}  // namespace porchlight
