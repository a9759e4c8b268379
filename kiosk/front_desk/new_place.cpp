// "Add a place": one that no list has. Its name, where it is, its phone and what it helps with.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/ui/place_need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr std::size_t longest_name = 60, longest_line = 80;
constexpr float gap = 12;

struct Field {
    const char* key;
    std::string label, hint;
    std::size_t most = longest_line;
};

void draw_field(const Field& field, std::string& value, Rect room, float h, float& y) {
    panel_label(room, y, field.label);
    text_field(field.key, field.hint, value, field.most, {room.x, y, room.w, h});
    y += h + gap;
}

void draw_needs(NewPlaceForm& form, Rect room, float h, float& y) {
    const auto fits_in = [&](int columns) {
        const Rect cell = room.top(h).cell(0, 0, columns, 1, gap).inset(16, 4);
        for (int i = 0; i < place_need_count; ++i) {
            const std::string title = place_need_words(static_cast<PlaceNeed>(i)).title;
            if (!text_fits(cell, title, {Type::desk_label, 0, Align::center, VAlign::middle})) {
                return false;
            }
        }
        return true;
    };
    const int columns = room.w > 700 && fits_in(5) ? 5 : 3;
    const int rows = (place_need_count + columns - 1) / columns;
    panel_label(room, y, tr("desk place", "What do they help with?"));
    const Rect grid{room.x, y, room.w, static_cast<float>(rows) * (h + gap) - gap};
    for (int i = 0; i < place_need_count; ++i) {
        const auto need = static_cast<PlaceNeed>(i);
        const std::string id(code(need));
        const auto found = std::ranges::find(form.needs, id);
        DeskButton look;
        look.picked = found != form.needs.end();
        if (!desk_button("new_need_" + id, place_need_words(need).title,
                         grid.cell(i % columns, i / columns, columns, rows, gap), look)) {
            continue;
        }
        if (look.picked) {
            form.needs.erase(found);
        } else {
            form.needs.push_back(id);
        }
    }
    y += grid.h + gap;
}

void save(Desk& desk, PlacesDeskDraft& draft) {
    const NewPlaceForm& form = *draft.added;
    if (form.name.empty()) {
        refuse(desk, tr("desk place", "Write its name first."));
        return;
    }
    EditPlace asked{new_id<EditId>(), "", {}};
    asked.change.added = AddedPlace{form.name, form.address, form.phone, {}, {}, form.needs};
    const std::string place = "clinic:" + asked.edit.value;
    // TRANSLATORS: {1} is the name of a place
    carry_out(desk, asked, "place", put(tr("desk toast", "{1}: added"), {form.name}),
              EditPlace{asked.edit, place, {}});
    draft.finding = false;
    frame().memory->focus.clear();
    show_place(desk, place);
}

}  // namespace

void open_new_place(Desk& desk) {
    desk.draft.places->added = NewPlaceForm{};
    desk.draft.refused.clear();
    frame().memory->focus = "new_place_name";
    go_deaf();
}

void draw_new_place(Desk& desk, PlacesDeskDraft& draft, Rect place) {
    const Theme& look = look_now();
    NewPlaceForm& form = *draft.added;
    fill(place, look.surface, 20);
    outline(place, look.primary, 3, 20);
    const Rect room = place.inset(22, 16);
    DeskButton close;
    close.icon = "close";
    close.cap = "Esc";
    const std::string title = tr("desk place", "Add a place");
    const float close_w = desk_button_width(tr("desk add", "Close"), close);
    note(Role::heading, title, room.top(52));
    text(room.start(room.w - close_w - 12).top(52), title,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, true, true});
    const bool closed =
        desk_button("new_place_close", tr("desk add", "Close"), room.end(close_w).top(52), close);
    const float h = desk.places.low ? 46 : 52;
    float y = room.y + 64;
    const std::string may_be_empty = tr("desk times", "You may leave this empty");
    draw_field({"new_place_name", tr("desk place", "Name"), tr("desk place", "As people know it"),
                longest_name},
               form.name, room, h, y);
    draw_field({"new_place_address", tr("desk place", "Street and number"), may_be_empty},
               form.address, room, h, y);
    draw_field({"new_place_phone", tr("desk place", "Phone"), may_be_empty}, form.phone, room, h,
               y);
    draw_needs(form, room, h, y);
    const Rect foot = room.last(60);
    DeskButton primary;
    primary.primary = true;
    primary.cap = "Enter";
    const bool entered = enter_pressed() || (is_writing_place() && frame().has_key &&
                                             !frame().inert && frame().key.key == Key::enter);
    const std::string words = tr("desk place", "Add it");
    TextAt at{Type::desk_label, look.ink_soft, Align::start, VAlign::middle};
    at.weight = 400;
    text(foot.start(foot.w * 0.55F),
         tr("desk place", "Without a place on the map it comes last in the list."), at);
    if (desk_button("new_place_save", words, foot.end(foot.w * 0.4F), primary) || entered) {
        save(desk, draft);
    } else if (closed) {
        draft.added.reset();
        go_deaf();
    }
}

}  // namespace porchlight
