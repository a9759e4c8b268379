// Places on the desk: a list at the start, one place in the middle, what else is known beside it.
#include "kiosk/front_desk/places.h"

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 16;
constexpr float roomy = 1500;  ///< from here on all three parts stand side by side

bool take_letter_of_page(Desk& desk, char32_t letter) {
    PlacesDeskDraft& draft = *desk.draft.places;
    if (letter == U'/') {
        draft.finding = true;
        draft.page = 0;
        frame().memory->focus = find_place_key;
        frame().has_key = false;  // it did its work: the field does not read it
        return true;
    }
    if (letter == U'e') {
        open_new_place(desk);
        frame().has_key = false;
        return true;
    }
    if (letter == U'k' && draft.form && !draft.added) {
        check_place(desk, *draft.form);
        return true;
    }
    return false;
}

/// One step back: out of what was opened last.
void step_back(Desk& desk) {
    PlacesDeskDraft& draft = *desk.draft.places;
    frame().memory->focus.clear();
    go_deaf();
    if (draft.added) {
        draft.added.reset();
    } else if (draft.aside) {
        draft.aside = false;
    } else if (draft.finding) {
        draft.finding = false;
        draft.page = 0;
    } else {
        close_pages(desk);
    }
}

void draw_nothing_picked(Rect place) {
    const Theme& look = look_now();
    fill(place, look.surface, 20);
    outline(place, look.contrast ? look.line : look.row_line, 2, 20);
    icon("place", place.centered({64, 64}).moved(0, -70), look.primary);
    text(place.inset(40, 0).centered({place.w - 80, 120}),
         tr("desk place", "Pick a place to look at, or find one."),
         {Type::desk_name, look.ink_soft, Align::center, VAlign::middle});
}

void draw_side(Desk& desk, PlaceEditForm& form, Rect place) {
    const float partner_h = std::min(place.h * 0.64F, 500.F);
    draw_place_partner(desk, form, place.top(partner_h));
    draw_place_history(desk, form, place.below(partner_h + gap));
}

/// In place of the middle, where there is no room beside it.
void draw_side_alone(Desk& desk, PlacesDeskDraft& draft, Rect place) {
    DeskButton back;
    back.icon = "arrow_back";
    back.icon_mirrors = true;
    back.cap = "Esc";
    const std::string words = tr("desk place", "Hours");
    const Rect top = place.top(48);
    if (desk_button("place_hours", words, top.start(desk_button_width(words, back)), back)) {
        draft.aside = false;
        go_deaf();
        return;
    }
    draw_save_place(desk, *draft.form, top.end(top.w * 0.4F));
    const Rect room = place.below(48 + 11);
    draw_place_partner(desk, *draft.form, room.start((room.w - gap) * 0.55F));
    draw_place_history(desk, *draft.form, room.after((room.w - gap) * 0.55F + gap));
}

void draw_middle(Desk& desk, PlacesDeskDraft& draft, Rect place, bool beside) {
    if (draft.added) {
        draw_new_place(desk, draft, place);
    } else if (!draft.form) {
        draw_nothing_picked(place);
    } else if (draft.aside && !beside) {
        draw_side_alone(desk, draft, place);
    } else {
        draw_place_edit(desk, draft, place);
    }
}

}  // namespace

bool is_writing_place() {
    return is_writing(find_place_key) || is_writing("new_place_name") ||
           is_writing("new_place_address") || is_writing("new_place_phone");
}

void open_places(Desk& desk) {
    close_pages(desk);
    desk.draft.places = PlacesDeskDraft{};
}

void show_place(Desk& desk, const std::string& place) {
    PlacesDeskDraft& draft = *desk.draft.places;
    draft.form = PlaceEditForm{};
    draft.form->place = place;
    draft.added.reset();
    draft.aside = false;
    go_deaf();
}

bool take_places_key(Desk& desk) {
    const KeyPress& pressed = frame().key;
    if (pressed.key == Key::escape) {
        step_back(desk);
        return true;
    }
    if (is_writing_place()) {
        return true;  // the field reads them
    }
    if (pressed.key != Key::character || !desk.alerts.empty()) {
        return false;
    }
    const char32_t letter = pressed.character >= U'A' && pressed.character <= U'Z'
                                ? pressed.character | 0x20U
                                : pressed.character;
    return take_letter_of_page(desk, letter);
}

void draw_places(Desk& desk) {
    const Inert under(lies_under_help(desk, desk.places.lanes));
    PlacesDeskDraft& draft = *desk.draft.places;
    if (draft.form) {
        read_place(desk, *draft.form);
    }
    Rect room = desk.places.lanes;
    const bool beside = room.w >= roomy;
    const float list_w = beside ? 400.F : 380.F;
    draw_place_list(desk, draft, room.start(list_w));
    if (!desk.draft.places) {
        return;  // the way back was taken
    }
    room = room.after(list_w + gap);
    const float side_w = beside ? std::min(630.F, room.w * 0.44F) : 0;
    const Rect middle = beside ? room.start(room.w - side_w - gap) : room;
    draw_middle(desk, draft, middle, beside);
    if (beside && draft.form && !draft.added) {
        draw_side(desk, *draft.form, room.end(side_w));
    }
    if (draft.form && !draft.added && enter_pressed()) {
        save_place(desk, *draft.form);
    }
}

}  // namespace porchlight
