// People with a time: who is expected today and on the next days. They come when they come.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float row_height = 84;
constexpr float band_h = 48;

using Day = std::chrono::year_month_day;

Day day_of(const Desk& desk, const Expected& one) {
    return to_local(one.time, desk.settings().time_zone).day;
}

std::vector<const Expected*> all_expected(const Desk& desk) {
    std::vector<const Expected*> found;
    for (const auto& [id, one] : desk.state.expected) {
        if (day_of(desk, one) >= desk.local.day) {
            found.push_back(&one);
        }
    }
    std::ranges::stable_sort(found, {}, &Expected::time);
    return found;
}

std::string saving_on(const Expected& one) {
    return "expected_" + one.id.value;
}

void they_are_here(Desk& desk, const Expected& one) {
    CheckIn asked;
    asked.visit = new_id<VisitId>();
    asked.arrived = desk.session.now.wall;
    asked.locale = desk.settings().languages.front();
    asked.expected = one.id;
    carry_out(desk, asked, saving_on(one), "", std::nullopt);
}

void take_away(Desk& desk, const Expected& one) {
    Expect again{one.id, one.queue, one.time, one.note, one.ticket.has_value(), one.ticket};
    // TRANSLATORS: {1} is a time and a line, such as 10:30 am, Nurse
    carry_out(desk, Unexpect{one.id}, saving_on(one),
              put(tr("desk toast", "{1}: taken off the list"), {expected_words(desk, one)}),
              std::move(again));
}

/// How often a queue's times take more than half of what it serves, soonest first.
void look_for_full_days(Desk& desk, TimesDraft& draft) {
    if (draft.of_snapshot != 0 && draft.of_snapshot == frame().snapshot) {
        return;
    }
    draft.of_snapshot = frame().snapshot;
    draft.full_days.clear();
    for (const Expected* one : all_expected(desk)) {
        const Day day = day_of(desk, *one);
        const bool known = std::ranges::any_of(draft.full_days, [&](const FullDay& full) {
            return full.queue == one->queue && full.day == day;
        });
        if (known) {
            continue;
        }
        const auto share = booked_share(desk.state, one->queue, day, desk.session.now.wall);
        if (share && share->too_much()) {
            draft.full_days.push_back({one->queue, day, *share});
        }
    }
}

void draw_full_day(const Desk& desk, const TimesDraft& draft, Rect place) {
    if (draft.full_days.empty()) {
        return;
    }
    const FullDay& full = draft.full_days.front();
    // TRANSLATORS: {1} is a day such as Today, {2} the name of a line such as Nurse, {3} how many
    // have a time there, {4} how many people that line helps on most days
    const std::string words = put(
        tr("desk times",
           "{1}, {2}: {3} have a time. Most days about {4} are helped. Leave room for walk-ins."),
        {day_name(desk, full.day), queue_name(desk, full.queue), number_words(full.share.booked),
         number_words(full.share.helped)});
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.note_fill, 14);
    outline(place, look.contrast ? look.line : look.note_line, 2, 14);
    const Ink ink = look.contrast ? look.ink : look.note_text;
    icon("info", Rect{place.x + 14, place.y, 28, place.h}, ink);
    text(place.after(54).inset(4, 2), words, {Type::desk_label, ink, Align::start, VAlign::middle});
}

std::string when_words(const Desk& desk, const Expected& one) {
    const Day day = day_of(desk, one);
    const std::string time = clock_of(desk, one.time);
    // TRANSLATORS: {1} is a day such as Tomorrow, {2} a time such as 10:30 am
    return day == desk.local.day ? time
                                 : put(tr("desk times", "{1}, {2}"), {day_name(desk, day), time});
}

/// Who holds which time: the picture where there is one, the line, and staff's words.
void draw_who(const Desk& desk, const Expected& one, Rect place) {
    const Theme& look = look_now();
    const auto visit = one.visit ? desk.state.visits.find(*one.visit) : desk.state.visits.end();
    const bool came = visit != desk.state.visits.end();
    const Rect picture = place.start(60).centered({60, 60});
    if (came || one.ticket) {
        ticket_swatch(came ? visit->second.ticket : *one.ticket, picture);
    } else {
        disc("event", picture.x + 4, picture.y + 4, 52, look.moss);
    }
    const Rect words = place.after(76).inset(0, 8);
    const float when_w = words.w * 0.36F;
    text(words.start(when_w), when_words(desk, one),
         {Type::desk_name, look.ink, Align::start, VAlign::middle});
    const Rect rest = words.after(when_w + 12);
    const bool pictured = came || one.ticket.has_value();
    // TRANSLATORS: {1} is the name of a line such as Nurse, {2} the name of a ticket
    const std::string first = pictured
                                  ? put(tr("desk times", "{1}: {2}"),
                                        {queue_name(desk, one.queue), expected_sign(desk, one)})
                                  : queue_name(desk, one.queue);
    text(one.note.empty() ? rest : rest.top(30), first,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle});
    if (!one.note.empty()) {
        text(rest.below(30), one.note,
             {Type::desk_label,
              look.ink_soft,
              Align::start,
              VAlign::top,
              false,
              false,
              {},
              false,
              400});
    }
}

void draw_row(Desk& desk, const Expected& one, Rect place, const std::string& cap) {
    const Theme& look = look_now();
    fill(place, look.surface, 18);
    outline(place, look.contrast ? look.line : look.row_line, 2, 18);
    const Rect room = place.inset(14, 0);
    DeskButton here;
    here.icon = "check";
    here.cap = cap;
    const std::string here_words = tr("desk times", "They are here");
    const std::string away_words = tr("desk times", "Take away");
    const float here_w = desk_button_width(here_words, here);
    const float away_w = desk_button_width(away_words);
    const bool today = day_of(desk, one) == desk.local.day;
    const float buttons_w = here_w + 12 + away_w;
    draw_who(desk, one, room.start(room.w - buttons_w - 16));
    const Rect buttons = room.end(buttons_w).centered({buttons_w, 48});
    if (is_saving(desk, saving_on(one))) {
        saving_mark(buttons);
    } else if (one.visit) {
        const auto visit = desk.state.visits.find(*one.visit);
        std::vector<Fact> facts(1);
        facts[0].kind = Fact::Kind::chip;
        facts[0].icon = "check";
        // TRANSLATORS: {1} is a time such as 10:42 am
        facts[0].words =
            visit == desk.state.visits.end()
                ? tr("desk times", "They came")
                : put(tr("desk times", "Came at {1}"), {clock_of(desk, visit->second.arrived)});
        facts[0].accent = look.teal;
        lay_facts(facts, buttons.inset(0, (buttons.h - fact_line) / 2), 1, true);
    } else {
        if (today && desk_button("here_" + one.id.value, here_words, buttons.start(here_w), here)) {
            they_are_here(desk, one);
        }
        if (desk_button("away_" + one.id.value, away_words, buttons.end(away_w))) {
            take_away(desk, one);
        }
    }
}

/// 1 to 9 bring the focus to that row; Enter then says that they are here.
void take_row_key(const std::vector<const Expected*>& rows, const Page& page) {
    const Frame& now = frame();
    if (!now.has_key || now.key.key != Key::character) {
        return;
    }
    const int index = static_cast<int>(now.key.character) - static_cast<int>(U'1');
    if (index >= 0 && index < page.count) {
        const Expected& one = *rows[static_cast<std::size_t>(page.first + index)];
        now.memory->focus = (one.visit ? "" : "here_") + one.id.value;
        now.memory->focus_shown = true;
    }
}

void open_form(Desk& desk, TimesDraft& draft) {
    const LocalTime likely =
        to_local(likely_time(desk.session.now.wall), desk.settings().time_zone);
    ExpectForm form;
    form.queue = lane_in_focus(desk)->id;
    form.day = likely.day;
    form.time = likely.since_midnight;
    draft.form = form;
    frame().memory->focus.clear();
    go_deaf();
}

std::string sentence(const Desk& desk, const TimesDraft& draft) {
    const auto last = desk.state.expected.find(draft.last);
    if (last != desk.state.expected.end() && last->second.ticket && !last->second.visit) {
        // TRANSLATORS: {1} is the name of a ticket, such as Green Kiwi
        return put(tr("desk times", "Say their picture to them: {1}"),
                   {ticket_name(*last->second.ticket)});
    }
    return tr("desk times", "Early or late is fine. Their time keeps their place.");
}

void draw_foot_of(Desk& desk, TimesDraft& draft, const Page& page, Rect foot) {
    const Theme& look = look_now();
    DeskButton add;
    add.icon = "add";
    add.cap = "N";
    add.primary = true;
    const std::string add_words = tr("desk times", "Write down a time");
    const float add_w = desk_button_width(add_words, add) + 20;
    const bool by_key = frame().has_key && frame().key.key == Key::character &&
                        (frame().key.character | 0x20U) == U'n';
    if (desk_button("time_add", add_words, foot.end(add_w), add) || by_key) {
        open_form(desk, draft);
    }
    float taken = add_w + 20;
    if (page.pages > 1) {
        DeskButton more;
        more.icon = "arrow_downward";
        // TRANSLATORS: {1} is which page, {2} how many pages there are
        const std::string words = put(tr("desk note", "{1} of {2}"),
                                      {number_words(draft.page + 1), number_words(page.pages)});
        const float w = desk_button_width(words, more);
        const Rect at{foot.right() - taken - w, foot.y, w, foot.h};
        if (desk_button("times_more", words, at, more)) {
            ++draft.page;
        }
        taken += w + 20;
    }
    text(foot.start(foot.w - taken), sentence(desk, draft),
         {Type::desk_body, look.ink, Align::start, VAlign::middle});
}

void draw_list(Desk& desk, TimesDraft& draft, const DeskPanel& panel) {
    look_for_full_days(desk, draft);
    draw_full_day(desk, draft, panel.body.top(band_h));
    const Rect body = draft.full_days.empty() ? panel.body : panel.body.below(band_h + row_gap);
    const auto rows = all_expected(desk);
    // Counted with the band, so that its coming turns no page.
    const int fit = static_cast<int>((panel.body.h - band_h) / (row_height + row_gap));
    const Page page = page_of(static_cast<int>(rows.size()), std::clamp(fit, 1, 9), draft.page);
    take_row_key(rows, page);
    for (int i = 0; i < page.count; ++i) {
        const Rect place{body.x, body.y + (row_height + row_gap) * static_cast<float>(i), body.w,
                         row_height};
        draw_row(desk, *rows[static_cast<std::size_t>(page.first + i)], place,
                 std::to_string(i + 1));
    }
    if (rows.empty()) {
        text(body.top(60), tr("desk times", "Nobody has a time yet."),
             {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle});
    }
    draw_foot_of(desk, draft, page, panel.foot);
}

void close_or_back(Desk& desk, TimesDraft& draft) {
    if (draft.form) {
        draft.form.reset();
    } else {
        desk.draft.times.reset();
    }
    frame().memory->focus.clear();
    go_deaf();
}

}  // namespace

void open_times(Desk& desk) {
    desk.draft.times = TimesDraft{};
    frame().memory->focus.clear();
    go_deaf();
}

void draw_times(Desk& desk) {
    if (!desk.times || !desk.draft.times) {
        return;
    }
    TimesDraft& draft = *desk.draft.times;
    if (draft.form && desk.state.expected.contains(draft.form->expected)) {
        draft.last = draft.form->expected;
        draft.form.reset();
        go_deaf();
    }
    const bool writing = draft.form.has_value();
    PanelWords words{tr("desk times", "People with a time"),
                     tr("desk times", "They come when they come. Nothing is held against them."),
                     "times", writing};
    if (writing) {
        words.title = tr("desk times", "Write down a time");
        words.hint = tr("desk times", "No name is needed.");
    }
    const auto panel = draw_panel(desk, words);
    if (!panel) {
        return;
    }
    const bool undo = !writing && frame().has_key && frame().key.key == Key::character &&
                      (frame().key.character | 0x20U) == U'z';
    if (undo) {
        take_back(desk);
    }
    if (writing) {
        draw_expect_form(desk, draft, *panel);
    } else {
        draw_list(desk, draft, *panel);
    }
    if (panel->closed) {
        close_or_back(desk, draft);
    }
}

}  // namespace porchlight
