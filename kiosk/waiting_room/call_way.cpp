#include <array>
#include <vector>

#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/picture_choice.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float spot_gap = 16;
constexpr float strip_pad = 18;
constexpr float button_h = 112;
constexpr int spots_at_once = 4;

/// In the order they stand; upright, the place picker comes right under its own way.
std::array<CallWay, 3> way_order() {
    return frame().canvas.portrait
               ? std::array{CallWay::on_screen, CallWay::outside, CallWay::find_me}
               : std::array{CallWay::on_screen, CallWay::find_me, CallWay::outside};
}

PictureChoice choice_for(CallWay way, bool picked) {
    switch (way) {
        case CallWay::find_me:
            return {"way_find_me",
                    "plum",
                    "find_me",
                    {},
                    tr("call way", "Come and find me quietly"),
                    tr("call way", "We walk over to you."),
                    picked};
        case CallWay::outside:
            return {"way_outside",
                    "moss",
                    "outside",
                    {},
                    tr("call way", "I will be outside"),
                    tr("call way", "Step out. Your place is kept."),
                    picked};
        case CallWay::on_screen:
            break;
    }
    return {"way_on_screen",
            "blue",
            "tv_ticket",
            {},
            tr("call way", "By my picture on the screen"),
            tr("call way", "Watch the TV on the wall."),
            picked};
}

void draw_ways(const std::vector<Rect>& places, CheckInDraft& draft) {
    std::vector<PictureChoice> choices;
    for (const CallWay way : way_order()) {
        choices.push_back(choice_for(way, way == draft.call_way));
    }
    if (const int touched = draw_picture_choices(choices, places); touched >= 0) {
        draft.call_way = way_order().at(static_cast<std::size_t>(touched));
    }
}

constexpr float line_icon = 60;

std::string line_words() {
    return tr("call way", "You can change this any time. Just tell the desk.");
}

/// Where the question, the ways, the place picker and the last line stand. The picker keeps its
/// place when it does not show, so that nothing moves under a finger.
struct Places {
    std::vector<Rect> ways;
    Rect strip, line;
    bool upright = false;
    bool line_shows = true;
};

/// Large words take two lines in the strip: the question, then the buttons. Lowered there is no
/// room for the question then; the notch shows what the places belong to.
enum class Question { beside, above, none };

Question question_place() {
    if (frame().canvas.portrait) {
        return Question::above;
    }
    if (frame().text_size == TextSize::normal) {
        return Question::beside;
    }
    return frame().lowered ? Question::none : Question::above;
}

float strip_height() {
    const float question = question_place() == Question::above ? line_height(Type::label) + 12 : 0;
    return 2 * strip_pad + button_h + question;
}

Places places_in(Rect body) {
    Places places;
    places.upright = frame().canvas.portrait;
    const float strip_h = strip_height() + (places.upright ? button_h + spot_gap : 0);
    const float line_h =
        std::max(48.F, text_room(line_words(), Type::lead, body.w - line_icon).h + 4);
    const float least = places.upright ? 3 * 150.F + 2 * gap : 300;
    places.line_shows = body.h - strip_h - line_h - 2 * gap >= least;
    const float below = strip_h + gap + (places.line_shows ? line_h + 12 : 0);
    const Rect tiles = body.top(body.h - below);
    for (int i = 0; i < 3; ++i) {
        places.ways.push_back(places.upright ? tiles.cell(0, i, 1, 3, gap)
                                             : tiles.cell(i, 0, 3, 1, gap));
    }
    places.strip = {body.x, tiles.bottom() + gap, body.w, strip_h};
    places.line = {body.x, places.strip.bottom() + 12, body.w, line_h};
    return places;
}

void spot_button(const SpotSetting& spot, Rect place, CheckInDraft& draft) {
    const bool picked = draft.spot == spot.id;
    ButtonLook look;
    look.icon = picked ? "check" : std::string_view(spot.icon);
    look.picked = picked;
    if (button("spot_" + spot.id.value, spot_title(spot), place, look)) {
        draft.spot = picked ? std::nullopt : std::optional<SpotId>(spot.id);
    }
}

/// Words of different length get room of different width, upright two rows of the same.
std::vector<Rect> spot_places(const Settings& settings, const Page& page, bool more, Rect room,
                              bool upright) {
    std::vector<Rect> places;
    const int count = page.count + (more ? 1 : 0);
    if (upright) {
        for (int i = 0; i < count; ++i) {
            places.push_back(room.cell(i % 2, i / 2, 2, (count + 1) / 2, spot_gap));
        }
        return places;
    }
    std::vector<float> widths;
    float all = 0;
    for (int i = 0; i < count; ++i) {
        const std::string words =
            i < page.count ? spot_title(settings.spots[static_cast<std::size_t>(page.first + i)])
                           : tr("call way", "More");
        widths.push_back(44 + 16 + 2 * 24 + text_room(words, Type::label, 0).w);
        all += widths.back();
    }
    const float left = room.w - spot_gap * static_cast<float>(count - 1);
    float x = room.x;
    for (float& width : widths) {
        width *= left / all;
        places.push_back({x, room.y, width, room.h});
        x += width + spot_gap;
    }
    return places;
}

/// A small notch that points at the way it belongs to.
void notch(Rect strip, const Places& places, Ink ink) {
    const float x = places.upright ? strip.x + 120 : places.ways[1].middle_x();
    for (float row = 0; row < 22; row += 1) {
        fill({x - row - 4, strip.y - 22 + row, 2 * (row + 4), 1.5F}, ink);
    }
}

void draw_strip(const Places& places, const Settings& settings, CheckInDraft& draft) {
    const Theme& look = look_now();
    const Rect strip = places.strip;
    const Ink ground = look.contrast ? look.surface : blend(look.plum.fill, look.plum.ink, 0.05F);
    if (look.contrast) {
        outline(strip, look.line, 4, 28);
    } else {
        fill(strip, ground, 28);
    }
    notch(strip, places, look.contrast ? look.line : ground);
    const std::string question = tr("call way", "Where will you be?");
    Rect buttons = strip.inset(20, strip_pad);
    if (question_place() == Question::above) {
        const float h = line_height(Type::label);
        text(buttons.top(h).inset(8, 0), question, {Type::label, look.ink});
        buttons = buttons.below(h + 12);
    } else if (question_place() == Question::beside) {
        const Rect words = buttons.start(300).inset(8, 0);
        text(words, question, {Type::tile_title, look.ink, Align::start, VAlign::middle});
        buttons = buttons.after(316);
    }
    const int count = static_cast<int>(settings.spots.size());
    const Page page = page_of(count, spots_at_once, draft.spot_page);
    const bool more = page.pages > 1;
    const auto cells = spot_places(settings, page, more, buttons, places.upright);
    for (int i = 0; i < page.count; ++i) {
        spot_button(settings.spots[static_cast<std::size_t>(page.first + i)],
                    cells[static_cast<std::size_t>(i)], draft);
    }
    if (more && more_button("more_spots", tr("call way", "More"), cells.back())) {
        ++draft.spot_page;
    }
}

Heading heading() {
    const std::string title = tr("call way", "How should we call you?");
    if (frame().text_size == TextSize::extra) {
        return {"", title, tr("call way", "Question 2 of 2. We never call out your name.")};
    }
    return {tr("check-in", "Question 2 of 2"), title,
            tr("call way", "We never call out your name.")};
}

void draw_line(Rect place) {
    const Theme& look = look_now();
    icon("autorenew", place.start(48), look.primary);
    text(place.after(line_icon), line_words(),
         {Type::lead, look.ink_soft, Align::start, VAlign::middle});
}

}  // namespace

void draw_call_way(const ClinicState& state, Session& session, Commands& commands) {
    CheckInDraft& draft = session.check_in;
    draw_top(state, session);
    const Places places = places_in(draw_heading(heading()).body);
    draw_ways(places.ways, draft);
    const bool asks_where = draft.call_way == CallWay::find_me && !state.settings->spots.empty();
    if (asks_where) {
        draw_strip(places, *state.settings, draft);
    }
    if (places.line_shows || !asks_where) {
        draw_line(asks_where ? places.line : places.strip.top(places.line.h));
    }
    draw_dock(session, commands);
    if (draw_primary("join", tr("call way", "Join the line"), forward_look())) {
        join_line(session, commands);
    }
}

}  // namespace porchlight
