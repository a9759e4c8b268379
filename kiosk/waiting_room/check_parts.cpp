#include "kiosk/waiting_room/check_parts.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float slim_gap = 24;
constexpr float rows_gap = 16;
constexpr float slim_h = 88;
constexpr float band_pad = 28;
constexpr float lock_room = 64;
const NeedId peer{"peer"};

std::string peer_words() {
    return tr("check", "Do this with a peer instead");
}

/// In one line where there is room for it.
float slim_width(const std::string& label) {
    const float one_line = text_room(label, Type::label, 0).w + 44 + 16 + 2 * 28;
    return std::min(one_line, frame().canvas.w * 0.32F);
}

/// Side by side in one line; measured as strong as the first, so a little more than it takes.
float both_width(const std::string& strong, const std::string& rest) {
    return text_room(strong, Type::label, 0).w + 12 + text_room(rest, Type::label, 0).w;
}

bool flat() {
    return frame().lowered && !frame().canvas.portrait;
}

}  // namespace

bool check_is_flat() {
    return !frame().canvas.portrait && (frame().text_size == TextSize::extra || frame().lowered);
}

bool check_words_in_heading() {
    const bool lowered_large = frame().lowered && frame().text_size != TextSize::normal;
    return check_is_flat() || lowered_large;
}

CheckRoom draw_check_heading(const Heading& heading, const std::string& more) {
    const bool two = !more.empty();
    const float one_w = std::max(slim_width(peer_words()), two ? slim_width(more) : 0);
    const bool beside = frame().canvas.portrait || flat();
    const Room room = draw_heading(heading, beside && two ? 2 * one_w + slim_gap : one_w);
    CheckRoom at{room.aside, {}, room.body};
    if (beside) {
        at.peer = two ? room.aside.cell(0, 0, 2, 1, slim_gap) : room.aside;
        at.more = two ? room.aside.cell(1, 0, 2, 1, slim_gap) : Rect{};
        return at;
    }
    const float top = whole_room().y;
    if (two) {
        const float bottom = std::max(at.body.y - 20, top + 2 * slim_h + rows_gap);
        const Rect both{room.aside.x, top, room.aside.w, bottom - top};
        at.peer = both.cell(0, 0, 1, 2, rows_gap);
        at.more = both.cell(0, 1, 1, 2, rows_gap);
        at.peer.h = std::min(at.peer.h, 112.F);
        at.more = at.peer.moved(0, at.peer.h + rows_gap);
        at.body = at.body.below(std::max(0.F, bottom + 20 - at.body.y));
    } else if (frame().text_size == TextSize::extra) {
        at.peer = {room.aside.x, top, room.aside.w, at.body.y - 20 - top};
    }
    return at;
}

void draw_peer_instead(Rect place, const ClinicState& state, Session& session) {
    ButtonLook look;
    look.icon = "forum";
    look.align = Align::start;
    if (!button("peer_instead", peer_words(), place, look)) {
        return;
    }
    if (state.settings->need(peer) == nullptr) {
        session.check.ask_for_peer = true;
        return;
    }
    session.check = {};
    session.check_in.needs = {peer};
    if (session.check_in.came == WallTime{}) {
        session.check_in.came = session.now.wall;
    }
    session.go(Screen::needs);
}

std::vector<std::string> check_cards(const Settings& settings) {
    std::vector<std::string> ids;
    for (const CardPack* pack : listed_cards(settings.cards)) {
        ids.push_back(pack->id);
    }
    return ids;
}

void open_check_card(const std::string& id, Session& session) {
    session.learn.card = id;
    session.learn.card_page = 0;
    session.go(Screen::card);
}

float nothing_saved_height(float width, const std::string& strong, const std::string& rest) {
    const float room = width - 2 * band_pad - lock_room;
    if (both_width(strong, rest) <= room) {
        return std::max(76.F, line_height(Type::label) + 24);
    }
    return text_room(strong, Type::label, room).h + text_room(rest, Type::label, room).h + 24;
}

void draw_nothing_saved(Rect place, const std::string& strong, const std::string& rest) {
    const Theme& look = look_now();
    fill(place, look.sunken, 24);
    if (look.contrast) {
        outline(place, look.line, 4, 24);
    }
    const Rect inside = place.inset(band_pad, 10);
    icon("lock", inside.start(48).centered({48, 48}), look.primary);
    const Rect words = inside.after(lock_room);
    TextAt soft{Type::label, look.ink, Align::start, VAlign::middle, true};
    soft.weight = 400;
    if (both_width(strong, rest) <= words.w) {
        const float strong_w = text_room(strong, Type::label, 0).w + 1;
        text(words.start(strong_w), strong,
             {Type::label, look.ink, Align::start, VAlign::middle, true});
        text(words.after(strong_w + 12), rest, soft);
        return;
    }
    const float strong_h = text_room(strong, Type::label, words.w).h;
    const float all = strong_h + text_room(rest, Type::label, words.w).h;
    const Rect middle = words.centered({words.w, std::min(all, words.h)});
    text(middle.top(strong_h), strong, {Type::label, look.ink});
    soft.one_line = false;
    soft.valign = VAlign::top;
    text(middle.below(strong_h), rest, soft);
}

}  // namespace porchlight
