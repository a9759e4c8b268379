// What has no room in the top bar, with its key.
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

struct Entry {
    const char* key;
    char letter;
    std::string words;
    void (*open)(Desk&);
};

std::vector<Entry> entries() {
    return {
        {"more_times", 'B', tr("desk more", "People with a time"), open_times},
        {"more_find", '/', tr("desk more", "Find a picture"),
         [](Desk& desk) { open_find(desk, {}); }},
        {"more_pause", 'P', tr("desk more", "Pause a line"),
         [](Desk& desk) { open_pause(desk, lane_in_focus(desk)->id); }},
        {"more_numbers", 'G', tr("desk more", "The day in numbers"), open_numbers},
        {"more_stock", 'I', tr("desk more", "Supplies on the shelf"), open_stock},
        {"more_referrals", 'J', tr("desk more", "Referrals"), open_referrals},
        {"more_places", 'W', tr("desk more", "Places"), open_places},
        {"more_cover", 'V', tr("desk more", "Cover this screen"), cover_desk},
        {"more_keys", '?', tr("desk more", "All keys"), open_all_keys},
    };
}

}  // namespace

void open_more(Desk& desk) {
    desk.draft.more_open = true;
    desk.draft.chooser_page = 0;
    frame().memory->focus.clear();
    go_deaf();
}

void draw_more_menu(Desk& desk) {
    if (!desk.more || !desk.draft.more_open) {
        return;
    }
    const auto all = entries();
    Chooser chooser;
    chooser.title = tr("desk more", "More");
    for (const Entry& entry : all) {
        chooser.keys.emplace_back(entry.key);
        chooser.labels.push_back(entry.words);
        chooser.letters.push_back(entry.letter);
    }
    const float top = std::max(desk.places.top.bottom(), desk.places.help.bottom());
    const Rect near{frame().canvas.w - 624, top + 12, 600, 0};
    const int answer = draw_chooser(chooser, near, desk.draft.chooser_page);
    if (answer != -1) {
        desk.draft.more_open = false;
        go_deaf();
    }
    if (answer >= 0) {
        all[static_cast<std::size_t>(answer)].open(desk);
    }
}

}  // namespace porchlight
