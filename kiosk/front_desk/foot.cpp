// Under the lanes: what was just done and can be undone, else which keys do what.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/numbers.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr Ink toast_ink = 0xFFFFFFFFU;
constexpr Ink toast_button_ink = 0xFF001922U;

/// The dark panel in the middle; returns what is left for words.
Rect draw_toast(Rect foot, float width, std::string_view icon_name, Ink icon_ink) {
    const Theme& look = look_now();
    const Rect panel = foot.centered({std::min(width, foot.w), foot.h});
    shadow(panel, 16);
    fill(panel, look.toast, 16);
    if (look.contrast) {
        outline(panel, look.line, 4, 16);
    }
    icon(icon_name, {panel.x + 20, panel.y, 34, panel.h}, icon_ink);
    return panel.after(72).inset(0, 4);
}

struct ToastButton {
    std::string_view key, icon_name, cap;
    std::string words;

    [[nodiscard]] float width() const {
        return 24 + 36 + text_room(words, Type::desk_label, 0).w + 12 + key_cap_width(cap) + 24;
    }
};

bool draw_toast_button(const ToastButton& button, Rect place) {
    const Touch touched = touch(button.key, button.words, place, Role::button);
    fill(place, pressed_ink(look_now().toast_button, touched), 12);
    focus_ring(place.inset(6), 12, touched);
    icon(button.icon_name, {place.x + 22, place.y, 28, place.h}, toast_button_ink);
    const float cap_w = key_cap_width(button.cap);
    text({place.x + 60, place.y, place.w - 60 - cap_w - 20, place.h}, button.words,
         {Type::desk_label, toast_button_ink, Align::start, VAlign::middle, true, true});
    desk_key_cap(button.cap, {place.right() - cap_w - 18, place.middle_y() - 13, cap_w, 26},
                 toast_button_ink);
    return touched.activated;
}

struct ToastAct {
    ToastButton button;
    void (*act)(Desk&);
};

/// What can be done about what was just done; undo stands last, at the end.
std::vector<ToastAct> toast_acts(const UndoOffer& offer) {
    std::vector<ToastAct> acts;
    if (!offer.take_home.empty()) {
        acts.push_back({{"take_home", "add", "A", tr("desk", "Naloxone")}, give_take_home});
    }
    if (!offer.room_of.empty()) {
        acts.push_back(
            {{"other_room", "meeting_room", "R", tr("desk", "Other room")}, [](Desk& desk) {
                 pick_other_room(desk);
                 go_deaf();
             }});
    }
    acts.push_back({{"undo", "undo", "Z", tr("desk", "Undo")}, take_back});
    return acts;
}

void draw_undo(Desk& desk, Rect foot) {
    constexpr float gap = 12;
    const UndoOffer offer = *desk.draft.undo;
    const auto acts = toast_acts(offer);
    float buttons_w = 0;
    for (const ToastAct& each : acts) {
        buttons_w += each.button.width() + gap;
    }
    const float words_w = text_room(offer.said, Type::desk_body, 0).w + 4;
    const Rect words = draw_toast(foot, 72 + words_w + 20 + buttons_w, "check_circle", 0xFFC3E3A7U);
    text(words.start(words.w - buttons_w - 16), offer.said,
         {Type::desk_body, toast_ink, Align::start, VAlign::middle});
    wake_at(offer.until);
    float x = words.right() - buttons_w;
    for (const ToastAct& each : acts) {
        const float w = each.button.width();
        if (draw_toast_button(each.button, {x, foot.y + 8, w, foot.h - 16})) {
            each.act(desk);
            return;
        }
        x += w + gap;
    }
}

void draw_refusal(Desk& desk, Rect foot) {
    const Theme& look = look_now();
    const std::string& words = desk.draft.refused;
    const float words_w = text_room(words, Type::desk_body, 0).w + 4;
    const Rect room = draw_toast(foot, 72 + words_w + 24, "info", look.toast_button);
    text(room.start(room.w - 20), words,
         {Type::desk_body, toast_ink, Align::start, VAlign::middle});
    wake_at(desk.draft.refused_until);
}

/// Returns where it ends.
float draw_key(const std::string& cap, const std::string& words, float x, Rect foot, Ink ink) {
    const float cap_w = key_cap_width(cap);
    const float words_w = text_room(words, Type::desk_label, 0).w + 1;
    desk_key_cap(cap, {x, foot.middle_y() - 14, cap_w, 28}, ink);
    TextAt at{Type::desk_label, ink, Align::start, VAlign::middle, true};
    at.weight = 400;
    text({x + cap_w + 10, foot.y, words_w, foot.h}, words, at);
    return x + cap_w + 10 + words_w;
}

float key_width(const std::string& cap, const std::string& words) {
    return key_cap_width(cap) + 10 + text_room(words, Type::desk_label, 0).w + 1;
}

/// As many as there is room for, the first ones matter most; and where all of them stand.
void draw_keys(const Desk& desk) {
    const Rect foot = desk.places.foot.inset(4, 0);
    const Ink ink = desk.places.low ? toast_ink : look_now().ink_soft;
    const std::vector<std::pair<std::string, std::string>> keys{
        {"Tab", tr("desk keys", "person")},           {lane_keys(desk), tr("desk keys", "line")},
        {"Enter", tr("desk keys", "open the card")},  {"Z", tr("desk keys", "undo")},
        {"/", tr("desk keys", "find a picture")},     {"P", tr("desk keys", "pause a line")},
        {"B", tr("desk keys", "people with a time")}, {"V", tr("desk keys", "cover")},
        {"N", tr("desk keys", "add a person")}};
    const std::string all = tr("desk keys", "all keys");
    const float end = foot.right() - key_width("?", all);
    draw_key("?", all, end, foot, ink);
    constexpr float between = 30;
    float x = foot.x;
    for (const auto& [cap, words] : keys) {
        if (x + key_width(cap, words) + between > end) {
            return;
        }
        x = draw_key(cap, words, x, foot, ink) + between;
    }
}

}  // namespace

void draw_foot(Desk& desk) {
    const MonoTime now = desk.session.now.mono;
    if (desk.draft.undo && now >= desk.draft.undo->until) {
        desk.draft.undo.reset();
    }
    if (now >= desk.draft.refused_until) {
        desk.draft.refused.clear();
    }
    if (desk.places.low) {  // a dark bar, so that the keys are read where rows end close above
        const Rect foot = desk.places.foot;
        fill({0, foot.y, frame().canvas.w, foot.h}, look_now().toast);
    }
    if (!desk.draft.refused.empty()) {
        draw_refusal(desk, desk.places.foot);
    } else if (desk.draft.undo) {
        draw_undo(desk, desk.places.foot);
    } else if (desk.draft.numbers) {
        draw_numbers_foot(desk, desk.places.low ? toast_ink : look_now().ink_soft);
    } else {
        draw_keys(desk);
    }
}

}  // namespace porchlight
