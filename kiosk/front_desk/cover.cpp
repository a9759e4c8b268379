// One key hides the whole desk. Calls for help still show.
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/ui/words.h"

namespace porchlight {

DeskDraft what_stays(const DeskDraft& draft) {
    DeskDraft kept;
    kept.under_way = draft.under_way;
    kept.rooms = draft.rooms;
    kept.seen_to = draft.seen_to;
    kept.first_lane = draft.first_lane;
    return kept;
}

void cover_desk(Desk& desk) {
    desk.draft = what_stays(desk.draft);
    desk.draft.covered = true;
    frame().memory->focus.clear();
    go_deaf();
}

void draw_cover(Desk& desk) {
    const Theme& look = look_now();
    const Canvas& canvas = frame().canvas;
    const Rect whole = canvas.all().below(desk.places.help.bottom());
    const std::string words = tr("desk", "This screen is covered");
    const Touch touched = touch("uncover", words, whole, Role::button);
    if (touched.activated) {
        desk.draft.covered = false;
        go_deaf();
    }
    const Rect middle = whole.centered({std::min(900.F, canvas.w - 48), 420});
    drawing("lamp", Rect{middle.x, middle.y, middle.w, 200}.centered({178, 200}),
            {look.primary, look.bg_top});
    text({middle.x, middle.y + 220, middle.w, 60}, words,
         {Type::desk_count, look.ink, Align::center, VAlign::middle, true, true});
    text({middle.x, middle.y + 284, middle.w, 60}, tr("desk", "Touch it, or press any key."),
         {Type::desk_body, look.ink_soft, Align::center, VAlign::top});
}

}  // namespace porchlight
