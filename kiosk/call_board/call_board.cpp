#include "kiosk/call_board/call_board.h"

#include "core/queue.h"
#include "kiosk/call_board/board_parts.h"
#include "kiosk/call_board/calls_shown.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float margin = 56;
constexpr float top_h = 168;

void draw_top(const std::string& title, const ClinicState& state, const Session& session) {
    const Theme& look = look_now();
    const float w = frame().canvas.w;
    circle(margin + 52, 84, 52, blend(look.bg_top, look.icon, 0.25F));
    drawing("lamp", {margin + 2, 28, 100, 112}, {look.icon, look.bg_top});
    constexpr float clock_w = 300;
    const Rect line{margin, 30, w - 2 * margin, 104};
    text(line.after(126).start(line.w - 126 - clock_w - 30), title,
         {Type::board_promise, look.ink, Align::start, VAlign::middle, true});
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    text(line.end(clock_w), clock_words(now.since_midnight),
         {Type::board_promise, look.ink, Align::end, VAlign::middle, true});
    const auto to_next_minute =
        Millis{60'000} - session.now.wall.time_since_epoch() % Millis{60'000};
    wake_at(session.now.mono + to_next_minute);
}

/// Landscape: side by side. Upright: one above the other.
struct Places {
    Rect card, column, foot;
};

Places lay_out(const Canvas& canvas) {
    const Rect all{margin, top_h, canvas.w - 2 * margin, canvas.h - top_h};
    if (canvas.portrait) {
        const Rect middle = all.top(all.h - 350);
        const float card_h = middle.h * 0.56F;
        return {middle.top(card_h), middle.below(card_h + 30), all.last(306).top(280)};
    }
    const Rect middle = all.top(all.h - 191);
    const float card_w = middle.w * 0.628F;
    return {middle.start(card_w), middle.after(card_w + 56), all.last(176).top(160)};
}

void bring_up_to_date(const ClinicState& state, Session& session) {
    BoardDraft& board = session.board;
    if (!state.read) {
        return;
    }
    if (state.health == StoreHealth::ok) {
        board.read_at = session.now.wall;
    }
    board.calls = calls_at(std::move(board.calls), called(state), session.now.mono);
    wake_at(next_turn(board.calls));
}

}  // namespace

void draw_call_board(const ClinicState& state, Session& session, Commands& /*commands*/) {
    bring_up_to_date(state, session);
    const BoardDraft& board = session.board;
    const Places places = lay_out(frame().canvas);
    draw_top(board.calls.large ? tr("board", "Now calling") : tr("board", "Waiting room"), state,
             session);
    draw_sentences(places.foot, state, session);
    if (!board.read_at) {
        const Rect& card = places.card;
        draw_ask_at_desk({card.x, card.y, places.column.right() - card.x,
                          std::max(card.bottom(), places.column.bottom()) - card.y});
        return;
    }
    if (!board.calls.large) {
        draw_nobody_called(places.card);
        draw_who_is_in(places.column, state, session);
        return;
    }
    draw_large_call(places.card, state, session);
    const auto beside = calls_beside(board.calls, column_rows);
    if (beside.empty()) {
        draw_who_is_in(places.column, state, session);
    } else {
        draw_calls_beside(places.column, beside, *state.settings);
    }
}

}  // namespace porchlight
