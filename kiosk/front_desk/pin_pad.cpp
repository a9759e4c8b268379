// The PIN pad of the sign-in. What was typed shows as dots, and in the tree as a count.
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr int shown_dots = 6;
constexpr float low_height = 560;  ///< under it title and dots share a line

struct PadPlaces {
    Rect title, dots, keys, foot;
    float gap = 19;
};

PadPlaces places_in(Rect pad) {
    PadPlaces places;
    const bool low = pad.h < low_height;
    places.gap = low ? 11 : 19;
    const Rect room = pad.inset(low ? 20 : 56, low ? 12 : 30);
    const float title_h = low ? 48 : 56;
    places.title = room.top(title_h);
    places.dots = {room.x, places.title.bottom() + 10, room.w, 32};
    if (low) {
        places.dots = room.top(title_h).end(room.w * 0.38F);
        places.title.w -= places.dots.w + 12;
    }
    places.foot = room.last(low ? 58 : 72);
    const float y = places.dots.bottom() + (low ? 8 : 30);
    places.keys = {room.x, y, room.w, places.foot.y - (low ? 6 : 18) - y};
    return places;
}

struct KeyLook {
    std::string_view icon, cap;
    bool primary = false;
};

void draw_key_words(const std::string& words, Rect place, const KeyLook& key, Ink ink,
                    Ink icon_ink) {
    const float wanted = text_room(words, Type::desk_name, 0).w + 1;
    const bool with_icon = wanted + 54 <= place.w;  // else the words need all the room there is
    const float icon_w = with_icon ? 30 : 0;
    const float between = with_icon ? 8 : 0;
    const float words_w = std::min(wanted, place.w - 16 - icon_w - between);
    const float x = place.middle_x() - (icon_w + between + words_w) / 2;
    if (with_icon) {
        icon(key.icon, {x, place.y, icon_w, place.h}, icon_ink, Mirror::with_layout);
    }
    text({x + icon_w + between, place.y, words_w, place.h}, words,
         {Type::desk_name, ink, with_icon ? Align::start : Align::center, VAlign::middle, false,
          true});
}

/// One that cannot be touched now is flat.
bool pad_key(std::string_view name, const std::string& words, Rect place, const KeyLook& key) {
    constexpr float radius = 20;
    const Theme& look = look_now();
    const Touch touched = touch(name, words, place, Role::button);
    const bool rests = frame().inert;
    const bool dark = key.primary && !rests;
    if (dark) {
        fill_gradient(place, pressed_ink(look.primary_top, touched),
                      pressed_ink(look.primary_bottom, touched), radius);
    } else if (rests) {
        outline(place, look.divider, 2, radius);
    } else {
        shadow(place, radius);
        fill(place, pressed_ink(look.surface, touched), radius);
        outline(place, look.line, look.contrast ? 4 : 2, radius);
    }
    focus_ring(place.inset(6), radius, touched);
    const Ink ink = dark ? look.on_primary : rests ? look.ink_soft : look.ink;
    if (key.icon.empty()) {
        text(place, words, {Type::action, ink, Align::center, VAlign::middle, true, true});
        return touched.activated;
    }
    const bool with_cap = place.h >= 84;
    const Rect above = with_cap ? place.inset(0, 12).top(place.h - 56) : place;
    draw_key_words(words, above, key, ink, dark || rests ? ink : look.primary);
    if (with_cap) {
        const float w = key_cap_width(key.cap);
        desk_key_cap(key.cap, {place.middle_x() - w / 2, place.bottom() - 40, w, 26}, ink);
    }
    return touched.activated;
}

/// 1 2 3 stand in this order in every language, as on every telephone.
Rect digit_place(const PadPlaces& places, int digit) {
    const int column = digit == 0 ? 1 : (digit - 1) % 3;
    const int row = digit == 0 ? 3 : (digit - 1) / 3;
    return places.keys.cell(frame().rtl ? 2 - column : column, row, 3, 4, places.gap);
}

void draw_digits(SignInDraft& sign, const PadPlaces& places) {
    for (const int digit : {1, 2, 3, 4, 5, 6, 7, 8, 9, 0}) {
        if (pad_key("pin_" + std::to_string(digit), number_words(digit), digit_place(places, digit),
                    {})) {
            type_digit(sign, digit);
        }
    }
}

void draw_dots(const SignInDraft& sign, Rect place) {
    const Theme& look = look_now();
    const int typed = static_cast<int>(sign.typed.size());
    const int count = std::max(shown_dots, typed);
    const float radius = std::min(16.F, place.h * 0.4F);
    const float step = std::min(58.F, (place.w - 2 * radius) / static_cast<float>(count - 1));
    const float first = place.middle_x() - step * static_cast<float>(count - 1) / 2;
    for (int i = 0; i < count; ++i) {
        const float x = first + step * static_cast<float>(i);
        if (i < typed) {
            circle(x, place.middle_y(), radius, look.primary);
        } else {
            ring(x, place.middle_y(), radius - 2, 4, 1, look.primary);
        }
    }
    note(Role::field, trn("desk sign in", "{1} digit typed", "{1} digits typed", typed), place);
}

struct Said {
    std::string_view icon_name;
    std::string first, second;
};

/// About the last try, else what to expect of a wrong one.
Said said_now(const SignInDraft& sign, Millis wait) {
    if (sign.checking) {
        return {"hourglass_empty", tr("desk sign in", "One moment"), {}};
    }
    if (wait > Millis{0}) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
        return {"timer", tr("desk sign in", "That is not the PIN we know."),
                trn("desk sign in", "Try again in {1} second.", "Try again in {1} seconds.",
                    static_cast<int>(seconds))};
    }
    switch (sign.said) {
        case SignInSaid::too_short:
            return {"info", tr("desk sign in", "A PIN has 4 to 8 digits."), {}};
        case SignInSaid::wrong:
            return {"info", tr("desk sign in", "That is not the PIN we know."),
                    tr("desk sign in", "Please try again.")};
        case SignInSaid::nothing:
            break;
    }
    return {"timer", tr("desk sign in", "A wrong PIN waits a bit longer each time."),
            tr("desk sign in", "No one is ever locked out for good.")};
}

void draw_said(const SignInDraft& sign, Millis wait, Rect place) {
    const Theme& look = look_now();
    const Said said = said_now(sign, wait);
    const bool told = sign.checking || sign.said != SignInSaid::nothing || wait > Millis{0};
    const Ink ink = told ? look.ink : look.ink_soft;
    const Type type = told ? Type::desk_strong : Type::desk_body;
    icon(said.icon_name, place.start(34), look.primary);
    const Rect words = place.after(46);
    TextAt at{type, ink, Align::start, VAlign::middle, true};
    if (said.second.empty()) {
        text(words, said.first, at);
        return;
    }
    two_lines(words, {said.first, type}, {said.second, type}, ink);
}

/// The screen counts down, so it is drawn again with each second that goes.
void wake_with_the_wait(const Session& session, Millis wait) {
    if (wait > Millis{0}) {
        const Millis over = wait % Millis{1'000};
        wake_at(session.now.mono + (over == Millis{0} ? Millis{1'000} : over));
    }
}

}  // namespace

void draw_pin_pad(Desk& desk, const Staff* chosen, Rect place) {
    const Theme& look = look_now();
    SignInDraft& sign = desk.session.sign_in;
    card(place, 32);
    const PadPlaces places = places_in(place);
    // TRANSLATORS: {1} is the name of somebody who works here
    const std::string title = chosen == nullptr
                                  ? tr("desk sign in", "Touch your name first.")
                                  : put(tr("desk sign in", "Hi {1}. Your PIN?"), {chosen->name});
    const bool low = place.h < low_height;
    const Type full = low ? Type::desk_lane : Type::desk_count;
    const bool wraps = text_room(title, full, 0).w > places.title.w;
    const Align align = low ? Align::start : Align::center;
    text(places.title, title,
         {wraps ? Type::desk_strong : full, look.ink, align, VAlign::middle, !wraps});
    draw_dots(sign, places.dots);
    const Millis wait =
        chosen == nullptr ? Millis{0} : sign.delays.wait(chosen->id, desk.session.now.mono);
    {
        const Inert nobody(chosen == nullptr);
        draw_digits(sign, places);
        if (pad_key("pin_erase", tr("desk sign in", "Erase"),
                    places.keys.cell(0, 3, 3, 4, places.gap), {"backspace", "⌫", false})) {
            erase_digit(sign);
        }
        const Inert waits(wait > Millis{0});
        if (pad_key("sign_in", tr("desk sign in", "Sign in"),
                    places.keys.cell(2, 3, 3, 4, places.gap), {"login", "Enter", true})) {
            try_typed_pin(desk, *chosen);
        }
    }
    draw_said(sign, wait, places.foot);
    wake_with_the_wait(desk.session, wait);
}

}  // namespace porchlight
