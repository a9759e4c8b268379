// The large card: who is called and where to go, or that nobody is.
#include "kiosk/call_board/board_parts.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// The name turns through every language for every ticket, so it tells nothing about who waits.
constexpr std::chrono::seconds name_turn{6};
constexpr std::size_t names_at_once = 3;
constexpr float edge = 6;
constexpr float radius = 42;
constexpr Ink paper = 0xFFF8FDFFU;

const Theme& by_day() {
    return theme(Look::daylight);
}

std::string name_in(const Ticket& ticket, const std::string& tag) {
    const SayIn in(tag);
    return ticket_name(ticket);
}

std::string_view arrow_icon(const std::string& arrow) {
    return arrow == "left"    ? "arrow_back"
           : arrow == "right" ? "arrow_forward"
           : arrow == "ahead" ? "arrow_upward"
                              : "";
}

/// Deep ticket colours may carry the arrow; on paper the pale ones would not be seen.
Ink arrow_ink(const Ticket& ticket) {
    const TicketLook& colors = ticket_look(ticket.color);
    const bool deep = (colors.text & 0xFFU) > 0x80U;
    return deep ? colors.fill : by_day().ink;
}

/// Where to go, in the language of the board. The arrow points into the room: it never mirrors.
void where_to_go(Rect place, const CounterSetting& counter, Ink arrow) {
    Rect room = place.inset(60, 14);
    const std::string_view picture = arrow_icon(counter.arrow);
    if (!picture.empty()) {
        icon(picture, room.start(110), arrow, Mirror::never);
        room = room.after(150);
    }
    const std::string& way = in_spoken(counter.way);
    const float way_h = way.empty() ? 0 : std::min(room.h * 0.36F, 60.F);
    text(room.top(room.h - way_h), in_spoken(counter.name),
         {Type::board_where, by_day().ink, Align::start, VAlign::middle, true});
    text(room.last(way_h), way, {Type::board_small, by_day().ink, Align::start, VAlign::top, true});
}

/// As many of the next languages as fit beside each other; the others have their turn.
std::string other_names(const Ticket& ticket, const std::vector<std::string>& tags,
                        std::size_t first, float width) {
    std::string names;
    for (std::size_t i = 1; i < std::min(tags.size(), names_at_once); ++i) {
        const std::string name = name_in(ticket, tags[(first + i) % tags.size()]);
        const std::string both = names.empty() ? name : names + "  ·  " + name;
        // The first one may stand smaller; one that is cut is worse than none.
        const float most = names.empty() ? width * 1.4F : width;
        if (text_room(both, Type::board_small, 0).w > most) {
            break;
        }
        names = both;
    }
    return names;
}

struct NamePlaces {
    Rect name, others;
    Align align = Align::start;
    bool one_line = false;
};

/// Beside the picture, or under it on an upright board.
NamePlaces name_places(Rect ground) {
    if (frame().canvas.portrait) {
        const Rect words = ground.inset(40, 0);
        const float top = ground.h * 0.54F;
        return {words.below(top).top(ground.h * 0.22F),
                words.below(top + ground.h * 0.22F).top(ground.h * 0.11F), Align::center, true};
    }
    const Rect words = beside_disc(ground).inset(0, 20);
    return {words.top(words.h - 70), words.last(64)};
}

void draw_name(Rect ground, const Ticket& ticket, const Settings& settings, MonoTime since) {
    const auto tags = board_languages(settings);
    const auto first = static_cast<std::size_t>(turns_since(since, name_turn)) % tags.size();
    const NamePlaces places = name_places(ground);
    const Ink ink = ticket_look(ticket.color).text;
    TextAt at{Type::board_name, ink, places.align, VAlign::middle, places.one_line};
    at.language = tags[first];
    text(places.name, name_in(ticket, tags[first]), at);
    text(places.others, other_names(ticket, tags, first, places.others.w),
         {Type::board_small, ink, places.align, VAlign::middle, true});
}

/// Paper with its light edge; what the calm cards stand on.
Rect calm_card(Rect place) {
    fill(place, look_now().ink, radius);
    const Rect inside = place.inset(edge);
    fill_gradient(inside, by_day().surface, by_day().bg_bottom, radius - edge);
    return inside;
}

void calm_words(Rect inside, const std::string& title, const std::string& line) {
    const Rect words = inside.inset(inside.w * (frame().canvas.portrait ? 0.05F : 0.11F), 0);
    const float top = inside.h * 0.51F;
    text(words.below(top).top(inside.h * 0.31F), title,
         {Type::board_where, by_day().ink, Align::center, VAlign::middle});
    TextAt at{Type::board_recent, by_day().ink_soft, Align::center, VAlign::middle};
    at.weight = 400;
    text(words.below(inside.h * 0.82F).top(inside.h * 0.15F), line, at);
}

}  // namespace

void draw_large_call(Rect place, const ClinicState& state, const Session& session) {
    const CallsShown& shown = session.board.calls;
    const NowCalled& call = *shown.large;
    const Settings& settings = *state.settings;
    fill(place, look_now().ink, radius);
    const Rect inside = place.inset(edge);
    const float where_h = std::min(184.F, inside.h * 0.27F);
    const Rect ground = inside.top(inside.h - where_h);
    TicketCardLook look;
    look.with_name = false;
    look.radius = radius - edge;
    look.beside = !frame().canvas.portrait;
    look.disc_share = 0.64F;
    // The card's lower corners are round; what stands right below it is not.
    fill(ground.last(radius), blend(ticket_look(call.ticket.color).fill, 0xFF000000U, 0.16F));
    ticket_card(call.ticket, ground, look);
    fill(inside.last(where_h), paper, radius - edge);
    fill(inside.last(where_h).top(where_h / 2), paper);
    if (const CounterSetting* counter = settings.counter(call.counter)) {
        where_to_go(inside.last(where_h), *counter, arrow_ink(call.ticket));
    }
    draw_name(ground, call.ticket, settings, shown.large_since);
}

void draw_nobody_called(Rect place) {
    const Rect inside = calm_card(place);
    drawing("door", inside.top(inside.h * 0.47F).inset(40, inside.h * 0.035F).moved(24, 0),
            by_day().named("teal"), Mirror::with_layout);
    calm_words(inside, tr("board", "No one is being called right now."),
               tr("board", "Your place is kept. Rest a while."));
}

void draw_ask_at_desk(Rect place) {
    const Rect inside = calm_card(place);
    drawing("desk_walk", inside.top(inside.h * 0.5F).inset(40, inside.h * 0.06F),
            by_day().named("teal"), Mirror::with_layout);
    calm_words(inside, tr("board", "Ask at the front desk."),
               tr("board", "This board cannot see who is called. The desk can."));
}

}  // namespace porchlight
