// The column at the side: the last calls, or who is in today.
#include "kiosk/call_board/board_parts.h"
#include "kiosk/ui/pause_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float heading_h = 63;
constexpr float row_gap = 22;
constexpr float row_radius = 28;

void words_of(const ColumnRow& row, const std::string& title, const std::string& line) {
    const Theme& look = look_now();
    text(row.title, title, {Type::board_recent, look.ink, Align::start, VAlign::middle, true});
    text(row.line, line, {Type::board_small, look.ink_soft, Align::start, VAlign::middle, true});
}

void draw_call(Rect place, const NowCalled& call, const Settings& settings) {
    const Theme& look = look_now();
    ColumnRow row = column_row(place, false);
    ticket_swatch(call.ticket, row.picture);
    const std::string name = ticket_name(call.ticket);
    const Type type = type_that_fits(name, row.title.w, Type::board_recent, Type::board_small);
    const TextAt at{type, look.ink, Align::start, VAlign::middle, true, true};
    if (!text_fits(row.title, name, at)) {  // two lines, and the room in a smaller third
        const float h = row.line.bottom() - row.title.y;
        row.title.h = h * 0.67F;
        row.line = {row.line.x, row.title.bottom(), row.line.w, h * 0.33F};
    }
    text(row.title, name, at);
    if (const CounterSetting* counter = settings.counter(call.counter)) {
        icon("meeting_room", row.line.start(44), look.icon);
        text(row.line.after(58), in_spoken(counter->name),
             {Type::board_small, look.ink_soft, Align::start, VAlign::middle, true});
    }
}

/// Who may be here today, as the wall says it.
struct Today {
    std::string icon;
    std::string name;
    std::string line;
    bool paused = false;
};

std::vector<Today> who_is_in(const ClinicState& state, const Session& session) {
    const Settings& settings = *state.settings;
    const bool open =
        open_today(settings, to_local(session.now.wall, settings.time_zone)).has_value();
    const std::string closed = tr("board", "Closed now");
    std::vector<Today> all;
    for (const QueueSetting& queue : settings.queues) {
        const std::string& name = in_spoken(queue.board_name);
        if (name.empty()) {
            continue;
        }
        const Pause* pause = open ? pause_of(state, queue.id, session.now.wall) : nullptr;
        all.push_back({queue.icon, name,
                       pause != nullptr ? pause_words(name, *pause, settings)
                       : open           ? tr("board", "Here today")
                                        : closed,
                       pause != nullptr});
    }
    if (!settings.supplies.empty()) {
        all.push_back(
            {"backpack", tr("board", "Supplies"), open ? tr("board", "Open. No line") : closed});
    }
    return all;
}

void draw_today(Rect place, const Today& today) {
    const Theme& look = look_now();
    const ColumnRow row = column_row(place, today.paused);
    const Rect disc = row.picture;
    const float size = disc.w * 0.76F;
    circle(disc.middle_x(), disc.middle_y(), size / 2, today.paused ? look.icon : look.bg_top);
    icon(today.paused ? "pause" : std::string_view(today.icon),
         disc.centered({size * 0.56F, size * 0.56F}), today.paused ? look.bg_bottom : look.icon);
    if (today.paused) {  // the sentence says the name
        const Rect both{row.title.x, row.title.y, row.title.w, row.line.bottom() - row.title.y};
        text(both, today.line, {Type::board_recent, look.ink, Align::start, VAlign::middle});
        return;
    }
    words_of(row, today.name, today.line);
}

}  // namespace

void column_heading(Rect column, const std::string& words) {
    TextAt at{Type::board_small, look_now().accent, Align::start, VAlign::middle, true};
    at.weight = 600;
    text(column.top(heading_h - 10), words, at);
}

Rect column_cell(Rect column, int row) {
    return column.below(heading_h).cell(0, row, 1, column_rows, row_gap);
}

ColumnRow column_row(Rect place, bool dashed) {
    const Theme& look = look_now();
    if (dashed) {
        dashed_outline(place, look.icon, 4, row_radius);
    } else {
        fill(place, look.card, row_radius);
        outline(place, look.card_line, 2, row_radius);
    }
    const float side = std::clamp(place.h - 16, 0.F, 134.F);
    ColumnRow row;
    row.picture = {place.x + 15, place.middle_y() - side / 2, side, side};
    const Rect words = place.after(side + 40).inset(0, place.h * 0.09F);
    row.title = words.top(words.h * 0.55F).start(words.w - 16);
    row.line = words.below(words.h * 0.55F).start(words.w - 16);
    return row;
}

void draw_calls_beside(Rect place, const std::vector<NowCalled>& calls, const Settings& settings) {
    column_heading(place, tr("board", "Called a little while ago"));
    for (std::size_t i = 0; i < calls.size(); ++i) {
        draw_call(column_cell(place, static_cast<int>(i)), calls[i], settings);
    }
}

void draw_who_is_in(Rect place, const ClinicState& state, const Session& session) {
    const auto all = who_is_in(state, session);
    if (all.empty()) {
        return;
    }
    column_heading(place, tr("board", "Who is in today"));
    const int count = static_cast<int>(all.size());
    const int pages = (count + column_rows - 1) / column_rows;
    const int page =
        pages == 1 ? 0 : static_cast<int>(turns_since(MonoTime{}, sentence_turn) % pages);
    for (int i = page * column_rows; i < std::min(count, (page + 1) * column_rows); ++i) {
        draw_today(column_cell(place, i % column_rows), all[static_cast<std::size_t>(i)]);
    }
}

}  // namespace porchlight
