#include "kiosk/front_desk/tabs.h"

#include "kiosk/front_desk/numbers.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

struct Tab {
    const char* key;
    std::string words, icon;
    bool picked = false;
    void (*open)(Desk&);
};

std::string referrals_tab_words(const Desk& desk) {
    const int asked = referrals_asked_for(desk);
    return asked == 0
               ? tr("desk tab", "Referrals")
               // TRANSLATORS: the tab of referrals; {1} is how many people asked and wait for it
               : put(tr("desk tab", "Referrals {1}"), {number_words(asked)});
}

std::vector<Tab> page_tabs(const Desk& desk) {
    return {
        {"tab_numbers", tr("desk tab", "Numbers"), "insert_chart", desk.numbers, open_numbers},
        {"tab_stock", tr("desk tab", "Supplies"), "inventory_2", desk.stock, open_stock},
        {"tab_referrals", referrals_tab_words(desk), "swap_horiz", desk.referrals, open_referrals},
        {"tab_places", tr("desk tab", "Places"), "place", desk.places_page, open_places}};
}

DeskButton look_of(const Tab& tab) {
    DeskButton look;
    look.icon = tab.icon;
    return look;
}

/// The tab one is on keeps its icon, where a picked button shows a check.
bool draw_tab(const Tab& tab, Rect place) {
    if (!tab.picked) {
        return desk_button(tab.key, tab.words, place, look_of(tab));
    }
    ButtonLook picked;
    picked.icon = tab.icon;
    picked.picked = true;
    picked.type = Type::desk_label;
    picked.radius = 14;
    return button(tab.key, tab.words, place, picked);
}

}  // namespace

bool page_open(const DeskDraft& draft) {
    return draft.numbers || draft.stock || draft.referrals || draft.places;
}

void close_pages(Desk& desk) {
    desk.draft.numbers.reset();
    desk.draft.stock.reset();
    desk.draft.referrals.reset();
    desk.draft.places.reset();
    frame().memory->focus.clear();
    go_deaf();
}

std::string queue_tab_words(const Desk& desk) {
    // TRANSLATORS: the tab of the lines; {1} is how many people are in line
    return put(tr("desk tab", "Queue {1}"), {number_words(desk.seen->counts.in_line)});
}

DeskButton queue_tab_look() {
    DeskButton look;
    look.icon = "view_week";
    look.cap = "Esc";
    return look;
}

void draw_desk_tabs(Desk& desk, Rect room) {
    constexpr float gap = 14;
    const std::string queue = queue_tab_words(desk);
    const auto tabs = page_tabs(desk);
    const float queue_w = desk_button_width(queue, queue_tab_look());
    float all_w = queue_w;
    for (const Tab& tab : tabs) {
        all_w += gap + desk_button_width(tab.words, look_of(tab));
    }
    desk.has_tabs = all_w <= room.w;
    if (!desk.has_tabs) {
        return;
    }
    const Rect all = room.centered({all_w, 52});
    if (desk_button("tab_queue", queue, all.start(queue_w), queue_tab_look())) {
        close_pages(desk);
        return;
    }
    float x = all.x + queue_w + gap;
    for (const Tab& tab : tabs) {
        const float w = desk_button_width(tab.words, look_of(tab));
        if (draw_tab(tab, {x, all.y, w, all.h})) {
            tab.open(desk);
            return;
        }
        x += w + gap;
    }
}

}  // namespace porchlight
