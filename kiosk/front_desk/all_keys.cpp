// Every key of the desk, on one panel.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

struct KeyRow {
    std::string cap, words;
};

std::vector<KeyRow> keys_of_the_desk(const Desk& desk) {
    std::vector<KeyRow> keys{{"Tab", tr("desk keys", "next thing to touch")},
                             {lane_keys(desk), tr("desk keys", "go to that line")},
                             {"N", tr("desk keys", "add a person")},
                             {"/", tr("desk keys", "find a picture")},
                             {"B", tr("desk keys", "people with a time")},
                             {"P", tr("desk keys", "pause a line")},
                             {"T", tr("desk keys", "answer the note on top")},
                             {"Z", tr("desk keys", "undo")},
                             {"R", tr("desk keys", "another room for who was just called")},
                             {"A", tr("desk keys", "naloxone for who is done")},
                             {"F1-F4", tr("desk keys", "answer a call for help")},
                             {"V", tr("desk keys", "cover")},
                             {"M", tr("desk keys", "more")},
                             {"Esc", tr("desk keys", "close")}};
    if (signed_in(desk.state, desk.session) != nullptr) {
        keys.insert(keys.end() - 2, {"K", tr("desk keys", "lock, or change staff")});
    }
    return keys;
}

std::vector<KeyRow> keys_of_the_pages() {
    return {{"G", tr("desk keys", "the day in numbers")},
            {"I", tr("desk keys", "supplies on the shelf")},
            {"J", tr("desk keys", "referrals")},
            {"W", tr("desk keys", "where to go: places")}};
}

std::vector<KeyRow> keys_of_a_person() {
    return {{"Enter", tr("desk keys", "open the card")},
            {action_cap(Action::call), tr("desk keys", "call")},
            {action_cap(Action::start), tr("desk keys", "start")},
            // Action::come_back has the same letter.
            {action_cap(Action::step_out), tr("desk keys", "not there, stepped out, or back")},
            {action_cap(Action::finish_next), tr("desk keys", "done, and call the next one")},
            {action_cap(Action::finish), tr("desk keys", "done")},
            {action_cap(Action::send), tr("desk keys", "send to another line")},
            {"U", tr("desk keys", "urgent, with a reason")},
            {action_cap(Action::leave), tr("desk keys", "left")},
            {"W", tr("desk keys", "on the card: send to a place")}};
}

void draw_group(const std::string& title, const std::vector<KeyRow>& keys, Rect place,
                float row_h) {
    float y = place.y;
    panel_label(place, y, title);
    constexpr float cap_room = 96;
    for (const KeyRow& key : keys) {
        const Rect row{place.x, y, place.w, row_h};
        const float cap_w = key_cap_width(key.cap);
        desk_key_cap(key.cap, {row.x, row.middle_y() - 14, cap_w, 28}, look_now().ink_soft);
        text(row.after(cap_room), key.words,
             {Type::desk_body, look_now().ink, Align::start, VAlign::middle, true});
        y += row_h;
    }
}

}  // namespace

std::string lane_keys(const Desk& desk) {
    return "1-" + std::to_string(std::min<std::size_t>(9, desk.lanes.size() + 1));
}

void open_all_keys(Desk& desk) {
    desk.draft.keys_open = true;
    frame().memory->focus.clear();
    go_deaf();
}

void draw_all_keys(Desk& desk) {
    if (!desk.keys || !desk.draft.keys_open) {
        return;
    }
    const auto panel = draw_panel(
        desk, {tr("desk keys", "All keys"),
               tr("desk keys", "Everything here works by touch and mouse, too."), "keys"});
    if (!panel) {
        return;
    }
    constexpr float between = 48;
    const float w = (panel->body.w - between) / 2;
    const Rect room{panel->body.x, panel->body.y, panel->body.w,
                    panel->foot.bottom() - panel->body.y};
    const auto any_time = keys_of_the_desk(desk), person = keys_of_a_person(),
               pages = keys_of_the_pages();
    const auto rows = static_cast<float>(std::max(any_time.size(), person.size() + pages.size()));
    // Both columns alike; the second has two titles and a gap between its groups.
    constexpr float titles_h = 2 * panel_label_h + 16;
    const float row_h = std::min(60.F, (room.h - titles_h) / rows);
    draw_group(tr("desk keys", "At any time"), any_time, room.start(w), row_h);
    draw_group(tr("desk keys", "For the person in focus"), person, room.end(w), row_h);
    const float pages_y = panel_label_h + row_h * static_cast<float>(person.size()) + 16;
    draw_group(tr("desk keys", "Pages"), pages, room.end(w).below(pages_y), row_h);
    if (panel->closed) {
        desk.draft.keys_open = false;
        go_deaf();
    }
}

}  // namespace porchlight
