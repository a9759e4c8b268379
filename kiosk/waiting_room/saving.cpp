#include "kiosk/waiting_room/saving.h"

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

namespace {

/// Three resting dots; nothing moves by itself.
void dots(float x, float y, float radius, float step, Ink ink) {
    const Theme& look = look_now();
    for (int i = 0; i < 3; ++i) {
        const float share = look.contrast ? 1.F : 1.F - 0.33F * static_cast<float>(i);
        circle(x + static_cast<float>(i) * step, y, radius, with_alpha(ink, share));
    }
}

}  // namespace

void draw_saving_panel(Rect place, const std::string& comes_next) {
    const Theme& look = look_now();
    fill(place, look.sunken, 36);
    dashed_outline(place, look.line, look.contrast ? 4 : 3, 36);
    const float words_h = text_room(comes_next, Type::lead, place.w - 48).h;
    const float lamp_h = std::clamp(place.h - words_h - 130, 0.F, 360.F);
    const float all = lamp_h + 70 + words_h;
    const float y = place.y + (place.h - all) / 2;
    const float lamp_w = lamp_h * 240 / 260;
    if (lamp_h >= 40) {  // a flat panel with very large words has no room for it
        drawing("lamp_large", {place.middle_x() - lamp_w / 2, y, lamp_w, lamp_h},
                {look.primary, look.sunken});
    }
    dots(place.middle_x() - 48, y + lamp_h + 26, 13, 48, look.primary);
    text({place.x + 24, y + lamp_h + 66, place.w - 48, words_h + 4}, comes_next,
         {Type::lead, look.ink_soft, Align::center, VAlign::top});
}

void draw_saving_primary() {
    draw_waiting_primary(tr("saving", "Saving"));
}

void draw_waiting_primary(const std::string& words) {
    const Theme& look = look_now();
    const Rect place = primary_place();
    dashed_outline(place, look.primary, look.contrast ? 4 : 3, 24);
    const float dots_w = 76;
    const float words_w = std::min(text_room(words, Type::action, 0).w + 2, place.w - dots_w - 72);
    const float x = place.x + (place.w - words_w - 24 - dots_w) / 2;
    text({x, place.y, words_w, place.h}, words,
         {Type::action, look.primary, Align::start, VAlign::middle, true});
    dots(x + words_w + 32, place.middle_y() + 4, 8, 30, look.primary);
}

}  // namespace porchlight
