// A line takes a break, with words: "Back at 1:30 pm". Kiosk and board say the same.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::minutes;

constexpr float pad = 20;
constexpr float button_h = 52;
constexpr float gap = 12;
constexpr float strip_h = 64;

/// The next five minutes after that: nobody promises 10:57.
WallTime round_up(WallTime at) {
    constexpr minutes step{5};
    const auto since = std::chrono::ceil<minutes>(at.time_since_epoch());
    return WallTime{(since + step - minutes{1}) / step * step};
}

std::string saving_on(const QueueId& queue) {
    return "pause_" + queue.value;
}

/// What puts the queue back to how it is now.
decltype(Command::what) as_it_is(const Desk& desk, const QueueId& queue) {
    if (const Pause* pause = pause_of(desk.state, queue, desk.session.now.wall)) {
        return PauseQueue{queue, pause->until};
    }
    return ResumeQueue{queue};
}

void pause_until(Desk& desk, const QueueId& queue, std::optional<WallTime> until) {
    const std::string name = queue_name(desk, queue);
    // TRANSLATORS: {1} is the name of a line such as Nurse, {2} a time such as 1:30 pm
    const std::string said =
        until ? put(tr("desk toast", "{1} is paused, back at {2}"), {name, clock_of(desk, *until)})
              : put(tr("desk toast", "{1} is paused"), {name});
    carry_out(desk, PauseQueue{queue, until}, saving_on(queue), said, as_it_is(desk, queue));
    desk.draft.pause.reset();
    go_deaf();
}

std::string back_words(const Desk& desk, WallTime until) {
    // TRANSLATORS: {1} is a time such as 1:30 pm
    return put(tr("desk pause", "Back at {1}"), {clock_of(desk, until)});
}

bool by_key(char32_t letter) {
    const Frame& now = frame();
    return now.has_key && !now.inert && now.key.key == Key::character &&
           now.key.character == letter;
}

/// In 15, 30 and 60 minutes.
void draw_soon(Desk& desk, const QueueId& queue, Rect row) {
    for (int i = 0; i < 3; ++i) {
        const minutes in{i == 0 ? 15 : i == 1 ? 30 : 60};
        const WallTime until = round_up(desk.session.now.wall + in);
        const std::string cap = std::to_string(i + 1);
        DeskButton look;
        look.cap = cap;
        if (desk_button("back_in_" + std::to_string(in.count()), back_words(desk, until),
                        row.cell(i, 0, 3, 1, gap), look) ||
            by_key(U'1' + static_cast<char32_t>(i))) {
            pause_until(desk, queue, until);
            return;
        }
    }
}

/// A time that is set by hand.
void draw_later(Desk& desk, PauseDraft& draft, Rect row) {
    const float set_w = row.w * 0.34F;
    const Stepper stepper{"back",
                          {{"_earlier_60", minutes{-60}, tr("desk add", "-1 h")},
                           {"_earlier_5", minutes{-5}, tr("desk add", "-5 min")}},
                          {{"_later_5", minutes{5}, tr("desk add", "+5 min")},
                           {"_later_60", minutes{60}, tr("desk add", "+1 h")}},
                          clock_of(desk, draft.at),
                          ""};
    const WallTime earliest = round_up(desk.session.now.wall);
    const minutes by = draw_stepper(stepper, row.start(row.w - set_w - gap));
    const WallTime last =
        from_local(desk.local.day, minutes{24 * 60 - 5}, desk.settings().time_zone);
    draft.at = std::clamp(draft.at + by, earliest, std::max(earliest, last));
    DeskButton look;
    look.cap = "4";
    if (desk_button("back_at", back_words(desk, draft.at), row.end(set_w), look) || by_key(U'4')) {
        pause_until(desk, draft.queue, draft.at);
    }
}

void draw_last(Desk& desk, const QueueId& queue, const Pause* pause, Rect row) {
    const int cells = pause == nullptr ? 2 : 3;
    int cell = 0;
    DeskButton look;
    look.cap = "5";
    const bool open_end = desk_button("back_unknown", tr("desk pause", "Until we say so"),
                                      row.cell(cell++, 0, cells, 1, gap), look);
    if (open_end || by_key(U'5')) {
        pause_until(desk, queue, std::nullopt);
        return;
    }
    if (pause != nullptr) {
        look.cap = "6";
        look.primary = true;
        if (desk_button("open_again_now", tr("desk pause", "Open again"),
                        row.cell(cell++, 0, cells, 1, gap), look) ||
            by_key(U'6')) {
            open_again(desk, *pause);
            desk.draft.pause.reset();
            return;
        }
    }
    DeskButton close;
    close.cap = "Esc";
    const bool escaped = frame().has_key && frame().key.key == Key::escape;
    if (desk_button("pause_close", tr("desk", "Not now"), row.cell(cell, 0, cells, 1, gap),
                    close) ||
        escaped) {
        desk.draft.pause.reset();
        go_deaf();
    }
}

}  // namespace

void open_pause(Desk& desk, const QueueId& queue) {
    if (is_saving(desk, saving_on(queue))) {
        return;
    }
    desk.draft.pause = PauseDraft{queue, round_up(desk.session.now.wall + minutes{120})};
    frame().memory->focus.clear();
    go_deaf();
}

void open_again(Desk& desk, const Pause& pause) {
    // TRANSLATORS: {1} is the name of a line such as Nurse
    carry_out(desk, ResumeQueue{pause.queue}, saving_on(pause.queue),
              put(tr("desk toast", "{1} is open again"), {queue_name(desk, pause.queue)}),
              as_it_is(desk, pause.queue));
    go_deaf();
}

void draw_pause_panel(Desk& desk) {
    if (!desk.pausing || !desk.draft.pause) {
        return;
    }
    const Theme& look = look_now();
    PauseDraft& draft = *desk.draft.pause;
    const QueueId queue = draft.queue;
    const Pause* pause = pause_of(desk.state, queue, desk.session.now.wall);
    const Canvas& canvas = frame().canvas;
    const float h = 2 * pad + 44 + 30 + 3 * (button_h + gap);
    const Rect near = near_lane(desk, queue);
    const float w = std::min(720.F, canvas.w - 48);
    const Rect panel{std::clamp(near.x, 24.F, canvas.w - w - 24),
                     std::clamp(near.y, desk.places.help.bottom() + 12,
                                std::max(desk.places.help.bottom() + 12, canvas.h - h - 16)),
                     w, h};
    shadow(panel, 24);
    fill(panel, look.bg_top, 24);
    outline(panel, look.primary, 3, 24);
    // TRANSLATORS: {1} is the name of a line such as Nurse
    const std::string title =
        put(tr("desk pause", "A break for this line: {1}"), {queue_name(desk, queue)});
    note(Role::dialog, title, panel);
    const Rect room = panel.inset(pad);
    text(room.top(36), title, {Type::desk_name, look.ink, Align::start, VAlign::middle});
    text(room.below(36).top(30),
         tr("desk pause", "Everyone keeps their place. The screens say it."),
         {Type::desk_label,
          look.ink_soft,
          Align::start,
          VAlign::middle,
          true,
          false,
          {},
          false,
          400});
    const Rect grid = room.below(36 + 30 + gap).top(3 * button_h + 2 * gap);
    draw_soon(desk, queue, grid.cell(0, 0, 1, 3, gap));
    if (desk.draft.pause) {
        draw_later(desk, *desk.draft.pause, grid.cell(0, 1, 1, 3, gap));
    }
    if (desk.draft.pause) {
        draw_last(desk, queue, pause, grid.cell(0, 2, 1, 3, gap));
    }
}

float draw_pause_strip(Desk& desk, const QueueId& queue, Rect room) {
    const WallTime now = desk.session.now.wall;
    const Pause* pause = pause_of(desk.state, queue, now);
    if (pause == nullptr) {
        return 0;
    }
    if (pause->until) {
        wake_at(desk.session.now.mono + (*pause->until - now));
    }
    const Theme& look = look_now();
    const Rect strip = room.top(strip_h);
    const Inert under(lies_under_help(desk, strip));
    dashed_outline(strip, look.line, 2, 16);
    icon("pause_circle_filled", {strip.x + 12, strip.y, 32, strip.h}, look.primary);
    const std::string words = pause->until ? back_words(desk, *pause->until)
                                           : tr("desk pause", "On a break until you open it");
    const std::string again = tr("desk pause", "Open again");
    const float again_w = desk_button_width(again);
    const Rect button = strip.inset(10, 8).end(again_w);
    text(Rect{strip.x + 54, strip.y, button.x - strip.x - 64, strip.h}.inset(0, 4), words,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle});
    if (is_saving(desk, saving_on(queue))) {
        saving_mark(button);
    } else if (desk_button("open_again_" + queue.value, again, button)) {
        open_again(desk, *pause);
    }
    return strip_h + row_gap;
}

}  // namespace porchlight
