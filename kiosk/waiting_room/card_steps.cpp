// Numbered pictures: k8 has them beside the words, k18 over them.
#include <algorithm>
#include <set>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/card_parts.h"

namespace porchlight {

namespace {

constexpr float picture_w = 206;
constexpr float beside_room = 18, end_room = 12, edge_room = 8;
constexpr float side = 24, numeral_w = 72;
constexpr float least_over = 150;
constexpr float shape = 234.F / 216.F;  // height over width of the drawings with a numeral's room

/// These drawings leave room for the numeral; over the others it would hide what they show.
bool holds_numeral(const CardStep& step) {
    return step.picture.starts_with("step_");
}

struct StepWords {
    std::string title, words, place;
    bool numeral_in_picture = false;
};

StepWords words_of(const Settings& settings, const CardStep& step) {
    StepWords made{card_words(step.title, settings),
                   card_words(step.words, settings),
                   {},
                   holds_numeral(step)};
    if (step.place) {
        made.place = settings.street_address.in(spoken().tag);
    }
    return made;
}

float words_height(const StepWords& step, float width) {
    float height = text_room(step.title, Type::body_strong, width).h + 2 +
                   text_room(step.words, Type::label, width).h;
    if (!step.place.empty()) {
        height += text_room(step.place, Type::label, width - 44).h + 2;
    }
    return height;
}

float panel_width(Rect cell) {
    return std::min(picture_w, cell.h * 0.93F);
}

float words_width(Rect cell, bool over, bool numerals_in_pictures) {
    return over ? cell.w - 2 * side - numeral_w
                : cell.w - panel_width(cell) - beside_room - end_room -
                      (numerals_in_pictures ? 0 : numeral_w);
}

float tallest(const std::vector<StepWords>& steps, Rect cell, bool over) {
    float most = 0;
    for (const StepWords& step : steps) {
        most = std::max(most, words_height(step, words_width(cell, over, step.numeral_in_picture)));
    }
    return most;
}

bool fits(Rect body, const CardGrid& grid, const std::vector<StepWords>& steps) {
    const Rect cell = grid.cell(body, 0);
    const float words = tallest(steps, cell, grid.over);
    return grid.over ? words + 2 * edge_room + 12 + least_over <= cell.h
                     : words + 2 * edge_room <= cell.h;
}

/// First those that show most at once. Pictures stand over the words where one row holds all.
CardGrid grid_for(Rect body, const std::vector<StepWords>& steps) {
    const int count = static_cast<int>(steps.size());
    std::vector<CardGrid> grids;
    if (frame().canvas.portrait) {
        if (count <= 4) {
            grids.push_back({2, 2, true});
        }
        grids.insert(grids.end(), {{2, 3}, {1, 6}, {1, 4}, {2, 2}, {1, 3}, {1, 2}, {1, 1}});
    } else {
        if (count <= 4) {
            grids.push_back({count, 1, true});
        }
        grids.insert(grids.end(), {{3, 2}, {3, 1, true}, {2, 2}, {3, 1}, {2, 1}, {1, 1}});
    }
    const auto found =
        std::ranges::find_if(grids, [&](const CardGrid& grid) { return fits(body, grid, steps); });
    return found == grids.end() ? CardGrid{} : *found;
}

/// The phone of this drawing has room for the number to call.
void emergency_number(Rect panel, const Settings& settings, Ink ink) {
    const float w = std::min(panel.w, panel.h / shape);
    const Rect at = panel.centered({w, w * shape});
    if (w > 165) {  // on a smaller phone no number can be read
        text({at.x + w * 0.34F, at.y + w * 0.5F, w * 0.32F, w * 0.36F},
             settings.help.emergency_number,
             {Type::helper_strong, ink, Align::center, VAlign::middle, true, true});
    }
}

void draw_picture(Rect panel, const CardStep& step, const Settings& settings, Accent accent) {
    // A clock does not run backwards, and test strips do not turn.
    static const std::set<std::string> never_mirrored{"step_again", "strip_wait", "strip_read"};
    const Mirror mirror =
        never_mirrored.contains(step.picture) ? Mirror::never : Mirror::with_layout;
    drawing(step.picture, panel, {accent.ink, look_now().surface}, mirror);
    if (step.picture == "step_call") {
        emergency_number(panel, settings, accent.ink);
    }
}

void draw_words(Rect room, const StepWords& words, Accent accent) {
    const Theme& look = look_now();
    const float title_h = text_room(words.title, Type::body_strong, room.w).h;
    text(room.top(title_h), words.title, {Type::body_strong, look.ink});
    room = room.below(title_h + 2);
    const float words_h = text_room(words.words, Type::label, room.w).h;
    text(room.top(std::min(words_h, room.h)), words.words,
         {Type::label, look.ink, Align::start, VAlign::top, false, false, {}, false, 400});
    if (!words.place.empty()) {
        const Rect where = room.below(words_h + 2);
        icon("place", where.start(40).top(40), accent.ink);
        TextAt at{Type::label, look.ink};
        at.keep_ltr = true;  // as it is said to the operator and written on the street
        text(where.after(44), words.place, at);
    }
}

struct Step {
    const CardStep& step;
    const StepWords& words;
    std::string number;
};

void numeral(Rect place, const Step& step, Accent accent) {
    text(place, step.number,
         {Type::step_numeral, accent.ink, Align::start, VAlign::top, true, true});
}

void draw_beside(Rect place, const Step& one, const Settings& settings, Accent accent) {
    const Rect panel = place.start(panel_width(place)).inset(2);
    if (!look_now().contrast) {
        fill(panel, accent.fill, 26);
        fill(panel.after(panel.w / 2), accent.fill);
    }
    draw_picture(panel, one.step, settings, accent);
    Rect room = place.after(panel_width(place) + beside_room).inset(0, edge_room);
    room.w -= end_room;
    if (one.words.numeral_in_picture) {
        numeral({panel.x + 14, panel.y + 2, 70, 90}, one, accent);
    } else {
        numeral({room.x, room.y - 6, numeral_w, 90}, one, accent);
        room = room.after(numeral_w);
    }
    draw_words(room, one.words, accent);
}

/// `words_h`: of the longest beside it, so that pictures agree across a row.
void draw_over(Rect place, float words_h, const Step& one, const Settings& settings,
               Accent accent) {
    const Rect panel = place.top(place.h - words_h - 2 * edge_room - 12).inset(2);
    if (!look_now().contrast) {
        fill(panel, accent.fill, 26);
        fill(panel.below(panel.h / 2), accent.fill);
    }
    draw_picture(panel.inset(12, 10), one.step, settings, accent);
    const Rect room = place.below(panel.h + 4).inset(side, edge_room + 4);
    numeral({room.x, room.y - 6, numeral_w, 90}, one, accent);
    draw_words(room.after(numeral_w), one.words, accent);
}

}  // namespace

int card_step_pages(Rect body, const Settings& settings, const CardPack& pack) {
    std::vector<StepWords> words;
    for (const CardStep& step : pack.steps) {
        words.push_back(words_of(settings, step));
    }
    int first = 0;
    return page_of(static_cast<int>(words.size()), grid_for(body, words).cells(), first).pages;
}

CardPage draw_card_steps(Rect body, const Settings& settings, const CardPack& pack, int& page) {
    std::vector<StepWords> words;
    for (const CardStep& step : pack.steps) {
        words.push_back(words_of(settings, step));
    }
    const Accent accent = look_now().named(pack.color);
    const CardGrid grid = grid_for(body, words);
    const int count = static_cast<int>(words.size());
    const Page shown = page_of(count, grid.cells(), page);
    for (int i = 0; i < shown.count; ++i) {
        const auto at = static_cast<std::size_t>(shown.first + i);
        const Step one{pack.steps[at], words[at], number_words(shown.first + i + 1)};
        const Rect place = grid.cell(body, i);
        card(place);
        if (grid.over) {
            draw_over(place, tallest(words, place, true), one, settings, accent);
        } else {
            draw_beside(place, one, settings, accent);
        }
    }
    return {shown.pages, shown.first + shown.count == count};
}

}  // namespace porchlight
