// "Add a person": what would help, how to call them, in which language.
#include "kiosk/front_desk/add_person.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr int needs_per_page = 6;
constexpr float between = 12;

void draw_label(const AddPlaces& places, float& y, const std::string& words) {
    text({places.form.x, y, places.form.w, places.label_h}, words,
         {Type::desk_body, look_now().ink, Align::start, VAlign::top, true, false, {}, false, 700});
    y += places.label_h;
}

template <class Thing>
void toggle(std::vector<Thing>& things, const Thing& thing) {
    const auto found = std::find(things.begin(), things.end(), thing);
    if (found == things.end()) {
        things.push_back(thing);
    } else {
        things.erase(found);
    }
}

bool need_choice(const NeedSetting& need, const std::string& cap, Rect place, bool picked) {
    const Theme& look = look_now();
    const std::string words = need_title(need);
    const Touch touched = touch("need_" + need.id.value, words, place, Role::choice, picked);
    fill(place, pressed_ink(picked ? look.selected_fill : look.surface, touched), 16);
    outline(place, picked ? look.selected_line : look.line, picked ? 5 : look.contrast ? 4 : 2, 16);
    focus_ring(place.inset(6), 16, touched);
    const Ink ink = picked ? look.on_selected : look.ink;
    const float disc_size = std::min(56.F, place.h - 16);
    disc(need.icon, place.x + 20, place.middle_y() - disc_size / 2, disc_size,
         look.named(need.color));
    const Rect mark = place.end(60).inset(12, 0);
    if (picked) {
        const Rect box = mark.centered({34, 34});
        fill(box, look.contrast ? look.on_selected : look.selected_line, 9);
        icon("check", box.inset(5), look.contrast ? look.selected_fill : look.on_primary);
    } else {
        desk_key_cap(cap, mark.centered({key_cap_width(cap), 28}), ink);
    }
    text(Rect{place.x + disc_size + 38, place.y, place.w - disc_size - 38 - 66, place.h}, words,
         {Type::desk_name, ink, Align::start, VAlign::middle, false, true});
    return touched.activated;
}

bool picked_by_key(int index) {
    const Frame& now = frame();
    return now.has_key && !now.inert && now.key.key == Key::character &&
           now.key.character == U'1' + static_cast<char32_t>(index);
}

void draw_needs(Desk& desk, AddPersonDraft& draft, const AddPlaces& places, float& y) {
    const auto& needs = desk.settings().needs;
    const Page page = page_of(static_cast<int>(needs.size()), needs_per_page, draft.needs_page);
    const Rect heading{places.form.x, y, places.form.w, places.label_h};
    draw_label(places, y, tr("desk add", "What would help?"));
    if (page.pages > 1) {
        draft.needs_page += more_of_grid("needs_more", heading.right(), y - 8) ? 1 : 0;
    } else {
        text(heading, tr("desk add", "Pick one or more, or none"),
             {Type::desk_label,
              look_now().ink_soft,
              Align::end,
              VAlign::top,
              true,
              false,
              {},
              false,
              400});
    }
    const int rows = (std::min(static_cast<int>(needs.size()), needs_per_page) + 1) / 2;
    const float grid_h = static_cast<float>(rows) * (places.need_h + between) - between;
    const Rect grid{places.form.x, y, places.form.w, grid_h};
    for (int i = 0; i < page.count; ++i) {
        const NeedSetting& need = needs[static_cast<std::size_t>(page.first + i)];
        const bool picked =
            std::find(draft.needs.begin(), draft.needs.end(), need.id) != draft.needs.end();
        if (need_choice(need, std::to_string(i + 1), grid.cell(i % 2, i / 2, 2, rows, between),
                        picked) ||
            picked_by_key(i)) {
            toggle(draft.needs, need.id);
        }
    }
    y += grid_h + places.gap;
}

void draw_spots(Desk& desk, AddPersonDraft& draft, const AddPlaces& places, float y) {
    const auto& spots = desk.settings().spots;
    const int count = std::min(4, static_cast<int>(spots.size()));
    const Rect row{places.form.x, y, places.form.w, places.row_h};
    for (int i = 0; i < count; ++i) {
        const SpotSetting& spot = spots[static_cast<std::size_t>(i)];
        DeskButton look;
        look.icon = spot.icon;
        look.picked = draft.spot == spot.id;
        if (desk_button("spot_" + spot.id.value, spot_title(spot),
                        row.cell(i, 0, count, 1, between), look)) {
            draft.spot = look.picked ? std::nullopt : std::optional{spot.id};
        }
    }
}

void draw_call_way(Desk& desk, AddPersonDraft& draft, const AddPlaces& places, float& y) {
    struct Way {
        const char* key;
        CallWay way;
        std::string_view icon;
        std::string words;
    };
    const std::vector<Way> ways{
        {"way_screen", CallWay::on_screen, "tv", tr("desk add", "TV")},
        {"way_find", CallWay::find_me, "directions_walk", tr("desk add", "Find quietly")},
        {"way_outside", CallWay::outside, "park", tr("desk add", "Outside")}};
    const float language_w = places.form.w * 0.26F;
    const Rect language_label{places.form.right() - language_w, y, language_w, places.label_h};
    text(language_label, tr("desk add", "Language"),
         {Type::desk_body, look_now().ink, Align::start, VAlign::top, true, false, {}, false, 700});
    draw_label(places, y, tr("desk add", "How should we call them?"));
    const Rect row{places.form.x, y, places.form.w, places.row_h};
    const Rect left = row.start(row.w - language_w - 28);
    for (int i = 0; i < 3; ++i) {
        const Way& way = ways[static_cast<std::size_t>(i)];
        DeskButton look;
        look.icon = way.icon;
        look.picked = draft.call_way == way.way;
        if (desk_button(way.key, way.words, left.cell(i, 0, 3, 1, between), look)) {
            draft.call_way = way.way;
        }
    }
    DeskButton language;
    language.icon = "translate";
    if (desk_button("add_language", pack(draft.language).endonym, row.end(language_w), language)) {
        draft.choosing_language = true;
        desk.draft.chooser_page = 0;
        go_deaf();
    }
    y += places.row_h + between;
    if (draft.call_way == CallWay::find_me) {
        draw_spots(desk, draft, places, y);
    }
}

}  // namespace

void draw_add_form(Desk& desk, AddPersonDraft& draft, const AddPlaces& places) {
    float y = places.form.y;
    draw_needs(desk, draft, places, y);
    draw_label(places, y, tr("desk add", "When did they come?"));
    draw_add_times(desk, draft, places, y);
    y += places.gap;
    draw_call_way(desk, draft, places, y);
}

}  // namespace porchlight
