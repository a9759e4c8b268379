// The foot of the board: what this clinic promises, in turn, in every enabled language.
#include <algorithm>
#include <array>

#include "core/open_days.h"
#include "kiosk/call_board/board_parts.h"
#include "kiosk/ui/pause_words.h"
#include "kiosk/ui/promise_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// From then on the board says what becomes of those who will not be seen today.
constexpr std::chrono::hours closing_is_near{1};

/// A wall carries no substance and no health word, not even in a promise.
constexpr std::array promises_for_a_wall{"late_is_fine", "private", "pets", "your_goals"};

/// Always true: the program itself sees to it.
BoardSentence stepping_out() {
    return {"park", tr("board", "Stepping out keeps your place."),
            tr("board", "Missed your call? Come to the desk. You are still in line.")};
}

BoardSentence about_closing(const Closing& closing, const LocalTime& now) {
    const std::chrono::sys_days tomorrow = std::chrono::sys_days{now.day} + std::chrono::days{1};
    const std::chrono::sys_days next{closing.next_open};
    BoardSentence said{"nights_stay", {}, {}};
    if (next == tomorrow) {
        said.title = tr("board", "Not seen today? Your place is kept for tomorrow.");
    } else {
        // TRANSLATORS: {1} is a day of the week, such as Monday
        said.title = put(tr("board", "Not seen today? Your place is kept for {1}."),
                         {weekday_words(std::chrono::weekday{next})});
    }
    if (closing.over) {
        said.line = tr("board", "We are closed now. Keep the same picture.");
    } else {
        // TRANSLATORS: {1} is a time, such as 6 pm
        said.line = put(tr("board", "We close at {1}. Keep the same picture."),
                        {clock_words(closing.closes)});
    }
    return said;
}

/// How old the picture is. Another day is named: "10:42 am" alone would read as today.
BoardSentence about_age(WallTime read_at, const LocalTime& now, const std::string& zone) {
    const LocalTime then = to_local(read_at, zone);
    const std::string time = clock_words(then.since_midnight);
    BoardSentence said{"history", {}, tr("board", "The desk can tell you more.")};
    if (then.day == now.day) {
        // TRANSLATORS: {1} is a time, such as 10:42 am
        said.title = put(tr("board", "As of {1}."), {time});
    } else {
        // TRANSLATORS: {1} is a day of the week, {2} a time: Monday, 10:42 am
        said.title = put(tr("board", "As of {1}, {2}."), {weekday_words(then.weekday), time});
    }
    return said;
}

/// While people are being called the column is theirs: then this is where a break is told.
void add_pauses(std::vector<BoardSentence>& all, const ClinicState& state, WallTime now) {
    for (const QueueSetting& queue : state.settings->queues) {
        const std::string& name = in_spoken(queue.board_name);
        const Pause* pause = name.empty() ? nullptr : pause_of(state, queue.id, now);
        if (pause != nullptr) {
            all.push_back({"pause_circle_outline", pause_words(name, *pause, *state.settings),
                           tr("board", "Everyone in line keeps their place.")});
        }
    }
}

void add_promises(std::vector<BoardSentence>& all, const Settings& settings) {
    for (PromiseWords& promise : promised(settings)) {
        if (std::ranges::find(promises_for_a_wall, promise.id) != promises_for_a_wall.end()) {
            all.push_back({promise.icon, std::move(promise.title), std::move(promise.words)});
        }
    }
}

/// Which of them shows: a long mark among dots. Gives the width that took.
float draw_dots(Rect place, std::size_t count, std::size_t shown) {
    constexpr float dot = 18;
    constexpr float mark = 44;
    constexpr float gap = 20;
    const Theme& look = look_now();
    const float width = mark + static_cast<float>(count - 1) * (dot + gap);
    float x = place.right() - width;
    for (std::size_t i = 0; i < count; ++i) {
        const float w = i == shown ? mark : dot;
        fill({x, place.middle_y() - dot / 2, w, dot}, i == shown ? look.icon : look.card_line,
             dot / 2);
        x += w + gap;
    }
    return width;
}

void draw_words(Rect place, const BoardSentence& said) {
    const Theme& look = look_now();
    const bool upright = frame().canvas.portrait;
    const float wanted = upright ? text_room(said.title, Type::board_promise, place.w).h
                                 : line_height(Type::board_promise);
    const float title_h = std::min(wanted + 2, place.h * 0.55F);
    const float line_h =
        std::min(text_room(said.line, Type::board_small, place.w).h + 2, place.h - title_h);
    const float top = place.middle_y() - (title_h + line_h) / 2;
    text({place.x, top, place.w, title_h}, said.title,
         {Type::board_promise, look.ink, Align::start, VAlign::middle, !upright});
    text({place.x, top + title_h, place.w, line_h}, said.line,
         {Type::board_small, look.ink_soft, Align::start, VAlign::top});
}

}  // namespace

std::vector<BoardSentence> board_sentences(const ClinicState& state, const Session& session) {
    const Settings& settings = *state.settings;
    const LocalTime now = to_local(session.now.wall, settings.time_zone);
    std::vector<BoardSentence> all{stepping_out()};
    if (!session.board.read_at) {
        add_promises(all, settings);
        return all;
    }
    if (state.health != StoreHealth::ok) {
        return {about_age(*session.board.read_at, now, settings.time_zone)};
    }
    const auto closing = closing_at(settings, now, closing_is_near);
    if (closing && closing->over) {
        return {about_closing(*closing, now)};
    }
    add_pauses(all, state, session.now.wall);
    add_promises(all, settings);
    if (closing) {
        all.push_back(about_closing(*closing, now));
    }
    return all;
}

void draw_sentences(Rect place, const ClinicState& state, const Session& session) {
    const auto tags = board_languages(*state.settings);
    const auto turn = static_cast<std::size_t>(turns_since(MonoTime{}, sentence_turn));
    const SayIn in(tags[turn % tags.size()]);
    const auto all = board_sentences(state, session);
    const std::size_t shown = turn / tags.size() % all.size();
    const bool upright = frame().canvas.portrait;
    const Rect dots = upright ? place.last(40) : place;
    const float dots_w = all.size() > 1 ? draw_dots(dots, all.size(), shown) : 0;
    const Rect room = upright ? place.top(place.h - 48) : place.start(place.w - dots_w - 40);
    icon(all[shown].icon, room.start(76), look_now().icon);
    draw_words(room.after(104), all[shown]);
}

}  // namespace porchlight
