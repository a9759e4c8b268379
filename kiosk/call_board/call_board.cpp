#include "kiosk/call_board/call_board.h"

#include <array>

#include "core/queue.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float margin = 56;
constexpr std::size_t recent_calls = 4;
/// The name turns through every language for every ticket, so it tells nothing about who waits.
constexpr std::chrono::seconds turn{6};
constexpr std::chrono::seconds promise_turn{12};

long turns(const Session& session, std::chrono::seconds each) {
    const auto since = session.now.mono.time_since_epoch();
    wake_at(MonoTime{(since / each + 1) * std::chrono::duration_cast<Millis>(each)});
    return static_cast<long>(since / each);
}

std::string name_in(const Ticket& ticket, const std::string& tag) {
    const std::string before = spoken().tag;
    speak(tag);
    std::string name = ticket_name(ticket);
    speak(before);
    return name;
}

std::vector<std::string> languages(const Settings& settings) {
    std::vector<std::string> spoken_here;
    for (const std::string& tag : settings.languages) {
        if (pack(tag).tag == tag) {
            spoken_here.push_back(tag);
        }
    }
    return spoken_here.empty() ? std::vector<std::string>{"en"} : spoken_here;
}

void top_line(const ClinicState& state, const Session& session) {
    const Theme& look = look_now();
    const float w = frame().canvas.w;
    circle(margin + 52, 84, 52, blend(look.bg_top, look.icon, 0.25F));
    drawing("lamp", {margin + 2, 28, 100, 112}, {look.icon, look.bg_top});
    text({margin + 126, 30, w * 0.5F, 104}, tr("board", "Now calling"),
         {Type::board_promise, look.ink, Align::start, VAlign::middle, true});
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    text({w - margin - 420, 30, 420, 104}, clock_words(now.since_midnight),
         {Type::board_promise, look.ink, Align::end, VAlign::middle, true});
    const auto to_next_minute =
        Millis{60'000} - session.now.wall.time_since_epoch() % Millis{60'000};
    wake_at(session.now.mono + to_next_minute);
}

std::string_view arrow_icon(const std::string& arrow) {
    return arrow == "left"    ? "arrow_back"
           : arrow == "right" ? "arrow_forward"
           : arrow == "ahead" ? "arrow_upward"
                              : "";
}

/// Where to go: on paper white, in the language of the board.
void where_to_go(Rect place, const CounterSetting* counter) {
    constexpr Ink paper = 0xFFF8FDFFU;
    constexpr Ink dark = 0xFF2A251AU;
    fill(place, paper, 34);
    fill(place.top(40), paper);
    if (counter == nullptr) {
        return;
    }
    Rect room = place.inset(60, 12);
    const std::string_view arrow = arrow_icon(counter->arrow);
    if (!arrow.empty()) {
        icon(arrow, room.start(110), dark, Mirror::never);
        room = room.after(150);
    }
    const std::string& way = counter->way.in(spoken().tag);
    const float way_h = way.empty() ? 0 : std::min(room.h * 0.36F, 60.F);
    text(room.top(room.h - way_h), counter->name.in(spoken().tag),
         {Type::board_where, dark, Align::start, VAlign::middle, true});
    text(room.last(way_h), way, {Type::board_small, dark, Align::start, VAlign::top, true});
}

void other_names(Rect place, const Ticket& ticket, const std::vector<std::string>& tags,
                 std::size_t first, Ink ink) {
    std::string names;
    for (std::size_t i = 1; i < std::min<std::size_t>(tags.size(), 3); ++i) {
        names += (names.empty() ? "" : "  ·  ") + name_in(ticket, tags[(first + i) % tags.size()]);
    }
    text(place, names, {Type::board_small, ink, Align::start, VAlign::top, true});
}

void now_calling(Rect place, const NowCalled& call, const ClinicState& state,
                 const Session& session) {
    const Settings& settings = *state.settings;
    const auto tags = languages(settings);
    const auto first = static_cast<std::size_t>(turns(session, turn)) % tags.size();
    const TicketLook& colors = ticket_look(call.ticket.color);
    fill(place.grown(6), look_now().ink, 42);
    const float where_h = std::min(184.F, place.h * 0.27F);
    const Rect upper = place.top(place.h - where_h + 36);
    TicketCardLook ground;
    ground.with_name = false;
    ground.radius = 36;
    ground.beside = !frame().canvas.portrait;
    const bool upright = frame().canvas.portrait;
    ticket_card(call.ticket, upper, ground);
    where_to_go(place.last(where_h), settings.counter(call.counter));
    const std::string name = name_in(call.ticket, tags[first]);
    if (upright) {
        return;
    }
    const Rect words = beside_disc(upper).inset(0, 20);
    TextAt at{Type::board_name, colors.text, Align::start, VAlign::middle};
    at.language = tags[first];
    text(words.top(words.h - 70), name, at);
    other_names(words.last(64), call.ticket, tags, first, colors.text);
}

void nobody_called(Rect place) {
    const Theme& look = look_now();
    fill(place, look.card, 36);
    outline(place, look.card_line, 2, 36);
    icon("weekend", Rect{place.x, place.y + place.h * 0.2F, place.w, place.h * 0.26F}, look.icon);
    text({place.x + 60, place.y + place.h * 0.5F, place.w - 120, place.h * 0.2F},
         tr("board", "Nobody is being called right now."),
         {Type::board_promise, look.ink, Align::center, VAlign::middle});
    text({place.x + 60, place.y + place.h * 0.7F, place.w - 120, place.h * 0.12F},
         tr("board", "Watch for your picture."),
         {Type::board_small, look.ink_soft, Align::center, VAlign::middle});
}

void recent_call(Rect place, const NowCalled& call, const Settings& settings) {
    const Theme& look = look_now();
    fill(place, look.card, 24);
    outline(place, look.card_line, 2, 24);
    const float side = std::min(place.h - 18, 134.F);
    ticket_swatch(call.ticket, {place.x + 16, place.middle_y() - side / 2, side, side});
    const Rect words = place.after(side + 44).inset(0, place.h * 0.12F);
    text(words.top(words.h * 0.55F).start(words.w - 16), ticket_name(call.ticket),
         {Type::board_recent, look.ink, Align::start, VAlign::middle, true, true});
    const CounterSetting* counter = settings.counter(call.counter);
    if (counter != nullptr) {
        const Rect under = words.below(words.h * 0.55F);
        icon("meeting_room", under.start(44), look.icon);
        text(under.after(58).start(under.w - 74), counter->name.in(spoken().tag),
             {Type::board_small, look.ink_soft, Align::start, VAlign::middle, true});
    }
}

void recent(Rect place, const std::vector<NowCalled>& calls, const Settings& settings) {
    const Theme& look = look_now();
    text(place.top(64), tr("board", "Called a little while ago"),
         {Type::board_small, look.accent, Align::start, VAlign::middle, true});
    const Rect list = place.below(68);
    for (std::size_t i = 1; i < std::min(calls.size(), recent_calls + 1); ++i) {
        recent_call(list.cell(0, static_cast<int>(i - 1), 1, static_cast<int>(recent_calls), 20),
                    calls[i], settings);
    }
}

struct Promise {
    std::string_view icon;
    std::string title, line;
};

void promise_line(Rect place, const Session& session) {
    const Theme& look = look_now();
    const std::array<Promise, 3> all{{
        {"park", tr("board", "Stepping out keeps your place."),
         tr("board", "Missed your call? Come to the desk. You are still in line.")},
        {"weekend", tr("board", "Just need to sit?"), tr("board", "Stay until we close.")},
        {"wb_twilight", tr("home", "Come as you are."),
         tr("home", "No appointment. No ID. Late is fine.")},
    }};
    const auto shown = static_cast<std::size_t>(turns(session, promise_turn)) % all.size();
    const Promise& promise = all.at(shown);
    icon(promise.icon, place.start(76), look.icon);
    const Rect words = place.after(104).start(place.w - 330);
    text(words.top(words.h * 0.56F), promise.title,
         {Type::board_promise, look.ink, Align::start, VAlign::middle, true});
    text(words.below(words.h * 0.56F), promise.line,
         {Type::board_small, look.ink_soft, Align::start, VAlign::top, true});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const float x = place.right() - 24 - static_cast<float>(all.size() - 1 - i) * 36;
        circle(x, place.middle_y(), i == shown ? 12 : 9, i == shown ? look.icon : look.card_line);
    }
}

}  // namespace

void draw_call_board(const ClinicState& state, Session& session, Commands& /*commands*/) {
    const Canvas& canvas = frame().canvas;
    top_line(state, session);
    const auto calls = called(state);
    const Rect middle{margin, 168, canvas.w - 2 * margin, canvas.h - 168 - 190};
    const bool upright = canvas.portrait;
    const Rect now = upright ? middle.top(middle.h * 0.5F) : middle.start(middle.w * 0.628F);
    const Rect side =
        upright ? middle.below(middle.h * 0.5F + 30) : middle.after(middle.w * 0.628F + 56);
    if (calls.empty()) {
        nobody_called(now);
    } else {
        now_calling(now, calls.front(), state, session);
    }
    recent(side, calls, *state.settings);
    promise_line({margin, canvas.h - 160, canvas.w - 2 * margin, 130}, session);
    if (state.health != StoreHealth::ok) {
        text({margin, canvas.h - 40, canvas.w - 2 * margin, 36},
             tr("board", "This board may be old. Ask at the front desk."),
             {Type::board_small, look_now().accent, Align::center, VAlign::middle, true});
    }
}

}  // namespace porchlight
