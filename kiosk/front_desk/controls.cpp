#include "kiosk/front_desk/controls.h"

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float radius = 14;
constexpr float cap_h = 24;

float words_width(const std::string& words, Type type) {
    return text_room(words, type, 0).w + 1;
}

float fact_width(const Fact& fact) {
    const float icon_w = fact.icon.empty() ? 0 : 24;
    switch (fact.kind) {
        case Fact::Kind::words:
            return words_width(fact.words, Type::desk_body) + (icon_w > 0 ? icon_w + 4 : 0);
        case Fact::Kind::chip:
            return words_width(fact.words, Type::desk_label) + icon_w + 18;
        case Fact::Kind::dots:
            return 14 * static_cast<float>(fact.count) + 4 +
                   words_width(fact.words, Type::desk_body);
    }
    return 0;
}

void draw_fact(const Fact& fact, Rect place) {
    const Theme& look = look_now();
    TextAt at{Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true};
    at.language = fact.language;
    Rect words = place;
    if (fact.kind == Fact::Kind::chip) {
        fill(place.inset(0, 1), look.contrast ? look.surface : fact.accent.fill, 9);
        if (look.contrast) {
            outline(place.inset(0, 1), look.line, 2, 9);
        }
        at.type = Type::desk_label;
        at.ink = fact.accent.ink;
        words = place.inset(9, 0);
    }
    if (fact.kind == Fact::Kind::dots) {
        for (int i = 0; i < fact.count; ++i) {
            circle(place.x + 5 + 14 * static_cast<float>(i), place.middle_y(), 5, look.primary);
        }
        words = place.after(14 * static_cast<float>(fact.count) + 4);
    }
    if (!fact.icon.empty()) {
        const bool chip = fact.kind == Fact::Kind::chip;
        const Rect beside = words.after(chip ? 24 : 28);
        at.ink = chip ? fact.accent.ink : look.ink;
        if (text_fits(beside.inset(0, -2), fact.words, at)) {  // words before pictures
            icon(fact.icon, words.start(20), chip ? fact.accent.ink : look.primary);
            words = beside;
        }
    }
    text(words.inset(0, -2), fact.words, at);  // two lines of small letters may use its edge
}

}  // namespace

Inert::Inert(bool on) : before_(frame().inert) {
    frame().inert = before_ || on;
}
Inert::~Inert() {
    frame().inert = before_;
}

int draw_choices(const std::vector<DeskChoice>& choices, int columns, Rect place) {
    const int count = static_cast<int>(choices.size());
    const int rows = (count + columns - 1) / columns;
    int touched = -1;
    for (int i = 0; i < count; ++i) {
        const DeskChoice& choice = choices[static_cast<std::size_t>(i)];
        DeskButton look;
        look.picked = choice.picked;
        if (desk_button(choice.key, choice.words,
                        place.cell(i % columns, i / columns, columns, rows, between_choices),
                        look)) {
            touched = i;
        }
    }
    return touched;
}

bool desk_button(std::string_view key, std::string_view label, Rect place, const DeskButton& look) {
    ButtonLook wanted;
    wanted.icon = look.picked ? std::string_view("check") : look.icon;
    wanted.key_cap = look.cap;
    wanted.primary = look.primary;
    wanted.picked = look.picked;
    wanted.icon_after = look.icon_after;
    wanted.icon_mirrors = look.icon_mirrors;
    wanted.type = Type::desk_label;
    wanted.radius = radius;
    return button(key, label, place, wanted);
}

float desk_button_width(std::string_view label, const DeskButton& look) {
    const float icon_w = look.icon.empty() && !look.picked ? 0 : 36;
    const float cap_w = look.cap.empty() ? 0 : key_cap_width(look.cap) + 10;
    return text_room(label, Type::desk_label, 0).w + icon_w + cap_w + 2 * 16;
}

float key_cap_width(std::string_view cap) {
    return std::max(28.F, text_room(cap, Type::desk_key, 0).w + 16);
}

void desk_key_cap(std::string_view cap, Rect place, Ink ink) {
    outline(place, ink, 2, 7);
    TextAt at{Type::desk_key, ink, Align::center, VAlign::middle, true, true};
    at.keep_ltr = true;
    text(place, cap, at);
}

bool action_button(std::string_view key, std::string_view label, std::string_view cap, Rect place,
                   bool primary) {
    const Theme& look = look_now();
    const Touch touched = touch(key, label, place, Role::button);
    if (primary) {
        fill_gradient(place, pressed_ink(look.primary_top, touched),
                      pressed_ink(look.primary_bottom, touched), radius);
    } else {
        fill(place, pressed_ink(look.surface, touched), radius);
        outline(place, look.line, look.contrast ? 4 : 2, radius);
    }
    focus_ring(place.inset(6), radius, touched);
    const Ink ink = primary ? look.on_primary : look.ink;
    TextAt at{Type::desk_label, ink, Align::center, VAlign::middle, true, true};
    const Rect above_cap{place.x + 4, place.y + 4, place.w - 8, place.h - cap_h - 8};
    if (cap.empty() || !text_fits(above_cap, label, at)) {  // words before the sign of their key
        text(place.inset(4, 2), label, at);
        return touched.activated;
    }
    text(above_cap, label, at);
    const float w = key_cap_width(cap);
    desk_key_cap(cap, {place.middle_x() - w / 2, place.bottom() - cap_h - 5, w, cap_h}, ink);
    return touched.activated;
}

void saving_mark(Rect place) {
    const Theme& look = look_now();
    dashed_outline(place, look.line, 2, radius);
    text(place.inset(4, 2), tr("desk", "Saving"),
         {Type::desk_label, look.ink_soft, Align::center, VAlign::middle, true});
}

int lay_facts(const std::vector<Fact>& facts, Rect place, int most_lines, bool draw) {
    constexpr float gap = 8;
    float x = place.x;
    int row = 0;
    for (const Fact& fact : facts) {
        const float width = std::min(fact_width(fact), place.w);
        if (x > place.x && (fact.line_before || x + width > place.right() + 1)) {
            if (row + 1 == most_lines) {
                continue;  // a shorter one may still fit
            }
            ++row;
            x = place.x;
        }
        if (draw) {
            draw_fact(fact, {x, place.y + fact_line * static_cast<float>(row), width, fact_line});
        }
        x += width + gap;
    }
    return row + 1;
}

bool more_of_grid(std::string_view key, float right, float bottom) {
    DeskButton more;
    more.icon = "more_horiz";
    const std::string words = tr("desk", "More");
    const float w = desk_button_width(words, more);
    constexpr float h = 44;
    return desk_button(key, words, {right - w, bottom - h, w, h}, more);
}

std::string waited_words(WallTime since, WallTime now) {
    // Counted from clock minute to clock minute: all rows change together, once a minute.
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now) -
                         std::chrono::floor<std::chrono::minutes>(since);
    const int count = std::max(0, static_cast<int>(minutes.count()));
    if (count == 0) {
        return tr("desk", "Just now");
    }
    if (count < 100) {
        return trn("desk", "{1} min", "{1} min", count);
    }
    if (count < 24 * 60) {
        // TRANSLATORS: {1} is a number of hours, {2} a number of minutes
        return put(tr("desk", "{1} h {2} min"),
                   {number_words(count / 60), number_words(count % 60)});
    }
    return trn("desk", "{1} day", "{1} days", count / (24 * 60));
}

}  // namespace porchlight
