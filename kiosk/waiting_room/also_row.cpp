#include "kiosk/waiting_room/also_row.h"

#include "kiosk/ui/widgets.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float way_h = 148;
constexpr float low_way_h = 118;

/// Beside the ways there is room for the words only on wide panels and at the usual text sizes.
bool words_above() {
    return frame().canvas.portrait;
}

bool words_go() {
    return frame().text_size == TextSize::extra && !frame().canvas.portrait;
}

float way_height() {
    return frame().lowered && !frame().canvas.portrait ? low_way_h : way_h;
}

void draw_words(Rect place, const std::string& words) {
    const Theme& look = look_now();
    icon("check_circle", place.start(56), look.open.ink);
    text(place.after(72), words, {Type::label, look.ink, Align::start, VAlign::middle});
}

}  // namespace

float also_height() {
    if (words_above()) {
        return line_height(Type::label) + 24 + 2 * way_h + gap;
    }
    return way_height();
}

int draw_also(Rect place, const std::string& words, const std::array<AlsoWay, 2>& ways) {
    Rect rest = place;
    if (words_above()) {
        const float h = line_height(Type::label) + 8;
        draw_words(place.top(h), words);
        rest = place.below(h + 16);
    } else if (!words_go()) {
        const float w = std::min(440.F, place.w * 0.24F);
        draw_words(place.start(w), words);
        rest = place.after(w + 16);
    }
    int touched = -1;
    for (int i = 0; i < 2; ++i) {
        const AlsoWay& way = ways.at(static_cast<std::size_t>(i));
        TileLook look;
        look.icon = way.icon;
        look.accent = way.accent;
        look.beside = true;
        const Rect at = words_above() ? rest.cell(0, i, 1, 2, gap) : rest.cell(i, 0, 2, 1, gap);
        const bool hints = frame().text_size == TextSize::normal;
        if (tile(way.key, way.label, hints ? way.hint : "", at, look)) {
            touched = i;
        }
    }
    return touched;
}

}  // namespace porchlight
