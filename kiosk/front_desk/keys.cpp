// The whole desk by keyboard. Tab and the arrows walk through everything that can be touched (see
// kiosk/ui/frame.cpp); these are the shortcuts on top.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/front_desk/tabs.h"

namespace porchlight {

namespace {

const InLine* who_is_in_focus(const Desk& desk) {
    for (const Lane& lane : desk.lanes) {
        for (const auto* rows : {&lane.with_staff, &lane.in_line}) {
            for (const InLine& one : *rows) {
                if (in_focus(desk, one)) {
                    return &one;
                }
            }
        }
    }
    return nullptr;
}

const InLine* first_to_look_at(const Lane& lane) {
    for (const InLine& one : lane.in_line) {
        if (one.entry == lane.next) {
            return &one;
        }
    }
    return !lane.in_line.empty()      ? &lane.in_line.front()
           : !lane.with_staff.empty() ? &lane.with_staff.front()
                                      : nullptr;
}

void go_to_lane(Desk& desk, int index) {
    const int queues = static_cast<int>(desk.lanes.size());
    WidgetMemory& memory = *frame().memory;
    if (index < 0 || index > queues) {
        return;
    }
    show_lane(desk, index);
    if (index == queues) {
        desk.draft.supply_page = 0;
        if (!desk.to_give.empty()) {
            memory.focus = "given_" + desk.to_give.front()->id.value;
            memory.focus_shown = true;
        }
        return;
    }
    const Lane& lane = desk.lanes[static_cast<std::size_t>(index)];
    desk.draft.lane_pages[lane.queue->id] = 0;
    desk.draft.focused = {};
    desk.draft.focused_queue = lane.queue->id;
    if (const InLine* one = first_to_look_at(lane)) {
        desk.draft.focused = one->visit->id;
        desk.draft.focused_queue = lane.queue->id;
        memory.focus = row_key(lane.queue->id, one->visit->id);
        memory.focus_shown = true;
    }
}

char32_t small(char32_t letter) {
    return letter >= U'A' && letter <= U'Z' ? letter | 0x20U : letter;
}

void act_on(Desk& desk, const InLine& one, char32_t letter) {
    for (const Action action : all_actions(desk, one)) {
        if (small(static_cast<char32_t>(*action_cap(action))) == letter) {
            act(desk, one, action);
            return;
        }
    }
}

void act_by_key(Desk& desk, char32_t letter) {
    const InLine* one = who_is_in_focus(desk);
    if (one == nullptr) {
        return;
    }
    if (letter == U'u') {  // urgent needs a reason: the card asks for it
        open_card(desk, one->visit->id, one->entry->queue);
        return;
    }
    act_on(desk, *one, letter);
}

void take_letter(Desk& desk, char32_t letter) {
    if (letter >= U'1' && letter <= U'9') {
        go_to_lane(desk, static_cast<int>(letter - U'1'));
    } else if (letter == U'v') {
        cover_desk(desk);
    } else if (letter == U'k' && signed_in(desk.state, desk.session) != nullptr) {
        change_staff(desk);
    } else if (letter == U'n') {
        open_add_person(desk);
    } else if (letter == U'z') {
        take_back(desk);
    } else if (letter == U'r') {
        pick_other_room(desk);
    } else if (letter == U'a') {
        give_take_home(desk);
    } else if (letter == U'b') {
        open_times(desk);
    } else if (letter == U'/') {
        open_find(desk, {});
    } else if (letter == U'p') {
        open_pause(desk, lane_in_focus(desk)->id);
    } else if (letter == U'm') {
        open_more(desk);
    } else if (letter == U'?') {
        open_all_keys(desk);
    } else if (letter == U'g') {
        open_numbers(desk);
    } else if (letter == U'i') {
        open_stock(desk);
    } else if (letter == U'j') {
        open_referrals(desk);
    } else if (letter == U'w') {
        open_places(desk);
    } else if (!page_open(desk.draft)) {  // nobody is acted on who is not seen
        act_by_key(desk, letter);
    }
}

/// The same letters for the same actions as in the lanes; reasons are read where they are drawn.
void take_card_keys(Desk& desk) {
    const KeyPress& pressed = frame().key;
    if (pressed.key == Key::escape) {
        close_card(desk);
        return;
    }
    if (pressed.key != Key::character) {
        return;
    }
    const char32_t letter = small(pressed.character);
    if (letter == U'v') {
        cover_desk(desk);
    } else if (letter == U'z') {
        take_back(desk);
    } else if (letter == U'r') {
        pick_other_room(desk);
    } else if (letter == U'w') {
        open_offer(desk, desk.draft.card->visit);
    } else if (const InLine one = on_card(desk); one.entry != nullptr) {
        act_on(desk, one, letter);
    }
}

/// On a covered screen every key but those that answer a call for help takes the cover off.
void uncover_by_key(Desk& desk) {
    const Key key = frame().key.key;
    const bool moves = key == Key::tab || key == Key::up || key == Key::down || key == Key::left ||
                       key == Key::right || key == Key::enter || key == Key::space ||
                       (key >= Key::f1 && key <= Key::f4);
    if (desk.alerts.empty() || !moves) {
        desk.draft.covered = false;
        frame().has_key = false;  // it did its work
    }
}

}  // namespace

void take_keys(Desk& desk) {
    const Frame& now = frame();
    if (!now.has_key) {
        return;
    }
    if (desk.draft.covered) {
        uncover_by_key(desk);
        return;
    }
    if (desk.choosing_room || desk.draft.add || desk.sending || panel_open(desk.draft)) {
        return;  // the panel on top reads its own keys
    }
    if (desk.card_open) {
        take_card_keys(desk);
    } else if (desk.numbers && take_numbers_key(desk)) {
        return;
    } else if (desk.stock && take_stock_key(desk)) {
        return;
    } else if (desk.referrals && take_referrals_key(desk)) {
        return;
    } else if (desk.places_page && take_places_key(desk)) {
        return;
    } else if (now.key.key == Key::escape) {
        desk.draft.focused = {};
        frame().memory->focus.clear();
    } else if (now.key.key == Key::character) {
        take_letter(desk, small(now.key.character));
    }
}

}  // namespace porchlight
