// Search: what is typed, what it finds, and the keys. Nothing of it outlives the session.
#include <utility>

#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/typing.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chosen_place.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/place_card.h"
#include "kiosk/waiting_room/places_found.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr std::size_t most_letters = 40;
constexpr float gap = 16;
constexpr float title_gap = 6;
constexpr float field_radius = 24;
constexpr float keys_pad = 16;        // of the ground the keys stand on
constexpr float upright_margin = 16;  // of the keys, so that twelve have room

/// On a touch or a key, never each frame.
void search(const ClinicState& state, Session& session) {
    PlaceQuery query;
    query.words = session.places.search.typed;
    look_for(std::move(query), state, session);
}

/// Nothing typed finds nothing; a new list, or coming back from another one, finds again.
void keep_searched(const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    if (draft.search.typed.empty()) {
        draft.found.clear();
        draft.understood.clear();
    } else if (draft.found_in != state.nearby || draft.query.words != draft.search.typed) {
        search(state, session);
    }
}

/// Where everything stands. With the screen lowered the field is read above, and what is touched
/// stands below; then the row of words takes the room beside the controls.
struct SearchRooms {
    std::optional<Rect> title;
    Rect field, clear, results;
    std::optional<KeyboardPlace> keys;
    Rect ground;
};

float field_height() {
    return std::max(96.F, line_height(Type::body_strong) + 24);
}

std::string clear_words(bool keys) {
    return keys ? tr("search", "Clear") : tr("search", "Show keys");
}

float clear_width(bool keys) {
    return std::max(200.F, text_room(clear_words(keys), Type::label, 0).w + 44 + 16 + 50);
}

Rect key_rows(const KeyLayout& layout, Rect whole, bool with_word_row) {
    const Canvas& canvas = frame().canvas;
    const Rect wide{upright_margin, whole.y, canvas.w - 2 * upright_margin, whole.h};
    const Rect rows = canvas.portrait ? wide : whole;
    const float wanted =
        keyboard_height(rows.w, layout, with_word_row, canvas.portrait ? 112.F : 92.F);
    return rows.last(std::min(wanted, rows.h)).moved(0, canvas.portrait ? 0.F : 8.F);
}

SearchRooms lowered_rooms(const KeyLayout& layout, bool keys) {
    const Rect whole = whole_room();
    SearchRooms rooms;
    const float top = frame().canvas.portrait ? 150 : 144;
    const float above = (frame().canvas.portrait ? whole.y : frame().canvas.h * 0.4F) - 16;
    const float field_h = std::min(field_height(), above - top);
    const float title_h = line_height(Type::title);
    if (above - top >= field_h + title_h + 20) {
        rooms.title = Rect{whole.x, above - field_h - title_h - 12, whole.w, title_h};
    }
    rooms.field = {whole.x, above - field_h, whole.w, field_h};
    if (frame().canvas.portrait) {
        const Rect row = whole.top(112);
        rooms.clear = row.end(std::min(row.w * 0.35F, clear_width(keys)));
        rooms.results = row.start(row.w - rooms.clear.w - gap);
        const Rect rest = whole.below(128);
        if (keys) {
            rooms.keys = KeyboardPlace{key_rows(layout, rest, true), {}};
            rooms.ground = rooms.keys->keys;
        } else {
            rooms.results = rest;
        }
        return rooms;
    }
    const Rect aside = aside_room();
    rooms.clear = aside.end(std::min(aside.w * 0.3F, clear_width(keys)));
    if (keys) {
        const Rect words = aside.start(aside.w - rooms.clear.w - gap);
        rooms.keys = KeyboardPlace{key_rows(layout, whole, false), words};
        rooms.ground = rooms.keys->keys;
    } else {
        rooms.results = whole;
    }
    return rooms;
}

SearchRooms usual_rooms(const KeyLayout& layout, bool keys) {
    const Rect whole = whole_room();
    SearchRooms rooms;
    Rect rest = whole;
    if (frame().canvas.portrait) {
        rest = {whole.x, 150, whole.w, whole.bottom() - 150};
    }
    if (keys) {
        const Rect rows = key_rows(layout, rest, true);
        rooms.keys = KeyboardPlace{rows, {}};
        rooms.ground = rows;
        rest.h = rows.y - 2 * keys_pad - rest.y;
    }
    const float title_h = line_height(Type::title);
    const float field_h = field_height();
    if (rest.h >= title_h + title_gap + field_h + gap + least_place_line() - 4) {
        rooms.title = rest.top(title_h);
        rest = rest.below(title_h + title_gap);
    }
    const Rect row = rest.top(field_h);
    rooms.clear = row.end(std::min(row.w * 0.4F, clear_width(keys)));
    rooms.field = row.start(row.w - rooms.clear.w - gap);
    rooms.results = rest.below(field_h + gap);
    return rooms;
}

void draw_ground(Rect keys) {
    const Theme& look = look_now();
    const Canvas& canvas = frame().canvas;
    const Rect ground{0, keys.y - keys_pad, canvas.w, canvas.h - keys.y + keys_pad};
    fill(ground, look.dock);
    fill(ground.top(look.contrast ? 4 : 2), look.contrast ? look.line : look.divider);
}

void draw_title(const SearchRooms& rooms, const KeyLayout& layout) {
    const Theme& look = look_now();
    const std::string title = tr("search", "Search places");
    note(Role::heading, title, rooms.title.value_or(rooms.field));
    if (!rooms.title) {
        return;
    }
    const Rect row = *rooms.title;
    const float title_w = text_room(title, Type::title, 0).w + 2;
    text(row.start(std::min(row.w, title_w)), title,
         {Type::title, look.ink, Align::start, VAlign::middle, true, true});
    const std::string beside = layout.own ? tr("search", "Spelling does not matter.")
                                          : tr("search", "Or tell the front desk.");
    if (title_w + 40 + text_room(beside, Type::lead, 0).w <= row.w) {
        text(row.after(title_w + 40), beside,
             {Type::lead, look.ink_soft, Align::end, VAlign::middle, true});
    }
}

/// "3 places for shower", as far as the typed words leave room.
std::string found_words(const PlacesDraft& draft) {
    const int count = static_cast<int>(draft.found.size());
    if (draft.search.typed.empty()) {
        return {};
    }
    if (count > 0 && !draft.understood.empty()) {
        // TRANSLATORS: {1} is a number, {2} what the typed words were taken for, such as shower
        std::string words = trn("search", "{1} place for {2}", "{1} places for {2}", count);
        return put(words, {number_words(count), draft.understood});
    }
    return count == 0 ? tr("search", "No place for this")
                      : trn("search", "{1} place", "{1} places", count);
}

/// What was typed, a mark where the next letter comes, and what it found. A touch brings the keys.
void draw_field(Rect place, PlacesDraft& draft) {
    const Theme& look = look_now();
    const std::string label =
        draft.search.typed.empty() ? tr("search", "Type here") : draft.search.typed;
    const Touch touched = touch("search_field", label, place, Role::field);
    fill(place, look.surface, field_radius);
    outline(place, look.selected_line, 6, field_radius);
    focus_ring(place, field_radius, touched);
    icon("search", {place.x + 24, place.y, 52, place.h}, look.primary);
    const Rect room = place.after(96).start(place.w - 120);
    const std::string found = found_words(draft);
    const float found_w = text_room(found, Type::label, 0).w + 4;
    const float typed_w = text_room(draft.search.typed, Type::body_strong, 0).w;
    const bool both = !found.empty() && typed_w + 40 + found_w <= room.w;
    if (both) {
        text(room.end(found_w), found,
             {Type::label, look.ink_soft, Align::end, VAlign::middle, true, false, {}, false, 400});
    }
    if (draft.search.typed.empty()) {
        text(room.after(16), label,
             {Type::body_strong,
              look.ink_soft,
              Align::start,
              VAlign::middle,
              true,
              true,
              {},
              false,
              400});
    } else {
        text(room.start(room.w - (both ? found_w + 20 : 0)), draft.search.typed,
             {Type::body_strong, look.ink, Align::start, VAlign::middle, false, true});
    }
    if (!draft.search.keys_hidden && typed_w + 8 < room.w) {
        fill({room.x + typed_w + 4, place.middle_y() - 26, 5, 52}, look.primary);
    }
    if (touched.activated) {
        draft.search.keys_hidden = false;
    }
}

/// Without keys there is nothing to clear, but the way back to them.
void draw_clear(Rect place, SearchDraft& draft) {
    ButtonLook look;
    look.icon = draft.keys_hidden ? "keyboard" : "close";
    if (!button(draft.keys_hidden ? "show_keys" : "clear", clear_words(!draft.keys_hidden), place,
                look)) {
        return;
    }
    if (!std::exchange(draft.keys_hidden, false)) {
        draft.typed.clear();
    }
}

/// Before anything is found: what may be typed, or whom to ask.
void draw_hint(Rect place, const PlacesDraft& draft, const KeyLayout& layout) {
    const std::string words =
        !draft.search.typed.empty()
            ? tr("search", "Nothing found. Try other words, or ask at the front desk.")
        : layout.own ? tr("search", "A shower, food, a doctor, the name of a place: type it.")
                     : tr("search", "These keys have Latin letters. Or tell the front desk.");
    const float h = std::max(88.F, text_room(words, Type::label, place.w - 96).h + 24);
    info_line(place.top(std::min(place.h, h)), "info", words);
}

/// The first ones found: as many low cards as fit, beside each other.
void draw_few(Rect place, const ClinicState& state, Session& session) {
    const Nearby& nearby = *session.places.found_in;
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    const float least_w = frame().text_size == TextSize::normal  ? 520
                          : frame().text_size == TextSize::large ? 760
                                                                 : 900;
    const int columns = std::clamp(static_cast<int>((place.w + gap) / (least_w + gap)), 1, 3);
    const float least_h = least_place_line();
    const int rows = std::clamp(static_cast<int>((place.h + gap) / (least_h + gap)), 1, 4);
    const float row_h = std::min(place.h, std::max(least_h, 126.F));
    const int shown = std::min(columns * rows, static_cast<int>(session.places.found.size()));
    const auto used_rows = static_cast<float>((shown + columns - 1) / columns);
    const Rect grid = place.top(std::min(place.h, used_rows * (row_h + gap) - gap));
    for (int i = 0; i < shown; ++i) {
        const NearbyPlace& one = nearby.places[session.places.found[static_cast<std::size_t>(i)]];
        const Rect cell = grid.cell(i % columns, i / columns, columns,
                                    std::max(1, static_cast<int>(used_rows)), gap);
        if (draw_place_line(nearby, one, now, cell)) {
            open_place(one, session);
            return;
        }
    }
}

void draw_results(Rect place, const KeyLayout& layout, const ClinicState& state, Session& session) {
    if (place.h < 80) {
        return;  // with the screen lowered the keys have the room; "Show" leads to them
    }
    if (session.places.found.empty()) {
        draw_hint(place, session.places, layout);
    } else {
        draw_few(place, state, session);
    }
}

void show_found(Session& session) {
    session.places.search.keys_hidden = false;
    session.go(Screen::places);
}

void draw_show(Session& session) {
    const int count = static_cast<int>(session.places.found.size());
    if (count > 0 &&
        draw_primary("show_places", trn("search", "Show {1} place", "Show {1} places", count),
                     forward_look())) {
        show_found(session);
    }
}

void type(const Typed& typed, SearchDraft& draft) {
    if (typed.hide) {
        draft.keys_hidden = true;
    }
    if (!typed.any()) {
        return;
    }
    if (typed.erase) {
        erase_last(draft.typed);
    } else {
        type_into(draft.typed, typed.letters, most_letters);
    }
    draft.used = true;
}

/// A real keyboard types too. What has the focus ring takes space and enter for itself.
void take_real_keys(Session& session) {
    const Frame& now = frame();
    if (!now.has_key || now.inert) {
        return;
    }
    const Key key = now.key.key;
    const std::string& focus = now.memory->focus;
    const bool walked_to = now.memory->focus_shown && !focus.empty() && focus != "search_field";
    if (key == Key::enter && !walked_to && !session.places.found.empty()) {
        show_found(session);
    } else if (!(key == Key::space && walked_to) &&
               take_key(session.places.search.typed, most_letters)) {
        session.places.search.used = true;
    }
}

}  // namespace

void draw_place_search(const ClinicState& state, Session& session, Commands& commands) {
    if (state.nearby == nullptr) {
        draw_top(state, session);
        draw_dock(session, commands);
        return draw_no_places_list();
    }
    take_real_keys(session);
    keep_searched(state, session);
    SearchDraft& draft = session.places.search;
    const KeyLayout& layout = key_layout(session.language);
    const bool keys = !draft.keys_hidden;
    const SearchRooms rooms =
        frame().lowered ? lowered_rooms(layout, keys) : usual_rooms(layout, keys);
    if (keys) {
        draw_ground(rooms.ground);
    }
    draw_top(state, session);
    draw_title(rooms, layout);
    draw_field(rooms.field, session.places);
    draw_clear(rooms.clear, draft);
    draw_results(rooms.results, layout, state, session);
    if (rooms.keys) {
        type(draw_keyboard(*rooms.keys, layout, draft.keys), draft);
    }
    draw_dock(session, commands);
    draw_show(session);
}

}  // namespace porchlight
